// The sender did not prove to be an author of whom a comment has been approved at this site.

import { found, type Signal } from '../signal.ts';

export const newcomer: Signal = {
  id: 'newcomer',
  group: 'history',
  score: 'spam',
  reads: 'evidence',
  look(_reading, { author }) {
    return author === null || author.approved === 0 ? found(1, []) : null;
  },
  describe() {
    return 'Nothing proves that this author has been approved here before';
  },
};
