// What becomes of comments that other software asks about in Akismet's protocol.

import { CheckField, NumberField } from '../parts/field.tsx';
import { s } from '../strings/settings-texts.ts';
import type { PartProps } from './site-form.tsx';

/** Network hashes of a check must not outlive it, and have no purge of their own. */
const daysMax = 30;

export function SiteAkismet({ shown, change, faultOf }: PartProps) {
  return (
    <fieldset>
      <legend>{s.site.akismet}</legend>
      <CheckField
        label={s.site.akismetQueue}
        help={s.site.akismetQueueHelp}
        fault={faultOf('akismetQueue')}
        checked={shown.akismetQueue}
        change={(akismetQueue) => change({ akismetQueue })}
      />
      <NumberField
        label={s.site.eraseChecksAfterDays}
        help={s.site.eraseChecksAfterDaysHelp}
        fault={faultOf('eraseChecksAfterDays')}
        value={shown.eraseChecksAfterDays}
        change={(days) => change({ eraseChecksAfterDays: days ?? daysMax })}
        min={1}
        max={daysMax}
      />
    </fieldset>
  );
}
