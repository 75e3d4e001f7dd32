// `npm run screenshots`: pictures of the desk and of the reply form, as the README shows them, in real Chromium against a service
// of its own, into src/desk/pictures. It needs no account and no network, and leaves nothing else behind.

import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { callAdmin, type AdminAccess } from '../call-admin.ts';
import { openChromium } from '../chromium.ts';
import { ensureDemoSite } from '../dev/demo-site.ts';
import { withThrowawayService } from '../throwaway-service.ts';
import { findProjectFolder } from '../wrangler.ts';
import { fillDesk } from './fill-desk.ts';
import { paperHost, published, story, typed } from './letters.ts';

const bytesMax = 150_000;
const quality = 82;
const settleMs = 700;
const desktop = { width: 1280, height: 860 };
const phone = { width: 400, height: 860 };

interface Shot {
  name: string;
  /** Of the desk; of the page with the reply form where it is left out. */
  query?: string;
  options: BrowserContextOptions;
  /** What is done before it is taken. */
  prepare?: (page: Page) => Promise<void>;
}

const ready = async (page: Page) => {
  await page.getByRole('article').first().waitFor();
  await page.keyboard.press('j');
  await page.mouse.move(0, 0);
};

const reply = async (page: Page) => {
  await page.locator('anteroom-comments [part=post]').waitFor();
  await page.getByRole('article').first().waitFor();
  await page.getByRole('textbox', { name: 'Comment' }).fill(typed.body);
  await page.getByRole('textbox', { name: 'Name' }).fill(typed.name);
  await page.getByRole('textbox', { name: 'Email' }).fill(typed.email);
};

const shots: readonly Shot[] = [
  { name: 'queue-light', query: '?site=demo', options: { viewport: desktop, colorScheme: 'light' }, prepare: ready },
  { name: 'queue-dark', query: '?site=demo', options: { viewport: desktop, colorScheme: 'dark' }, prepare: ready },
  {
    name: 'queue-phone',
    query: '?site=demo',
    options: { viewport: phone, colorScheme: 'light' },
    prepare: async (page) => page.getByRole('article').first().waitFor(),
  },
  {
    name: 'policy',
    query: '?view=policy&site=demo',
    options: { viewport: desktop, colorScheme: 'light' },
    prepare: async (page) => {
      await page.getByText('Relaxed').click();
      await page.locator('.trial li').first().waitFor();
      await page.locator('.trial').evaluate((trial) => trial.scrollIntoView({ block: 'end' }));
    },
  },
  {
    name: 'track-record',
    query: '?view=record&site=demo',
    options: { viewport: { ...desktop, height: 900 }, colorScheme: 'light' },
    prepare: async (page) => page.locator('.site-record').waitFor(),
  },
  { name: 'reply-form', options: { viewport: { width: 760, height: 1_140 }, colorScheme: 'light' }, prepare: reply },
];

/** A page of another host with the reply form on it, and what is published under it. */
async function openStory(access: AdminAccess): Promise<{ server: Server; address: string }> {
  const server = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><html lang="en"><head><title>${story.headline}</title>
<meta name="viewport" content="width=device-width"><style>:root { color-scheme: light dark }
body { max-width: 42rem; margin: 2.5rem auto; padding: 0 1rem; font: 1.0625rem/1.6 Georgia, 'Noto Serif', serif }
h1 { line-height: 1.2 } </style></head><body><main><h1>${story.headline}</h1><p>${story.standfirst}</p>
<script async src="${access.origin}/embed.js" data-site="demo"></script></main></body></html>`);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const host = `localhost:${(server.address() as AddressInfo).port}`;
  const address = `http://${host}/night-ferry`;
  // Only an origin that is named may read the answers.
  const hosts = ['localhost', '127.0.0.1', paperHost, host];
  await callAdmin({ ...access, method: 'PATCH' }, '/sites/demo', { hosts });
  const ids: string[] = [];
  for (const [at, { name, mailbox, body, answers }] of published.entries()) {
    const answer = await fetch(`${access.origin}/v1/sites/demo/comments`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': `10.50.${at}.7` },
      body: JSON.stringify({
        page: address,
        name,
        email: `${mailbox}@example.com`,
        body,
        ...(answers !== undefined && { parent: ids[answers] }),
      }),
    });
    const { comment } = (await answer.json()) as { comment: { id: string } };
    ids.push(comment.id);
    await callAdmin(access, `/comments/${comment.id}/decisions`, { move: 'approve', version: 1 });
  }
  return { server, address };
}

/** What the window shows, as WebP. */
async function take(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = (await session.send('Page.captureScreenshot', { format: 'webp', quality })) as { data: string };
  return Buffer.from(data, 'base64');
}

async function shoot(shot: Shot, given: { access: AdminAccess; address: string; into: string }): Promise<void> {
  const { access, address, into } = given;
  const browser = await openChromium({ locale: 'en-GB', reducedMotion: 'reduce', ...shot.options });
  try {
    const page = await browser.context.newPage();
    if (shot.query === undefined) await page.goto(address);
    else {
      const { answer } = await callAdmin<{ link: string }>(access, '/sessions/links', {});
      await page.goto(`${access.origin}/admin/${shot.query}#link=${answer.link}`);
      await page.locator('main').waitFor();
    }
    await shot.prepare?.(page);
    // Its stream never ends: there is no end to wait for.
    await page.waitForTimeout(settleMs);
    const picture = await take(page);
    if (picture.length > bytesMax) throw new Error(`${shot.name} has ${picture.length} bytes, more than ${bytesMax}`);
    writeFileSync(join(into, `${shot.name}.webp`), picture);
    console.log(`${shot.name}.webp: ${picture.length} bytes`);
  } finally {
    await browser.close();
  }
}

const { values } = parseArgs({ options: { into: { type: 'string', default: 'src/desk/pictures' } } });
const into = resolve(findProjectFolder(), values.into);
await withThrowawayService(async (access) => {
  await ensureDemoSite(access);
  await fillDesk(access);
  const { server, address } = await openStory(access);
  mkdirSync(into, { recursive: true });
  for (const shot of shots) await shoot(shot, { access, address, into });
  server.close();
});
