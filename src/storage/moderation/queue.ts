// The queue: one page of one site's comments of one status, in one of four orders. A page joins nothing. Filters that no
// index serves look at a bounded number of rows, and say where they stopped.

import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Verdict } from '../../domain/verdict.ts';
import { queueCounts, type QueueCounts, type QueueStatus } from '../../domain/comment.ts';
import { commentColumns, type CommentRow } from './comments.ts';
import type { CommentsTable } from '../tables.ts';
import { builder, type Query } from '../database.ts';

/** `reports`: by the weights of the open reports, the most first; only with the filter `reported`. */
export const queueSorts = ['newest', 'oldest', 'harm', 'doubt', 'reports'] as const;
export type QueueSort = (typeof queueSorts)[number];

export interface QueueFilter {
  page?: string | undefined;
  /** An author's id. */
  author?: string | undefined;
  /** A campaign's id. */
  campaign?: string | undefined;
  /** Those with open reports. */
  reported?: true | undefined;
  /** Those with an open appeal. */
  appeal?: 'open' | undefined;
  /** Those without one. */
  unappealed?: true | undefined;
  /** Compared without regard to the case of ASCII letters, as the name. */
  email?: string | undefined;
  name?: string | undefined;
  /** A signal's id. */
  signal?: string | undefined;
  verdict?: Verdict | undefined;
  /** As guessed, "und" where it is not known. */
  language?: string | undefined;
  /** What has no score has the least, and is below no upper bound: nobody knows how bad it is. */
  minSpam?: number | undefined;
  maxSpam?: number | undefined;
  minToxicity?: number | undefined;
  maxToxicity?: number | undefined;
  /** Milliseconds UTC, `to` exclusive. */
  from?: number | undefined;
  to?: number | undefined;
}

/** A comment's place in an order: the value it is sorted by, and its id. */
export interface QueuePosition {
  position: number;
  id: string;
}

export interface QueueAsk {
  site: string;
  /** Null: whatever it is. */
  status: QueueStatus | null;
  sort: QueueSort;
  filter: QueueFilter;
  after: QueuePosition | null;
  /** Rows wanted. */
  limit: number;
  /** Rows looked at for them at the most. */
  scanMax: number;
  /** Of these comments alone, by `seq`: those that words were found in. */
  seqs?: readonly number[];
}

export type QueueRow = CommentRow & QueuePosition;

type SortColumn = 'created_at' | 'harm' | 'doubt' | 'id' | 'report_weight';

/** At most `limit` matching rows, of the first `scanMax` in order. */
export function findQueue(ask: QueueAsk): Query<QueueRow> {
  return matching(ask).select([...commentColumns, 'position']) as Query<QueueRow>;
}

/** The places alone of what `findQueue` gives. */
export function findQueuePlaces(ask: QueueAsk): Query<QueuePosition> {
  return matching(ask).select(['position', 'id']) as Query<QueuePosition>;
}

/** The comments of these ids, in any order. */
export function findQueued(ids: readonly string[]): Query<CommentRow> {
  return builder
    .selectFrom('comments')
    .select(commentColumns)
    .where('id', 'in', sql<string>`(select value from json_each(${JSON.stringify(ids)}))`);
}

/** Of the rows looked at those that match: the one place where a filter becomes SQL. */
export function matching(ask: QueueAsk) {
  const matches = residual(ask);
  const looked = walk(ask).selectAll().select(positionOf(ask)).limit(ask.scanMax);
  const found = builder
    .selectFrom(looked.as('looked_at'))
    .where((eb) => eb.and(matches))
    .limit(ask.limit);
  const rank = rankOf(ask);
  if (rank === null) return found;
  const direction = rank === 'doubt' ? 'asc' : 'desc';
  return found.orderBy('position', direction).orderBy('id', direction);
}

/** No index ranks what is walked by time: the latest of them are looked at and ranked. */
function rankOf(ask: QueueAsk): 'harm' | 'doubt' | 'report_weight' | null {
  if (walkOf(ask).column !== 'id') return null;
  if (ask.sort === 'reports') return 'report_weight';
  return ask.sort === 'harm' || ask.sort === 'doubt' ? ask.sort : null;
}

/** True when a look that ends early is taken up where it ended: rows are looked at in vain, in the order they are shown in. */
export function isTakenUp(ask: QueueAsk): boolean {
  return looksInVain(ask) && rankOf(ask) === null;
}

/** Where the look of `findQueue` ended; no row when it came to the end of them. */
export function findLookEnd(ask: QueueAsk): Query<QueuePosition> {
  return walk(ask)
    .select([positionOf(ask), 'id'])
    .limit(1)
    .offset(ask.scanMax - 1);
}

function walk(ask: QueueAsk) {
  const { column, descending } = walkOf(ask);
  const direction = descending ? 'desc' : 'asc';
  return commentsOf(ask)
    .where((eb) => eb.and(walked(ask)))
    .orderBy(sql.ref(column), direction)
    .orderBy('id', direction);
}

/** All comments, or those named, each looked up. */
function commentsOf({ seqs }: QueueAsk) {
  if (seqs === undefined) return builder.selectFrom('comments');
  const named = sql<CommentsTable>`(select comments.* from json_each(${JSON.stringify(seqs)}) as named
    cross join comments where comments.seq = named.value)`;
  return builder.selectFrom(named.as('comments'));
}

/** One author's comments are in the order of their ids alone, unless they are ranked. */
function positionOf(ask: QueueAsk) {
  const column = rankOf(ask) ?? walkOf(ask).column;
  return (column === 'id' ? sql<number>`0` : sql.ref<number>(column)).as('position');
}

interface Walk {
  /** The order of the index, and the conditions it begins with. */
  column: SortColumn;
  descending: boolean;
  along: RawBuilder<SqlBool>[];
  /** What of the filter that leaves to be asked of each row. */
  rest: QueueFilter;
}

/**
 * The index a page walks along. The comments of one author, or else of one campaign, those with an open appeal and those with
 * open reports have one of their own, in the order they came; reports also one by their weight.
 */
function walkOf({ site, status, sort, filter }: QueueAsk): Walk {
  const { author, campaign, appeal, reported } = filter;
  const atSite = sql<SqlBool>`site = ${site}`;
  const byTime = { column: 'id' as const, descending: sort !== 'oldest', rest: filter };
  if (author !== undefined) return { ...byTime, along: [sql`author_id = ${author}`] };
  if (campaign !== undefined) return { ...byTime, along: [sql`campaign_id = ${campaign}`, atSite] };
  if (appeal !== undefined) return { ...byTime, along: [atSite, isAppealed], rest: { ...filter, appeal: undefined } };
  if (reported) {
    const byReports = { along: [atSite, isReported], rest: { ...filter, reported: undefined } };
    return sort === 'reports'
      ? { column: 'report_weight', descending: true, ...byReports }
      : { ...byTime, ...byReports };
  }
  const byStatus = { along: [atSite, sql<SqlBool>`queue_status = ${status}`], rest: filter };
  if (sort === 'harm') return { column: 'harm', descending: true, ...byStatus };
  if (sort === 'doubt') return { column: 'doubt', descending: false, ...byStatus };
  return { column: 'created_at', descending: sort !== 'oldest', ...byStatus };
}

// As the partial indexes say it.
const isReported = sql<SqlBool>`reports > 0`;
const isAppealed = sql<SqlBool>`appeal = 'open'`;

/** What the index walks along: nothing here is looked at in vain. */
function walked(ask: QueueAsk): RawBuilder<SqlBool>[] {
  const { filter, after } = ask;
  const { column, descending, along } = walkOf(ask);
  const conditions = column === 'created_at' ? [...along, ...between(filter)] : [...along];
  if (after === null || rankOf(ask) !== null) return conditions;
  if (column === 'id') conditions.push(sql<SqlBool>`id ${sql.raw(descending ? '<' : '>')} ${after.id}`);
  else conditions.push(isAfter(sql.ref(column), after, descending));
  return conditions;
}

/** What each row looked at is asked, as no index answers it. */
function residual(ask: QueueAsk): RawBuilder<SqlBool>[] {
  const { site, status, filter, after } = ask;
  const { column, rest } = walkOf(ask);
  const rank = rankOf(ask);
  const isByStatus = column !== 'id' && column !== 'report_weight';
  const conditions: RawBuilder<SqlBool>[] = [];
  if (filter.author !== undefined) conditions.push(sql`site = ${site}`);
  if (!isByStatus && status !== null) conditions.push(sql`queue_status = ${status}`);
  if (filter.author !== undefined && filter.campaign !== undefined)
    conditions.push(sql`campaign_id = ${filter.campaign}`);
  if (rank !== null && after !== null) conditions.push(isAfter(sql.ref('position'), after, rank !== 'doubt'));
  if (column !== 'created_at') conditions.push(...between(filter));
  return [...conditions, ...asked(rest)];
}

/** The filters that look at a row alone. */
export function asked(filter: QueueFilter): RawBuilder<SqlBool>[] {
  const { page, email, name, signal, verdict, language, minSpam, maxSpam, minToxicity, maxToxicity } = filter;
  return [
    filter.reported === true && isReported,
    filter.appeal !== undefined && isAppealed,
    filter.unappealed === true && sql<SqlBool>`appeal is not 'open'`,
    page !== undefined && sql<SqlBool>`page = ${page}`,
    email !== undefined && sql<SqlBool>`email = ${email} collate nocase`,
    name !== undefined && sql<SqlBool>`name = ${name} collate nocase`,
    signal !== undefined && sql<SqlBool>`instr(signals, ${`|${signal}|`}) > 0`,
    verdict !== undefined && sql<SqlBool>`verdict = ${verdict}`,
    language !== undefined && sql<SqlBool>`coalesce(json_extract(assessment, '$.language'), 'und') = ${language}`,
    minSpam !== undefined && sql<SqlBool>`coalesce(spam, 0) >= ${minSpam}`,
    maxSpam !== undefined && sql<SqlBool>`spam <= ${maxSpam}`,
    minToxicity !== undefined && sql<SqlBool>`coalesce(toxicity, 0) >= ${minToxicity}`,
    maxToxicity !== undefined && sql<SqlBool>`toxicity <= ${maxToxicity}`,
  ].filter((condition) => condition !== false);
}

function isAfter(
  column: RawBuilder<unknown>,
  { position, id }: QueuePosition,
  descending: boolean,
): RawBuilder<SqlBool> {
  return sql<SqlBool>`(${column}, id) ${sql.raw(descending ? '<' : '>')} (${position}, ${id})`;
}

/** True when rows are looked at in vain; the few that have an open appeal are none of them. */
export function looksInVain(ask: QueueAsk): boolean {
  return residual({ ...ask, filter: { ...ask.filter, unappealed: undefined } }).length > 0;
}

export function between({ from, to }: QueueFilter): RawBuilder<SqlBool>[] {
  return [
    ...(from === undefined ? [] : [sql<SqlBool>`created_at >= ${from}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`created_at < ${to}`]),
  ];
}

/** The site an author writes at: an author of another site is another author. No row: nobody's id, or all erased. */
export function findSiteOfAuthor(author: string): Query<{ site: string }> {
  return builder.selectFrom('comments').select('site').where('author_id', '=', author).limit(1);
}

/** What is counted of the sites named together: one row, null where there are no comments. */
export function findCounts(sites: readonly string[]): Query<Record<keyof QueueCounts, number | null>> {
  return builder
    .selectFrom('site_counts')
    .select(({ fn }) => queueCounts.map((name) => fn.sum<number | null>(name).as(name)))
    .where('site', 'in', sites.length ? sites : ['']);
}

/** The first slugs, for a key that reaches every site. */
export function findSlugs(limit: number): Query<{ slug: string }> {
  return builder.selectFrom('sites').select('slug').where('slug', '>', '').orderBy('slug').limit(limit);
}

/** Which of the slugs are there. */
export function findExistingSlugs(slugs: readonly string[]): Query<{ slug: string }> {
  return builder
    .selectFrom('sites')
    .select('slug')
    .where('slug', 'in', slugs.length ? slugs : ['']);
}
