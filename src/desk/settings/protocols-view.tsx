// Other services' protocols at a site: the keys of each, how much it is asked, and how its scores agree with what people say.

import { useQuery } from '@tanstack/preact-query';
import { api, read } from '../api/client.ts';
import type { Me } from '../api/me.ts';
import { addressOf } from '../location.ts';
import { follow } from '../parts/follow.ts';
import { Loading } from '../parts/loading.tsx';
import { protocolTexts as p } from '../strings/protocol-texts.ts';
import { sayAgo, sayNumber, sayScore, sayShare, sayTime } from '../strings/texts.ts';
import type { ViewProps } from '../views.ts';
import { ProtocolAddress } from './protocol-address.tsx';
import { AtSite, SettingsFrame } from './settings-frame.tsx';

const askUse = (site: string) => read(api.sites[':site'].protocols.$get({ param: { site }, query: {} }));
type Shown = Awaited<ReturnType<typeof askUse>>;
type Use = Shown['protocols'][number];
type Measured = Use['corrections'][number];

export function ProtocolsView({ me }: ViewProps) {
  return (
    <SettingsFrame me={me} title={p.title} intro={p.intro}>
      <AtSite>{({ slug }) => <ProtocolsOf key={slug} site={slug} me={me} />}</AtSite>
    </SettingsFrame>
  );
}

function ProtocolsOf({ site, me }: { site: string; me: Me }) {
  const use = useQuery({ queryKey: ['protocols', site], queryFn: () => askUse(site) });
  if (use.data === undefined) return <Loading of={use} />;
  const { from, to, keys, protocols } = use.data;
  const place = { view: 'keys', params: { site } };
  return (
    <>
      {protocols.length === 0 ? (
        <p class="empty">{p.empty}</p>
      ) : (
        <p class="help">
          {p.span(from, to)} {p.callsHelp}
        </p>
      )}
      {protocols.map((one) => (
        <Protocol key={one.protocol} of={one} keys={keys.filter(({ protocol }) => protocol === one.protocol)} />
      ))}
      {me.scopes.includes('keys:write') && (
        <p>
          <a class="button" href={addressOf(place)} onClick={follow(place)}>
            {p.makeKey}
          </a>
        </p>
      )}
    </>
  );
}

function Protocol({ of: { protocol, calls, days, corrections }, keys }: { of: Use; keys: Shown['keys'] }) {
  const name = p.names[protocol];
  return (
    <section aria-label={name}>
      <h2>{name}</h2>
      <p>{p.calls(sayNumber(calls))}</p>
      {days.length > 0 && <Days of={days} />}
      <h3>{p.keys}</h3>
      {keys.length === 0 ? (
        <p class="soft">{p.noKeys}</p>
      ) : (
        <ul class="list">
          {keys.map(({ id, name: whose, createdAt }) => (
            <li key={id}>
              <b dir="auto">{whose}</b>
              <time class="soft" dateTime={new Date(createdAt).toISOString()} title={sayTime(createdAt)}>
                {p.since(sayAgo(createdAt))}
              </time>
            </li>
          ))}
        </ul>
      )}
      <ProtocolAddress protocol={protocol} />
      <h3>{p.agreement}</h3>
      {corrections.length === 0 ? <p class="soft">{p.noCorrections}</p> : <Agreement of={corrections} />}
    </section>
  );
}

function Days({ of: days }: { of: Use['days'] }) {
  return (
    <details>
      <summary>{p.byDay}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{p.day}</th>
            <th scope="col">{p.callsOf}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ date, calls }) => (
            <tr key={date}>
              <th scope="row">{date}</th>
              <td>{sayNumber(calls)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** The thresholds are the same for each score. */
function Agreement({ of: corrections }: { of: readonly Measured[] }) {
  const thresholds = corrections[0]?.agreement.map(({ threshold }) => threshold) ?? [];
  return (
    <>
      <p class="help">{p.agreementHelp}</p>
      <div class="wide" tabIndex={0} role="region" aria-label={p.agreement}>
        <table>
          <thead>
            <tr>
              <th scope="col">{p.measured}</th>
              {thresholds.map((threshold) => (
                <th key={threshold} scope="col">
                  {p.at(sayScore(threshold))}
                </th>
              ))}
              <th scope="col">{p.said}</th>
            </tr>
          </thead>
          <tbody>
            {corrections.map(({ measured, agreement, good, bad }) => (
              <tr key={measured}>
                <th scope="row">
                  <code dir="ltr">{measured}</code>
                </th>
                {agreement.map(({ threshold, agreed, disagreed }) => (
                  <td key={threshold}>{shareOf(agreed, disagreed)}</td>
                ))}
                <td>
                  {sayNumber(sumOf(good))} / {sayNumber(sumOf(bad))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

const shareOf = (agreed: number, disagreed: number) =>
  sayShare(agreed + disagreed === 0 ? null : agreed / (agreed + disagreed));
