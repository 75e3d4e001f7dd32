// A new key: whose, what it may do and where, a person's or one for software that speaks another service's protocol. Its secret is
// shown once, to be handed over.

import type { InferRequestType } from 'hono/client';
import { api, read } from '../api/client.ts';
import { useSites, type Me } from '../api/me.ts';
import { Dialog } from '../parts/dialog.tsx';
import { CheckField, SelectField, TextField } from '../parts/field.tsx';
import { Form, FormFault, useSend } from '../parts/form.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { accessTexts as a } from '../strings/access-texts.ts';
import { protocolTexts as p } from '../strings/protocol-texts.ts';
import { Copied } from './copied.tsx';
import { SiteChoice, SiteChoices } from './key-sites.tsx';
import { ProtocolAddress, type ProtocolName } from './protocol-address.tsx';

type NewKey = InferRequestType<typeof api.keys.$post>['json'];

interface Typed {
  name: string;
  email: string;
  role: 'reader' | 'moderator' | 'owner' | 'own' | 'software';
  scopes: readonly Me['scopes'][number][];
  /** Null: every site. */
  sites: readonly string[] | null;
  /** Of software's key. */
  protocol: ProtocolName;
  /** Of software's key, its one site; left out: the only one there is. */
  site?: string;
}

const shownFields = ['name', 'role', 'scopes', 'protocol', 'sites', 'email'];

/** As the service takes it: what is hidden in the form is left out. */
function asked({ name, email, role, scopes, sites, protocol, site }: Typed): NewKey {
  if (role === 'software') return { name, protocol, sites: site ? [site] : [] };
  return {
    name,
    sites: sites && [...sites],
    ...(email.trim() && { email }),
    ...(role === 'own' ? { scopes: [...scopes] } : { role }),
  };
}

const start: Typed = { name: '', email: '', role: 'moderator', scopes: [], sites: null, protocol: 'perspective' };

export function KeyForm({ me, made }: { me: Me; made: () => void }) {
  const draft = useDraft<Typed>('new-key', { ...start, sites: me.sites === null ? null : [...me.sites] });
  const found = useSites().data?.sites ?? [];
  const [only] = found.length === 1 ? found : [];
  // What was typed before a field was there lacks it.
  const typed = { ...start, ...(only && { site: only.slug }), ...draft.value };
  const { name, email, role, scopes, sites, protocol, site = '' } = typed;
  const change = (changed: Partial<Typed>) => draft.set({ ...draft.value, ...changed });
  const making = useSend(
    () => read(api.keys.$post({ json: asked(typed) })),
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
          help={role === 'software' ? p.softwareHelp : a.roleHelps[role]}
          fault={making.faultOf('role') ?? making.faultOf('scopes')}
          value={role}
          change={(to) => change({ role: to })}
          options={{ ...a.roles, own: a.keys.own, software: p.software }}
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
        {role === 'software' ? (
          <>
            <SelectField
              label={p.which}
              fault={making.faultOf('protocol')}
              value={protocol}
              change={(to) => change({ protocol: to })}
              options={p.names}
            />
            <SiteChoice chosen={site} change={(to) => change({ site: to })} fault={making.faultOf('sites')} />
          </>
        ) : (
          <>
            <SiteChoices
              me={me}
              chosen={sites}
              change={(to) => change({ sites: to })}
              fault={making.faultOf('sites')}
            />
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
          </>
        )}
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
          {making.answer.protocol === null ? (
            <p class="help">{a.keys.howToUse}</p>
          ) : (
            <ProtocolAddress protocol={making.answer.protocol} />
          )}
        </Dialog>
      )}
    </>
  );
}
