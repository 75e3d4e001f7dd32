// Sent sooner after the form was served than a person can write.

import { factOf, found, type Signal } from '../signal.ts';

const tooFastMs = 5_000;
const impossibleMs = 2_000;

export const tooFast: Signal = {
  id: 'too-fast',
  group: 'behaviour',
  score: 'spam',
  reads: 'evidence',
  look(_reading, evidence) {
    const age = evidence.formAgeMs;
    if (age === null || age >= tooFastMs) return null;
    return found(age < impossibleMs ? 1 : 0.7, [], { ms: Math.max(0, Math.round(age)) });
  },
  describe(finding) {
    return `Sent ${(factOf(finding, 'ms') / 1000).toFixed(1)} seconds after the form was opened`;
  },
};
