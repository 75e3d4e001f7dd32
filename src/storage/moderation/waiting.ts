// What waits at each site: its counts, which triggers keep, and its oldest pending comment. No comment is counted here.

import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { builder, type Query } from '../database.ts';
import { isWithinReach } from '../reach.ts';

export interface WaitingRow {
  site: string;
  /** Comments by their status in the queue, as JSON; one that no comment ever had is missing. */
  counts: string;
  oldest_pending_at: number | null;
}

/** One row a site within the actor's reach by slug, after a slug. At most seven rows are read for each. */
export function findWaiting(actor: Actor, { after, limit }: { after: string; limit: number }): Query<WaitingRow> {
  return builder
    .selectFrom('sites')
    .select(({ selectFrom }) => [
      'slug as site',
      sql<string>`(select json_group_object(queue_status, comments) from counts where counts.site = sites.slug)`.as(
        'counts',
      ),
      selectFrom('comments')
        .select('created_at')
        .whereRef('comments.site', '=', 'sites.slug')
        .where('queue_status', '=', 'pending')
        .orderBy('created_at')
        .limit(1)
        .as('oldest_pending_at'),
    ])
    .where('slug', '>', after)
    .where(isWithinReach(actor, 'slug'))
    .orderBy('slug')
    .limit(limit);
}
