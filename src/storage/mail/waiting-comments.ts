// What a digest shows of a site's queue: how many wait, since when, and the newest of them.

import { sql } from 'kysely';
import { builder, type Query } from '../database.ts';

export interface WaitingComment {
  id: string;
  site: string;
  version: number;
  page: string;
  name: string | null;
  email: string | null;
  /** Its start. */
  body: string;
  spam: number | null;
  toxicity: number | null;
  created_at: number;
}

/** The newest that wait at a site. */
export function findNewestWaiting(site: string, limit: number, bodyUnits: number): Query<WaitingComment> {
  return builder
    .selectFrom('comments')
    .select(['id', 'site', 'version', 'page', 'name', 'email', 'spam', 'toxicity', 'created_at'])
    .select(sql<string>`substr(body, 1, ${bodyUnits})`.as('body'))
    .where('site', '=', site)
    .where('queue_status', '=', 'pending')
    .orderBy('created_at', 'desc')
    .limit(limit);
}

/** How many wait at a site, and since when the oldest does; null: none does. */
export function countWaitingAt(site: string): Query<{ pending: number; oldest_at: number | null }> {
  return builder
    .selectFrom('site_counts')
    .select('pending')
    .select(({ selectFrom }) =>
      selectFrom('comments')
        .select('created_at')
        .whereRef('comments.site', '=', 'site_counts.site')
        .where('queue_status', '=', 'pending')
        .orderBy('created_at')
        .limit(1)
        .as('oldest_at'),
    )
    .where('site', '=', site);
}
