// A site goes out as lines: its settings, its pages, its comments with their history. In stretches, so that however large the
// site is, an answer holds few of them in memory and asks the database few questions; the last line says where to go on.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import type { Line } from '../../domain/transfer.ts';
import { runAll } from '../../storage/database.ts';
import { findListHead, findListParts } from '../../storage/lists/lists.ts';
import { findStoredSite, type StoredSite } from '../../storage/sites/sites.ts';
import { findPages } from '../../storage/threads/pages.ts';
import {
  findDecisionsOf,
  findDomainRecords,
  findEditsOf,
  findExported,
  findLastSeq,
  findPolicies,
  findReportsOf,
  insertExportEvent,
} from '../../storage/transfer/exported.ts';
import type { Context } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { commentLine, decisionLine, editLine, reportLine, siteLine } from './exported-lines.ts';

/** Stretches of one answer, each of four statements at most: the free plan allows 50 a request. */
const stretchesMax = 11;
const commentsAtOnce = 50;
/** Bytes of the comments of a stretch, with their history; a single comment may have more. */
const bytesAtOnceMax = 4_000_000;
/** Comments of other sites that may lie between. */
const spanMax = 2_000;
const rowsAtOnce = 500;
/** Versions of the policy that go along. */
const policiesMax = 100;

/** Where an export stands: what comes next, after which key of it. */
type Place = ['site', 0] | ['page', string] | ['comment', number] | ['domain', string];

export interface ExportAsk {
  site: string;
  cursor?: string | undefined;
  /** Comments of one answer. */
  limit: number;
  /** Whether addresses go along. Without them nobody's record can be found again by an address. */
  emails: boolean;
}

interface Export extends ExportAsk {
  actor: Actor;
  row: StoredSite;
  lastSeq: number;
}

interface Stretch {
  lines: Line[];
  /** Null: there is no more. */
  next: Place | null;
}

/**
 * Lines of JSON, each with its line feed. One trip before the first line, then one or two a stretch.
 * @throws Failed `not-found`, `invalid` for a broken cursor; while the lines are read, `storage-down`: the last line is missing then.
 */
export async function exportSite(context: Context, actor: Actor, ask: ExportAsk): Promise<AsyncGenerator<string>> {
  const place = ask.cursor === undefined ? (['site', 0] as const) : readCursor(ask.cursor, isPlace);
  const { sites, last } = await runAll(context.settings.db, {
    sites: findStoredSite(actor, ask.site),
    last: findLastSeq(),
    event: insertExportEvent({ id: uuidv7(), actor, at: context.now }, ask.site, ask.cursor ?? null),
  });
  if (!sites[0]) throw new Failed({ kind: 'not-found', what: 'site' });
  return writeLines(context, { ...ask, actor, row: sites[0], lastSeq: last[0]?.seq ?? 0 }, [...place]);
}

async function* writeLines(context: Context, whole: Export, start: Place): AsyncGenerator<string> {
  let place: Place | null = start;
  let left = whole.limit;
  for (let stretches = 0; place !== null && left > 0 && stretches < stretchesMax; stretches++) {
    const { lines, next }: Stretch = await readStretch(context, { ...whole, limit: left }, place);
    for (const line of lines) yield `${JSON.stringify(line)}\n`;
    left -= lines.filter(({ type }) => type === 'comment').length;
    place = next;
  }
  yield `${JSON.stringify(place === null ? { type: 'end' } : { type: 'next', cursor: writeCursor(place) })}\n`;
}

function readStretch(context: Context, whole: Export, place: Place): Promise<Stretch> {
  const [stage, after] = place;
  if (stage === 'site') return readSettings(context, whole);
  if (stage === 'page') return readPages(context, whole, after);
  if (stage === 'comment') return readComments(context, whole, after);
  return readDomains(context, whole, after);
}

async function readSettings({ settings: { db }, now }: Context, { site, row, actor }: Export): Promise<Stretch> {
  const { policies, parts, head } = await runAll(db, {
    policies: findPolicies(site, policiesMax),
    parts: findListParts(actor, site),
    head: findListHead(actor, site),
  });
  const version = head[0]?.list_version ?? 0;
  const list = parts.map(({ part, entries }): Line => ({
    type: 'list',
    version,
    part,
    entries: JSON.parse(entries) as Record<string, unknown>,
  }));
  return { lines: [siteLine(row, policies, now), ...list], next: ['page', ''] };
}

async function readPages({ settings: { db } }: Context, { site }: Export, after: string): Promise<Stretch> {
  const { rows } = await runAll(db, { rows: findPages(site, { after, limit: rowsAtOnce }) });
  const lines = rows.map((row): Line => ({
    type: 'page',
    page: row.key,
    closed: row.closed === 1,
    closeAfterDays: row.close_after_days,
    createdAt: row.created_at,
  }));
  const last = rows.at(-1)?.key;
  return { lines, next: last !== undefined && rows.length === rowsAtOnce ? ['page', last] : ['comment', 0] };
}

/** Two trips where there are comments. */
async function readComments({ settings: { db } }: Context, whole: Export, after: number): Promise<Stretch> {
  const { site, limit, emails, lastSeq } = whole;
  const stretch = { site, after, span: spanMax, limit: Math.min(limit, commentsAtOnce), bytesMax: bytesAtOnceMax };
  const { rows } = await runAll(db, { rows: findExported(stretch) });
  const seen = rows.at(-1)?.seq ?? after + spanMax;
  const next: Place = seen >= lastSeq ? ['domain', ''] : ['comment', seen];
  if (rows.length === 0) return { lines: [], next };
  const ids = rows.map(({ id }) => id);
  const history = await runAll(db, {
    decisions: findDecisionsOf(ids),
    edits: findEditsOf(ids),
    reports: findReportsOf(ids),
  });
  const decisions = Map.groupBy(history.decisions, (row) => row.comment_id);
  const edits = Map.groupBy(history.edits, (row) => row.comment_id);
  const reports = Map.groupBy(history.reports, (row) => row.comment_id);
  const lines = rows.flatMap((row): Line[] => [
    commentLine(row, emails),
    ...(decisions.get(row.id) ?? []).map(decisionLine),
    ...(edits.get(row.id) ?? []).map(editLine),
    ...(reports.get(row.id) ?? []).map(reportLine),
  ]);
  return { lines, next };
}

async function readDomains({ settings: { db } }: Context, { site }: Export, after: string): Promise<Stretch> {
  const { rows } = await runAll(db, { rows: findDomainRecords(site, { after, limit: rowsAtOnce }) });
  const last = rows.at(-1)?.domain;
  const next: Place | null = last !== undefined && rows.length === rowsAtOnce ? ['domain', last] : null;
  return { lines: rows.map((row): Line => ({ type: 'domain', ...row })), next };
}

function isPlace(parts: unknown[]): parts is Place {
  const [stage, after, ...rest] = parts;
  if (rest.length > 0) return false;
  if (stage === 'comment') return Number.isSafeInteger(after) && Number(after) >= 0;
  return (stage === 'page' || stage === 'domain') && typeof after === 'string';
}
