// Comments with what their judgement rests on, to be judged by another policy. Read only.

import type { Selectable } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { QueueStatus } from '../../domain/comment.ts';
import { builder, type Query } from '../database.ts';
import { isWithinReach } from '../reach.ts';
import type { CommentsTable } from '../tables.ts';

const columns = [
  'id', 'name', 'email', 'website', 'body', 'domains', 'evidence', 'verdict', 'verdict_by_score', 'spam', 'toxicity',
  'decided_status',
] as const; // prettier-ignore

export type JudgedComment = Selectable<Pick<CommentsTable, (typeof columns)[number]>>;

/** The latest comments of one status in the queue, at the most as many rows as wanted. */
export function findJudgedComments(
  actor: Actor,
  { site, status, limit }: { site: string; status: QueueStatus; limit: number },
): Query<JudgedComment> {
  return builder
    .selectFrom('comments')
    .select(columns)
    .where('site', '=', site)
    .where('queue_status', '=', status)
    .where(isWithinReach(actor, 'site'))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
}
