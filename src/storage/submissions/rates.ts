// Sliding windows of the latest comments, one row each: by client network, by author within one (`rates`), by site (`traffic`).
// A row holds the times themselves, so a limit is exact and costs one row to read, inside the insert too.

import { hourMs, dayMs } from '../../domain/durations.ts';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { builder, type Query, type Write } from '../database.ts';
import type { RatesTable } from '../tables.ts';

export interface RateKey {
  site: string;
  kind: 'network' | 'email';
  key: string;
}

/** The times (oldest first) of the latest comments under each key of a site. */
export function findRates(site: string, rates: readonly RateKey[]): Query<Pick<RatesTable, 'kind' | 'key' | 'stamps'>> {
  return builder
    .selectFrom('rates')
    .select(['kind', 'key', 'stamps'])
    .where('site', '=', site)
    .where((eb) => eb.or(rates.map(({ kind, key }) => eb.and([eb('kind', '=', kind), eb('key', '=', key)]))));
}

/** What is added to a window of times, and how many it keeps. */
export interface RateEntry {
  rate: RateKey;
  keep: number;
  /** The hash of the text, for an author's window. */
  textHash: string | null;
}

/** Adds a time to the windows if the comment was stored, dropping the oldest beyond those kept. `commentId` null: of no comment. */
export function addToRates(entries: readonly RateEntry[], at: number, commentId: string | null): Write {
  const hour = Math.floor(at / hourMs);
  const rows = entries.map(({ rate: { site, kind, key }, textHash }) => {
    const said = JSON.stringify(textHash === null ? [] : [textHash]);
    return sql`(${site}, ${kind}, ${key}, ${`[${at}]`}, ${said}, ${hour})`;
  });
  const keeps = entries.map(({ rate, keep }) => sql`when ${rate.kind} then ${keep}`);
  const keep = sql<number>`case rates.kind ${sql.join(keeps, sql` `)} end`;
  return builder
    .insertInto('rates')
    .columns(['site', 'kind', 'key', 'stamps', 'said', 'touched_hour'])
    .expression(
      builder
        .selectFrom(
          sql<RatesTable>`(select column1 as site, column2 as kind, column3 as "key", column4 as stamps,
          column5 as said, column6 as touched_hour from (values ${sql.join(rows)}))`.as('added'),
        )
        .select(['site', 'kind', 'key', 'stamps', 'said', 'touched_hour'])
        .where(commentId === null ? sql<SqlBool>`1` : isStored(commentId)),
    )
    .onConflict((conflict) =>
      conflict.columns(['site', 'kind', 'key']).doUpdateSet({
        stamps: appended(sql.ref('rates.stamps'), sql`${at}`, keep),
        said: sql<string>`case when excluded.said = '[]' then rates.said
          else ${appended(sql.ref('rates.said'), sql`json_extract(excluded.said, '$[0]')`, keep)} end`,
        touched_hour: hour,
      }),
    );
}

/** The site's latest times and its counts by hour, as JSON. One row. */
export function findTraffic(site: string): Query<{ stamps: string; hours: string }> {
  return builder.selectFrom('traffic').select(['stamps', 'hours']).where('site', '=', site);
}

/** The day since the epoch, UTC, as the free plan of D1 counts days too. */
export function dayOf(at: number): number {
  return Math.floor(at / dayMs);
}

/** Counts the comment, if it was stored, in the site's window, in its hour and in its day. */
export function addToTraffic(site: string, at: number, kept: { keep: number; commentId: string }): Write {
  const hourPath = `$."${Math.floor(at / hourMs)}"`;
  return builder
    .insertInto('traffic')
    .columns(['site', 'stamps', 'hours', 'day', 'day_comments'])
    .expression(
      builder
        .selectNoFrom((eb) => [
          eb.val(site).as('site'),
          eb.val(`[${at}]`).as('stamps'),
          sql<string>`json_set('{}', ${hourPath}, 1)`.as('hours'),
          eb.val(dayOf(at)).as('day'),
          sql<number>`1`.as('day_comments'),
        ])
        .where(isStored(kept.commentId)),
    )
    .onConflict((conflict) =>
      conflict.column('site').doUpdateSet({
        stamps: appended(sql.ref('traffic.stamps'), sql`${at}`, sql`${kept.keep}`),
        hours: sql<string>`json_set(traffic.hours, ${hourPath}, coalesce(json_extract(traffic.hours, ${hourPath}), 0) + 1)`,
        day: dayOf(at),
        day_comments: sql<number>`case when traffic.day = excluded.day then traffic.day_comments + 1 else 1 end`,
      }),
    );
}

/** A JSON array with one more at its end; the oldest goes when `keep` are there. */
function appended(
  list: RawBuilder<unknown>,
  added: RawBuilder<unknown>,
  keep: RawBuilder<unknown>,
): RawBuilder<string> {
  return sql<string>`case when json_array_length(${list}) >= ${keep}
    then json_remove(json_insert(${list}, '$[#]', ${added}), '$[0]')
    else json_insert(${list}, '$[#]', ${added}) end`;
}

/** True when the comment exists: what hangs on an insert that may have been refused. */
export function isStored(commentId: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select 1 from comments where id = ${commentId})`;
}
