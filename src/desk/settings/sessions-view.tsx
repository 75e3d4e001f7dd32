// The browsers that are signed in with one's key: see them, sign one or all out, and a link that signs another in.

import { useQuery, useQueryClient } from '@tanstack/preact-query';
import { api, read } from '../api/client.ts';
import { FormFault, useSend } from '../parts/form.tsx';
import { Loading } from '../parts/loading.tsx';
import { accessTexts as a } from '../strings/access-texts.ts';
import { sayAgo, sayTime } from '../strings/texts.ts';
import type { ViewProps } from '../views.ts';
import { Copied } from './copied.tsx';
import { SettingsFrame } from './settings-frame.tsx';

export function SessionsView({ me }: ViewProps) {
  const queries = useQueryClient();
  const sessions = useQuery({ queryKey: ['sessions'], queryFn: () => read(api.sessions.$get()) });
  const refresh = () => void queries.invalidateQueries({ queryKey: ['sessions'] });
  const ending = useSend((id: string) => read(api.sessions[':id'].$delete({ param: { id } })), refresh);
  const endingAll = useSend(
    () => read(api.sessions.$delete()),
    () => location.reload(),
  );
  return (
    <SettingsFrame me={me} title={a.sessions.title} intro={a.sessions.intro(me.name)}>
      {sessions.data === undefined ? (
        <Loading of={sessions} />
      ) : sessions.data.sessions.length === 0 ? (
        <p class="empty">{a.sessions.empty}</p>
      ) : (
        <ul class="list">
          {sessions.data.sessions.map(({ id, browser, usedAt, endsAt, isCurrent }) => (
            <li key={id}>
              <b dir="auto">{nameBrowser(browser) ?? a.sessions.unknown}</b>
              {isCurrent && <span class="badge">{a.sessions.thisOne}</span>}
              <span class="soft">{a.sessions.times(sayAgo(usedAt), sayTime(endsAt))}</span>
              <span class="row-end">
                <button
                  type="button"
                  class="quiet"
                  disabled={ending.isBusy}
                  onClick={() => (isCurrent ? ending.send('current') : ending.send(id))}
                >
                  {a.sessions.end}
                  <span class="hidden">: {nameBrowser(browser) ?? a.sessions.unknown}</span>
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <FormFault error={ending.error ?? endingAll.error} />
      <div class="acts">
        <button type="button" disabled={endingAll.isBusy} onClick={() => endingAll.send()}>
          {a.sessions.endAll}
        </button>
      </div>
      <SignInLink made={refresh} />
    </SettingsFrame>
  );
}

function SignInLink({ made }: { made: () => void }) {
  const making = useSend(() => read(api.sessions.links.$post()), made);
  return (
    <section aria-labelledby="sign-in-link">
      <h2 id="sign-in-link">{a.sessions.link}</h2>
      <p class="help">{a.sessions.linkHelp}</p>
      <FormFault error={making.error} />
      {making.answer && (
        <Copied text={`${location.origin}/admin/#link=${making.answer.link}`} label={a.sessions.link} />
      )}
      <div class="acts">
        <button type="button" disabled={making.isBusy} onClick={() => making.send()}>
          {a.sessions.makeLink}
        </button>
      </div>
    </section>
  );
}

const browsers = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'] as const;
const systems = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS X', 'CrOS', 'Linux'] as const;
const saidNames: Readonly<Record<string, string>> = {
  Edg: 'Edge',
  OPR: 'Opera',
  'Mac OS X': 'macOS',
  CrOS: 'ChromeOS',
};

/** "Firefox, Windows", of what a browser says it is; what says neither is shown as it is. */
function nameBrowser(userAgent: string | null): string | null {
  if (userAgent === null) return null;
  const found = [browsers, systems].flatMap((names) => names.find((name) => userAgent.includes(name)) ?? []);
  return found.length === 0 ? userAgent : found.map((name) => saidNames[name] ?? name).join(', ');
}
