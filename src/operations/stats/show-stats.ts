// The track record of the machine at each site in a key's reach, over some days.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import {
  addCounts,
  countComments,
  countVerdicts,
  readTrackRecord,
  type Counts,
  type TrackRecord,
} from '../../domain/track-record.ts';
import type { Verdict } from '../../domain/verdict.ts';
import { runAll } from '../../storage/database.ts';
import { findStats, type StatsRow } from '../../storage/stats/stats.ts';
import type { Context } from '../context.ts';

const dayMs = 86_400_000;
const daysByDefault = 30;
const daysMax = { oneSite: 366, allSites: 92 };

export interface StatsQuery {
  site?: string | undefined;
  /** UTC, as "2026-11-29", both included. By default the thirty days up to today. */
  from?: string | undefined;
  to?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** Comments by the day they came in. */
export interface DayVolume extends Record<Verdict, number> {
  date: string;
  /** Those of moderators included. */
  comments: number;
}

export interface SiteStats extends TrackRecord {
  site: string;
  /** Days on which comments came in. */
  days: DayVolume[];
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
  const { fromDay, toDay } = daysOf(query, context.now);
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

function daysOf({ site, from, to }: StatsQuery, now: number): { fromDay: number; toDay: number } {
  const toDay = to === undefined ? Math.floor(now / dayMs) : Date.parse(to) / dayMs;
  const fromDay = from === undefined ? toDay - daysByDefault + 1 : Date.parse(from) / dayMs;
  const most = site === undefined ? daysMax.allSites : daysMax.oneSite;
  if (fromDay > toDay) throw badDays('out-of-order', 'The field "from" must not be later than "to".');
  if (toDay - fromDay >= most) {
    const message = `At most ${daysMax.oneSite} days can be asked of one site, ${daysMax.allSites} of all.`;
    throw badDays('too-many-days', message);
  }
  return { fromDay, toDay };
}

function badDays(rule: string, message: string): Failed {
  return new Failed({ kind: 'invalid', faults: [{ field: 'from', rule, message }] });
}

function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

function statsOf(site: string, rows: readonly StatsRow[]): SiteStats {
  const days = rows.flatMap(({ day, counts }) =>
    day === null || counts === null ? [] : [{ day, counts: JSON.parse(counts) as Counts }],
  );
  return {
    site,
    ...readTrackRecord(addCounts(days.map(({ counts }) => counts))),
    days: days.map(({ day, counts }) => volumeOf(day, counts)),
  };
}

function volumeOf(day: number, counts: Counts): DayVolume {
  return { date: dateOf(day), comments: countComments(counts), ...countVerdicts(counts) };
}
