// Bad standing: comments of this author that moderators rejected or marked as spam.

import { factOf, found, type Signal } from '../signal.ts';

const rejectedWeight = 0.5;

export const badStanding: Signal = {
  id: 'bad-standing',
  group: 'history',
  score: 'spam',
  reads: 'evidence',
  look(_reading, { author }) {
    if (author === null) return null;
    const bad = author.spam + rejectedWeight * author.rejected;
    if (bad === 0) return null;
    return found(bad / (bad + author.approved + 1), [], { spam: author.spam, rejected: author.rejected });
  },
  describe(finding) {
    const parts = [
      factOf(finding, 'spam') > 0 ? `${factOf(finding, 'spam')} marked as spam` : '',
      factOf(finding, 'rejected') > 0 ? `${factOf(finding, 'rejected')} rejected` : '',
    ];
    return `Earlier comments of this author: ${parts.filter((part) => part !== '').join(', ')}`;
  },
};
