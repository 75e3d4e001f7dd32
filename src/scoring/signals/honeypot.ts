// The hidden field that people do not see was filled in.

import { found, type Signal } from '../signal.ts';

export const honeypot: Signal = {
  id: 'honeypot',
  group: 'behaviour',
  score: 'spam',
  reads: 'evidence',
  look(_reading, evidence) {
    return evidence.honeypotFilled ? found(1, []) : null;
  },
  describe() {
    return 'A field that people do not see was filled in';
  },
};
