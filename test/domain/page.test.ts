import { expect, test } from 'vitest';
import { closingTime, isPageOpen } from '../../src/domain/page.ts';

const page = { closed: false, closeAfterDays: 2, createdAt: 1_000 };
const closes = 1_000 + 2 * 86_400_000;

test('a page takes comments until the moment it closes, and none from that moment on', () => {
  expect(closingTime(page, null)).toBe(closes);
  expect([isPageOpen(page, null, closes - 1), isPageOpen(page, null, closes)]).toEqual([true, false]);
});

test("a page's own days go before the site's; one without either never closes, one that is closed takes none", () => {
  expect(closingTime(page, 9)).toBe(closes);
  expect(closingTime({ ...page, closeAfterDays: null }, 9)).toBe(1_000 + 9 * 86_400_000);
  expect(isPageOpen({ ...page, closeAfterDays: null }, null, Number.MAX_SAFE_INTEGER)).toBe(true);
  expect(isPageOpen({ ...page, closed: true }, null, 0)).toBe(false);
  expect(isPageOpen(null, 1, Number.MAX_SAFE_INTEGER)).toBe(true);
});
