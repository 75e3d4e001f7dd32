// The same text, or nearly the same, was sent before.

import { factOf, found, type Signal } from '../signal.ts';

const strengthByCount = [0, 0.5, 0.8, 1] as const;

export const campaign: Signal = {
  id: 'campaign',
  group: 'behaviour',
  score: 'spam',
  reads: 'evidence',
  look(_reading, { campaign: asked }) {
    if (!asked.known || asked.value.others <= 0) return null;
    const { others, othersHere } = asked.value;
    return found(strengthByCount[others] ?? 1, [], { others, othersHere });
  },
  describe(finding) {
    const [others, here] = [factOf(finding, 'others'), factOf(finding, 'othersHere')];
    const times = `The same or nearly the same text came ${others === 1 ? 'once' : `${others} times`} before`;
    if (here === others) return times;
    return here === 0 ? `${times}, to other sites` : `${times}, ${others - here} of them to other sites`;
  },
};
