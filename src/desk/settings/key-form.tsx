// A new key: whose, what it may do and where. Its secret is shown once, to be handed over.

import type { InferRequestType } from 'hono/client';
import { api, read } from '../api/client.ts';
import { useSites, type Me } from '../api/me.ts';
import { Dialog } from '../parts/dialog.tsx';
import { CheckField, SelectField, TextField } from '../parts/field.tsx';
import { Form, FormFault, useSend } from '../parts/form.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { accessTexts as a } from '../strings/access-texts.ts';
import { s } from '../strings/settings-texts.ts';
import { Copied } from './copied.tsx';

type NewKey = InferRequestType<typeof api.keys.$post>['json'];

interface Typed {
  name: string;
  email: string;
  role: 'reader' | 'moderator' | 'owner' | 'own';
  scopes: readonly Me['scopes'][number][];
  /** Null: every site. */
  sites: readonly string[] | null;
}

const shownFields = ['name', 'role', 'scopes', 'sites', 'email'];

export function KeyForm({ me, made }: { me: Me; made: () => void }) {
  const draft = useDraft<Typed>('new-key', {
    name: '',
    email: '',
    role: 'moderator',
    scopes: [],
    sites: me.sites === null ? null : [...me.sites],
  });
  const { name, email = '', role, scopes, sites } = draft.value;
  const change = (changed: Partial<Typed>) => draft.set({ ...draft.value, ...changed });
  const making = useSend(
    () => {
      const json: NewKey = {
        name,
        sites: sites && [...sites],
        ...(email.trim() && { email }),
        ...(role === 'own' ? { scopes: [...scopes] } : { role }),
      };
      return read(api.keys.$post({ json }));
    },
    () => {
      draft.forget();
      made();
    },
  );
  return (
    <>
      <Form submit={() => making.send()} sending={making} label={a.keys.make}>
        <TextField
          label={a.keys.name}
          help={a.keys.nameHelp}
          fault={making.faultOf('name')}
          value={name}
          change={(to) => change({ name: to })}
          maxLength={100}
          autocomplete="off"
          required
        />
        <SelectField
          label={a.keys.role}
          help={a.roleHelps[role]}
          fault={making.faultOf('role') ?? making.faultOf('scopes')}
          value={role}
          change={(to) => change({ role: to })}
          options={{ ...a.roles, own: a.keys.own }}
        />
        {role === 'own' && (
          <div role="group" aria-label={a.keys.scopes} class="numbers">
            {me.scopes.map((scope) => (
              <CheckField
                key={scope}
                label={scope}
                checked={scopes.includes(scope)}
                change={(isOn) =>
                  change({ scopes: me.scopes.filter((one) => (one === scope ? isOn : scopes.includes(one))) })
                }
              />
            ))}
          </div>
        )}
        <SiteChoices me={me} chosen={sites} change={(to) => change({ sites: to })} fault={making.faultOf('sites')} />
        <TextField
          label={a.keys.email}
          help={a.keys.emailHelp}
          fault={making.faultOf('email')}
          value={email}
          change={(to) => change({ email: to })}
          type="email"
          maxLength={254}
          autocomplete="off"
          dir="ltr"
        />
        <FormFault error={making.error} shown={shownFields} />
        <div class="acts">
          <button type="submit" class="primary" disabled={making.isBusy}>
            {a.keys.make}
          </button>
        </div>
      </Form>
      {making.answer && (
        <Dialog title={a.keys.madeTitle(making.answer.name)} close={making.reset}>
          <p>{a.keys.shownOnce}</p>
          <Copied text={making.answer.secret} label={a.keys.secret} />
          <p class="help">{a.keys.howToUse}</p>
        </Dialog>
      )}
    </>
  );
}

interface ChoicesProps {
  me: Me;
  chosen: readonly string[] | null;
  change: (to: readonly string[] | null) => void;
  fault: string | undefined;
}

function SiteChoices({ me, chosen, change, fault }: ChoicesProps) {
  const sites = useSites().data?.sites ?? [];
  return (
    <div role="group" aria-label={a.keys.sites} class="field">
      <span>{a.keys.sites}</span>
      {me.sites === null && (
        <CheckField label={s.everySite} checked={chosen === null} change={(isOn) => change(isOn ? null : [])} />
      )}
      {chosen !== null && (
        <div class="checks">
          {sites.map(({ slug, title }) => (
            <CheckField
              key={slug}
              label={title}
              checked={chosen.includes(slug)}
              change={(isOn) => change(isOn ? [...chosen, slug] : chosen.filter((one) => one !== slug))}
            />
          ))}
        </div>
      )}
      {fault && (
        <p class="fault" lang="en" dir="ltr">
          {fault}
        </p>
      )}
    </div>
  );
}
