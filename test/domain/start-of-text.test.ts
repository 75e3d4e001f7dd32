import { expect, test } from 'vitest';
import { startOf } from '../../src/domain/start-of-text.ts';

test('cuts a text by UTF-16 units, never inside a surrogate pair, and leaves a short one whole', () => {
  expect(startOf('abc', 2)).toBe('ab');
  expect(startOf('abc', 3)).toBe('abc');
  expect(startOf('abc', 9)).toBe('abc');
  expect(startOf('a😀b', 2)).toBe('a');
  expect(startOf('a😀b', 3)).toBe('a😀');
  expect(startOf('a😀', 3)).toBe('a😀');
  expect(startOf('', 5)).toBe('');
  for (let units = 0; units < 12; units += 1) expect(startOf('😀é👩‍👩‍👧', units).isWellFormed()).toBe(true);
});
