import { afterEach, expect, test, vi } from 'vitest';
import { digest, isSameSecret, keyedHash } from '../../src/operations/hashing.ts';

afterEach(() => vi.restoreAllMocks());

test('secrets are the same when every character is, and only the platform compares them, in constant time', async () => {
  const compare = vi.spyOn(crypto.subtle, 'timingSafeEqual');
  expect(await isSameSecret('an-owners-key', 'an-owners-key')).toBe(true);
  for (const other of ['', 'an-owners-kez', 'an-owners-key ', 'An-owners-key']) {
    expect(await isSameSecret('an-owners-key', other)).toBe(false);
  }
  expect(compare).toHaveBeenCalledTimes(5);
  // Of equal length whatever was sent: the comparison would throw otherwise.
  for (const [one, other] of compare.mock.calls) expect([one.byteLength, other.byteLength]).toEqual([32, 32]);
});

test('a keyed hash differs by secret, by purpose and by text, and a purpose does not run over into the text', async () => {
  const hashes = await Promise.all([
    keyedHash('secret', 'form of demo', 'text'),
    keyedHash('secret', 'form of other', 'text'),
    keyedHash('other secret', 'form of demo', 'text'),
    keyedHash('secret', 'form of demo', 'texts'),
    keyedHash('secret', 'form of demotext', ''),
  ]);
  expect(new Set(hashes).size).toBe(hashes.length);
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{32}$/);
});

test('a digest is SHA-256 in hex', async () => {
  expect(await digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});
