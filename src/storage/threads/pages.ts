// A site's pages: when each takes comments. Their counters are kept by triggers.

import { sql } from 'kysely';
import { builder, type Query } from '../database.ts';

export interface PageRow {
  key: string;
  closed: number;
  close_after_days: number | null;
  visible: number;
  created_at: number;
}

const columns = ['key', 'closed', 'close_after_days', 'visible', 'created_at'] as const;

/** The site's pages by key, after a key. */
export function findPages(site: string, { after, limit }: { after: string; limit: number }): Query<PageRow> {
  return builder
    .selectFrom('pages')
    .select(columns)
    .where('site', '=', site)
    .where('key', '>', after)
    .orderBy('key')
    .limit(limit);
}

export function findPageByKey(site: string, key: string): Query<PageRow> {
  return builder.selectFrom('pages').select(columns).where('site', '=', site).where('key', '=', key);
}

/** Sets what is named and keeps the rest; a page without comments yet begins here. */
export function setPage(
  place: { site: string; key: string },
  change: { closed: boolean | undefined; closeAfterDays: number | null | undefined; at: number },
): Query<PageRow> {
  const closed = change.closed === undefined ? undefined : Number(change.closed);
  const days = change.closeAfterDays;
  return builder
    .insertInto('pages')
    .values({ ...place, closed: closed ?? 0, close_after_days: days ?? null, created_at: change.at })
    .onConflict((conflict) =>
      conflict.columns(['site', 'key']).doUpdateSet({
        changes: sql<number>`pages.changes + 1`,
        ...(closed === undefined ? {} : { closed }),
        ...(days === undefined ? {} : { close_after_days: days }),
      }),
    )
    .returning(columns);
}
