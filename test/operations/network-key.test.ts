import fc from 'fast-check';
import { expect, test } from 'vitest';
import { networkKey, networkOf } from '../../src/operations/network-key.ts';

test.each([
  ['192.0.2.77', '192.0.2.0/24'],
  ['::ffff:192.0.2.77', '192.0.2.0/24'],
  ['::ffff:c000:24d', '192.0.2.0/24'],
  ['0:0:0:0:0:FFFF:c000:024d', '192.0.2.0/24'],
  ['64:ff9b::192.0.2.77', '192.0.2.0/24'],
  ['64:ff9b::c000:24d', '192.0.2.0/24'],
  ['64:ff9b:1::c000:24d', '64:ff9b:1::/48'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1::/48'],
  ['2001:DB8:1::6', '2001:db8:1::/48'],
  ['::1', '0:0:0::/48'],
  ['fe80::', 'fe80:0:0::/48'],
])('%s is of the network %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  '',
  'unknown',
  '999.1.1.1',
  '1.2.3',
  '1.2.3.4, 5.6.7.8',
  '2001:db8::/32',
  'fe80::1%eth0',
  ':::',
  'g::1',
  '1.2.3.4:80',
])('%j is no address', (text) => {
  expect(networkOf(text)).toBeNull();
});

test('any text is a network or null', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ maxLength: 60 }), fc.ipV4(), fc.ipV6()),
      (text) => networkOf(text) === null || networkOf(text)!.includes('/'),
    ),
  );
  fc.assert(fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), (address) => networkOf(address) !== null));
});

test('the key tells nothing of the address, and differs by site and secret', async () => {
  const key = await networkKey('secret-one-0123456789', 'demo', '192.0.2.77');
  expect(key).toMatch(/^[0-9a-f]{32}$/);
  expect(await networkKey('secret-one-0123456789', 'demo', '192.0.2.1')).toBe(key);
  expect(await networkKey('secret-one-0123456789', 'other', '192.0.2.77')).not.toBe(key);
  expect(await networkKey('secret-two-0123456789', 'demo', '192.0.2.77')).not.toBe(key);
  expect(await networkKey('secret-one-0123456789', 'demo', null)).toBeNull();
});
