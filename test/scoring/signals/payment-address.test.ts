// Payment addresses: told by shape and check digits; hashes, versions, mail and long numbers are none.

import { describe, expect, it } from 'vitest';
import { paymentAddress } from '../../../src/scoring/signals/payment-address.ts';
import { lookWith } from '../fixtures.ts';

describe('payment-address', () => {
  it.each([
    ['bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq', 'A Bitcoin address'],
    ['1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa', 'A Bitcoin address'],
    ['0x52908400098527886E0F7030069857D2E4169EE7', 'An Ethereum address'],
    ['TJRyWwFs9wTFGZg3JbrVriFbNfCug5tDeC', 'A Tron address'],
    ['GB82 WEST 1234 5698 7654 32', 'A bank account (IBAN)'],
    ['DE89370400440532013000', 'A bank account (IBAN)'],
    ['ram.kumar@ybl', 'A UPI address'],
    ['paypal.me/somebody', 'A link to pay by'],
  ])('knows %s', (address, name) => {
    const seen = lookWith(paymentAddress, { fields: { body: `My mother is ill, please help: ${address}.` } });
    expect(seen?.strength).toBe(1);
    expect(seen?.sentence).toBe(`${name}, beside a plea or an offer: '${address}'`);
  });

  it('is less sure of an address that nobody asks to pay to', () => {
    const body = 'The contract 0x52908400098527886E0F7030069857D2E4169EE7 has an overflow in line 12.';
    expect(lookWith(paymentAddress, { fields: { body } })?.strength).toBeLessThan(0.5);
  });

  it.each([
    'sha256 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 please help',
    'GB82 WEST 1234 5698 7654 33 please help',
    'commit 0x1234 and 1111111111111111111111111111 please',
    'Write to ann@upi.example please',
    'TheLongestWordInTheWholeWideWorldOfUs please help',
  ])('lets %s be', (body) => {
    expect(lookWith(paymentAddress, { fields: { body } })).toBeNull();
  });
});
