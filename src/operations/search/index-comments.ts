// The search index is kept up by the timer, and made anew by the owner. Searching takes up what is new by itself; this is for
// the comments of hours without a search, and for an index that starts empty.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { claimProgress, findProgress } from '../../storage/search/index-writes.ts';
import type { Context } from '../context.ts';
import { pendingQueries, runSearch, takeUp } from '../search-index.ts';

/** Two of some ten statements, beside the timer's other work within the 50 that D1's free plan gives one run. */
const piecesOfTimer = 2;

export interface IndexedPiece {
  /** Comments taken up, changed ones included. */
  comments: number;
  /** Whether the index has all comments as they are. */
  complete: boolean;
}

/** The timer's work: up to 800 comments. Nothing where there is no search database. @throws Failed `search-down`. */
export async function keepIndexed({ settings }: Pick<Context, 'settings'>): Promise<void> {
  if (settings.search === null) return;
  for (let piece = 0; piece < piecesOfTimer; piece++) {
    if ((await takeUpNext({ settings })).complete) return;
  }
}

/**
 * One piece of at most 400 comments; `fromStart`: the first one of all, whatever the index held before.
 * @throws Failed `forbidden` for a key limited to sites, `search-down`.
 */
export async function indexComments(
  context: Context,
  actor: Actor,
  { fromStart = false }: { fromStart?: boolean | undefined },
): Promise<IndexedPiece> {
  if (actor.sites !== null) {
    const detail = 'A key limited to some sites can not make the search index, which is of all sites.';
    throw new Failed({ kind: 'forbidden', detail });
  }
  if (fromStart) await startOver(context);
  return takeUpNext(context);
}

async function startOver(context: Context): Promise<void> {
  const { progress } = await runSearch(context, { progress: findProgress() });
  if (!progress[0]) return;
  const first = { indexed_seq: 0, indexed_id: '', writer: crypto.randomUUID() };
  await runSearch(context, { claimed: claimProgress(progress[0], first) });
}

async function takeUpNext(context: Pick<Context, 'settings'>): Promise<IndexedPiece> {
  const { progress } = await runSearch(context, { progress: findProgress() });
  if (!progress[0]) throw new Failed({ kind: 'search-down', detail: 'The search index is broken: make it anew.' });
  const pending = await runAll(context.settings.db, pendingQueries(progress[0]));
  const { taken, isComplete } = await takeUp(context, progress[0], pending);
  return { comments: taken, complete: isComplete };
}
