// One moderator who is written to: what they said, what they get, and what may be done about it.

import { useState } from 'preact/hooks';
import { api, read } from '../api/client.ts';
import type { Me } from '../api/me.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Form, FormFault, useSend } from '../parts/form.tsx';
import { tell } from '../parts/notices.tsx';
import { useDraft } from '../parts/use-draft.ts';
import { mailTexts as m } from '../strings/mail-texts.ts';
import { s } from '../strings/settings-texts.ts';
import { sayAgo, t } from '../strings/texts.ts';
import { RecipientFields, settingsShown, type Recipient, type RecipientSettings } from './recipient-fields.tsx';

const one = api.sites[':site'].mail.recipients[':recipient'];
const paramOf = ({ site, id }: Recipient) => ({ site, recipient: id });

interface RowProps {
  of: Recipient;
  me: Me;
  mayWrite: boolean;
  /** Mails can be sent. */
  isReady: boolean;
  refresh: () => void;
}

export function RecipientRow({ of: recipient, me, mayWrite, isReady, refresh }: RowProps) {
  const [isOpen, setOpen] = useState(false);
  const { email, name, state, latest } = recipient;
  return (
    <li class="event">
      <span>
        <b dir="ltr">{email}</b> <bdi class="soft">{name}</bdi> <span class="badge">{m.states[state]}</span>
      </span>
      <span class="soft">{toldOf(recipient).join(' · ')}</span>
      {latest !== null && (
        <span class="soft">
          {m.latest} {m.kinds[latest.kind]}, {m.mailStates[latest.state]}
          {latest.error !== null && (
            <>
              {' '}
              <bdi lang="en">{latest.error}</bdi>
            </>
          )}
        </span>
      )}
      {mayWrite && <Acts of={recipient} isReady={isReady} refresh={refresh} />}
      {mayWrite && (
        <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>
            {m.change}
            <span class="hidden">: {email}</span>
          </summary>
          {isOpen && (
            <Change
              of={recipient}
              me={me}
              done={() => {
                setOpen(false);
                refresh();
              }}
            />
          )}
        </details>
      )}
    </li>
  );
}

function toldOf({ everyMinutes, includeText, includeAddress, state, askedAt, toldAt }: Recipient): string[] {
  return [
    m.every[everyMinutes],
    ...(includeText ? [] : [m.noText]),
    ...(includeAddress ? [m.withAddress] : []),
    ...(state === 'asked' && askedAt !== null ? [m.askedAt(sayAgo(askedAt))] : []),
    ...(toldAt === null ? [] : [m.toldAt(sayAgo(toldAt))]),
  ];
}

function Acts({ of: recipient, isReady, refresh }: Pick<RowProps, 'of' | 'isReady' | 'refresh'>) {
  const [isAsking, setAsking] = useState(false);
  const { email, state } = recipient;
  const param = paramOf(recipient);
  const testing = useSend(
    () => read(one.test.$post({ param })),
    ({ error }) => {
      tell(error === null ? m.tested : m.testFailed(error), { isFault: error !== null });
      refresh();
    },
  );
  const asking = useSend(
    () => read(one.question.$post({ param })),
    ({ error }) => {
      tell(error === null ? m.askedAgain : m.madeLater(email, error), { isFault: error !== null });
      refresh();
    },
  );
  const removing = useSend(
    () => read(one.$delete({ param })),
    () => {
      tell(m.removed(email));
      refresh();
    },
  );
  const [sending, name] = state === 'confirmed' ? [testing, m.test] : [asking, m.askAgain];
  return (
    <>
      <div class="acts">
        {isReady && (
          <button type="button" disabled={sending.isBusy} onClick={() => sending.send()}>
            {name}
            <span class="hidden">: {email}</span>
          </button>
        )}
        <button type="button" onClick={() => setAsking(true)}>
          {s.remove}
          <span class="hidden">: {email}</span>
        </button>
      </div>
      <FormFault error={sending.error} />
      {isAsking && (
        <Dialog title={m.removeTitle(email)} close={() => setAsking(false)}>
          <p>{m.removeTold}</p>
          <FormFault error={removing.error} />
          <div class="acts">
            <button type="button" class="primary" disabled={removing.isBusy} onClick={() => removing.send()}>
              {s.remove}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {t.cancel}
            </button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function Change({ of: recipient, me, done }: Pick<RowProps, 'of' | 'me'> & { done: () => void }) {
  const draft = useDraft<Partial<RecipientSettings>>(`recipient.${recipient.id}`, {});
  const { name, everyMinutes, includeText, includeAddress } = recipient;
  const saving = useSend(
    () => read(one.$patch({ param: paramOf(recipient), json: draft.value })),
    () => {
      draft.forget();
      tell(s.saved);
      done();
    },
  );
  return (
    <Form submit={() => saving.send()} sending={saving} label={m.change}>
      <RecipientFields
        shown={{ name, everyMinutes, includeText, includeAddress, ...draft.value }}
        change={(changed) => draft.set({ ...draft.value, ...changed })}
        faultOf={saving.faultOf}
        me={me}
      />
      <FormFault error={saving.error} shown={settingsShown} />
      <div class="acts">
        <button type="submit" class="primary" disabled={saving.isBusy}>
          {s.save}
        </button>
      </div>
    </Form>
  );
}
