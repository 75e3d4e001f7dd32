// From an empty install to the first approved comment on a page of another host, as a newcomer walks it, in real browsers: what
// is copied from the desk is pasted as it is, and nothing but the pages themselves is used.

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHostPage, type HostPage } from '../embed/host-page.ts';
import { hasChromium, openChromium, type Browser } from '../setup/chromium.ts';
import { startDesk, type DeskUnderTest } from '../setup/desk.ts';

const text = 'We took the last ferry, too.\n\nThe bell rang twice.';
let desk: DeskUnderTest;
let host: HostPage;
const readers: Browser[] = [];

/** A reader's browser on the page of the other host; what it asks for elsewhere is a complaint. */
async function openAsReader(): Promise<Page> {
  const reader = await openChromium({ locale: 'en-GB' });
  readers.push(reader);
  const page = await reader.context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content.Security|Trusted/i.test(message.text()))
      desk.complaints.push(message.text());
  });
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (origin !== desk.owner.origin && origin !== host.origin) desk.complaints.push(request.url());
  });
  await page.goto(`${host.origin}/last-ferry`);
  await page.locator('anteroom-comments [part=post]').waitFor();
  return page;
}

describe.skipIf(!hasChromium)('a newcomer', () => {
  beforeAll(async () => {
    desk = await startDesk();
    host = await openHostPage();
  });

  afterAll(async () => {
    await Promise.all(readers.map((reader) => reader.close()));
    host?.server.close();
    await desk?.stop();
  });

  it('comes from an empty install to the first comment on a page of another host by the pages alone', async () => {
    const page = await desk.open('');
    await page.getByRole('heading', { name: /^Welcome/ }).waitFor();
    await page.getByLabel('Name of the site').fill('The Ferry Blog');
    await page.getByLabel('Where its pages are').fill(new URL(host.origin).host);
    await page.getByRole('button', { name: 'Make the site' }).click();

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: /^Copy ?: With script: one line$/ }).click();
    await page.getByText('Copied').first().waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toBe(await page.locator('.copied code').first().innerText());
    host.show(copied, desk.owner.origin);

    await page.getByRole('link', { name: 'Queue', exact: true }).click();
    await page.getByText('Nothing waits.').waitFor();
    const reader = await openAsReader();
    await reader.getByRole('textbox', { name: 'Comment' }).fill(text);
    await reader.getByRole('textbox', { name: 'Name' }).fill('Ada Penrose');
    await reader.getByRole('textbox', { name: 'Email' }).fill('ada@example.com');
    await reader.getByRole('button', { name: 'Post Comment' }).click();
    await reader.getByRole('article').filter({ hasText: 'awaiting moderation' }).waitFor();
    const another = await openAsReader();
    expect(await another.getByRole('article').count()).toBe(0);

    // Nobody reloads the desk: whoever waits before an empty queue is shown what comes.
    await page.getByRole('article').filter({ hasText: 'The bell rang twice.' }).waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByText('Approved 1 comment.').waitFor();
    await page.getByText('Nothing waits.').waitFor();

    for (const one of [reader, another]) {
      await one.reload();
      await expect.poll(() => one.getByRole('article').locator('[part=text]').innerText()).toBe(text);
      expect(await one.getByText('awaiting moderation').count()).toBe(0);
    }
    expect(desk.complaints).toEqual([]);
  });
});
