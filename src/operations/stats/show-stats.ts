// The track record of the machine at each site in a key's reach, over some days.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import {
  addCounts,
  countComments,
  countVerdicts,
  readTrackRecord,
  readWaits,
  type Counts,
  type TrackRecord,
  type Waits,
} from '../../domain/track-record.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { runAll } from '../../storage/database.ts';
import { findStats, type StatsRow } from '../../storage/stats/stats.ts';
import type { Context } from '../context.ts';
import { dateOf, daysOf, type AskedDays } from '../day-range.ts';

const daysMax = { oneSite: 366, allSites: 92 };
const tooMany = `At most ${daysMax.oneSite} days can be asked of one site, ${daysMax.allSites} of all.`;

export interface StatsQuery extends AskedDays {
  site?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Comments by the day they came in. */
export interface DayVolume extends Record<Verdict, number> {
  date: string;
  /** Those of moderators included. */
  comments: number;
}

/** How long the comments that came in on a day of the week waited. */
export interface WeekdayWaits {
  /** ISO 8601: 1 is Monday, 7 Sunday; of UTC. */
  weekday: number;
  waits: Waits;
}

export interface SiteStats extends TrackRecord {
  site: string;
  /** Days on which comments came in. */
  days: DayVolume[];
  /** Days of the week on which comments came in, from Monday. */
  weekdays: WeekdayWaits[];
}

export interface Stats {
  from: string;
  to: string;
  sites: SiteStats[];
  next: string | null;
}

/**
 * One trip; one row a site and day is read, whatever the number of comments.
 * @throws Failed `not-found` for a site out of reach, `invalid` for days that are none or too many.
 */
export async function showStats(context: Context, actor: Actor, query: StatsQuery): Promise<Stats> {
  const { site, limit, cursor: after = '' } = query;
  const most = site === undefined ? daysMax.allSites : daysMax.oneSite;
  const { fromDay, toDay } = daysOf(query, context.now, { most, tooMany });
  const { rows } = await runAll(context.settings.db, {
    rows: findStats(actor, { site, after, limit: limit + 1, fromDay, toDay }),
  });
  if (site !== undefined && rows.length === 0) throw new Failed({ kind: 'not-found', what: 'site' });
  const all = Map.groupBy(rows, (row) => row.site);
  const shown = [...all].slice(0, limit);
  return {
    from: dateOf(fromDay),
    to: dateOf(toDay),
    sites: shown.map(([slug, rowsOfSite]) => statsOf(slug, rowsOfSite)),
    next: all.size > limit ? (shown.at(-1)?.[0] ?? null) : null,
  };
}

function statsOf(site: string, rows: readonly StatsRow[]): SiteStats {
  const days = rows.flatMap(({ day, counts }) =>
    day === null || counts === null ? [] : [{ day, counts: JSON.parse(counts) as Counts }],
  );
  return {
    site,
    ...readTrackRecord(addCounts(days.map(({ counts }) => counts))),
    days: days.map(({ day, counts }) => volumeOf(day, counts)),
    weekdays: waitsByWeekday(days),
  };
}

function waitsByWeekday(days: readonly { day: number; counts: Counts }[]): WeekdayWaits[] {
  // Day 0, the first of 1970, was a Thursday.
  const byWeekday = Map.groupBy(days, ({ day }) => ((day + 3) % 7) + 1);
  return [...byWeekday]
    .map(([weekday, of]) => ({ weekday, waits: readWaits(addCounts(of.map(({ counts }) => counts))) }))
    .sort((a, b) => a.weekday - b.weekday);
}

function volumeOf(day: number, counts: Counts): DayVolume {
  return { date: dateOf(day), comments: countComments(counts), ...countVerdicts(counts) };
}
