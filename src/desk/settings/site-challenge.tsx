// What a site asks of a reader's browser before a comment counts as a person's.

import { SelectField, TextField } from '../parts/field.tsx';
import { s } from '../strings/settings-texts.ts';
import type { PartProps } from './site-form.tsx';

export function SiteChallenge({ shown: { challenge }, change, faultOf }: PartProps) {
  return (
    <fieldset>
      <legend>{s.site.challenge}</legend>
      <SelectField
        label={s.site.challenge}
        help={s.site.challengeHelp}
        fault={faultOf('challenge')}
        value={challenge?.kind ?? 'none'}
        change={(kind) =>
          change({ challenge: kind === 'none' ? null : kind === 'turnstile' ? { kind, siteKey: '' } : { kind } })
        }
        options={s.site.challenges}
      />
      {challenge?.kind === 'turnstile' && (
        <TextField
          label={s.site.siteKey}
          help={s.site.siteKeyHelp}
          fault={faultOf('challenge.siteKey')}
          value={challenge.siteKey}
          change={(siteKey) => change({ challenge: { kind: 'turnstile', siteKey: siteKey.trim() } })}
          maxLength={100}
          autocomplete="off"
          dir="ltr"
          required
        />
      )}
    </fieldset>
  );
}
