// What the search index has not taken up yet, by the main database: comments after the last it knows, and those that have
// changed since.

import { sql, type Selectable, type SqlBool } from 'kysely';
import { builder, type Query, type Write } from '../database.ts';
import type { CommentsTable } from '../tables.ts';

const columns = [
  'id', 'site', 'page', 'queue_status', 'author_id', 'name', 'email', 'website', 'body', 'verdict', 'spam', 'toxicity',
  'harm', 'doubt', 'signals', 'created_at',
] as const; // prettier-ignore

export type IndexedColumns = Selectable<Pick<CommentsTable, (typeof columns)[number]>> & { language: string | null };
export type NewRow = IndexedColumns & { seq: number };
/** The comment's columns are null where it is gone. */
export type ChangedRow = { [Name in keyof IndexedColumns]: IndexedColumns[Name] | null } & {
  seq: number;
  changes: number;
};

/** The id of the comment with this `seq`. */
export function findIdOf(seq: number): Query<{ id: string }> {
  return builder.selectFrom('comments').select('id').where('seq', '=', seq);
}

/** The last comment before one that is none of some. */
export function findLastBefore(seq: number, without: readonly number[]): Query<{ seq: number; id: string }> {
  return builder
    .selectFrom('comments')
    .select(['seq', 'id'])
    .where('seq', '<', seq)
    .where(sql<SqlBool>`seq not in (select value from json_each(${JSON.stringify(without)}))`)
    .orderBy('seq', 'desc')
    .limit(1);
}

/** Comments in the order they were stored, after one. */
export function findNew(after: number, limit: number): Query<NewRow> {
  return builder
    .selectFrom('comments')
    .select(['seq', ...columns, language()])
    .where('seq', '>', after)
    .orderBy('seq')
    .limit(limit) as Query<NewRow>;
}

/** Comments that have changed since they were taken up, as they are now, with how often. */
export function findChanged(limit: number): Query<ChangedRow> {
  return builder
    .selectFrom('unindexed')
    .leftJoin('comments', 'comments.seq', 'unindexed.seq')
    .select([
      'unindexed.seq',
      'unindexed.changes',
      ...columns.map((column) => `comments.${column}` as const),
      language(),
    ])
    .where('unindexed.seq', '>', 0)
    .orderBy('unindexed.seq')
    .limit(limit) as unknown as Query<ChangedRow>;
}

/** Crosses off what was taken up, unless it has changed again since it was read. */
export function deleteChanges(taken: readonly { seq: number; changes: number }[]): Write {
  const given = sql`select value ->> 'seq', value ->> 'changes' from json_each(${JSON.stringify(taken)})`;
  return builder.deleteFrom('unindexed').where(sql<SqlBool>`(seq, changes) in (${given})`);
}

function language() {
  return sql<string | null>`json_extract(comments.assessment, '$.language')`.as('language');
}
