// What a moderator is sent, as fields: for one who is asked now, and for one who is written to already.

import type { InferResponseType } from 'hono/client';
import type { api } from '../api/client.ts';
import type { Me } from '../api/me.ts';
import { CheckField, SelectField, TextField } from '../parts/field.tsx';
import { mailTexts as m } from '../strings/mail-texts.ts';

export type Recipient = InferResponseType<(typeof api.sites)[':site']['mail']['recipients']['$post'], 201>;

export type RecipientSettings = Pick<Recipient, 'name' | 'everyMinutes' | 'includeText' | 'includeAddress'>;

interface FieldsProps {
  shown: RecipientSettings;
  change: (changed: Partial<RecipientSettings>) => void;
  faultOf: (field: string) => string | undefined;
  me: Me;
}

/** Fields that show what is wrong with them. */
export const settingsShown = ['name', 'everyMinutes', 'includeText', 'includeAddress'];

export function RecipientFields({ shown, change, faultOf, me }: FieldsProps) {
  return (
    <>
      <TextField
        label={m.name}
        help={m.nameHelp}
        fault={faultOf('name')}
        value={shown.name}
        change={(name) => change({ name })}
        maxLength={80}
        autocomplete="off"
        required
      />
      <SelectField
        label={m.cadence}
        help={m.cadenceHelp}
        fault={faultOf('everyMinutes')}
        value={`${shown.everyMinutes}`}
        change={(minutes) => change({ everyMinutes: Number(minutes) as RecipientSettings['everyMinutes'] })}
        options={m.every}
      />
      <CheckField
        label={m.includeText}
        fault={faultOf('includeText')}
        checked={shown.includeText}
        change={(includeText) => change({ includeText })}
      />
      {(me.scopes.includes('emails:read') || shown.includeAddress) && (
        <CheckField
          label={m.includeAddress}
          fault={faultOf('includeAddress')}
          checked={shown.includeAddress}
          change={(includeAddress) => change({ includeAddress })}
        />
      )}
    </>
  );
}
