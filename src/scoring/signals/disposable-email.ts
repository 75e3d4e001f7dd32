// An email address at a throw-away provider, by the list of disposable-email-domains-js (CC0).

import { disposableEmailBlocklistSet } from 'disposable-email-domains-js';
import { found, type Signal, withQuote } from '../signal.ts';

const disposableDomains = disposableEmailBlocklistSet();

export const disposableEmail: Signal = {
  id: 'disposable-email',
  group: 'author',
  score: 'spam',
  reads: 'text',
  look({ fields: { email } }) {
    if (email === null) return null;
    const at = email.lastIndexOf('@');
    const domain = email.slice(at + 1).toLowerCase();
    if (!isDisposable(domain)) return null;
    return found(1, [{ field: 'email', start: at + 1, end: email.length }]);
  },
  describe(_finding, quote) {
    return withQuote(`A throw-away email provider`, quote(0));
  },
};

/** A listed domain or a subdomain of one. */
function isDisposable(domain: string): boolean {
  let rest = domain;
  while (rest.includes('.')) {
    if (disposableDomains.has(rest)) return true;
    rest = rest.slice(rest.indexOf('.') + 1);
  }
  return false;
}
