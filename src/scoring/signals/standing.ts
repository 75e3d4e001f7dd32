// Good standing: comments that moderators approved, of the author that the sender proved to be. It may excuse doubt but never
// outrank a high score.

import { factOf, found, type Signal } from '../signal.ts';

/** Approvals at which half the strength is reached. */
const halfAt = 2;

export const standing: Signal = {
  id: 'standing',
  group: 'history',
  score: 'spam',
  reads: 'evidence',
  look(_reading, { author }) {
    if (author === null) return null;
    const net = author.approved - 2 * (author.rejected + author.spam);
    if (net <= 0) return null;
    return found(net / (net + halfAt), [], { approved: author.approved, refused: author.rejected + author.spam });
  },
  describe(finding) {
    const approved = factOf(finding, 'approved');
    const refused = factOf(finding, 'refused');
    const suffix = refused > 0 ? `, ${refused} refused` : '';
    return `${approved} earlier ${approved === 1 ? 'comment' : 'comments'} of this author approved${suffix}`;
  },
};
