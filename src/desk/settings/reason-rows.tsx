// Reasons as a form: a code and its wording a row, to be added, changed and removed.

import { TextField } from '../parts/field.tsx';
import { s } from '../strings/settings-texts.ts';

export interface Reason {
  code: string;
  wording: string;
  rule?: string | undefined;
}

interface RowsProps {
  /** The field that they are: "reasons". */
  field: string;
  /** What the wording is. */
  wordingLabel: string;
  /** What the written rule behind each is called; left out where there is none. */
  ruleLabel?: string;
  reasons: readonly Reason[];
  change: (to: Reason[]) => void;
  faultOf: (field: string) => string | undefined;
}

export function ReasonRows({ field, wordingLabel, ruleLabel, reasons, change, faultOf }: RowsProps) {
  const changeOne = (index: number, changed: Partial<Reason>) =>
    change(reasons.map((one, at) => (at === index ? { ...one, ...changed } : one)));
  return (
    <>
      {reasons.map(({ code, wording, rule }, index) => (
        <div key={index} class="in-row">
          <TextField
            label={s.site.reasonCode}
            fault={faultOf(`${field}.${index}.code`)}
            value={code}
            change={(to) => changeOne(index, { code: to })}
            dir="ltr"
            maxLength={40}
          />
          <TextField
            label={wordingLabel}
            fault={faultOf(`${field}.${index}.wording`)}
            value={wording}
            change={(to) => changeOne(index, { wording: to })}
            maxLength={300}
          />
          {ruleLabel !== undefined && (
            <TextField
              label={ruleLabel}
              fault={faultOf(`${field}.${index}.rule`)}
              value={rule ?? ''}
              change={(to) => changeOne(index, { rule: to })}
              maxLength={500}
            />
          )}
          <button
            type="button"
            class="quiet"
            aria-label={s.site.removeReason(code)}
            onClick={() => change(reasons.filter((_, at) => at !== index))}
          >
            ×
          </button>
        </div>
      ))}
      <button type="button" onClick={() => change([...reasons, { code: '', wording: '' }])}>
        {s.site.addReason}
      </button>
    </>
  );
}
