// The page has not changed for long, as its software tells: people talk about what is new, programs go through all there is.

import { factOf, found, type Signal } from '../signal.ts';

const oldDays = 365;
const veryOldDays = 3 * 365;

export const oldPage: Signal = {
  id: 'old-page',
  group: 'behaviour',
  score: 'spam',
  reads: 'evidence',
  look(_reading, evidence) {
    const days = evidence.pageAgeDays;
    if (days === null || days < oldDays) return null;
    return found(days < veryOldDays ? 0.5 : 1, [], { years: Math.floor(days / 365) });
  },
  describe(finding) {
    const years = factOf(finding, 'years');
    return `On a page that has not changed for ${years === 1 ? 'a year' : `${years} years`}`;
  },
};
