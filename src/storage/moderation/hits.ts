// Comments that the search index found, read from where they are: what was decided, edited or erased since is seen as it is.

import { sql, type SqlBool } from 'kysely';
import type { QueueStatus } from '../../domain/comment.ts';
import { builder, type Query } from '../database.ts';
import { commentColumns, type CommentRow } from './comments.ts';
import { asked, between, type QueueFilter } from './queue.ts';

export interface HitAsk {
  seqs: readonly number[];
  sites: readonly string[];
  /** Null: whatever it is. */
  status: QueueStatus | null;
  filter: QueueFilter;
  /** Ids; null: anybody's. */
  authors: readonly string[] | null;
}

export type HitRow = CommentRow & { seq: number };

/** Those of the comments that are as asked, in any order. One row a hit. */
export function findHits({ seqs, sites, status, filter, authors }: HitAsk): Query<HitRow> {
  // Numbers of ours stand in the statement itself: a list of values costs no row, as one in JSON would.
  const values = sql.join(seqs.map((seq) => sql`(${sql.lit(seq)})`));
  return builder
    .selectFrom(sql<{ hit: number }>`(select column1 as hit from (values ${values}))`.as('hits'))
    .crossJoin('comments')
    .select([...commentColumns, 'comments.seq'])
    .whereRef('comments.seq', '=', 'hits.hit')
    .where('site', 'in', sites)
    .where('queue_status', status === null ? 'is not' : '=', status)
    .where((eb) => eb.and([sql<SqlBool>`1`, ...between(filter), ...asked(filter)]))
    .$if(authors !== null, (query) => query.where('author_id', 'in', authors ?? []));
}
