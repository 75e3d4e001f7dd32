// Decisions: the moves a moderator has and where each leads. Append-only: a later move never changes an earlier one's row.

import type { Status } from './comment.ts';

export const moves = ['approve', 'reject', 'spam', 'restore'] as const;
export type Move = (typeof moves)[number];

/** What a human decided: never "pending", which is the absence of a word. */
export const decidedStatuses = ['approved', 'rejected', 'spam'] as const satisfies readonly Status[];
export type DecidedStatus = (typeof decidedStatuses)[number];

const targets = {
  approve: 'approved',
  reject: 'rejected',
  spam: 'spam',
  restore: 'pending',
} as const satisfies Record<Move, Status>;

/** The status a move leads to, from any status. */
export function statusAfter(move: Move): Status {
  return targets[move];
}

/** What a human's decision leaves as the human's word on the comment: `restore` takes the word back. */
export function decidedStatusAfter(move: Move): DecidedStatus | null {
  return move === 'restore' ? null : targets[move];
}

export interface Decision {
  id: string;
  move: Move | 'undo';
  by: string;
  at: number;
  from: Status;
  to: Status;
}
