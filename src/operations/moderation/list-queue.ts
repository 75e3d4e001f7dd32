// A slice of the moderators' queue: comments with every reason, in one plain sentence each.

import type { Actor } from '../../domain/actor.ts';
import { queueCounts, type QueueCounts, type QueueStatus } from '../../domain/comment.ts';
import { Failed } from '../../domain/failure.ts';
import type { SearchField } from '../../domain/search-field.ts';
import type { CommentRow } from '../../storage/moderation/comments.ts';
import { runAll, type Query } from '../../storage/database.ts';
import {
  findCounts,
  findExistingSlugs,
  findLookEnd,
  findQueue,
  findQueued,
  findQueuePlaces,
  isTakenUp,
  looksInVain,
  type QueueAsk,
  type QueueFilter,
  type QueuePosition,
  type QueueRow,
  type QueueSort,
} from '../../storage/moderation/queue.ts';
import type { Context } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { digest } from '../hashing.ts';
import { findAuthorsAsked } from './queue-authors.ts';
import { normaliseFilter, refuseIdleFields, sitesAsked, statusAsked } from './queue-asked.ts';
import { searchQueue, type SearchSort } from './search-queue.ts';
import type { Viewer } from './shown-claim.ts';
import { showComment, showFields, type QueueComment, type QueueField } from './shown-comment.ts';

/** Rows looked at for a filtered slice over all its sites; each is read twice, once to know where the look ended. */
const lookMax = 450;

export interface QueueQuery {
  site?: string | undefined;
  /** Left out: "pending", and of reported or appealed comments whatever it is. */
  status?: QueueStatus | undefined;
  sort: QueueSort;
  filter: QueueFilter;
  /** Words to look for; with them every order is of all that is found, not of a stretch. */
  q?: string | undefined;
  /** Where the words must stand. */
  in?: readonly SearchField[] | undefined;
  limit: number;
  cursor?: string | undefined;
  /** The members wanted of each comment; left out: all. */
  fields?: readonly QueueField[] | undefined;
}

type AskedQuery = Omit<QueueQuery, 'status'> & { status: QueueStatus | null };

export interface QueueSlice {
  /** Where fields were asked for, these alone. */
  comments: QueueComment[];
  counts: QueueCounts;
  next: string | null;
  /** False while the search index has not taken up all comments: some that have the words may be missing. */
  complete: boolean;
}

/**
 * One round trip when a site is named and no address. By harm or doubt, an author's latest 450 comments are ranked.
 * @throws Failed `not-found` for a site out of reach, `invalid` for a broken cursor, what is no address or, without a site,
 * when the key reaches more than 20; `forbidden` when an address is asked for without the scope `emails:read`; and what
 * `searchQueue` throws.
 */
export async function listQueue(context: Context, actor: Actor, given: QueueQuery): Promise<QueueSlice> {
  refuseIdleFields(given);
  const query: AskedQuery = { ...given, ...readAsked(given) };
  const sites = await sitesAsked(context, actor, query.site);
  const order = await nameOrder(query);
  const authors = await findAuthorsAsked(context, actor, { ...query.filter, sites });
  if (query.q !== undefined) return listFound(context, actor, { ...query, q: query.q, sites, authors, order });
  const after = query.cursor === undefined ? null : placeOf(query.cursor, order);
  const asks = asksOf(sites, query, { after, authors });
  const { existing, counts, found, ends } = await runAll(context.settings.db, {
    existing: findExistingSlugs(sites),
    counts: findCounts(sites),
    found: asks.map<Query<QueuePosition>>(asks.length > 1 ? findQueuePlaces : findQueue),
    ends: asks.filter(isTakenUp).map(findLookEnd),
  });
  if (query.site !== undefined && existing.length === 0) throw new Failed({ kind: 'not-found', what: 'site' });
  const merged = mergeSlices(found.flat(), ends.flat(), query);
  const rows = asks.length > 1 ? await readRows(context, merged.places) : (merged.places as QueueRow[]);
  return {
    comments: rows.map((row) => showRow(row, { actor, now: context.now }, query)),
    counts: countsOf(counts),
    next: merged.next && writeCursor([order, merged.next.position, merged.next.id]),
    complete: true,
  };
}

/** The order by reports is of those alone that have any. */
function readAsked({ filter: given, sort, status }: QueueQuery): { filter: QueueFilter; status: QueueStatus | null } {
  const filter = normaliseFilter(sort === 'reports' ? { ...given, reported: true } : given);
  return { filter, status: statusAsked(status, filter) };
}

/** The index of words has no order by reports. */
function orderOfWords(sort: QueueSort): SearchSort {
  if (sort !== 'reports') return sort;
  const message = 'sort: with "q" the order is one of newest, oldest, harm, doubt.';
  throw new Failed({ kind: 'invalid', faults: [{ field: 'sort', rule: 'not-with-q', message }] });
}

function countsOf([row]: readonly Record<keyof QueueCounts, number | null>[]): QueueCounts {
  return Object.fromEntries(queueCounts.map((name) => [name, row?.[name] ?? 0])) as QueueCounts;
}

/** The slice of what is found. Its cursor is a place in the search index. */
async function listFound(
  context: Context,
  actor: Actor,
  query: AskedQuery & { q: string; sites: string[]; authors: ReadonlyMap<string, string> | null; order: string },
): Promise<QueueSlice> {
  const { sites, order, cursor } = query;
  const after = cursor === undefined ? null : foundPlaceOf(cursor, order);
  const [{ existing, counts }, found] = await Promise.all([
    runAll(context.settings.db, { existing: findExistingSlugs(sites), counts: findCounts(sites) }),
    searchQueue(context, actor, { ...query, sort: orderOfWords(query.sort), fields: query.in, after }),
  ]);
  if (query.site !== undefined && existing.length === 0) throw new Failed({ kind: 'not-found', what: 'site' });
  return {
    comments: found.rows.map((row) => showRow(row, { actor, now: context.now }, query)),
    counts: countsOf(counts),
    next: found.next === null ? null : writeCursor([order, found.next]),
    complete: found.isComplete,
  };
}

function foundPlaceOf(cursor: string, order: string): number {
  const isFound = (parts: unknown[]): parts is [string, number] => parts[0] === order && Number.isSafeInteger(parts[1]);
  return readCursor(cursor, isFound)[1];
}

function showRow(row: CommentRow, viewer: Viewer, { sort, fields }: Pick<QueueQuery, 'sort' | 'fields'>): QueueComment {
  const order = sort === 'harm' ? 'harm' : 'strength';
  return fields ? (showFields(row, viewer, { order, fields }) as QueueComment) : showComment(row, viewer, order);
}

/** One question a site. What no index answers alone is looked for among a share of the rows that one answer may look at. */
function asksOf(
  sites: readonly string[],
  query: AskedQuery,
  { after, authors }: { after: QueuePosition | null; authors: ReadonlyMap<string, string> | null },
): QueueAsk[] {
  const { sort, status } = query;
  const limit = query.limit + 1;
  const asked = authors ? sites.filter((site) => authors.has(site)) : sites;
  return asked.map((site) => {
    const filter = { ...query.filter, author: authors?.get(site) };
    const ask: QueueAsk = { site, status, sort, filter, after, limit, scanMax: limit };
    return looksInVain(ask) ? { ...ask, scanMax: Math.floor(lookMax / asked.length) } : ask;
  });
}

/** Over several sites only the rows shown are read whole: all that each site offers could be too much text for a Worker. */
async function readRows(context: Context, places: readonly QueuePosition[]): Promise<CommentRow[]> {
  const { rows } = await runAll(context.settings.db, { rows: findQueued(places.map(({ id }) => id)) });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return places.flatMap(({ id }) => byId.get(id) ?? []);
}

/**
 * The first rows over all sites in order. Where a look ended early the slice ends too: beyond that place rows of that site
 * may be missing, so the next slice starts there.
 */
function mergeSlices(
  found: readonly QueuePosition[],
  ends: readonly QueuePosition[],
  { limit, sort }: Pick<QueueQuery, 'limit' | 'sort'>,
): { places: QueuePosition[]; next: QueuePosition | null } {
  const sign = sort === 'oldest' || sort === 'doubt' ? 1 : -1;
  const order = (a: QueuePosition, b: QueuePosition) =>
    sign * (a.position - b.position || (a.id < b.id ? -1 : Number(a.id > b.id)));
  const end = ends.toSorted(order)[0];
  const within = found.filter((place) => !end || order(place, end) <= 0).sort(order);
  return { places: within.slice(0, limit), next: (within.length > limit ? within[limit - 1] : end) ?? null };
}

/** A cursor is the order it belongs to and a place in it; it means nothing elsewhere. */
function placeOf(cursor: string, order: string): QueuePosition {
  const [, position, id] = readCursor(
    cursor,
    (parts): parts is [string, number, string] =>
      parts[0] === order && typeof parts[1] === 'number' && typeof parts[2] === 'string',
  );
  return { position, id };
}

/** The same for the same sites, status, order and filters. */
async function nameOrder({ site, status, sort, filter, q, in: fields }: AskedQuery): Promise<string> {
  const words = q === undefined ? [] : [q, fields ?? null];
  return (await digest(JSON.stringify([site ?? null, status, sort, filter, ...words]))).slice(0, 16);
}
