// The newest comments that everybody may read, of a page or a site. Nothing here reads an address, a score or a hidden text.

import { sql } from 'kysely';
import { builder, type Query } from '../database.ts';

export interface NewestRow {
  id: string;
  page: string;
  name: string | null;
  /** Its beginning, of at most `bodyUnitsMax` characters. */
  body: string;
  created_at: number;
}

/** More of a text is not read. */
export const bodyUnitsMax = 2_000;

const beginning = sql<string>`substr(body, 1, ${sql.lit(bodyUnitsMax)})`.as('body');
const shown = ['id', 'page', 'name', beginning, 'created_at'] as const;
/** Whether the index of visible comments serves a query is decided by these very words: they are never parameters. */
const isVisible = sql<boolean>`visible = 1`;

/** The newest first comments of threads on a page. */
export function findNewestRoots(ask: { site: string; page: string; limit: number }): Query<NewestRow> {
  return builder
    .selectFrom('comments')
    .select(shown)
    .where('site', '=', ask.site)
    .where('page', '=', ask.page)
    .where(isVisible)
    .where('parent_id', 'is', null)
    .where('erased_at', 'is', null)
    .orderBy('seq', 'desc')
    .limit(ask.limit);
}

/** Of the site's latest approved comments, of which `among` are looked at, those that can be read, on a page or anywhere. */
export function findNewest(ask: { site: string; page: string | null; limit: number; among: number }): Query<NewestRow> {
  const latest = builder
    .selectFrom('comments')
    .select([...shown, 'visible', 'erased_at'])
    .where('site', '=', ask.site)
    .where('queue_status', '=', 'approved')
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(ask.among);
  const query = builder
    .selectFrom(latest.as('latest'))
    .select(['id', 'page', 'name', 'body', 'created_at'])
    .where(isVisible)
    .where('erased_at', 'is', null)
    .limit(ask.limit);
  return ask.page === null ? query : query.where('page', '=', ask.page);
}
