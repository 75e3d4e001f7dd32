// A moderator to be written to: where, and what. They are asked first.

import { api, read } from '../api/client.ts';
import type { Me } from '../api/me.ts';
import { TextField } from '../parts/field.tsx';
import { Form, FormFault, useSend } from '../parts/form.tsx';
import { tell } from '../parts/notices.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { mailTexts as m } from '../strings/mail-texts.ts';
import { RecipientFields, settingsShown, type RecipientSettings } from './recipient-fields.tsx';

type Typed = RecipientSettings & { email: string };

const start: Typed = { email: '', name: '', everyMinutes: 60, includeText: true, includeAddress: false };

export function RecipientForm({ site, me, made }: { site: string; me: Me; made: () => void }) {
  const draft = useDraft<Typed>(`recipient.${site}`, start);
  const typed = draft.value;
  const change = (changed: Partial<Typed>) => draft.set({ ...typed, ...changed });
  const making = useSend(
    () => read(api.sites[':site'].mail.recipients.$post({ param: { site }, json: typed })),
    ({ email, latest }) => {
      draft.forget();
      const why = latest?.error ?? null;
      tell(why === null ? m.made(email) : m.madeLater(email, why), { isFault: why !== null });
      made();
    },
  );
  return (
    <Form submit={() => making.send()} sending={making} label={m.another}>
      <TextField
        label={m.email}
        help={m.emailHelp}
        fault={making.faultOf('email')}
        value={typed.email}
        change={(email) => change({ email })}
        type="email"
        maxLength={254}
        autocomplete="off"
        dir="ltr"
        required
      />
      <RecipientFields shown={typed} change={change} faultOf={making.faultOf} me={me} />
      <FormFault error={making.error} shown={['email', ...settingsShown]} />
      <div class="acts">
        <button type="submit" class="primary" disabled={making.isBusy}>
          {m.make}
        </button>
      </div>
    </Form>
  );
}
