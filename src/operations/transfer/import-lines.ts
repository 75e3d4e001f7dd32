// Lines of an export, or of another system's comments, come in: two trips, whatever their number. What is there stays as it is,
// so that the same lines may be sent again; each line is told of by name where it was not taken as it came.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { findListParts, type ListPart } from '../../storage/lists/lists.ts';
import { findSite } from '../../storage/site-in-force.ts';
import { findStoredSite } from '../../storage/sites/sites.ts';
import {
  datePages,
  insertAuthors,
  insertImported,
  insertImportEvent,
  type ImportedRow,
} from '../../storage/transfer/imported-comments.ts';
import { findPagesOf, type SetPage } from '../../storage/transfer/imported-settings.ts';
import { findByIds, findBySources, findDomainRecordsOf } from '../../storage/transfer/known-comments.ts';
import type { Context } from '../context.ts';
import { readSite, type KnownSite } from '../known-site.ts';
import { listInForce, recallList } from '../site-list.ts';
import type { Conflict } from './conflicts.ts';
import { planHistory, type History } from './import-history.ts';
import { findPageConflicts, planSettings, type SettingsPlan } from './import-settings.ts';
import { authorOf, importedRow } from './imported-row.ts';
import { isToJudge, judgeImport, type Grounds } from './judge-imports.ts';
import { askedOf, knownThere, type KnownThere } from './known-there.ts';
import { readLines, type GivenComment, type GivenLines, type Told } from './read-lines.ts';
import { sortComments, type Sorted } from './sort-comments.ts';

export interface ImportAsk {
  site: string;
  lines: readonly unknown[];
  /** What answers a comment that is not there: left out for now, or the beginning of a thread. */
  orphans: 'wait' | 'root';
}

export interface ImportAnswer {
  /** Comments stored now, and those that were there already. */
  stored: number;
  unchanged: number;
  /** Of those stored: judged here. */
  judged: number;
  /** Lines of history, of settings, of pages and domains that were looked at. */
  others: number;
  /** What they answer is not there (yet): to be sent again after it. */
  waiting: Told[];
  refused: Told[];
  /** Stored, but not as they came. */
  mended: Told[];
  conflicts: Conflict[];
}

/** UTF-16 units of the comments of one statement. */
const unitsAtOnceMax = 400_000;

/**
 * Three trips, and no statement more for more lines. Nothing that is there is changed.
 * @throws Failed `not-found`, also for a site out of reach.
 */
export async function importLines(context: Context, actor: Actor, ask: ImportAsk): Promise<ImportAnswer> {
  const { site } = ask;
  const { reached, rows } = await runAll(context.settings.db, {
    reached: findStoredSite(actor, site),
    rows: findSite(site),
  });
  const [row] = rows;
  if (!reached[0] || !row) throw new Failed({ kind: 'not-found', what: 'site' });
  const known = readSite(site, row);
  const read = await readLines(ask.lines, { site, hosts: known.site.hosts });
  const there = await lookAround(context, read, { actor, known });
  const { threadDepth } = known.site;
  const sorted = sortComments(read, there, { threadDepth, orphans: ask.orphans });
  const plan = planSettings(read.others, { slug: site, row, parts: there.parts, listKey: uuidv7() });
  const coming = sorted.coming.map(([comment]) => comment);
  const history = await planHistory(site, read.others, { known: there, coming });
  const planned = await rowsOf(context, sorted, there);
  const written = await write(context, actor, { site, coming, planned, plan, history });
  const storedIds = new Set(written.stored.flat().map(({ id }) => id));
  return {
    stored: storedIds.size,
    unchanged: sorted.unchanged + planned.rows.length - storedIds.size,
    judged: planned.judged.filter((id) => storedIds.has(id)).length,
    others: read.others.length,
    waiting: [...sorted.waiting, ...history.waiting],
    refused: [...read.refused, ...plan.refused],
    mended: read.mended,
    conflicts: [...plan.conflicts, ...sorted.conflicts, ...findPageConflicts(plan.pages, written.pages)],
  };
}

interface There extends KnownThere, Grounds {
  parts: readonly ListPart[];
}

/** What the site has of what the lines name, and what a judgement rests on. */
async function lookAround(
  { settings: { db } }: Context,
  read: GivenLines,
  { actor, known }: { actor: Actor; known: KnownSite },
): Promise<There> {
  const { slug } = known.site;
  const asked = await askedOf(slug, read);
  const linked = read.comments.filter(isToJudge).flatMap(({ reading }) => reading?.linkedDomains ?? []);
  const kept = recallList(slug);
  const needsList = read.others.some(({ given }) => given.type === 'list') || read.comments.some(isToJudge);
  const found = await runAll(db, {
    byIds: findByIds(asked.ids),
    bySources: findBySources(slug, asked.sources),
    parts: needsList ? [findListParts(actor, slug)] : [],
    domains: linked.length > 0 ? [findDomainRecordsOf(slug, linked)] : [],
  });
  const parts = found.parts[0] ?? [];
  const records = (found.domains[0] ?? []).map(({ domain, ...record }) => [domain, record] as const);
  return {
    ...knownThere(slug, asked, found),
    known,
    parts,
    list: listInForce(slug, known.listHead, { parts, known: kept }),
    domains: new Map(records),
  };
}

interface Planned {
  rows: ImportedRow[];
  /** Ids of those judged. */
  judged: string[];
}

async function rowsOf(context: Context, { coming }: Sorted, there: There): Promise<Planned> {
  const planned: Planned = { rows: [], judged: [] };
  const { hashSecret } = context.settings;
  const hereOf = new Map(coming.map(([{ given, id }]) => [given.kept?.id, id]));
  for (const [comment, place] of coming) {
    const proof = comment.given.kept?.proved ?? null;
    const proved = proof === null ? null : (hereOf.get(proof) ?? there.ofId(proof)?.id ?? null);
    const judged = await judgeImport(context, comment, there);
    if (judged) planned.judged.push(comment.id);
    const site = there.known.site.slug;
    planned.rows.push(await importedRow(site, { ...comment, hashSecret }, { place, proved, judged }));
  }
  return planned;
}

/** Writes nothing where there is nothing to write. */
async function write(
  context: Context,
  actor: Actor,
  given: { site: string; coming: GivenComment[]; planned: Planned; plan: SettingsPlan; history: History },
): Promise<{ stored: { id: string }[][]; pages: SetPage[] }> {
  const { site, coming, planned, plan, history } = given;
  const { rows } = planned;
  const others = plan.writes.length + history.writes.length > 0;
  if (rows.length === 0 && !others) return { stored: [], pages: [] };
  const ids = rows.map(({ id }) => id);
  const sources = [...new Set(rows.map(({ source }) => source))];
  const changes = { comments: { to: rows.length }, sources: { to: sources } };
  const written = await runAll(context.settings.db, {
    event: insertImportEvent({ id: uuidv7(), actor, at: context.now }, { site, ids, others, changes }),
    authors: insertAuthors(site, coming.flatMap(authorOf)),
    settings: plan.writes,
    stored: inPieces(rows).map(insertImported),
    dated: datePages(site, startsOf(coming)),
    history: history.writes,
    pages: findPagesOf(
      site,
      plan.pages.map((one) => one.given.page),
    ),
  });
  return { stored: written.stored, pages: written.pages };
}

/** When the pages of what comes from other systems had their first comment to be read; an Anteroom says it of each page. */
function startsOf(coming: readonly GivenComment[]): { page: string; at: number }[] {
  const foreign = coming.filter(({ given }) => given.kept === undefined && given.status === 'approved');
  return [...Map.groupBy(foreign, ({ fields }) => fields.page)].map(([page, of]) => ({
    page,
    at: Math.min(...of.map(({ given }) => given.createdAt)),
  }));
}

/** The rows in their order, cut where a statement would be too long. */
function inPieces(rows: readonly ImportedRow[]): ImportedRow[][] {
  const pieces: ImportedRow[][] = [];
  let units = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const size = JSON.stringify(row).length;
    if (units + size > unitsAtOnceMax) {
      pieces.push([]);
      units = 0;
    }
    pieces.at(-1)?.push(row);
    units += size;
  }
  return pieces;
}
