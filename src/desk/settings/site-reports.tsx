// Readers' reports: for which reasons they may report a comment, and how many reports hold one.

import { NumberField, SelectField } from '../parts/field.tsx';
import { s } from '../strings/settings-texts.ts';
import { ReasonRows } from './reason-rows.tsx';
import type { PartProps } from './site-form.tsx';

type Which = keyof typeof s.site.reportReasonsOptions;

export function SiteReports({ shown, change, faultOf }: PartProps) {
  const { reportReasons } = shown;
  const which: Which = reportReasons === null ? 'ours' : reportReasons.length === 0 ? 'none' : 'own';
  const starts = { ours: null, none: [], own: [{ code: '', wording: '' }] } satisfies Record<Which, unknown>;
  return (
    <fieldset>
      <legend>{s.site.parts.reports}</legend>
      <SelectField
        label={s.site.reportReasons}
        fault={which === 'own' ? undefined : faultOf('reportReasons')}
        value={which}
        change={(to) => change({ reportReasons: starts[to] })}
        options={s.site.reportReasonsOptions}
      />
      {which === 'own' && (
        <ReasonRows
          field="reportReasons"
          wordingLabel={s.site.reportWording}
          reasons={reportReasons ?? []}
          change={(to) => change({ reportReasons: to })}
          faultOf={faultOf}
        />
      )}
      <NumberField
        label={s.site.reportsToHold}
        help={s.site.reportsToHoldHelp}
        fault={faultOf('reportsToHold')}
        value={shown.reportsToHold}
        change={(reportsToHold) => change({ reportsToHold: reportsToHold ?? 0 })}
        min={0}
        max={50}
      />
    </fieldset>
  );
}
