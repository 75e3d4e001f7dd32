// What everybody may read of a page: visible comments as threads, roots and replies oldest first. Nothing here reads an
// email address, a score or a hidden comment, and no row of a hidden thread is looked at.

import { sql, type RawBuilder } from 'kysely';
import { builder, type Query } from '../database.ts';

export interface PublicPage {
  settings: string;
  /** Counts what a reader could notice; null for a page nobody has commented on, as `visible`. */
  changes: number | null;
  visible: number | null;
}

/** The site, and of the page how often it changed and how many comments it shows: two rows at the most. */
export function findPublicPage(site: string, key: string): Query<PublicPage> {
  return builder
    .selectFrom('sites')
    .leftJoin('pages', (join) => join.onRef('pages.site', '=', 'sites.slug').on('pages.key', '=', key))
    .select(['sites.settings', 'pages.changes', 'pages.visible'])
    .where('sites.slug', '=', site);
}

const readable = ['id', 'parent_id', 'root_id', 'name', 'website', 'body', 'staff', 'created_at', 'erased_at'] as const;

/** A visible comment. One that is erased stays visible as long as it holds a thread together. */
export interface ReadableRow {
  id: string;
  parent_id: string | null;
  root_id: string;
  name: string | null;
  website: string | null;
  body: string;
  staff: string | null;
  created_at: number;
  erased_at: number | null;
}

/** Whether the indexes of visible comments serve a query is decided by these very words: they are never parameters. */
const isVisible = sql<boolean>`visible = 1`;

/** A row of a list, with its number and about the bytes it takes in an answer; a long text is read by the number. */
export type MeasuredRow = Omit<ReadableRow, 'body'> & { body: string | null; seq: number; bytes: number };

/** Texts up to this many bytes come along with a list. */
const shortBytesMax = 4_000;
/** About what stands around a text in an answer: name, website, ids and punctuation. */
const bytesAround = 500;

/** Without reading the text itself. Written as JSON it can take up to twice its bytes. */
const bytesOf = sql<number>`octet_length(body) + ${sql.lit(bytesAround)}`.as('bytes');
const shortBody = sql<string | null>`iif(octet_length(body) <= ${sql.lit(shortBytesMax)}, body, null)`.as('body');
const measured = [...readable.filter((column) => column !== 'body'), 'seq', shortBody, bytesOf] as const;

export interface RootsAsk {
  site: string;
  page: string;
  /** The id of the last root already read, or null. */
  after: string | null;
  limit: number;
}

/** Roots of a page, oldest first. */
export function findRoots(ask: RootsAsk): Query<MeasuredRow> {
  return roots(ask).select(measured).orderBy('seq').limit(ask.limit);
}

/**
 * Of each of the same roots its first replies, at any depth, oldest first: a JSON array of number and bytes.
 */
export function findReplySizes(ask: RootsAsk, repliesEach: number): Query<{ root_id: string; replies: string }> {
  const first = builder
    .selectFrom('comments as reply')
    .select(['reply.seq', bytesOf])
    .where('reply.root_id', '=', sql.ref<string>('root.id'))
    .where(sql<boolean>`reply.visible = 1`)
    .where('reply.parent_id', 'is not', null)
    .orderBy('reply.seq')
    .limit(repliesEach);
  return builder
    .selectFrom(roots(ask).select(['id', 'seq']).orderBy('seq').limit(ask.limit).as('root'))
    .select((eb) => [
      'root.id as root_id',
      eb
        .selectFrom(first.as('first'))
        .select(sql<string>`json_group_array(json_array(seq, bytes))`.as('replies'))
        .as('replies'),
    ]) as Query<{ root_id: string; replies: string }>;
}

/** The comments of these numbers that are still visible, oldest first. */
export function findReadable(seqs: readonly number[]): Query<ReadableRow> {
  return builder
    .selectFrom('comments')
    .select(readable)
    .where('seq', 'in', sql<number>`(select value from json_each(${JSON.stringify(seqs)}))`)
    .where(isVisible)
    .orderBy('seq');
}

interface ThreadAsk {
  site: string;
  page: string;
  root: string;
}

/** The root of a visible thread of the page, or no row. */
export function findRoot(ask: ThreadAsk): Query<{ id: string }> {
  return root(ask);
}

/** Replies of one thread at any depth, oldest first, after the comment of an id. */
export function findReplies(ask: ThreadAsk & { after: string; limit: number }): Query<MeasuredRow> {
  return builder
    .selectFrom('comments')
    .select(measured)
    .where('root_id', '=', root(ask))
    .where(isVisible)
    .where('parent_id', 'is not', null)
    .where('seq', '>', seqOf(ask.after))
    .orderBy('seq')
    .limit(ask.limit);
}

function roots({ site, page, after }: RootsAsk) {
  const query = builder
    .selectFrom('comments')
    .where('site', '=', site)
    .where('page', '=', page)
    .where(isVisible)
    .where('parent_id', 'is', null);
  return after === null ? query : query.where('seq', '>', seqOf(after));
}

function root({ site, page, root: id }: ThreadAsk) {
  return builder
    .selectFrom('comments')
    .select('id')
    .where('id', '=', id)
    .where('site', '=', site)
    .where('page', '=', page)
    .where(isVisible)
    .where('parent_id', 'is', null);
}

/** Null for an id that is not there, which no comment comes after. */
function seqOf(id: string): RawBuilder<number> {
  return sql<number>`(select seq from comments where id = ${id})`;
}
