// The demo article as the real service serves it, in a real browser without script: a reader writes, a moderator decides.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callAdmin, type AdminAccess } from '../../src/local/call-admin.ts';
import { ensureDemoSite } from '../../src/local/dev/demo-site.ts';
import { startOwnService, type OwnService } from '../setup/own-service.ts';
import { textsOf } from '../../src/views/strings.ts';
import { hasChromium, openChromium, type Browser } from '../setup/chromium.ts';
import {
  findBrokenReferences,
  findLowContrast,
  findOverflow,
  findSkippedHeadings,
  measureLines,
  readFeedInBrowser,
} from '../views/measure-page.js';

let service: OwnService;
let owner: AdminAccess;
let browser: Browser;
let page: Page;
let writers = 0;
const complaints: string[] = [];

interface Queue {
  comments: { id: string; version: number; body: string; reasons: { sentence: string }[] }[];
}

interface Decided {
  decision: { id: string };
  comment: { version: number };
}

async function call<Answer>(path: string, send?: object): Promise<Answer> {
  const { status, answer } = await callAdmin<Answer>(owner, path, send);
  expect(status, JSON.stringify(answer)).toBe(200);
  return answer;
}

async function findPending(body: string): Promise<Queue['comments'][number]> {
  const { comments } = await call<Queue>('/queue?site=demo');
  return comments.find((comment) => comment.body === body) ?? expect.fail(`not in the queue: ${body}`);
}

async function write(fields: { body: string; name?: string; email?: string; website?: string }): Promise<void> {
  // Each writer is new and from a network of their own: first comments are held, and no flood limit ends the test.
  writers += 1;
  await page.setExtraHTTPHeaders({ 'CF-Connecting-IP': `10.0.${writers}.7` });
  const { body, name = 'Ada Penrose', email = `writer${writers}@example.com`, website = '' } = fields;
  await page.getByRole('textbox', { name: 'Comment' }).fill(body);
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('textbox', { name: 'Email' }).fill(email);
  await page.getByRole('textbox', { name: 'Website' }).fill(website);
  await page.getByRole('button', { name: 'Post Comment' }).click();
  await page.waitForLoadState();
}

function comment(body: string) {
  return page.locator('.thread .comment .text', { hasText: body });
}

describe.skipIf(!hasChromium)('the demo article in a browser without script', () => {
  beforeAll(async () => {
    service = await startOwnService();
    owner = service.owner;
    await ensureDemoSite(owner);
    browser = await openChromium({ javaScriptEnabled: false });
    page = await browser.context.newPage();
    page.on('console', (message) => {
      // The page of faults is one, by its status.
      if (!message.text().includes('422')) complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(owner.origin) && !request.url().startsWith('data:')) complaints.push(request.url());
    });
  });

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  it('takes a comment, says it awaits moderation, shows it once approved, and hides it when that is undone', async () => {
    const body = 'I was on that last boat.\n\nThe skipper rang the bell twice.';
    await page.goto(owner.origin);
    await write({ body, website: 'example.com' });
    expect(new URL(page.url()).pathname).toBe('/');
    await expect.poll(() => page.getByRole('status').innerText()).toContain('Your comment is awaiting moderation.');
    expect(await comment('last boat').count()).toBe(0);
    await page.getByRole('link', { name: 'See its status' }).click();
    expect(await page.locator('main').innerText()).toContain(textsOf('en').statusHeld);

    const waiting = await findPending(body);
    expect(waiting.reasons.length).toBeGreaterThan(0);
    const approved = await call<Decided>(`/comments/${waiting.id}/decisions`, {
      move: 'approve',
      version: waiting.version,
    });
    await page.goto(`${owner.origin}/#comment-${waiting.id}`);
    expect(await comment('last boat').innerText()).toBe(body);
    expect(await page.getByRole('link', { name: 'Ada Penrose', exact: true }).getAttribute('href')).toBe(
      'https://example.com',
    );
    expect(await page.content()).not.toContain('writer1@example.com');

    await call(`/comments/${waiting.id}/decisions/${approved.decision.id}/undo`, {});
    await page.reload();
    expect(await comment('last boat').count()).toBe(0);
  });

  it('takes a reply below the comment it answers', async () => {
    await page.goto(owner.origin);
    await write({ body: 'Is there cocoa on board?', name: 'Rosa' });
    const first = await findPending('Is there cocoa on board?');
    await call(`/comments/${first.id}/decisions`, { move: 'approve', version: first.version });
    await page.goto(owner.origin);
    await page.getByRole('link', { name: /Reply to .*Rosa/ }).click();
    await expect.poll(() => page.locator('#respond-title').innerText()).toContain('Rosa');
    await write({ body: 'There is, and it is free.', name: 'Ines' });
    const reply = await findPending('There is, and it is free.');
    await call(`/comments/${reply.id}/decisions`, { move: 'approve', version: reply.version });
    await page.goto(owner.origin);
    expect(await page.locator(`#comment-${first.id} #comment-${reply.id}`).count()).toBe(1);
  });

  it('names the faults next to their fields and keeps what was typed, which then passes', async () => {
    const body = 'Will the boat take bicycles?\n\n<b>And</b> "dogs"?';
    await page.goto(owner.origin);
    await write({ body, name: 'Ines "Nes" O\'Hara', email: 'ines@nowhere.invalidtld', website: 'ftp://example.com' });
    expect(await page.locator('.faults').innerText()).toContain('has not been posted yet');
    expect(await page.locator('#fault-email').count()).toBe(1);
    expect(await page.locator('#fault-website').count()).toBe(1);
    expect(await page.locator('#field-body').inputValue()).toBe(body);
    expect(await page.locator('#field-name').inputValue()).toBe('Ines "Nes" O\'Hara');
    expect(await page.evaluate(findLowContrast)).toEqual([]);
    expect(await page.evaluate(findBrokenReferences)).toEqual([]);
    await write({ body, name: 'Ines', email: 'ines@example.com' });
    await expect.poll(() => page.getByRole('status').innerText()).toContain('awaiting moderation');
    expect((await findPending(body)).body).toBe(body);
  });

  describe('as served, with comments and a notice', () => {
    it.each(['light', 'dark'] as const)('has text of AA contrast in %s colours', async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(owner.origin);
      await write({ body: `A remark in ${colorScheme} colours, to be held.` });
      expect(await page.getByRole('status').count()).toBe(1);
      expect(await page.locator('.thread .comment').count()).toBeGreaterThan(1);
      expect(await page.evaluate(findLowContrast)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light' });
    });

    it.each([320, 1_100])('fits a window %d pixels wide without scrolling sideways', async (width) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(owner.origin);
      expect(await page.evaluate(findOverflow)).toEqual([]);
    });

    it('sets the story in lines of 45 to 80 characters, labels its fields and skips no heading level', async () => {
      await page.setViewportSize({ width: 1_100, height: 800 });
      await page.goto(owner.origin);
      const lines = await page.evaluate(measureLines, '.prose > p');
      expect(lines.length).toBeGreaterThanOrEqual(10);
      expect(Math.min(...lines)).toBeGreaterThanOrEqual(45);
      expect(Math.max(...lines)).toBeLessThanOrEqual(80);
      expect(await page.evaluate(findBrokenReferences)).toEqual([]);
      expect(await page.evaluate(findSkippedHeadings)).toEqual([]);
      expect(await page.locator('script').count()).toBe(0);
    });
  });

  it("gives a feed that the browser's own XML parser reads, with every pending comment in it", async () => {
    const answer = await fetch(`${owner.origin}/v1/admin/queue.atom?site=demo`, {
      headers: { authorization: `Basic ${btoa(`feed:${owner.ownerKey}`)}` },
    });
    expect(answer.status).toBe(200);
    const { complaint, contents } = await page.evaluate(readFeedInBrowser, await answer.text());
    expect(complaint).toBeNull();
    const { comments } = await call<Queue>('/queue?site=demo');
    expect(contents).toHaveLength(comments.length);
    expect(contents.join()).toContain('&lt;b&gt;And&lt;/b&gt; &quot;dogs&quot;?');
  });

  it('asks for nothing but itself and breaks no rule of its content security policy', () => {
    expect(complaints).toEqual([]);
  });
});
