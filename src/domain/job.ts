// Jobs: many comments decided as one act, which is followed, cancelled and undone as one.

import type { Move } from './decision.ts';

export const jobStates = ['running', 'done', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** Comments of one job at the most. */
export const jobCommentsMax = 20_000;
/** Comments decided in one batch at the most. */
export const partCommentsMax = 500;

export interface Job {
  id: string;
  move: Move | 'undo';
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

/** What the queue carries: which job to go on with. All else of it stands in the database. */
export interface JobMessage {
  job: string;
}
