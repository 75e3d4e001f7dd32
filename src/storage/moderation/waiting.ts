// What waits at each site: its counts, which triggers keep, and its oldest pending comment. No comment is counted here.

import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { queueCounts } from '../../domain/comment.ts';
import { builder, type Query } from '../database.ts';
import { isWithinReach } from '../reach.ts';

export interface WaitingRow {
  site: string;
  /** `QueueCounts` as JSON; null: no comment ever came in. */
  counts: string | null;
  oldest_pending_at: number | null;
}

/** One row a site within the actor's reach by slug, after a slug. At most three rows are read for each. */
export function findWaiting(actor: Actor, { after, limit }: { after: string; limit: number }): Query<WaitingRow> {
  return builder
    .selectFrom('sites')
    .select(({ selectFrom }) => [
      'slug as site',
      sql<string | null>`(select json_object(${sql.join(queueCounts.flatMap((name) => [sql.lit(name), sql.ref(name)]))})
        from site_counts where site_counts.site = sites.slug)`.as('counts'),
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
