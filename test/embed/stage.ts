// A strict page of another origin with the reply form of /embed.js on it, a real browser before it, and the real service behind.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { callAdmin } from '../../src/local/call-admin.ts';
import { openChromium } from '../setup/chromium.ts';
import { startOwnService } from '../setup/own-service.ts';
import { openHostPage } from './host-page.ts';
import { runAxe } from './look-at-page.js';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');
const snippet = [...readme.matchAll(/```html\n(.*?)```/gs)]
  .map(([, block]) => block!)
  .find((block) => block.includes('embed.js'))!;

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Expects it before long. */
export const eventually = (look: () => Promise<unknown>): ReturnType<typeof expect.poll> =>
  expect.poll(look, { timeout: 10_000 });

/** Starts all three. `complaints` are the page's errors, what broke its policy, and what it asked of anybody else. */
export async function openStage() {
  const host = await openHostPage();
  const { owner, stop } = await startOwnService();
  const service = { origin: owner.origin };
  const browser = await openChromium();
  const page = await browser.context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (/Content.Security|Trusted/i.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (origin !== service.origin && origin !== host.origin) complaints.push(request.url());
  });

  async function makeSite({
    slug,
    policy = {},
    ...more
  }: {
    slug: string;
    locale?: string;
    policy?: object;
  }): Promise<void> {
    const hosts = [new URL(host.origin).host];
    const reasons = [{ code: 'off-topic', wording: 'This is not about the ferry.' }];
    await callAdmin(owner, '/sites', { slug, locale: 'en', title: 'A blog', hosts, reasons, ...more });
    // All of them write from one network, and fast.
    const flood = { perMinute: 100, perHour: 500 };
    await callAdmin({ ...owner, method: 'PATCH' }, `/sites/${slug}/policy`, { policy: { flood, ...policy } });
  }

  /** Puts the form of a site on the page, as the README says it. */
  function show(site: string): void {
    const pasted = snippet.replaceAll('https://anteroom.example.workers.dev', service.origin);
    host.show(pasted.replaceAll('"blog"', `"${site}"`).replaceAll('/blog/', `/${site}/`), service.origin);
  }

  async function open(path = '/ferry'): Promise<void> {
    await page.goto(`${host.origin}${path}`);
    // The plain form has a button of the same name, until the script takes over.
    await page.locator('anteroom-comments [part=post]').first().waitFor();
  }

  async function write(body: string, { name = 'Ada Penrose', email = 'ada@example.com' } = {}): Promise<void> {
    await page.getByRole('textbox', { name: /^Comment/ }).fill(body);
    await page.getByRole('textbox', { name: 'Name' }).fill(name);
    await page.getByRole('textbox', { name: 'Email' }).fill(email);
  }

  async function decide(body: string, move: string, reason?: string): Promise<void> {
    const { answer } = await callAdmin<{ comments: { id: string; body: string; version: number }[] }>(
      owner,
      '/queue?limit=100',
    );
    const { id, version } =
      answer.comments.find((comment) => comment.body === body) ?? expect.fail(`not waiting: ${body}`);
    const { status } = await callAdmin(owner, `/comments/${id}/decisions`, {
      move,
      version,
      ...(reason && { reason }),
    });
    expect(status).toBe(200);
  }

  async function findViolations(): Promise<string[]> {
    // The page forbids foreign scripts, as it should: this one comes through the debugger.
    await page.evaluate(axe.source);
    return page.evaluate(runAxe);
  }

  async function close(): Promise<void> {
    await browser.close();
    host.server.close();
    await stop();
  }

  const comment = (body: string) => page.getByRole('article').filter({ hasText: body });
  const send = () => page.getByRole('button', { name: 'Post Comment' }).click();
  const at = { host, service, owner, browser, page: page as Page, complaints };
  return Object.assign(at, { makeSite, show, open, write, send, decide, comment, findViolations, close });
}
