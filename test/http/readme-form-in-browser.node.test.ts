// The form and the notice that the README gives to be pasted, on another origin's page in a real browser, as they stand there.

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callAdmin, type AdminAccess } from '../../src/local/call-admin.ts';
import { startOwnService, type OwnService } from '../setup/own-service.ts';
import { hasChromium, openChromium, type Browser } from '../setup/chromium.ts';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const [form = '', notice = ''] = [...readme.matchAll(/```html\n(.*?)```/gs)].map(([, block]) => block);
const text = 'From <b>another</b> origin.\n\nIn two parts.';

let service: OwnService;
let site: Server;
let article: string;
let owner: AdminAccess;
let browser: Browser;
let page: Page;
let posts = 0;
let slug = 'blog';

async function write(to: 'blog' | 'straight'): Promise<void> {
  slug = to;
  posts += 1;
  await page.setExtraHTTPHeaders({ 'CF-Connecting-IP': `10.0.${posts}.7` });
  await page.goto(article);
  await page.getByLabel('Comment').fill(`${text} ${posts}`);
  await page.getByLabel('Name').fill('Ada');
  await page.getByLabel('Email').fill(`ada${posts}@example.com`);
  await page.getByRole('button', { name: 'Post Comment' }).click();
  await page.waitForLoadState();
}

describe.skipIf(!hasChromium)("the README's form on a page of another origin", () => {
  beforeAll(async () => {
    service = await startOwnService();
    owner = service.owner;
    for (const confirmation of [true, false]) {
      const settings = { slug: confirmation ? 'blog' : 'straight', title: 'A blog', hosts: ['localhost'] };
      // What the first has is what a site has that chooses nothing.
      await callAdmin(owner, '/sites', confirmation ? settings : { ...settings, confirmation });
    }
    site = createServer((_request, response) => {
      const pasted = `${notice}${form}`
        .replaceAll('https://anteroom.example.workers.dev', owner.origin)
        .replaceAll('/sites/blog/', `/sites/${slug}/`)
        .replaceAll('https://example.com/the-page-this-form-is-on', article);
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(`<!doctype html><title>The article</title><h1>The article</h1>${pasted}`);
    });
    await new Promise<void>((resolve) => {
      site.listen(0, '127.0.0.1', resolve);
    });
    article = `http://localhost:${(site.address() as AddressInfo).port}/2026/ferry`;
    browser = await openChromium();
    page = await browser.context.newPage();
  });

  afterAll(async () => {
    await browser?.close();
    site?.close();
    await service?.stop();
  });

  it('is answered by a page that shows the text, says that it waits, and leads back', async () => {
    await write('blog');
    expect(new URL(page.url()).origin).toBe(owner.origin);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Your comment is awaiting moderation');
    expect(await page.locator('.copy').innerText()).toBe(`${text} ${posts}`);
    await page.getByRole('link', { name: 'Back to the page' }).click();
    expect(page.url()).toBe(article);
    expect(await page.getByRole('status').count()).toBe(0);
  });

  it('with a site that wants its authors straight back shows the notice to paste, and its way to the status page', async () => {
    await write('straight');
    expect(page.url()).toMatch(new RegExp(`^${article}\\?held=.*#comment-`));
    expect(await page.getByRole('status').innerText()).toContain('Your comment is awaiting moderation.');
    await page.getByRole('link', { name: 'See its status' }).click();
    expect(await page.locator('main').innerText()).toContain('Awaiting moderation');
    expect(await page.locator('.copy').innerText()).toBe(`${text} ${posts}`);
    await page.getByRole('link', { name: 'Back to the page' }).click();
    expect(page.url()).toBe(article);
  });

  it('shows no notice for what is no comment and no token', async () => {
    for (const held of ['', 'x.y', '<b>.<i>', `${'0'.repeat(36)}.${'0'.repeat(31)}`]) {
      await page.goto(`${article}?held=${encodeURIComponent(held)}`);
      expect(await page.getByRole('status').count()).toBe(0);
    }
  });
});
