// A new webhook: where a site's events go, which, and how they are put. Its secret is shown once.

import type { InferRequestType } from 'hono/client';
import { useState } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import { Dialog } from '../parts/dialog.tsx';
import { CheckField, SelectField, TextField } from '../parts/field.tsx';
import { Form, FormFault, useSend } from '../parts/form.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { webhookTexts as w } from '../strings/webhook-texts.ts';
import { Copied } from './copied.tsx';
import { PasswordField, UserField } from './wordpress-access.tsx';

type NewWebhook = InferRequestType<(typeof api.sites)[':site']['webhooks']['$post']>['json'];
type Kind = NonNullable<NewWebhook['kinds']>[number];

interface Typed {
  url: string;
  format: NonNullable<NewWebhook['format']>;
  chat: string;
  user: string;
  kinds: readonly Kind[];
  includeText: boolean;
  includeAddress: boolean;
  note: string;
}

const kinds = Object.keys(w.kinds) as Kind[];
const start: Typed = {
  url: '',
  format: 'standard',
  chat: '',
  user: '',
  kinds,
  includeText: false,
  includeAddress: false,
  note: '',
};

export function WebhookForm({ site, made }: { site: string; made: () => void }) {
  const draft = useDraft<Typed>(`webhook.${site}`, start);
  const typed = draft.value;
  const change = (changed: Partial<Typed>) => draft.set({ ...typed, ...changed });
  // No draft holds it.
  const [password, setPassword] = useState('');
  const isTelegram = typed.format === 'telegram';
  const isWordPress = typed.format === 'wordpress';
  const making = useSend(
    () => {
      const json: NewWebhook = {
        ...typed,
        kinds: isWordPress ? kinds : [...typed.kinds],
        chat: isTelegram ? typed.chat : null,
        user: isWordPress ? typed.user || null : null,
        ...(isWordPress && password !== '' && { password }),
        note: typed.note || null,
        includeAddress: typed.format === 'standard' && typed.includeAddress,
      };
      return read(api.sites[':site'].webhooks.$post({ param: { site }, json }));
    },
    () => {
      draft.forget();
      setPassword('');
      made();
    },
  );
  return (
    <>
      <Form submit={() => making.send()} sending={making} label={w.make}>
        <SelectField
          label={w.format}
          fault={making.faultOf('format')}
          value={typed.format}
          change={(format) => change({ format })}
          options={w.formats}
        />
        <TextField
          label={w.url}
          help={isWordPress ? w.wordpressUrlHelp : w.urlHelp}
          fault={making.faultOf('url')}
          value={typed.url}
          change={(url) => change({ url })}
          inputMode="url"
          dir="ltr"
          required
        />
        {isTelegram && (
          <TextField
            label={w.chat}
            fault={making.faultOf('chat')}
            value={typed.chat}
            change={(chat) => change({ chat })}
            dir="ltr"
          />
        )}
        {isWordPress ? (
          <>
            <UserField value={typed.user} change={(user) => change({ user })} fault={making.faultOf('user')} />
            <PasswordField value={password} change={setPassword} fault={making.faultOf('password')} />
            <p class="help">{w.wordpressTold}</p>
          </>
        ) : (
          <>
            <div role="group" aria-label={w.when} class="field">
              <span>{w.when}</span>
              <div class="checks">
                {kinds.map((kind) => (
                  <CheckField
                    key={kind}
                    label={w.kinds[kind]}
                    checked={typed.kinds.includes(kind)}
                    change={(isOn) =>
                      change({ kinds: kinds.filter((one) => (one === kind ? isOn : typed.kinds.includes(one))) })
                    }
                  />
                ))}
              </div>
              {making.faultOf('kinds') && (
                <p class="fault" lang="en" dir="ltr">
                  {making.faultOf('kinds')}
                </p>
              )}
            </div>
            <CheckField
              label={w.includeText}
              checked={typed.includeText}
              change={(includeText) => change({ includeText })}
            />
          </>
        )}
        {typed.format === 'standard' && (
          <CheckField
            label={w.includeAddress}
            fault={making.faultOf('includeAddress')}
            checked={typed.includeAddress}
            change={(includeAddress) => change({ includeAddress })}
          />
        )}
        <TextField
          label={w.note}
          fault={making.faultOf('note')}
          value={typed.note}
          change={(note) => change({ note })}
          maxLength={200}
        />
        <FormFault error={making.error} shown={[...Object.keys(start), 'password']} />
        <div class="acts">
          <button type="submit" class="primary" disabled={making.isBusy}>
            {w.make}
          </button>
        </div>
      </Form>
      {making.answer && making.answer.format !== 'wordpress' && (
        <SecretShown secret={making.answer.secret} close={making.reset} />
      )}
    </>
  );
}

export function SecretShown({ secret, close }: { secret: string; close: () => void }) {
  return (
    <Dialog title={w.secret} close={close}>
      <p>{w.shownOnce}</p>
      <Copied text={secret} label={w.secret} />
      <p class="help">{w.secretHelp}</p>
    </Dialog>
  );
}
