import { expect, test } from 'vitest';
import { hasAtLeast, isAboveUsual } from '../../src/domain/surge.ts';

const hourMs = 3_600_000;
const now = 500_000 * hourMs + hourMs / 2;
const quietWeek = Object.fromEntries(Array.from({ length: 168 }, (_, back) => [499_999 - back, 10]));

test('a site that receives five times its median hour and more is above its usual', () => {
  const time = { now, siteCreatedAt: 0 };
  expect(isAboveUsual({ stamps: [], hours: { ...quietWeek, 500_000: 60 } }, 5, time)).toBe(true);
  expect(isAboveUsual({ stamps: [], hours: { ...quietWeek, 500_000: 40 } }, 5, time)).toBe(false);
});

test('one loud hour does not raise what is usual', () => {
  const time = { now, siteCreatedAt: 0 };
  expect(isAboveUsual({ stamps: [], hours: { ...quietWeek, 499_990: 9_000, 500_000: 60 } }, 5, time)).toBe(true);
});

test("hours before a site's life do not count as quiet ones", () => {
  const hours = { 499_999: 20, 499_998: 20, 500_000: 60 };
  expect(isAboveUsual({ stamps: [], hours }, 5, { now, siteCreatedAt: now - 2 * hourMs })).toBe(false);
  expect(isAboveUsual({ stamps: [], hours }, 5, { now, siteCreatedAt: 0 })).toBe(true);
});

test('counts the stamps after a time', () => {
  expect(hasAtLeast([1, 5, 9], 2, 4)).toBe(true);
  expect(hasAtLeast([1, 5, 9], 2, 5)).toBe(false);
  expect(hasAtLeast([], 1, 0)).toBe(false);
});
