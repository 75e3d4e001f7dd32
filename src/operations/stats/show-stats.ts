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
import { dateOf, daysOf, type AskedDays } from '../day-range.ts';
import { hoursIn, type LocalHour } from '../zone-hours.ts';
import { hoursOfWeek, type HoursOfWeek } from './hours-of-week.ts';

const daysMax = { oneSite: 366, allSites: 92 };
const tooMany = `At most ${daysMax.oneSite} days can be asked of one site, ${daysMax.allSites} of all.`;

export interface StatsQuery extends AskedDays {
  site?: string | undefined;
  /** The time zone of hours and days of the week, by its name; days remain those of UTC. */
  zone: string;
  limit: number;
  cursor?: string | undefined;
}

/** Comments by the day they came in. */
export interface DayVolume extends Record<Verdict, number> {
  date: string;
  /** Those of moderators included. */
  comments: number;
}

export interface SiteStats extends TrackRecord, HoursOfWeek {
  site: string;
  /** Days on which comments came in. */
  days: DayVolume[];
}

export interface Stats {
  from: string;
  to: string;
  zone: string;
  /** Minutes past the hour at which hours of the zone's week begin here: they are hours of UTC. */
  minute: number;
  sites: SiteStats[];
  next: string | null;
}

/**
 * One trip; one row a site and day is read, whatever the number of comments.
 * @throws Failed `not-found` for a site out of reach, `invalid` for days that are none or too many, or an unknown zone.
 */
export async function showStats(context: Context, actor: Actor, query: StatsQuery): Promise<Stats> {
  const { site, zone, limit, cursor: after = '' } = query;
  const most = site === undefined ? daysMax.allSites : daysMax.oneSite;
  const { fromDay, toDay } = daysOf(query, context.now, { most, tooMany });
  const localHour = hoursIn(zone);
  const { rows } = await runAll(context.settings.db, {
    rows: findStats(actor, { site, after, limit: limit + 1, fromDay, toDay }),
  });
  if (site !== undefined && rows.length === 0) throw new Failed({ kind: 'not-found', what: 'site' });
  const all = Map.groupBy(rows, (row) => row.site);
  const shown = [...all].slice(0, limit);
  return {
    from: dateOf(fromDay),
    to: dateOf(toDay),
    zone,
    minute: localHour(toDay, 0).minute,
    sites: shown.map(([slug, rowsOfSite]) => statsOf(slug, rowsOfSite, localHour)),
    next: all.size > limit ? (shown.at(-1)?.[0] ?? null) : null,
  };
}

function statsOf(
  site: string,
  rows: readonly StatsRow[],
  localHour: (day: number, hour: number) => LocalHour,
): SiteStats {
  const days = rows.flatMap(({ day, counts }) =>
    day === null || counts === null ? [] : [{ day, counts: JSON.parse(counts) as Counts }],
  );
  return {
    site,
    ...readTrackRecord(addCounts(days.map(({ counts }) => counts))),
    days: days.map(({ day, counts }) => volumeOf(day, counts)),
    ...hoursOfWeek(days, localHour),
  };
}

function volumeOf(day: number, counts: Counts): DayVolume {
  return { date: dateOf(day), comments: countComments(counts), ...countVerdicts(counts) };
}
