// A page's comments as everybody may read them: threads with nested replies, oldest first, roots and replies both paged.

import { Failed } from '../../domain/failure.ts';
import { parseStoredSite, type Site } from '../../domain/site.ts';
import { replicaOf, runAll } from '../../storage/database.ts';
import {
  findPublicPage,
  findReadable,
  findReplies,
  findReplySizes,
  findRoot,
  findRoots,
  type PublicPage,
  type ReadableRow,
  type MeasuredRow,
} from '../../storage/threads/threads.ts';
import type { Context } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { checkPage } from '../../intake/page.ts';
import { pageKeyOf } from '../../intake/page-key.ts';
import { digest } from '../hashing.ts';
import { nestComments, type PublicComment } from './thread-tree.ts';

/** Replies that come along with each root; the rest has a cursor. */
const repliesEachMax = 50;
/** Replies that come along with all roots of one answer. */
const repliesMax = 500;
/** Texts of one answer, in bytes as stored: five hundred comments of usual length, seven of the longest. */
const bytesMax = 512 * 1024;
/** Goes up when the same comments are answered in another shape. */
const shape = 2;

export interface ThreadsAsk {
  site: string;
  /** The page's URL in any spelling, or its key. */
  page: string;
  /** The id of a root: only its replies are wanted. */
  thread?: string | undefined;
  limit: number;
  cursor?: string | undefined;
  /** Says whether the caller still has this revision; null when the caller has none. */
  isKnown: ((revision: string) => boolean) | null;
  /** The answer is a page, which shows settings of the site, too. */
  isPage?: boolean;
  /** Reads what was just written, instead of the nearest replica. */
  fresh?: boolean;
}

export interface ThreadList {
  comments: PublicComment[];
  /** All readable comments of the page, replies included. */
  total: number;
  next: string | null;
}

/** What a revision stands for is the whole answer; the list is null when the caller has it already (two rows read). */
export interface ThreadsAnswer {
  site: Site;
  revision: string;
  list: ThreadList | null;
}

/**
 * Reads from the nearest replica unless told otherwise: what a moderator just changed shows within seconds.
 * @throws Failed `not-found` for a site or a thread that isn't there, `invalid` for a cursor of another list or a page that
 * can't be the site's; it carries the site once that is known.
 */
export async function listThreads(context: Context, ask: ThreadsAsk): Promise<ThreadsAnswer> {
  const db = ask.fresh ? context.settings.db : replicaOf(context.settings.db);
  const page = pageKeyOf(ask.page);
  const after = placeOf(ask);
  if (ask.isKnown) {
    const { pages } = await runAll(db, { pages: findPublicPage(ask.site, page) });
    const site = requireSite(ask, pages[0]);
    const revision = await revise(ask, pages[0]);
    if (ask.isKnown(revision)) return { site, revision, list: null };
  }
  const read = ask.thread === undefined ? readRoots : readThread;
  const { found, comments, next } = await read(db, { ...ask, page, after });
  const site = requireSite(ask, found);
  return { site, revision: await revise(ask, found), list: { comments, total: found?.visible ?? 0, next } };
}

interface ListRead {
  found: PublicPage | undefined;
  comments: PublicComment[];
  next: string | null;
}

type ReadAsk = ThreadsAsk & { after: string | null };

/** Two round trips, one when no root has a reply or a long text. */
async function readRoots(db: D1Database | D1DatabaseSession, ask: ReadAsk): Promise<ListRead> {
  const {
    pages: [found],
    rows,
    lists,
  } = await runAll(db, {
    pages: findPublicPage(ask.site, ask.page),
    rows: findRoots({ ...ask, limit: ask.limit + 1 }),
    lists: findReplySizes({ ...ask }, repliesEachMax + 1),
  });
  const { shown, bytesLeft, next } = fit(rows, ask);
  const ids = new Set(shown.map(({ id }) => id));
  const { wanted, unfinished } = chooseReplies(
    lists.filter(({ root_id: root }) => ids.has(root)),
    bytesLeft,
  );
  const { whole, others: replies } = await readWhole(db, shown, wanted);
  const comments = nestComments([...whole, ...replies], unfinished);
  const lastOf = new Map(replies.map((reply) => [reply.root_id, reply.id]));
  for (const root of comments) {
    if (unfinished.has(root.id)) root.repliesNext = writeCursor([root.id, lastOf.get(root.id) ?? root.id]);
  }
  return { found, comments, next };
}

/** The rows an answer has room for, of which the first always is one, and the cursor of the next. */
function fit(
  rows: readonly MeasuredRow[],
  { limit, thread }: ReadAsk,
): { shown: MeasuredRow[]; bytesLeft: number; next: string | null } {
  const shown: MeasuredRow[] = [];
  let bytesLeft = bytesMax;
  for (const row of rows.slice(0, limit)) {
    if (row.bytes > bytesLeft) break;
    bytesLeft -= row.bytes;
    shown.push(row);
  }
  const last = rows.length > shown.length ? shown.at(-1) : undefined;
  return { shown, bytesLeft, next: last ? writeCursor([thread ?? null, last.id]) : null };
}

/** The rows with their texts, long ones too, and the comments of these numbers: a second trip if anything is left to read. */
async function readWhole(
  db: D1Database | D1DatabaseSession,
  rows: readonly MeasuredRow[],
  seqs: readonly number[],
): Promise<{ whole: ReadableRow[]; others: ReadableRow[] }> {
  const long = rows.filter(({ body }) => body === null).map(({ seq }) => seq);
  const wanted = [...long, ...seqs];
  const read = wanted.length ? (await runAll(db, { rows: findReadable(wanted) })).rows : [];
  const byId = new Map(read.map((row) => [row.id, row]));
  const whole = rows.flatMap(({ body, ...row }) => (body === null ? (byId.get(row.id) ?? []) : { ...row, body }));
  const ids = new Set(rows.map(({ id }) => id));
  return { whole, others: read.filter(({ id }) => !ids.has(id)) };
}

/** The first replies of each root until all places or bytes are taken, and the roots (ids) that have more. */
function chooseReplies(
  lists: readonly { root_id: string; replies: string }[],
  bytesLeft: number,
): { wanted: number[]; unfinished: Set<string> } {
  const wanted: number[] = [];
  const unfinished = new Set<string>();
  let bytes = bytesLeft;
  for (const { root_id: root, replies } of lists) {
    const all = JSON.parse(replies) as [seq: number, size: number][];
    const end = wanted.length + Math.min(repliesEachMax, all.length);
    for (const [seq, size] of all) {
      if (wanted.length >= Math.min(end, repliesMax) || size > bytes) {
        unfinished.add(root);
        break;
      }
      bytes -= size;
      wanted.push(seq);
    }
  }
  return { wanted, unfinished };
}

async function readThread(db: D1Database | D1DatabaseSession, ask: ReadAsk): Promise<ListRead> {
  const thread = { site: ask.site, page: ask.page, root: ask.thread ?? '' };
  const {
    pages: [found],
    roots: [root],
    rows,
  } = await runAll(db, {
    pages: findPublicPage(ask.site, ask.page),
    roots: findRoot(thread),
    rows: findReplies({ ...thread, after: ask.after ?? thread.root, limit: ask.limit + 1 }),
  });
  if (found && !root) {
    throw new Failed({ kind: 'not-found', what: 'thread' }, requireSite(ask, found));
  }
  const { shown, next } = fit(rows, ask);
  const { whole } = await readWhole(db, shown, []);
  const unfinished = new Set(next === null ? [] : [thread.root]);
  return { found, comments: nestComments(whole, unfinished), next };
}

async function revise(ask: ThreadsAsk, found: PublicPage | undefined): Promise<string> {
  const asked = [shape, ask.page, ask.thread ?? null, ask.limit, ask.cursor ?? null];
  if (ask.isPage) asked.push(found?.settings ?? null);
  return `${found?.changes ?? 0}-${(await digest(JSON.stringify(asked))).slice(0, 16)}`;
}

/** The site. @throws Failed `not-found` when it is not there, `invalid` when it can't have such a page. */
function requireSite(ask: ThreadsAsk, found: PublicPage | undefined): Site {
  if (!found) throw new Failed({ kind: 'not-found', what: 'site' });
  const site = parseStoredSite(ask.site, found.settings);
  const { faults } = checkPage(ask.page, site.hosts);
  if (faults.length > 0) throw new Failed({ kind: 'invalid', faults }, site);
  return site;
}

/** A cursor is the thread (null: the roots) and the id of the last comment read; it means nothing in another list. */
function placeOf({ cursor, thread }: ThreadsAsk): string | null {
  if (cursor === undefined) return null;
  const [, last] = readCursor(
    cursor,
    (parts): parts is [string | null, string] =>
      parts.length === 2 && parts[0] === (thread ?? null) && typeof parts[1] === 'string',
  );
  return last;
}
