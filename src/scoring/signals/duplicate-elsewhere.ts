// The same folded text stands under other pages of the site.

import { factOf, found, type Signal } from '../signal.ts';

const strengthByCount = [0, 0.5, 0.8, 1] as const;

export const duplicateElsewhere: Signal = {
  id: 'duplicate-elsewhere',
  group: 'behaviour',
  score: 'spam',
  reads: 'evidence',
  look(_reading, { duplicatesElsewhere }) {
    if (!duplicatesElsewhere.known || duplicatesElsewhere.value <= 0) return null;
    return found(strengthByCount[duplicatesElsewhere.value] ?? 1, [], { count: duplicatesElsewhere.value });
  },
  describe(finding) {
    const count = factOf(finding, 'count');
    if (count >= 3) return 'The same text was sent to at least 3 other places of this site';
    return `The same text was sent to ${count} other ${count === 1 ? 'place' : 'places'} of this site`;
  },
};
