// Deciding: shown at once, put back with the reason where the service refuses, and taken back act by act.

import { useQueryClient, type QueryClient } from '@tanstack/preact-query';
import { api, read } from '../api/client.ts';
import { Problem, sayFault } from '../api/problem.ts';
import { tell } from '../parts/notices.tsx';
import { t } from '../strings/texts.ts';
import { changeKept, type QueueComment } from './queue-data.ts';

export type Move = 'approve' | 'reject' | 'spam' | 'restore';

/** Takes one act back. */
type Undo = () => Promise<unknown>;

const undoMax = 100;
/** Latest last; of this page alone. */
let acts: { undo: Undo }[] = [];

/** The acts on comments that a view offers. */
export function useDecide() {
  const queries = useQueryClient();
  return {
    decide: (move: Move, comments: readonly QueueComment[]) => void decide(queries, move, comments),
    undoLatest: () => void undoLatest(queries),
  };
}

async function decide(queries: QueryClient, move: Move, comments: readonly QueueComment[]): Promise<void> {
  if (comments.length === 0) return;
  const ids = new Set(comments.map(({ id }) => id));
  await queries.cancelQueries({ queryKey: ['queue'] });
  const before = queries.getQueriesData({ queryKey: ['queue'] });
  changeKept(queries, (one) => (ids.has(one.id) ? undefined : one));
  try {
    const [only] = comments;
    const undo = only && comments.length === 1 ? await decideOne(move, only) : await decideAll(move, comments);
    if (undo === null) return;
    const act = { undo };
    acts = [...acts, act].slice(-undoMax);
    tell(t.done[move](comments.length), { act: { name: t.undo, run: () => void takeBack(queries, act) } });
  } catch (error) {
    for (const [key, data] of before) queries.setQueryData(key, data);
    tell(sayConflict(error), { isFault: true });
  } finally {
    void queries.invalidateQueries({ queryKey: ['queue'] });
    void queries.invalidateQueries({ queryKey: ['waiting'] });
  }
}

async function decideOne(move: Move, { id, version }: QueueComment): Promise<Undo | null> {
  const { decision } = await read(api.comments[':id'].decisions.$post({ param: { id }, json: { move, version } }));
  if (decision === null) return null;
  return () =>
    read(api.comments[':id'].decisions[':decision'].undo.$post({ param: { id, decision: decision.id }, json: {} }));
}

async function decideAll(move: Move, comments: readonly QueueComment[]): Promise<Undo | null> {
  const named = comments.map(({ id, version }) => ({ id, version }));
  const { job, conflicts } = await read(api.decisions.$post({ json: { move, comments: named } }));
  for (const { current } of conflicts) tell(sayCurrent(current), { isFault: true });
  return job && (() => read(api.jobs[':id'].undo.$post({ param: { id: job.id }, json: {} })));
}

async function undoLatest(queries: QueryClient): Promise<void> {
  const act = acts.at(-1);
  if (act) await takeBack(queries, act);
  else tell(t.nothingToUndo);
}

async function takeBack(queries: QueryClient, act: { undo: Undo }): Promise<void> {
  acts = acts.filter((one) => one !== act);
  try {
    await act.undo();
    tell(t.undone);
  } catch (error) {
    tell(sayConflict(error), { isFault: true });
  }
  void queries.invalidateQueries({ queryKey: ['queue'] });
  void queries.invalidateQueries({ queryKey: ['waiting'] });
}

function sayConflict(error: unknown): string {
  if (!(error instanceof Problem) || error.told.kind !== 'conflict') return sayFault(error);
  return sayCurrent(error.told.current ?? null);
}

function sayCurrent(current: { by: string | null } | null): string {
  if (!current) return t.queue.gone;
  return current.by === null ? t.queue.changed : t.queue.decidedBy(current.by);
}
