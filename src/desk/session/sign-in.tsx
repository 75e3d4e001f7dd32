// The form that signs in, alone on the page or over what somebody was doing when the session ended.

import { useState } from 'preact/hooks';
import { t } from '../strings/texts.ts';
import { goOnSignedIn } from './sign-in-state.ts';

/** Signs in with a key or a link. Gives what went wrong, or nothing. */
export async function signIn(credentials: { key: string } | { link: string }): Promise<string | null> {
  const sent = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(credentials) };
  const status = await fetch('/v1/admin/sessions', sent).then(
    (answer) => answer.status,
    () => 0,
  );
  if (status === 201) {
    goOnSignedIn();
    return null;
  }
  if (status === 0) return t.failed(t.unreachable);
  if (status === 429) return t.signIn.tooMany;
  if (status === 401 || status === 422) return 'link' in credentials ? t.signIn.usedLink : t.signIn.wrong;
  return t.failed(String(status));
}

export function SignIn({ again, fault: before }: { again: boolean; fault: string | null }) {
  const [fault, setFault] = useState(before);
  const [isBusy, setBusy] = useState(false);

  async function submit(event: SubmitEvent) {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    setBusy(true);
    setFault(await signIn({ key: new FormData(form).get('key') as string }));
    setBusy(false);
  }

  return (
    <main class="sign-in" aria-labelledby="sign-in-title">
      <p class="wordmark">Anteroom</p>
      <h1 id="sign-in-title">{t.signIn.title}</h1>
      <p>{again ? t.signIn.again : t.signIn.intro}</p>
      <form onSubmit={submit}>
        <label for="key">{t.signIn.key}</label>
        <input
          id="key"
          name="key"
          type="password"
          autocomplete="current-password"
          required
          maxLength={200}
          autofocus
          aria-invalid={fault !== null}
          aria-describedby="sign-in-fault"
        />
        <p id="sign-in-fault" class="fault" role="alert">
          {fault}
        </p>
        <button type="submit" class="primary" disabled={isBusy}>
          {t.signIn.act}
        </button>
      </form>
    </main>
  );
}
