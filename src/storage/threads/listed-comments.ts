// Comments as flat lists by number of page, for software that reads them so: of a page, of a site, or the answers to one.
// Nothing here reads an address, a score or a hidden comment.

import { sql } from 'kysely';
import { builder, type Query } from '../database.ts';

/** So many of a list can be leafed through; what lies beyond is reached by page or parent, or by threads. */
export const listedMax = 1_000;

export interface ListedRow {
  id: string;
  page: string;
  parent_id: string | null;
  name: string | null;
  website: string | null;
  body: string;
  created_at: number;
}

/** Whether the indexes of visible comments serve a query is decided by these very words: they are never parameters. */
const isVisible = sql<boolean>`visible = 1`;

interface Ask {
  site: string;
  order: 'asc' | 'desc';
}

/** First comments of a page's threads, by age. */
export function listRoots({ site, page, order }: Ask & { page: string }): Query<{ id: string; seq: number }> {
  return roots({ site, page, order });
}

/** Answers in these same threads, at any depth. */
export function listRepliesOfPage({ site, page, order }: Ask & { page: string }): Query<{ id: string; seq: number }> {
  return builder
    .selectFrom(roots({ site, page, order }).as('root'))
    .innerJoin('comments as reply', 'reply.root_id', 'root.id')
    .select(['reply.id', 'reply.seq'])
    .where(sql<boolean>`reply.visible = 1`)
    .where('reply.parent_id', 'is not', null)
    .where('reply.erased_at', 'is', null)
    .limit(listedMax);
}

function roots({ site, page, order }: Ask & { page: string }) {
  return builder
    .selectFrom('comments')
    .select(['id', 'seq'])
    .where('site', '=', site)
    .where('page', '=', page)
    .where(isVisible)
    .where('parent_id', 'is', null)
    .where('erased_at', 'is', null)
    .orderBy('seq', order)
    .limit(listedMax);
}

/** Replies to one comment, on a page or anywhere. */
export function listRepliesTo(ask: {
  site: string;
  page: string | null;
  parent: string;
}): Query<{ id: string; seq: number }> {
  const query = builder
    .selectFrom('comments')
    .select(['id', 'seq'])
    .where('parent_id', '=', ask.parent)
    .where('site', '=', ask.site)
    .where(isVisible)
    .where('erased_at', 'is', null)
    .limit(listedMax);
  return ask.page === null ? query : query.where('page', '=', ask.page);
}

/** The site's latest, or its earliest. */
export function listOfSite({ site, order }: Ask): Query<{ id: string; seq: number; parent_id: string | null }> {
  return builder
    .selectFrom(
      builder
        .selectFrom('comments')
        .select(['id', 'seq', 'parent_id', 'visible', 'erased_at'])
        .where('site', '=', site)
        .where('queue_status', '=', 'approved')
        .orderBy('created_at', order)
        .orderBy('id', order)
        .limit(listedMax)
        .as('found'),
    )
    .select(['id', 'seq', 'parent_id'])
    .where(isVisible)
    .where('erased_at', 'is', null);
}

/** Of these ids those that everybody may read, in no order. */
export function findListed(site: string, ids: readonly string[]): Query<ListedRow> {
  return builder
    .selectFrom('comments')
    .select(['id', 'page', 'parent_id', 'name', 'website', 'body', 'created_at'])
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`)
    .where('site', '=', site)
    .where(isVisible)
    .where('erased_at', 'is', null);
}
