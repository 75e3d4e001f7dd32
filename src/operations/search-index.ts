// The search index follows the comments: before each search, and by the timer. It is never written with a comment, so a
// submission costs what it did and can't fail of it; and nothing can be lost, because what is not taken up yet is told by the
// main database: all after the last comment the index knows, and what triggers noted as changed.

import { Failed } from '../domain/failure.ts';
import { runAll } from '../storage/database.ts';
import type { DocumentsTable } from '../storage/search-tables.ts';
import {
  claimProgress,
  dropDocuments,
  dropDocumentsAfter,
  findProgress,
  overtakeWriters,
  putDocuments,
  type Progress,
} from '../storage/search/index-writes.ts';
import { placeOfTime, placeOfValue } from '../storage/search/matches.ts';
import {
  deleteChanges,
  findChanged,
  findIdOf,
  findLastBefore,
  findNew,
  type ChangedRow,
  type IndexedColumns,
  type NewRow,
} from '../storage/search/unindexed.ts';
import { readSearchWords } from '../intake/search-words.ts';
import type { Context } from './context.ts';
import { facetsOf } from './search-facets.ts';

/** What one piece takes up at the most: comments, and units of their words. D1 takes two megabytes in one parameter. */
export const pieceMax = { new: 200, changed: 200 };
const pieceUnitsMax = 400_000;
const doubtMax = 40;

/** What is to be taken up, as far as one piece goes. */
export interface Pending {
  anchor: { id: string }[];
  news: NewRow[];
  changed: ChangedRow[];
}

/** Runs queries on the search index. @throws Failed `search-down` when it is not there, not migrated or does not answer. */
export async function runSearch<Queries extends Parameters<typeof runAll>[1]>(
  { settings }: Pick<Context, 'settings'>,
  queries: Queries,
): ReturnType<typeof runAll<Queries>> {
  if (settings.search === null) {
    throw new Failed({ kind: 'search-down', detail: 'This service has no search database: bind one as SEARCH.' });
  }
  try {
    return await runAll(settings.search, queries);
  } catch (error) {
    const isEmpty = error instanceof Error && error.message.includes('no such table');
    const detail = isEmpty
      ? 'The search database has no index yet: apply the migrations of SEARCH. All else works.'
      : 'The search index does not answer. All else works. Try again in a moment.';
    throw new Failed({ kind: 'search-down', detail, cause: error });
  }
}

/** Queries of the main database: what the index has not taken up. One row, and those that are to be taken up. */
export function pendingQueries(progress: Progress) {
  return {
    anchor: findIdOf(progress.indexed_seq),
    news: findNew(progress.indexed_seq, pieceMax.new),
    changed: findChanged(pieceMax.changed),
  };
}

/** True when the index was made of another database, or of this one before it was set back. */
export function isAnother(progress: Progress, { anchor }: Pending): boolean {
  return progress.indexed_seq > 0 && anchor[0]?.id !== progress.indexed_id;
}

/**
 * Takes up a piece: two trips, and one more when comments have changed. Nothing, when another has written to the index since
 * `progress` was read. Gives the comments taken up, and whether more wait.
 */
export async function takeUp(
  context: Pick<Context, 'settings'>,
  progress: Progress,
  pending: Pending,
): Promise<{ taken: number; isComplete: boolean }> {
  const writer = crypto.randomUUID();
  if (isAnother(progress, pending)) {
    await runSearch(context, { claimed: claimProgress(progress, { indexed_seq: 0, indexed_id: '', writer }) });
    return { taken: 0, isComplete: false };
  }
  const piece = await pieceOf(pending);
  const last = piece.news.at(-1);
  const next = { indexed_seq: last?.seq ?? progress.indexed_seq, indexed_id: last?.id ?? progress.indexed_id, writer };
  const isAtEnd = piece.news.length === pending.news.length && pending.news.length < pieceMax.new;
  const { claimed } = await runSearch(context, {
    claimed: claimProgress(progress, next),
    put: piece.documents.length ? [putDocuments(writer, piece.documents)] : [],
    gone: piece.gone.length ? [dropDocuments(writer, piece.gone)] : [],
    beyond: last && isAtEnd ? [dropDocumentsAfter(writer, last.seq, pieceMax.new)] : [],
  });
  if (!claimed[0]) return { taken: 0, isComplete: false };
  if (piece.changed.length) await runAll(context.settings.db, { crossed: deleteChanges(piece.changed) });
  const isComplete =
    isAtEnd && piece.changed.length === pending.changed.length && pending.changed.length < pieceMax.changed;
  return { taken: piece.documents.length + piece.gone.length, isComplete };
}

/**
 * Before comments are deleted: the index, which knows its database by the last comment it took up, remembers one that stays.
 * Without an answer of the index nothing is lost: it would be made anew.
 */
export async function outliveComments(context: Pick<Context, 'settings'>, seqs: readonly number[]): Promise<void> {
  if (context.settings.search === null) return;
  try {
    const { progress } = await runSearch(context, { progress: findProgress() });
    const [known] = progress;
    if (!known || !seqs.includes(known.indexed_seq)) return;
    const { last } = await runAll(context.settings.db, { last: findLastBefore(known.indexed_seq, seqs) });
    const next = { indexed_seq: last[0]?.seq ?? 0, indexed_id: last[0]?.id ?? '', writer: crypto.randomUUID() };
    await runSearch(context, { claimed: claimProgress(known, next) });
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
  }
}

/**
 * Takes comments out of the index at once. The main database has noted them as changed: where the index does not answer, they
 * go when it does, and no search finds them meanwhile, since hits are read from the main database.
 */
export async function forgetDocuments(context: Pick<Context, 'settings'>, seqs: readonly number[]): Promise<void> {
  if (context.settings.search === null || seqs.length === 0) return;
  const writer = crypto.randomUUID();
  try {
    await runSearch(context, { overtaken: overtakeWriters(writer), gone: dropDocuments(writer, seqs) });
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
  }
}

/** As much of what waits as one write takes, at least one of each kind. */
async function pieceOf({ news, changed }: Pending) {
  const piece = {
    news: [] as NewRow[],
    changed: [] as ChangedRow[],
    documents: [] as DocumentsTable[],
    gone: [] as number[],
  };
  let units = 0;
  const add = async (row: NewRow | ChangedRow) => {
    const document = isThere(row) ? await documentOf(row) : null;
    if (document === null) piece.gone.push(row.seq);
    else piece.documents.push(document);
    units += document === null ? 0 : JSON.stringify(document).length;
  };
  for (const row of news) {
    if (units > pieceUnitsMax) break;
    piece.news.push(row);
    await add(row);
  }
  const isNew = new Set(piece.news.map(({ seq }) => seq));
  for (const row of changed) {
    if (units > pieceUnitsMax && piece.changed.length) break;
    piece.changed.push({ ...row });
    if (!isNew.has(row.seq)) await add(row);
  }
  return piece;
}

/** Not erased, and not gone. */
function isThere(row: NewRow | ChangedRow): row is (NewRow | ChangedRow) & IndexedColumns {
  return row.id !== null && row.queue_status !== null;
}

/** A comment as the index holds it. */
async function documentOf(row: IndexedColumns & { seq: number }): Promise<DocumentsTable> {
  const words = (text: string | null) => readSearchWords(text ?? '').words.join(' ');
  return {
    seq: row.seq,
    by_time: placeOfTime(row.created_at, row.seq),
    by_harm: placeOfValue(row.harm, 1, row.seq),
    by_doubt: placeOfValue(row.doubt, doubtMax, row.seq),
    name: words(row.name),
    email: words(row.email),
    website: words(readable(row.website)),
    page: words(readable(row.page)),
    body: words(row.body),
    facets: (await facetsOf(row)).join(' '),
  };
}

/** An address as a reader sees it. */
function readable(address: string | null): string {
  try {
    return decodeURIComponent(address ?? '');
  } catch {
    return address ?? '';
  }
}
