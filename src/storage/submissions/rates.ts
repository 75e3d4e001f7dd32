// Sliding windows of the latest comments, one row each: by client network and by email (`rates`), by site (`traffic`).
// A row holds the times themselves, so a limit is exact and costs one row to read, inside the insert too.

import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { builder, type Query, type Write } from '../database.ts';
import type { RatesTable } from '../tables.ts';

export interface RateKey {
  site: string;
  kind: 'network' | 'email';
  key: string;
}

const minuteMs = 60_000;
const hourMs = 3_600_000;

/** The times (oldest first) of the latest comments under the key. */
export function findRate(rate: RateKey): Query<{ stamps: string }> {
  return builder
    .selectFrom('rates')
    .select('stamps')
    .where('site', '=', rate.site)
    .where('kind', '=', rate.kind)
    .where('key', '=', rate.key);
}

/** How many comments a window of a minute and one of an hour may hold. */
export interface RateLimits {
  perMinute: number;
  perHour: number;
}

/** True while both windows have room for one more at `at`. One row; for the WHERE of an insert. */
export function hasRoom(rate: RateKey & RateLimits, at: number): RawBuilder<SqlBool> {
  return sql<SqlBool>`coalesce((select coalesce(json_extract(stamps, ${`$[#-${rate.perMinute}]`}), 0) <= ${at - minuteMs}
    and coalesce(json_extract(stamps, ${`$[#-${rate.perHour}]`}), 0) <= ${at - hourMs}
    from rates where site = ${rate.site} and kind = ${rate.kind} and key = ${rate.key}), 1)`;
}

/** The time of the `count`-th newest comment under the key, or null. */
export function nthNewest(rate: RateKey, count: number): RawBuilder<number | null> {
  return sql<number | null>`(select json_extract(stamps, ${`$[#-${count}]`}) from rates
    where site = ${rate.site} and kind = ${rate.kind} and key = ${rate.key})`;
}

/** Adds a time to the windows if the comment was stored, dropping the oldest beyond `keep`. */
export function addToRates(rates: readonly RateKey[], at: number, kept: { keep: number; commentId: string }): Write {
  const hour = Math.floor(at / hourMs);
  const rows = rates.map(({ site, kind, key }) => sql`(${site}, ${kind}, ${key}, ${`[${at}]`}, ${hour})`);
  return builder
    .insertInto('rates')
    .columns(['site', 'kind', 'key', 'stamps', 'touched_hour'])
    .expression(
      builder
        .selectFrom(
          sql<RatesTable>`(select column1 as site, column2 as kind, column3 as "key", column4 as stamps,
          column5 as touched_hour from (values ${sql.join(rows)}))`.as('added'),
        )
        .select(['site', 'kind', 'key', 'stamps', 'touched_hour'])
        .where(isStored(kept.commentId)),
    )
    .onConflict((conflict) =>
      conflict.columns(['site', 'kind', 'key']).doUpdateSet({
        stamps: appended('rates.stamps', at, kept.keep),
        touched_hour: hour,
      }),
    );
}

export function findTraffic(site: string): Query<{ stamps: string; hours: string }> {
  return builder.selectFrom('traffic').select(['stamps', 'hours']).where('site', '=', site);
}

/** True when the site had `count` comments or more after `since`. */
export function isSiteBusy(site: string, count: number, since: number): RawBuilder<SqlBool> {
  return sql<SqlBool>`coalesce((select json_extract(stamps, ${`$[#-${count}]`}) from traffic where site = ${site}), 0) > ${since}`;
}

/** Counts the comment, if it was stored, in the site's window and in its hour. */
export function addToTraffic(site: string, at: number, kept: { keep: number; commentId: string }): Write {
  const hourPath = `$."${Math.floor(at / hourMs)}"`;
  return builder
    .insertInto('traffic')
    .columns(['site', 'stamps', 'hours'])
    .expression(
      builder
        .selectNoFrom((eb) => [
          eb.val(site).as('site'),
          eb.val(`[${at}]`).as('stamps'),
          sql<string>`json_set('{}', ${hourPath}, 1)`.as('hours'),
        ])
        .where(isStored(kept.commentId)),
    )
    .onConflict((conflict) =>
      conflict.column('site').doUpdateSet({
        stamps: appended('traffic.stamps', at, kept.keep),
        hours: sql<string>`json_set(traffic.hours, ${hourPath}, coalesce(json_extract(traffic.hours, ${hourPath}), 0) + 1)`,
      }),
    );
}

/** A window with a time appended; the oldest goes when `keep` are there. */
function appended(column: 'rates.stamps' | 'traffic.stamps', at: number, keep: number): RawBuilder<string> {
  const stamps = sql.ref(column);
  return sql<string>`case when json_array_length(${stamps}) >= ${keep}
    then json_remove(json_insert(${stamps}, '$[#]', ${at}), '$[0]')
    else json_insert(${stamps}, '$[#]', ${at}) end`;
}

/** True when the comment exists: what hangs on an insert that may have been refused. */
export function isStored(commentId: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select 1 from comments where id = ${commentId})`;
}
