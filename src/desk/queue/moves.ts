// The moves that a comment may take as it stands.

import type { Move } from './decide.ts';

const all: readonly Move[] = ['approve', 'spam', 'reject', 'restore'];
const resting: Readonly<Record<string, Move>> = {
  approved: 'approve',
  rejected: 'reject',
  spam: 'spam',
  discarded: 'spam',
  pending: 'restore',
};

/** Every move but the one that leaves it where it is. */
export function movesFor(status: string): Move[] {
  return all.filter((move) => move !== resting[status]);
}
