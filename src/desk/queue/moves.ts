// The moves that a comment may take as it stands.

import type { Move } from './decide.ts';
import type { QueueComment } from './queue-data.ts';

const all: readonly Move[] = ['approve', 'spam', 'reject', 'restore'];
const resting: Readonly<Record<string, Move>> = {
  approved: 'approve',
  rejected: 'reject',
  spam: 'spam',
  discarded: 'spam',
  pending: 'restore',
  // Sent back to the queue they would not be answered.
  reported: 'restore',
  appealed: 'restore',
};

/** Every move but the one that leaves it where it is. */
export function movesFor(status: string): Move[] {
  return all.filter((move) => move !== resting[status]);
}

/** Those of one comment: reports and an appeal are answered also by the move that leaves it where it is. */
export function movesOf(comment: Pick<QueueComment, 'status' | 'reports' | 'appeal'>): Move[] {
  const isAsked = comment.reports !== null || comment.appeal?.state === 'open';
  return movesFor(isAsked ? 'reported' : comment.status);
}
