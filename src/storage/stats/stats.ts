// The counters of sites, one row a site and day. Triggers keep them; no comment is read here.

import type { Actor } from '../../domain/actor.ts';
import { builder, type Query } from '../database.ts';
import { isWithinReach } from '../reach.ts';

export interface StatsAsk {
  /** One site alone, by its slug. */
  site: string | undefined;
  /** Sites after this slug. */
  after: string;
  limit: number;
  /** Days since the epoch, both included. */
  fromDay: number;
  toDay: number;
}

export interface StatsRow {
  site: string;
  /** Null: nothing came in on any of the days. */
  day: number | null;
  /** JSON. */
  counts: string | null;
}

/** The rows of each site within the actor's reach, by slug and day; one without counts for a site of which there are none. */
export function findStats(actor: Actor, { site, after, limit, fromDay, toDay }: StatsAsk): Query<StatsRow> {
  const sites = builder
    .selectFrom('sites')
    .select('slug')
    .where(site === undefined ? (eb) => eb('slug', '>', after) : (eb) => eb('slug', '=', site))
    .where(isWithinReach(actor, 'slug'))
    .orderBy('slug')
    .limit(limit);
  return builder
    .selectFrom(sites.as('chosen'))
    .leftJoin('stats', (join) =>
      join.onRef('stats.site', '=', 'chosen.slug').on('day', '>=', fromDay).on('day', '<=', toDay),
    )
    .select(['chosen.slug as site', 'day', 'counts']);
}
