// How long a site keeps what it refused.

import { NumberField } from '../parts/field.tsx';
import { s } from '../strings/settings-texts.ts';
import type { PartProps } from './site-form.tsx';

const fields = ['eraseSpamAfterDays', 'eraseRejectedAfterDays'] as const;
const daysMax = 36_500;

export function SiteRetention({ shown, change, faultOf }: PartProps) {
  return (
    <fieldset>
      <legend>{s.site.parts.retention}</legend>
      <p class="help">{s.site.retentionHelp}</p>
      {fields.map((field) => (
        <NumberField
          key={field}
          label={s.site[field]}
          help={s.site[`${field}Help`]}
          fault={faultOf(field)}
          value={shown[field]}
          change={(days) => change({ [field]: days })}
          min={1}
          max={daysMax}
        />
      ))}
    </fieldset>
  );
}
