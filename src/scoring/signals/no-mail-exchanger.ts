// The email's domain takes no mail, for sites that have turned the look-up on.

import { found, type Signal, withQuote } from '../signal.ts';

export const noMailExchanger: Signal = {
  id: 'no-mail-exchanger',
  group: 'author',
  score: 'spam',
  reads: 'evidence',
  look({ fields: { email } }, { mailExchanger }) {
    if (email === null || mailExchanger === null || !mailExchanger.known || mailExchanger.value) return null;
    return found(1, [{ field: 'email', start: email.lastIndexOf('@') + 1, end: email.length }]);
  },
  describe(_finding, quote) {
    return withQuote(`The domain of the email address takes no mail`, quote(0));
  },
};
