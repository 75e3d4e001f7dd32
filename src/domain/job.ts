// Jobs: many comments decided, or those of a person erased, as one act, which is followed and cancelled as one; decisions can be
// undone as one, too.

import type { Move } from './decision.ts';

/** What a job does with each comment. */
export type JobMove = Move | 'undo' | 'erase';

export const jobStates = ['running', 'done', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** Comments of one job at the most. */
export const jobCommentsMax = 20_000;
/** Comments decided in one batch at the most. */
export const partCommentsMax = 500;

export interface Job {
  id: string;
  move: JobMove;
  /** The job that is taken back. */
  undoes: string | null;
  /** The job that takes this one back. */
  undoneBy: string | null;
  state: JobState;
  /** Comments meant, come to so far, and decided of those. */
  total: number;
  seen: number;
  decided: number;
  /** Come to and not decided: they are not as they were seen any more. */
  conflicts: number;
  by: string;
  /** Milliseconds UTC: made, and last worked on. */
  at: number;
  touchedAt: number;
}

/** What the queue carries: which job to go on with, or which site to look through. All else of it stands in the database. */
export type JobMessage = { job: string } | { sweep: string };
