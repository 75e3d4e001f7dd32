// The desk: who is signed in, the frame around every view, and the view that the address names.

import { useMe } from './api/me.ts';
import { Frame } from './frame.tsx';
import { usePlace } from './location.ts';
import { Loading } from './parts/loading.tsx';
import { Notices } from './parts/notices.tsx';
import { useSignInNeeded } from './session/sign-in-state.ts';
import { SignIn } from './session/sign-in.tsx';
import { t } from './strings/texts.ts';
import { views } from './views.ts';

export function Desk({ signInFault }: { signInFault: string | null }) {
  const mustSignIn = useSignInNeeded();
  const me = useMe();
  const { view } = usePlace();
  const View = views[view]?.show;
  return (
    <>
      {mustSignIn && (
        <div class={me.data ? 'over' : ''}>
          <SignIn again={me.data !== undefined} fault={signInFault} />
        </div>
      )}
      {me.data ? (
        <div inert={mustSignIn}>
          <Frame me={me.data}>{View ? <View key={view} me={me.data} /> : <p class="empty">{t.nothingHere}</p>}</Frame>
        </div>
      ) : (
        !mustSignIn && <Loading of={me} />
      )}
      <Notices />
    </>
  );
}
