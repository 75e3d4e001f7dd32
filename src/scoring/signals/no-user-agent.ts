// The program it was sent with does not say what it is, where the page's software tells. Every browser does.

import { found, type Signal } from '../signal.ts';

export const noUserAgent: Signal = {
  id: 'no-user-agent',
  group: 'behaviour',
  score: 'spam',
  reads: 'evidence',
  look(_reading, evidence) {
    return evidence.agentMissing ? found(1, []) : null;
  },
  describe() {
    return 'Sent by a program that does not say what it is (an empty user agent)';
  },
};
