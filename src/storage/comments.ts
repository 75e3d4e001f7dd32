// Single comments, looked up by id.

import type { DecidedStatus } from '../domain/decision.ts';
import type { Status } from '../domain/comment.ts';
import { builder, type Query } from './database.ts';

/** What became of a comment. */
export function findFate(id: string): Query<{ status: Status; decided_status: DecidedStatus | null; erased_at: number | null }> {
  return builder.selectFrom('comments').select(['status', 'decided_status', 'erased_at']).where('id', '=', id);
}
