// Deciding: shown at once, put back with the reason where the service refuses, and taken back act by act.

import { useQueryClient, type QueryClient } from '@tanstack/preact-query';
import { api, read } from '../api/client.ts';
import { Problem, sayFault } from '../api/problem.ts';
import { tell } from '../parts/notices.tsx';
import { makeStore } from '../parts/store.ts';
import { t } from '../strings/texts.ts';
import { endVersions, keepVersions } from './past-versions.ts';
import { keptPlaces, putBack, takeOut, type Places, type QueueComment } from './queue-data.ts';

export type Move = 'approve' | 'reject' | 'spam' | 'restore';

export interface Decision {
  move: Move;
  /** A code of the site's reasons, or a short phrase. */
  reason?: string;
  note?: string;
}

/** Takes one act back; gives the comments that come back to where they were, or null where the lists must be asked for. */
type Undo = () => Promise<readonly QueueComment[] | null>;

/** There was no act: nothing comes back. */
const nothing: Undo = () => Promise.resolve([]);

export interface Act {
  undo: Undo;
  /** Where the comments stood. */
  places: Places;
  /** The acts in the order in which they were asked for, whichever is answered first. */
  place: number;
  /** The first of them, which is gone to when they are back. */
  first?: string | undefined;
}

const broughtBack = makeStore<string | null>(null);

/** The comment that was brought back just now, in a part that goes to it; null: none. */
export const useBroughtBack = broughtBack.use;
export const forgetBroughtBack = () => broughtBack.set(null);

const undoMax = 100;
/** Latest last; of this page alone. */
let acts: Act[] = [];
let asked = 0;

/** The acts on comments that a view offers. */
export function useDecide() {
  const queries = useQueryClient();
  return {
    decide: (decision: Decision, comments: readonly QueueComment[]) => decide(queries, decision, comments),
    undoLatest: () => void undoLatest(queries),
  };
}

async function decide(queries: QueryClient, decision: Decision, comments: readonly QueueComment[]): Promise<void> {
  const [only] = comments;
  if (!only) return;
  const places = keptPlaces(queries);
  endVersions(comments);
  takeOut(queries, new Set(comments.map(({ id }) => id)));
  const sent = comments.length === 1 ? decideOne(decision, only) : decideAll(queries, decision, comments);
  // Whoever takes it back at once does not take back the one before.
  const act: Act = {
    undo: async () => ((await sent.catch(() => null)) ?? nothing)(),
    places,
    place: (asked += 1),
    first: only.id,
  };
  keep(act);
  try {
    if ((await sent) === null) forget(act);
    else if (acts.includes(act)) offerUndo(queries, t.done[decision.move](comments.length), act);
  } catch (error) {
    forget(act);
    keepVersions(comments);
    await putBackAlone(queries, places, comments);
    tell(sayConflict(error), { isFault: true });
    // As it stands now, where it is not what it was.
    if (error instanceof Problem && error.told.status === 409) void queries.invalidateQueries({ queryKey: ['queue'] });
  }
}

/** A list on its way would take away again what comes back. */
async function putBackAlone(queries: QueryClient, places: Places, comments: readonly QueueComment[]): Promise<void> {
  await queries.cancelQueries({ queryKey: ['queue'] });
  putBack(queries, places, comments);
}

/** Keeps an act to be taken back, and tells of it. */
export function remember(queries: QueryClient, told: string, act: Act): void {
  keep(act);
  offerUndo(queries, told, act);
}

function keep(act: Act): void {
  acts = [...acts, act].sort((one, other) => one.place - other.place).slice(-undoMax);
}

function forget(act: Act): void {
  acts = acts.filter((one) => one !== act);
}

function offerUndo(queries: QueryClient, told: string, act: Act): void {
  tell(told, { act: { name: t.undo, run: () => void takeBack(queries, act) } });
}

async function decideOne({ move, ...why }: Decision, comment: QueueComment): Promise<Undo | null> {
  const { id, version } = comment;
  const { decision } = await read(
    api.comments[':id'].decisions.$post({ param: { id }, json: { move, version, ...why } }),
  );
  if (decision === null) {
    keepVersions([comment]);
    return null;
  }
  return async () => {
    const undone = await read(
      api.comments[':id'].decisions[':decision'].undo.$post({ param: { id, decision: decision.id }, json: {} }),
    );
    return [{ ...comment, status: undone.comment.status, version: undone.comment.version }];
  };
}

async function decideAll(
  queries: QueryClient,
  { move, ...why }: Decision,
  comments: readonly QueueComment[],
): Promise<Undo | null> {
  const named = comments.map(({ id, version }) => ({ id, version }));
  const { job, decided, conflicts } = await read(api.decisions.$post({ json: { move, comments: named, ...why } }));
  const moved = new Set(decided.map(({ comment }) => comment.id));
  keepVersions(comments.filter(({ id }) => !moved.has(id)));
  for (const { current } of conflicts) tell(sayCurrent(current), { isFault: true });
  if (conflicts.length > 0) void queries.invalidateQueries({ queryKey: ['queue'] });
  return job && actOfJob(job.id).undo;
}

/** A job as an act: all that it decided is taken back as one. */
export function actOfJob(id: string): Act {
  const undo = async () => {
    await read(api.jobs[':id'].undo.$post({ param: { id }, json: {} }));
    return null;
  };
  return { undo, places: [], place: (asked += 1) };
}

async function undoLatest(queries: QueryClient): Promise<void> {
  const act = acts.at(-1);
  if (act) await takeBack(queries, act);
  else tell(t.nothingToUndo);
}

async function takeBack(queries: QueryClient, act: Act): Promise<void> {
  forget(act);
  try {
    const back = await act.undo();
    // What the service refused is back already, and told.
    if (back?.length === 0) return;
    if (back) await putBackAlone(queries, act.places, back);
    else await queries.resetQueries({ queryKey: ['queue'] });
    broughtBack.set(act.first ?? null);
    tell(t.undone);
  } catch (error) {
    tell(sayConflict(error), { isFault: true });
  }
}

function sayConflict(error: unknown): string {
  if (!(error instanceof Problem) || error.told.kind !== 'conflict' || !error.told.current) return sayFault(error);
  return sayCurrent(error.told.current);
}

function sayCurrent(current: { by: string | null } | null): string {
  if (!current) return t.queue.gone;
  return current.by === null ? t.queue.changed : t.queue.decidedBy(current.by);
}
