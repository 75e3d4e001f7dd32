// Why comments are declined, in words for their authors: a code and its wording a row.

import { s } from '../strings/settings-texts.ts';
import { TextField } from '../parts/field.tsx';
import type { PartProps } from './site-form.tsx';

export function DeclineReasons({ shown, change, faultOf }: PartProps) {
  const { reasons } = shown;
  const changeOne = (index: number, changed: Partial<(typeof reasons)[number]>) =>
    change({ reasons: reasons.map((one, at) => (at === index ? { ...one, ...changed } : one)) });
  return (
    <fieldset>
      <legend>{s.site.parts.reasons}</legend>
      <p class="help">{s.site.reasonsHelp}</p>
      {reasons.map(({ code, wording }, index) => (
        <div key={index} class="in-row">
          <TextField
            label={s.site.reasonCode}
            fault={faultOf(`reasons.${index}.code`)}
            value={code}
            change={(to) => changeOne(index, { code: to })}
            dir="ltr"
            maxLength={40}
          />
          <TextField
            label={s.site.reasonWording}
            fault={faultOf(`reasons.${index}.wording`)}
            value={wording}
            change={(to) => changeOne(index, { wording: to })}
            maxLength={300}
          />
          <button
            type="button"
            class="quiet"
            aria-label={s.site.removeReason(code)}
            onClick={() => change({ reasons: reasons.filter((_, at) => at !== index) })}
          >
            ×
          </button>
        </div>
      ))}
      <button type="button" onClick={() => change({ reasons: [...reasons, { code: '', wording: '' }] })}>
        {s.site.addReason}
      </button>
    </fieldset>
  );
}
