import { expect, test } from 'vitest';
import { countSince, isAboveUsual, isSurge, measureTraffic } from '../../src/domain/surge.ts';

const hourMs = 3_600_000;
const now = 500_000 * hourMs + hourMs / 2;
const quietWeek = Object.fromEntries(Array.from({ length: 168 }, (_, back) => [499_999 - back, 10]));
const surge = { factor: 5, perTenMinutes: 3 };

function isUnusual(hours: Record<string, number>, siteCreatedAt = 0): boolean {
  return isAboveUsual(measureTraffic({ stamps: [], hours }, { now, siteCreatedAt }), surge);
}

test('a site that receives five times its median hour and more is above its usual', () => {
  expect(isUnusual({ ...quietWeek, 500_000: 60 })).toBe(true);
  expect(isUnusual({ ...quietWeek, 500_000: 40 })).toBe(false);
});

test('one loud hour does not raise what is usual', () => {
  expect(isUnusual({ ...quietWeek, 499_990: 9_000, 500_000: 60 })).toBe(true);
});

test("hours before a site's life do not count as quiet ones", () => {
  const hours = { 499_999: 20, 499_998: 20, 500_000: 60 };
  expect(isUnusual(hours, now - 2 * hourMs)).toBe(false);
  expect(isUnusual(hours)).toBe(true);
});

test('a surge is both: more than usual, and so many within ten minutes', () => {
  const stamps = [now - 600_000, now - 599_999, now - 1, now];
  const traffic = measureTraffic({ stamps, hours: { 500_000: 4 } }, { now, siteCreatedAt: 0 });
  expect(traffic).toEqual({ runningHour: 4, usualHour: 0, lastTenMinutes: 3 });
  expect(isSurge(traffic, surge)).toBe(true);
  expect(isSurge(traffic, { ...surge, perTenMinutes: 4 })).toBe(false);
  expect(isSurge({ ...traffic, usualHour: 1 }, surge)).toBe(false);
});

test('counts the stamps after a time', () => {
  expect([countSince([1, 5, 9], 4), countSince([1, 5, 9], 5), countSince([], 0)]).toEqual([2, 1, 0]);
});
