// The limits that the insert of a comment carries: where each has room, which are reached and hold the comment, and the
// windows (of `rates` and `traffic`) they are read off, as they stand at that moment.

import { minuteMs, hourMs } from '../../domain/durations.ts';
import { sql, type Expression, type RawBuilder, type SqlBool } from 'kysely';
import { builder } from '../database.ts';
import { limitsThatHold, type Limit, type NewComment } from './new-comment.ts';
import { dayOf, type RateKey } from './rates.ts';

/** How many comments a window of a minute and one of an hour may hold. */
export interface RateLimits {
  perMinute: number;
  perHour: number;
}

/** The limits the insert carries. `null`: does not apply (staff, or the key is not known). */
export interface InsertLimits {
  /** What one author may send from one network: beyond it the comment is refused, as is the same text again. */
  author: (RateKey & RateLimits) | null;
  /** What a whole network may send. */
  network: (RateKey & RateLimits) | null;
  /** Beyond this, of whichever authors, the comments of a network are held. */
  crowd: (RateKey & RateLimits) | null;
  /** Comments the site stores a day. */
  perDay: number | null;
  /** Over this many comments in ten minutes hold the comment; null: not now, or not this author's. */
  surgePerTenMinutes: number | null;
}

/** The limits that may hold a comment here: a limit that does not apply is never reached. */
export function limitsInForce({ crowd, surgePerTenMinutes }: InsertLimits): Limit[] {
  const applies: Record<Limit, boolean> = {
    'network-flood': crowd !== null,
    surge: surgePerTenMinutes !== null,
    repeated: true,
  };
  return limitsThatHold.filter((limit) => applies[limit]);
}

/** One row where every limit has room, with the bits of those reached that hold; no row where one has not. */
export function roomFor(comment: NewComment, limits: InsertLimits) {
  return windowsOf(comment.site, limits)
    .where((eb) => eb.and(guards(comment, limits)))
    .select(bitsReached(comment, limits).as('reached'))
    .limit(1);
}

function guards(comment: NewComment, { author, network, perDay }: InsertLimits): Expression<SqlBool>[] {
  const { duplicateKey, at } = comment;
  const all: Expression<SqlBool>[] = [];
  if (author) all.push(sql<SqlBool>`not (${hasSaid(textHashOf(comment))} and ${isThere(duplicateKey)})`);
  if (comment.idempotency) all.push(sql<SqlBool>`${idempotencyMatch(comment)} is null`);
  if (comment.parent) all.push(isAsSeen(comment.parent, comment.page));
  if (author) all.push(hasRoom('author', author, at));
  if (network) all.push(hasRoom('network', network, at));
  if (perDay !== null) all.push(sql<SqlBool>`${countOfDay(dayOf(at))} < ${perDay}`);
  return all;
}

/**
 * A reply copies its parent's text: what was edited out or erased meanwhile must not come back in the copy. And it stays in
 * its thread, which may just have been moved to another page.
 */
function isAsSeen({ id, editedAt, erasedAt }: NonNullable<NewComment['parent']>, page: string) {
  return sql<SqlBool>`exists (select 1 from comments where id = ${id} and visible = 1 and page = ${page}
    and edited_at is ${editedAt} and erased_at is ${erasedAt})`;
}

/** The comment stored under the same idempotency key, or null. */
export function idempotencyMatch(comment: NewComment) {
  const key = comment.idempotency?.key ?? null;
  return sql<string | null>`(select id from comments
    where site = ${comment.site} and idempotency_key = ${key} and idempotency_key is not null)`;
}

/** The bits of the limits that are reached. */
function bitsReached({ at, outcomes, duplicateKey }: NewComment, { crowd, surgePerTenMinutes }: InsertLimits) {
  if (outcomes.length === 1) return sql<number>`0`;
  const reached: Record<Limit, RawBuilder<unknown>> = {
    'network-flood': crowd ? sql`not ${hasRoom('network', crowd, at)}` : sql`0`,
    surge: surgePerTenMinutes === null ? sql`0` : isSiteBusy(surgePerTenMinutes, at - 10 * minuteMs),
    repeated: isThere(duplicateKey),
  };
  const bits = limitsThatHold.map((limit, index) => sql`(${reached[limit]}) * ${sql.lit(2 ** index)}`);
  return sql<number>`${sql.join(bits, sql` + `)}`;
}

/** Each limit has its bit. */
export function bitsOf(reached: readonly Limit[]): number {
  return limitsThatHold.reduce((sum, limit, index) => sum + (reached.includes(limit) ? 2 ** index : 0), 0);
}

/** True when the same was said in the same place, and a moderator has not rejected it. */
function isThere(duplicateKey: string) {
  return sql<SqlBool>`exists (select 1 from comments where duplicate_key = ${duplicateKey} and status <> 'rejected')`;
}

const textHashUnits = 16;

/** What an author's window keeps of a text: long enough that nobody meets another's by chance. */
export function textHashOf({ duplicateKey }: Pick<NewComment, 'duplicateKey'>): string {
  return duplicateKey.slice(0, textHashUnits);
}

/**
 * One row, of the windows as they stand: `network` and `author` (of `rates`) and `traffic`, each read once for all that is
 * asked of it, its columns null where there is no such row.
 */
export function windowsOf(site: string, { network, author }: { network: RateKey | null; author: RateKey | null }) {
  return builder
    .selectFrom(sql<{ one: number }>`(select 1 as one limit 1)`.as('once'))
    .leftJoin('rates as network', (join) => join.on(isOf('network', network)))
    .leftJoin('rates as author', (join) => join.on(isOf('author', author)))
    .leftJoin('traffic', (join) => join.on('traffic.site', '=', site));
}

type RateWindow = 'network' | 'author';

function isOf(window: RateWindow, rate: RateKey | null): RawBuilder<SqlBool> {
  const column = (name: string) => sql.ref(`${window}.${name}`);
  const [site, kind, key] = [rate?.site ?? null, rate?.kind ?? null, rate?.key ?? null];
  return sql<SqlBool>`${column('site')} = ${site} and ${column('kind')} = ${kind} and ${column('key')} = ${key}`;
}

/** The time of the `count`-th newest comment of the window, or null. */
export function nthNewest(window: RateWindow, count: number): RawBuilder<number | null> {
  return sql<number | null>`json_extract(${sql.ref(`${window}.stamps`)}, ${`$[#-${count}]`})`;
}

/** True while both windows have room for one more at `at`. */
function hasRoom(window: RateWindow, { perMinute, perHour }: RateLimits, at: number): RawBuilder<SqlBool> {
  return sql<SqlBool>`(coalesce(${nthNewest(window, perMinute)}, 0) <= ${at - minuteMs}
    and coalesce(${nthNewest(window, perHour)}, 0) <= ${at - hourMs})`;
}

/** True when the author's window holds the hash of a text. */
export function hasSaid(textHash: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`coalesce(instr(author.said, ${JSON.stringify(textHash)}) > 0, 0)`;
}

/** True when the site had `count` comments or more after `since`. */
function isSiteBusy(count: number, since: number): RawBuilder<SqlBool> {
  return sql<SqlBool>`coalesce(json_extract(traffic.stamps, ${`$[#-${count}]`}), 0) > ${since}`;
}

/** How many comments the site has stored on a day (days since the epoch, UTC). */
export function countOfDay(day: number): RawBuilder<number> {
  return sql<number>`iif(traffic.day = ${day}, traffic.day_comments, 0)`;
}
