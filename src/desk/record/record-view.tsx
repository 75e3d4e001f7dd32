// How the machine has done, by what people decided: volume, agreement, calibration, waiting, and what each signal is worth.

import { useQuery } from '@tanstack/preact-query';
import './record.css';
import { api, read } from '../api/client.ts';
import { useSites } from '../api/me.ts';
import { go, usePlace } from '../location.ts';
import { Loading } from '../parts/loading.tsx';
import { sayDuration, sayNumber, sayShare, t } from '../strings/texts.ts';
import { Bars, Calibration } from './plots.tsx';
import { SlowHours } from './slow-hours.tsx';

const spans = [7, 30, 90] as const;
const dayMs = 86_400_000;

/** Where this browser is; UTC where it can't tell. */
function ownZone(): string {
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return timeZone && timeZone !== 'Etc/Unknown' ? timeZone : 'UTC';
}

const zone = ownZone();

const askStats = (site: string, days: number) => {
  const from = new Date(Date.now() - (days - 1) * dayMs).toISOString().slice(0, 10);
  return read(api.stats.$get({ query: { ...(site && { site }), from, zone } }));
};
type Stats = Awaited<ReturnType<typeof askStats>>;
type SiteStats = Stats['sites'][number];

export function RecordView() {
  const { params } = usePlace();
  const { site = '', days = '30' } = params;
  const stats = useQuery({ queryKey: ['stats', site, days], queryFn: () => askStats(site, Number(days)) });
  return (
    <main class="whole record">
      <h1>{t.record.title}</h1>
      <p class="soft">{t.record.intro}</p>
      <fieldset class="choices">
        <legend class="hidden">{t.record.span}</legend>
        {spans.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="days"
              checked={Number(days) === one}
              onChange={() => go({ view: 'record', params: { ...params, days: String(one) } }, { replace: true })}
            />
            {t.author.days(one)}
          </label>
        ))}
      </fieldset>
      {stats.data ? (
        stats.data.sites.map((one) => <Site key={one.site} stats={one} minute={stats.data.minute} />)
      ) : (
        <Loading of={stats} />
      )}
    </main>
  );
}

function Site({ stats, minute }: { stats: SiteStats; minute: number }) {
  const { decisions, waits, overruledShare } = stats;
  const title = useSites().data?.sites.find(({ slug }) => slug === stats.site)?.title ?? stats.site;
  const decided = decisions.approved + decisions.rejected + decisions.spam;
  return (
    <section class="site-record" aria-label={title}>
      <h2 dir="auto">{title}</h2>
      <dl class="figures">
        <Figure name={t.record.comments} value={sayNumber(stats.comments)} />
        <Figure name={t.record.decided} value={sayNumber(decided)} />
        <Figure name={t.record.overruled} value={sayShare(overruledShare)} />
        <Figure name={t.record.wait} value={waits.medianMs === null ? '–' : sayDuration(waits.medianMs)} />
      </dl>
      {stats.days.length > 0 && (
        <>
          <h3>{t.record.volume}</h3>
          <Bars days={stats.days} />
        </>
      )}
      {stats.hours.length > 0 && (
        <>
          <h3>{t.record.slow}</h3>
          <p class="soft">{t.record.slowMeans(zone)}</p>
          <SlowHours hours={stats.hours} weekdays={stats.weekdays} minute={minute} />
        </>
      )}
      <h3>{t.record.agreement}</h3>
      <Fared stats={stats} />
      <h3>{t.record.calibration}</h3>
      <p class="soft">{t.record.calibrationMeans}</p>
      <div class="pair">
        <Calibration name={t.queue.spam} bands={stats.calibration.spam} />
        <Calibration name={t.queue.toxicity} bands={stats.calibration.toxicity} />
      </div>
      <h3>{t.record.signals}</h3>
      <Signals signals={stats.signals} />
    </section>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
      </dd>
    </div>
  );
}

function Fared({ stats }: { stats: SiteStats }) {
  const columns = ['confirmed', 'overruled', 'missed', 'unknown', 'undecided'] as const;
  return (
    <table tabIndex={0}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t.record.precision}</th>
          <th scope="col">{t.record.recall}</th>
          {columns.map((name) => (
            <th key={name} scope="col">
              {t.record.fared[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(['spam', 'toxicity'] as const).map((score) => (
          <tr key={score}>
            <th scope="row">{t.queue[score]}</th>
            <td>{sayShare(stats[score].precision)}</td>
            <td>{sayShare(stats[score].recall)}</td>
            {columns.map((name) => (
              <td key={name}>{sayNumber(stats[score][name])}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Signals({ signals }: Pick<SiteStats, 'signals'>) {
  if (signals.length === 0) return <p class="soft">{t.comment.none}</p>;
  const sorted = signals.toSorted((a, b) => total(b) - total(a));
  return (
    <table tabIndex={0}>
      <thead>
        <tr>
          <th scope="col">{t.record.signal}</th>
          <th scope="col">{t.statuses.approved}</th>
          <th scope="col">{t.statuses.rejected}</th>
          <th scope="col">{t.statuses.spam}</th>
          <th scope="col">{t.record.refusedShare}</th>
        </tr>
      </thead>
      <tbody>
        {sorted.map((one) => (
          <tr key={one.signal}>
            <th scope="row">
              <code>{one.signal}</code>
            </th>
            <td>{sayNumber(one.approved)}</td>
            <td>{sayNumber(one.rejected)}</td>
            <td>{sayNumber(one.spam)}</td>
            <td>{sayShare(total(one) === 0 ? null : (one.rejected + one.spam) / total(one))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const total = ({ approved, rejected, spam }: SiteStats['signals'][number]) => approved + rejected + spam;
