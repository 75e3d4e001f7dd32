// A slice of the comments that words are found in. The index gives their places in the order asked for, the main database the
// comments: only what is there and is as asked is shown. What has come since the last search is taken up first.

import { hasScope, type Actor } from '../../domain/actor.ts';
import { queueStatuses, type QueueStatus } from '../../domain/comment.ts';
import { Failed } from '../../domain/failure.ts';
import { jobCommentsMax } from '../../domain/job.ts';
import { searchFields, type SearchField } from '../../domain/search-field.ts';
import { readSearchQuery, type SearchTerm } from '../../intake/search-query.ts';
import { readSearchWords } from '../../intake/search-words.ts';
import { runAll } from '../../storage/database.ts';
import { findHits, type HitRow } from '../../storage/moderation/hits.ts';
import type { QueueFilter, QueueSort } from '../../storage/moderation/queue.ts';
import { findProgress, type Progress } from '../../storage/search/index-writes.ts';
import {
  findMatches,
  placeOfTime,
  seqOfPlace,
  timeStepMs,
  type MatchAsk,
  type PlaceOrder,
} from '../../storage/search/matches.ts';
import type { Context } from '../context.ts';
import { facet, facetsAsked } from '../search-facets.ts';
import { isAnother, pendingQueries, runSearch, takeUp, type Pending } from '../search-index.ts';

/** An index has these alone. */
export type SearchSort = Exclude<QueueSort, 'reports'>;

export interface SearchAsk {
  q: string;
  /** Where the words must stand; left out: anywhere that the key may see. */
  fields?: readonly SearchField[] | undefined;
  sites: readonly string[];
  /** Null: whatever it is. */
  status: QueueStatus | null;
  sort: SearchSort;
  /** In the form in which it is stored. */
  filter: QueueFilter;
  /** Ids by site; null: anybody's. */
  authors: ReadonlyMap<string, string> | null;
  /** The place after which the slice starts; null: at the start. */
  after: number | null;
  limit: number;
}

export interface FoundSlice {
  rows: HitRow[];
  /** The place after which the next slice starts; null: there is none. */
  next: number | null;
  /** False while the index has not taken up all comments and changes: some may be missing. */
  isComplete: boolean;
}

/** Two, for an index that has to start over first. */
const piecesMax = 2;

/**
 * Two round trips, one to each database; four more for each piece of what is to be taken up before. At most two
 * rows are looked at for each one wanted, and ten: then the slice is short and has a `next`.
 * @throws Failed `invalid` where there is no word to look for, `forbidden` when addresses are asked for without the scope
 * `emails:read`, `search-down`.
 */
export async function searchQueue(context: Context, actor: Actor, ask: SearchAsk): Promise<FoundSlice> {
  const match = await matchOf(context, actor, ask);
  const found = await lookTakenUp(context, () => look(context, ask, match));
  return { ...sliceOf(found, match, ask.limit), isComplete: isTakenUp(found) };
}

/**
 * All that the words are found in, by `seq`, the oldest first: at most one more than one act takes. Two round trips, as
 * `searchQueue`. What is asked beside the words is for the caller to ask of each comment.
 * @throws Failed `conflict` while the index is behind: some would be missing; and as `searchQueue` does.
 */
export async function searchAll(
  context: Context,
  actor: Actor,
  given: Omit<SearchAsk, 'sort' | 'after' | 'limit'>,
): Promise<number[]> {
  const match = await matchOf(context, actor, { ...given, sort: 'oldest', after: null, limit: jobCommentsMax });
  const found = await lookTakenUp(context, () => lookUp(context, { ...match, limit: jobCommentsMax + 1 }));
  if (isTakenUp(found)) return found.places.map(seqOfPlace);
  throw new Failed({
    kind: 'conflict',
    detail: 'The search index has not taken up all comments: ask again in a moment.',
  });
}

/** Looks again after each piece that the index takes up, until nothing waits or two pieces are taken. */
async function lookTakenUp<Looked extends LookedUp>(context: Context, ask: () => Promise<Looked>): Promise<Looked> {
  let found = await ask();
  for (let pieces = 0; pieces < piecesMax && !isTakenUp(found); pieces++) {
    await takeUp(context, found.progress, found.pending);
    found = await ask();
  }
  return found;
}

interface LookedUp {
  progress: Progress;
  pending: Pending;
  places: number[];
}

interface Found extends LookedUp {
  rows: HitRow[];
}

function isTakenUp({ progress, pending }: LookedUp): boolean {
  return !isAnother(progress, pending) && pending.news.length === 0 && pending.changed.length === 0;
}

/** The places alone, and with them the rows that stand there. Either is two trips. */
async function lookUp(context: Context, match: MatchAsk): Promise<LookedUp> {
  const { known, places } = await findPlaces(context, match);
  return { progress: known, pending: await runAll(context.settings.db, pendingQueries(known)), places };
}

async function look(context: Context, ask: SearchAsk, match: MatchAsk): Promise<Found> {
  const { known, places } = await findPlaces(context, match);
  const { sites, status, filter } = ask;
  const authors = ask.authors && [...ask.authors.values()];
  const hits = { seqs: places.map(seqOfPlace), sites, status, filter, authors };
  const { rows, ...pending } = await runAll(context.settings.db, {
    ...pendingQueries(known),
    rows: places.length ? [findHits(hits)] : [],
  });
  return { progress: known, pending, places, rows: rows.flat() };
}

async function findPlaces(context: Context, match: MatchAsk): Promise<{ known: Progress; places: number[] }> {
  const { progress, matches } = await runSearch(context, { progress: findProgress(), matches: findMatches(match) });
  return { known: progress[0] ?? never(), places: matches.map(({ place }) => place) };
}

function never(): never {
  throw new Failed({
    kind: 'search-down',
    detail: 'The search index does not know how far it has come: make it anew.',
  });
}

/** The rows in the order of their places. What was looked at in vain is not looked at again. */
function sliceOf({ places, rows }: Found, match: MatchAsk, limit: number): Pick<FoundSlice, 'rows' | 'next'> {
  const bySeq = new Map(rows.map((row) => [row.seq, row]));
  const inOrder = places.flatMap((place) => {
    const row = bySeq.get(seqOfPlace(place));
    return row ? [{ place, row }] : [];
  });
  const shown = inOrder.slice(0, limit);
  const last = inOrder.length > limit ? shown.at(-1)?.place : places.length < match.limit ? null : places.at(-1);
  return { rows: shown.map(({ row }) => row), next: last ?? null };
}

const orders: Record<SearchSort, { order: PlaceOrder; descending: boolean }> = {
  newest: { order: 'by_time', descending: true },
  oldest: { order: 'by_time', descending: false },
  harm: { order: 'by_harm', descending: true },
  doubt: { order: 'by_doubt', descending: false },
};

async function matchOf({ now }: Context, actor: Actor, ask: SearchAsk): Promise<MatchAsk> {
  const { sites, status, filter, authors, after, limit } = ask;
  const order = orders[ask.sort];
  const { from, to } = boundsOf(filter, order.order);
  const sure = [
    sites.map((site) => facet('site', site)),
    (status === null ? queueStatuses : [status]).map((one) => facet('status', one)),
    ...(await facetsAsked(filter, now)),
  ];
  return {
    terms: [...termsOf(actor, ask), ...nameOf(filter)],
    facets: authors === null ? sure : [...sure, [...authors.values()].map((id) => facet('author', id))],
    ...order,
    from: after === null || order.descending ? from : Math.max(from, after + 1),
    to: after === null || !order.descending ? to : Math.min(to, after - 1),
    limit: isExact(filter) ? limit + 1 : 2 * limit + 10,
  };
}

/** Where the facets say all that the filter asks, no hit is looked at in vain. */
function isExact(filter: QueueFilter): boolean {
  const { email, name, minSpam, maxSpam, minToxicity, maxToxicity, from, to, reported, appeal } = filter;
  const asked = [email, name, minSpam, maxSpam, minToxicity, maxToxicity, from, to, reported, appeal];
  return asked.every((one) => one === undefined);
}

/** Times bound the places in the order of time; in another order the facets say the days. */
function boundsOf({ from, to }: QueueFilter, order: PlaceOrder): { from: number; to: number } {
  const whole = { from: 0, to: Number.MAX_SAFE_INTEGER };
  if (order !== 'by_time') return whole;
  return {
    from: from === undefined ? whole.from : placeOfTime(from, 0),
    to: to === undefined ? whole.to : placeOfTime(to + timeStepMs, 0),
  };
}

function termsOf(actor: Actor, { q, fields }: SearchAsk): MatchAsk['terms'] {
  const maySeeEmails = hasScope(actor, 'emails:read');
  if (fields?.includes('email') && !maySeeEmails) {
    throw new Failed({ kind: 'forbidden', detail: 'To search in addresses needs the scope "emails:read".' });
  }
  const { terms, faults } = readSearchQuery(q);
  if (faults.length) throw new Failed({ kind: 'invalid', faults });
  const searched = fields ?? searchFields.filter((field) => field !== 'email' || maySeeEmails);
  return terms.map((term: SearchTerm) => ({ ...term, fields: searched }));
}

/** A whole name is found by its words, and then compared. */
function nameOf({ name }: QueueFilter): MatchAsk['terms'] {
  const { words } = readSearchWords(name ?? '');
  return words.length ? [{ words, isPrefix: false, fields: ['name'] }] : [];
}
