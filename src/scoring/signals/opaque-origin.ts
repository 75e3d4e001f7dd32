// The page that sent it names no address: sandboxed, a file, or one that sends no referrer. Few honest pages do.

import { found, type Signal } from '../signal.ts';

export const opaqueOrigin: Signal = {
  id: 'opaque-origin',
  group: 'behaviour',
  score: 'spam',
  reads: 'evidence',
  look(_reading, evidence) {
    return evidence.opaqueOrigin ? found(1, []) : null;
  },
  describe() {
    return 'Sent from a page that does not say where it is (Origin: null)';
  },
};
