// A queue of 5,000 comments at the desk, in a real browser: it scrolls to its end, by keys too, and the page stays small.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callAdmin } from '../../src/local/call-admin.ts';
import { hasChromium } from '../setup/chromium.ts';
import { startDesk, type DeskUnderTest } from '../setup/desk.ts';

const comments = 5_000;
const linesAtOnce = 200;
const rowsMax = 200;
const startMs = Date.UTC(2026, 0, 1);

let desk: DeskUnderTest;

const line = (number: number) => ({
  type: 'comment', source: 'wordpress:pier.example', id: String(number), page: `https://pier.example/${number % 40}`,
  name: `Visitor ${number}`, body: `Visit number ${number}: the pier was${' very'.repeat(number % 90)} long.`, status: 'pending',
  createdAt: startMs + number * 60_000,
}); // prettier-ignore

/** Keeps the most rows that the page ever had, whenever it changes. */
const countRows = `
  window.rowsMost = 0;
  new MutationObserver(() => {
    window.rowsMost = Math.max(window.rowsMost, document.querySelectorAll('article').length);
  }).observe(document, { childList: true, subtree: true });`;

const rowsMost = (page: Page) => page.evaluate<number>('window.rowsMost');
const scrollDown = (page: Page) => page.evaluate('scrollTo(0, document.documentElement.scrollHeight)');

describe.skipIf(!hasChromium)('a queue of 5,000 comments', () => {
  beforeAll(async () => {
    desk = await startDesk();
    await callAdmin(desk.owner, '/sites', { slug: 'pier', title: 'The Pier', hosts: ['pier.example'] });
    for (let first = 1; first <= comments; first += linesAtOnce) {
      const lines = Array.from({ length: linesAtOnce }, (_, at) => line(first + at));
      const { answer } = await callAdmin<{ stored: number }>(desk.owner, '/sites/pier/import', { lines });
      if (answer.stored !== linesAtOnce) throw new Error(JSON.stringify(answer).slice(0, 500));
    }
  }, 120_000);

  afterAll(async () => desk?.stop());

  it('scrolls to its end, and never has more than 200 rows in the page', async () => {
    const page = await desk.open('?site=pier&sort=oldest');
    await page.evaluate(countRows);
    await page.getByRole('article').first().waitFor();
    const last = page.locator('article', { hasText: `Visit number ${comments}:` });
    for (let turn = 0; turn < comments && (await last.count()) === 0; turn++) {
      await scrollDown(page);
      await page.waitForTimeout(20);
    }
    expect(await last.getAttribute('aria-posinset')).toBe(String(comments));
    await expect.poll(() => last.getAttribute('aria-setsize')).toBe(String(comments));
    const most = await rowsMost(page);
    expect(most).toBeGreaterThan(5);
    expect(most).toBeLessThanOrEqual(rowsMax);
    await page.evaluate('scrollTo(0, 0)');
    await page.locator('article', { hasText: 'Visit number 1:' }).waitFor();
    expect(await rowsMost(page)).toBeLessThanOrEqual(rowsMax);
  }, 180_000);

  it('is gone through by "j" beyond what was loaded, each row focused in its turn', async () => {
    const page = await desk.open('?site=pier&sort=oldest');
    await page.evaluate(countRows);
    await page.getByRole('article').first().waitFor();
    for (let number = 1; number <= 120; number++) {
      const current = page.locator(`article[aria-posinset="${number}"][aria-current="true"]`);
      // At the end of what is loaded it stays until more has come.
      await expect
        .poll(
          async () => {
            if ((await current.count()) === 0) await page.keyboard.press('j');
            return current.count();
          },
          { interval: 20 },
        ) // prettier-ignore
        .toBe(1);
      await page.locator(`article[aria-posinset="${number}"]:focus`).waitFor();
      expect(await current.innerText()).toContain(`Visit number ${number}:`);
    }
    expect(await rowsMost(page)).toBeLessThanOrEqual(rowsMax);
  }, 120_000);

  it('prints all that is loaded, one under the other', async () => {
    const page = await desk.open('?site=pier&sort=oldest');
    const shown = page.getByRole('article');
    await shown.first().waitFor();
    expect(await shown.count()).toBeLessThan(50);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    await expect.poll(() => shown.count()).toBe(50);
    const tops = await shown.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(tops.slice(1).every((top, index) => top > (tops[index] ?? 0))).toBe(true);
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    await expect.poll(() => shown.count()).toBeLessThan(50);
  });

  it('goes on with the next page for whoever decides faster than the pages come', async () => {
    const page = await desk.open('?site=pier&sort=oldest');
    await page.getByRole('article').first().waitFor();
    await page.keyboard.press('j');
    // More than a page holds, all at once.
    await page.evaluate(
      "for (let at = 0; at < 60; at++) setTimeout(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'a' })), at * 15)",
    );
    // Keys that come while nothing is there decide nothing, so how many are decided depends on how fast the page comes.
    const current = page.locator('article[aria-current="true"]:focus');
    const numberOf = (text: string): number => Number(/Visit number (\d+):/.exec(text)?.[1]);
    await expect.poll(async () => numberOf(await current.innerText()), { timeout: 15_000 }).toBeGreaterThan(50);
    expect(await page.locator('.empty').count()).toBe(0);
  }, 60_000);
});
