// What a site has already of the comments that an import names.

import { sql, type Selectable } from 'kysely';
import { builder, type Query } from '../database.ts';
import type { CommentsTable } from '../tables.ts';

const columns = [
  'comments.id', 'comments.site', 'comments.source', 'comments.source_id', 'comments.page', 'comments.parent_id',
  'comments.root_id', 'comments.depth', 'comments.status', 'comments.version', 'comments.decided_status',
] as const; // prettier-ignore

export type KnownComment = Selectable<
  Pick<
    CommentsTable,
    | 'id'
    | 'site'
    | 'source'
    | 'source_id'
    | 'page'
    | 'parent_id'
    | 'root_id'
    | 'depth'
    | 'status'
    | 'version'
    | 'decided_status'
  >
>;

/** Comments of any site by their ids: an id is taken wherever it is. */
export function findByIds(ids: readonly string[]): Query<KnownComment> {
  return builder
    .selectFrom(sql<{ id: string }>`(select value as id from json_each(${JSON.stringify(ids)}))`.as('item'))
    .crossJoin('comments')
    .whereRef('comments.id', '=', 'item.id')
    .select(columns);
}

/** Comments of the site by where they are from. */
export function findBySources(
  site: string,
  from: readonly (readonly [source: string, id: string])[],
): Query<KnownComment> {
  const items = sql<{
    source: string;
    id: string;
  }>`(select value ->> 0 as source, value ->> 1 as id from json_each(${JSON.stringify(from)}))`;
  return builder
    .selectFrom(items.as('item'))
    .crossJoin('comments')
    .where('comments.site', '=', site)
    .where('comments.source', 'is not', null)
    .whereRef('comments.source', '=', 'item.source')
    .whereRef('comments.source_id', '=', 'item.id')
    .select(columns);
}

/** The records of linked domains, as many as are named. */
export function findDomainRecordsOf(site: string, domains: readonly string[]) {
  return builder
    .selectFrom(sql<{ domain: string }>`(select value as domain from json_each(${JSON.stringify(domains)}))`.as('item'))
    .crossJoin('domains')
    .where('domains.site', '=', site)
    .whereRef('domains.domain', '=', 'item.domain')
    .select(['domains.domain', 'approved', 'rejected', 'spam']);
}
