// Looks words up in the search index: places in one order, along the full-text table that lies in it. What the words and
// facets are is for others; here they become a question in FTS5's language, in which nothing of theirs has a meaning.

import { sql, type SqlBool } from 'kysely';
import type { SearchField } from '../../domain/search-field.ts';
import { searchBuilder, type Query } from '../database.ts';

/** Which document: the place in an order is the rank in it and, below that, the comment's `seq`, so that no two are alike. */
const seqBits = 24;
const rankBits = 29;
const seqs = 2 ** seqBits;
export const timeStepMs = 10_000;

export const placeOrders = ['by_time', 'by_harm', 'by_doubt'] as const;
export type PlaceOrder = (typeof placeOrders)[number];

/** The place of a time (ms UTC): within ten seconds comments lie in the order in which they were stored. */
export function placeOfTime(at: number, seq: number): number {
  return Math.floor(at / timeStepMs) * seqs + seq;
}

/** The place of a value between 0 and `max`. */
export function placeOfValue(value: number, max: number, seq: number): number {
  const share = Math.min(1, Math.max(0, value / max));
  return Math.floor(share * (2 ** rankBits - 1)) * seqs + seq;
}

/** The comment's `seq`. */
export function seqOfPlace(place: number): number {
  return place % seqs;
}

export interface MatchAsk {
  /** Each an exact run of words; the last word of a prefix may go on. All must be found, each in any of the fields. */
  terms: readonly { words: readonly string[]; isPrefix: boolean; fields: readonly SearchField[] }[];
  /** Of each list one must be there. */
  facets: readonly (readonly string[])[];
  order: PlaceOrder;
  descending: boolean;
  /** The least and the greatest place. */
  from: number;
  to: number;
  limit: number;
}

/** Places in order. Only hits are read, however many comments have the words. */
export function findMatches(ask: MatchAsk): Query<{ place: number }> {
  const table = `words_${ask.order}` as const;
  // D1 binds numbers of this size as REAL, and FTS5 walks from a bound only if it is an integer.
  const bound = (place: number) => sql<number>`cast(${place} as integer)`;
  return searchBuilder
    .selectFrom(table)
    .select('rowid as place')
    .where(sql<SqlBool>`${sql.table(table)} match ${expressionOf(ask)}`)
    .where('rowid', '>=', bound(ask.from))
    .where('rowid', '<=', bound(ask.to))
    .orderBy('rowid', ask.descending ? 'desc' : 'asc')
    .limit(ask.limit);
}

function expressionOf({ terms, facets }: MatchAsk): string {
  const words = terms.map(
    ({ words, isPrefix, fields }) => `{${fields.join(' ')}} : ${quote(words.join(' '))}${isPrefix ? ' *' : ''}`,
  );
  const filters = facets.map((some) => `facets : (${some.map(quote).join(' OR ')})`);
  return [...words, ...filters].join(' AND ');
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
