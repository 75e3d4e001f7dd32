// `npm run bench:desk [-- --loads 10 --decisions 50]`: milliseconds of the desk's first load until a comment can be decided, and of
// a decision by key, in real Chromium against a service of its own. Medians, and the worst.

import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { callAdmin, type AdminAccess } from '../call-admin.ts';
import { openChromium } from '../chromium.ts';
import { withThrowawayService } from '../throwaway-service.ts';

const { values } = parseArgs({
  options: { loads: { type: 'string', default: '10' }, decisions: { type: 'string', default: '50' } },
});
const loads = Math.max(1, Math.min(Number(values.loads), 10));
const decisions = Math.max(1, Math.min(Number(values.decisions), 500));
const linesAtOnce = 200;

async function fill(access: AdminAccess): Promise<void> {
  await callAdmin(access, '/sites', { slug: 'bench', title: 'Bench', hosts: ['bench.example'] });
  const line = (_: unknown, at: number) => ({
    type: 'comment', source: 'bench', id: String(at), page: `https://bench.example/${at % 20}`, name: `Reader ${at}`,
    body: `Number ${at}: the harbour wall is older than the council knows, and it has held in worse winters.`,
    status: 'pending', createdAt: Date.UTC(2026, 0, 1) + at * 60_000,
  }); // prettier-ignore
  const lines = Array.from({ length: decisions + 100 }, line);
  for (let first = 0; first < lines.length; first += linesAtOnce)
    await callAdmin(access, '/sites/bench/import', { lines: lines.slice(first, first + linesAtOnce) });
}

/** Resolves in the page when a row is drawn, takes the key "j" and is current, which nothing does before the desk listens. */
const interactive = `new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error(document.body.innerText)), 20_000);
  const look = () => {
    const row = document.querySelector('article');
    if (row) dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
    if (document.querySelector('article[aria-current="true"]')) resolve(performance.now());
    else setTimeout(look, 4);
  };
  look();
})`;

/**
 * Presses "a" and resolves with the milliseconds until the next row is current and focused, and until the service has said that
 * the decision is stored.
 */
const decide = `new Promise((resolve, reject) => {
  setTimeout(() => reject(new Error(document.body.innerText)), 20_000);
  const before = document.querySelector('article[aria-current="true"]').dataset.id;
  const stored = performance.getEntriesByType('resource').length;
  performance.setResourceTimingBufferSize(5000);
  const start = performance.now();
  let next = null;
  dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
  const look = () => {
    const current = document.activeElement;
    if (next === null && current?.matches('article[aria-current="true"]') && current.dataset.id !== before)
      next = performance.now() - start;
    const answered = performance.getEntriesByType('resource').slice(stored).find(({ name }) => name.endsWith('/decisions'));
    if (next !== null && answered) resolve([next, answered.responseEnd - start]);
    else setTimeout(look, 1);
  };
  look();
})`;

/** With an empty cache, signed in. */
async function load(access: AdminAccess, run: (page: Page) => Promise<void>): Promise<void> {
  const { answer } = await callAdmin<{ link: string }>(access, '/sessions/links', {});
  const browser = await openChromium({ viewport: { width: 1280, height: 860 } });
  try {
    const page = await browser.context.newPage();
    // Signs in on a page without the desk's files, so that they are all fetched by what is measured.
    await page.goto(`${access.origin}/healthz`);
    await page.evaluate(
      `fetch('/v1/admin/sessions', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ link: '${answer.link}' }) })`,
    );
    await page.goto(`${access.origin}/admin/?site=bench`);
    await run(page);
  } finally {
    await browser.close();
  }
}

const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

function print(what: string, taken: readonly number[]): void {
  console.log(`| ${what} | ${median(taken).toFixed(0)} | ${Math.max(...taken).toFixed(0)} |`);
}

await withThrowawayService(async (access) => {
  await fill(access);
  const firsts: number[] = [];
  const next: number[] = [];
  const stored: number[] = [];
  for (let at = 0; at < loads; at++)
    await load(access, async (page) => {
      firsts.push(await page.evaluate<number>(interactive));
      if (at < loads - 1) return;
      for (let decision = 0; decision < decisions; decision++) {
        const [shown, answered] = await page.evaluate<[number, number]>(decide);
        next.push(shown);
        stored.push(answered);
      }
    });
  console.log('| milliseconds | median | most |');
  console.log('| --- | ---: | ---: |');
  print(`first load with an empty cache, to the first comment that takes a key (${loads} loads)`, firsts);
  print(`a key, to the next comment focused (${decisions} decisions)`, next);
  print(`a key, to the decision stored (${decisions} decisions)`, stored);
});
