// A site's pages: when each takes comments. Their counters are kept by triggers.

import { sql, type RawBuilder } from 'kysely';
import { builder, type Query, type Write } from '../database.ts';
import { changesOf, eventOf, insertEvents, type Act } from '../new-event.ts';

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

/** One page of the site; none where nothing is known of it. */
export function findPageByKey(site: string, key: string): Query<PageRow> {
  return builder.selectFrom('pages').select(columns).where('site', '=', site).where('key', '=', key);
}

export interface PageChange extends Act {
  site: string;
  key: string;
  closed: boolean | undefined;
  closeAfterDays: number | null | undefined;
}

/** Tells what is set of a page, from what to what. To be run before it is set. */
export function insertPageEvent(change: PageChange): Write {
  const { site, key, closed, closeAfterDays } = change;
  const changes = changesOf({
    ...(closed === undefined ? {} : { closed: [truth(sql`coalesce(pages.closed, 0)`), truth(sql`${Number(closed)}`)] }),
    ...(closeAfterDays === undefined
      ? {}
      : { closeAfterDays: [sql.ref('pages.close_after_days'), sql`${closeAfterDays}`] }),
  });
  return insertEvents(
    builder
      .selectFrom(sql<{ site: string; key: string }>`(select ${site} as site, ${key} as key)`.as('place'))
      .leftJoin('pages', (join) => join.onRef('pages.site', '=', 'place.site').onRef('pages.key', '=', 'place.key'))
      .select(
        eventOf(change, 'page.changed', { site: sql<string>`place.site`, subject: sql<string>`place.key`, changes }),
      ),
  );
}

/** A number as JSON's true or false. */
function truth(number: RawBuilder<unknown>) {
  return sql`json(iif(${number}, 'true', 'false'))`;
}

/** Sets what is named and keeps the rest; a page that nothing was known of begins here, with no change counted. */
export function setPage(change: PageChange): Query<PageRow & { changes: number }> {
  const { site, key } = change;
  const closed = change.closed === undefined ? undefined : Number(change.closed);
  const days = change.closeAfterDays;
  return builder
    .insertInto('pages')
    .values({ site, key, closed: closed ?? 0, close_after_days: days ?? null, created_at: change.at })
    .onConflict((conflict) =>
      conflict.columns(['site', 'key']).doUpdateSet({
        changes: sql<number>`pages.changes + 1`,
        ...(closed === undefined ? {} : { closed }),
        ...(days === undefined ? {} : { close_after_days: days }),
      }),
    )
    .returning([...columns, 'changes']);
}
