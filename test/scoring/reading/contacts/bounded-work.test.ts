// Hostile texts: the finders of contacts, payments, spelt hosts and gibberish stay bounded in what they keep.

import { describe, expect, it } from 'vitest';
import { contactsOf } from '../../../../src/scoring/reading/contacts/find-contacts.ts';
import { paymentAddressesOf } from '../../../../src/scoring/reading/contacts/payment-addresses.ts';
import { findGibberish } from '../../../../src/scoring/reading/gibberish.ts';
import { speltHostsOf } from '../../../../src/scoring/reading/links/spelt-hosts.ts';
import { readComment, type Reading } from '../../../../src/scoring/reading/read-comment.ts';

const unitsMax = 65_525;

function read(piece: string): Reading {
  const body = piece.repeat(Math.ceil(unitsMax / piece.length)).slice(0, unitsMax);
  return readComment({ body, name: null, email: null, website: null });
}

describe('what is found in the longest text', () => {
  it.each(['telegram @abc_d loan ', '@', '9 ', '+1 555 010 0128 ', 'dm me loan ', '微信', 'a@b.c '])(
    'keeps at most twenty contacts of %j',
    (piece) => {
      expect(contactsOf(read(piece)).length).toBeLessThanOrEqual(20);
    },
  );

  it.each(['a[.]top ', 'a dot com ', '[', ' dot ', 'x。top', '. '])('keeps at most ten spelt hosts of %j', (piece) => {
    expect(speltHostsOf(read(piece)).length).toBeLessThanOrEqual(10);
  });

  it.each(['DE89370400440532013000 ', 'AB12 ', '0x', 'GB82 WEST 1234 5698 7654 32 '])(
    'keeps at most ten payment addresses of %j',
    (piece) => {
      expect(paymentAddressesOf(read(piece)).length).toBeLessThanOrEqual(10);
    },
  );

  it('looks for gibberish in short texts only', () => {
    expect(findGibberish(read('asdfghjkl ')).words).toEqual([]);
  });
});
