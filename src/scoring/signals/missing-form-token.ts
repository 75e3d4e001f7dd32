// The site says each of its forms carries a form token, and this submission came without a valid one.

import { found, type Signal } from '../signal.ts';

export const missingFormToken: Signal = {
  id: 'missing-form-token',
  group: 'behaviour',
  score: 'spam',
  reads: 'evidence',
  look(_reading, evidence) {
    return evidence.formTokenExpected && evidence.formAgeMs === null ? found(1, []) : null;
  },
  describe() {
    return "Sent without the token that the site's form carries";
  },
};
