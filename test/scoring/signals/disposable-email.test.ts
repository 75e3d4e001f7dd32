// Throw-away providers, by domain and subdomain.

import { describe, expect, it } from 'vitest';
import { disposableEmail } from '../../../src/scoring/signals/disposable-email.ts';
import { lookWith } from '../fixtures.ts';

describe('disposable-email', () => {
  it.each([
    'x@mailinator.com',
    'x@MAILINATOR.com',
    'x@sub.mailinator.com',
    'x@guerrillamail.com',
    'x@10minutemail.com',
  ])('knows %s', (email) => {
    const seen = lookWith(disposableEmail, { fields: { email } });
    expect(seen?.sentence).toBe(`A throw-away email provider: '${email.slice(2)}'`);
  });

  it.each(['x@gmail.com', 'x@example.org', 'mailinator.com@example.org', 'x@notmailinator.com.example', null])(
    'lets %s be',
    (email) => {
      expect(lookWith(disposableEmail, { fields: { email } })).toBeNull();
    },
  );
});
