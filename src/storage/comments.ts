// Single comments, looked up by id.

import type { DecidedStatus } from '../domain/decision.ts';
import type { Status } from '../domain/comment.ts';
import { builder, type Query } from './database.ts';

export interface Fate {
  status: Status;
  decided_status: DecidedStatus | null;
  erased_at: number | null;
  site: string;
  settings: string;
}

/** What became of a comment, with the settings of its site. */
export function findFate(id: string): Query<Fate> {
  return builder
    .selectFrom('comments')
    .innerJoin('sites', 'sites.slug', 'comments.site')
    .select(['status', 'decided_status', 'erased_at', 'site', 'settings'])
    .where('comments.id', '=', id);
}
