// No comment of this author has been approved at this site yet.

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
    return 'No comment of this author has been approved here yet';
  },
};
