// The owner's way in a real browser, from an empty install to a comment seen at the desk, and the settings on the way: each
// view without a fault that axe finds, in light and dark, and without a break of the content security policy.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callAdmin, type AdminAccess } from '../../src/local/call-admin.ts';
import { startOwnService, type OwnService } from '../setup/own-service.ts';
import { hasChromium, openChromium, type Browser } from '../setup/chromium.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let service: OwnService;
let owner: AdminAccess;
let browser: Browser;
let page: Page;
const complaints: string[] = [];

const runAxe =
  "axe.run(document).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html)))";
const tellViolations =
  "addEventListener('securitypolicyviolation', (event) => console.error('broke', event.violatedDirective, event.blockedURI))";

/** Nothing that axe finds, in light and in dark. */
async function expectAccessible(): Promise<void> {
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect(await page.evaluate(runAxe), colorScheme).toEqual([]);
  }
}

async function open(view: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: view, exact: true }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
}

describe.skipIf(!hasChromium)('the settings in a browser', () => {
  beforeAll(async () => {
    service = await startOwnService();
    owner = service.owner;
    browser = await openChromium({ locale: 'en-GB' });
    page = await browser.context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('422')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.addInitScript({ content: axeSource });
    await page.addInitScript({ content: tellViolations });
    const link = await callAdmin<{ link: string }>(owner, '/sessions/links', {});
    await page.goto(`${owner.origin}/admin/#link=${link.answer.link}`);
  });

  afterAll(async () => {
    await browser?.close();
    await service?.stop();
  });

  it('leads an owner without a site to make one, names what is wrong beside its field, and keeps what was typed', async () => {
    await page.getByRole('heading', { name: /^Welcome/ }).waitFor();
    await page.getByLabel('Name of the site').fill('Café Crème & Co.');
    expect(await page.getByLabel('Short name').inputValue()).toBe('cafe-creme-co');
    await page.getByLabel('Where its pages are').fill('https://example.com/blog');
    await page.getByRole('button', { name: 'Make the site' }).click();
    const hosts = page.locator('textarea[aria-invalid="true"]');
    await hosts.waitFor();
    expect(await page.locator('.field .fault:visible').innerText()).toContain('must be a host alone');
    await expectAccessible();
    await page.reload();
    expect(await page.getByLabel('Name of the site').inputValue()).toBe('Café Crème & Co.');
    await page.getByLabel('Where its pages are').fill('example.com');
    await page.getByRole('button', { name: 'Make the site' }).click();
    await expect.poll(() => page.locator('.copied code').first().innerText()).toContain('data-site="cafe-creme-co"');
  });

  it('sends a test comment through the public address, shows it with its reasons, and decides it', async () => {
    await page.getByRole('button', { name: 'Post it' }).click();
    await page.getByText('It waits for you').waitFor();
    expect(await page.locator('.judged li').count()).toBeGreaterThan(0);
    await expectAccessible();
    await page.getByRole('link', { name: 'Go to the queue' }).click();
    await page.getByText('A first comment, to see how it works').waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('It was published at once').waitFor();
    const { answer } = await callAdmin<{ counts: object }>(owner, '/queue?site=cafe-creme-co');
    expect(answer.counts).toMatchObject({ pending: 0, approved: 1 });
  });

  it('saves a setting of the site, and says when somebody else was faster', async () => {
    await open('Sites');
    await page.getByLabel('Replies go so deep').fill('3');
    const patch = {
      method: 'PATCH',
      headers: { authorization: `Bearer ${owner.ownerKey}`, 'content-type': 'application/json' },
    };
    const site = `${owner.origin}/v1/admin/sites/cafe-creme-co`;
    expect((await fetch(site, { ...patch, body: '{"title":"The Café"}' })).status).toBe(200);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Somebody else changed this').waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Save mine over theirs' }).click();
    await page.getByText('Saved.').waitFor();
    const { answer } = await callAdmin(owner, '/sites/cafe-creme-co');
    expect(answer).toMatchObject({ title: 'The Café', threadDepth: 3 });
  });

  it('says what a policy would have done before it is saved', async () => {
    await open('Policy');
    await page.getByText('Hold everything').click();
    await page.getByText('Of your latest 1 comment none would have come out otherwise').waitFor();
    await page.getByText('Relaxed').click();
    await page.getByText('1 would have been published at once.').waitFor();
    await page.getByText('1 of them you had approved').waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Version 2').waitFor();
    const { answer } = await callAdmin<{ policy: object }>(owner, '/sites/cafe-creme-co/policy');
    expect(answer.policy).toMatchObject({ mode: 'hold-doubtful', holdFirstComment: false });
  });

  it('takes an entry of the list, finds it in a text tried, and takes it off again with a way back', async () => {
    await open('List');
    await page.getByLabel('Word, domain, address or id').fill('payday loan');
    await page.getByRole('button', { name: 'Add to the list' }).click();
    await page.getByRole('heading', { name: '1 entry' }).waitFor();
    await page.getByLabel('Text', { exact: true }).fill('Ask me about a payday loan today.');
    await page.getByRole('button', { name: 'Judge it' }).click();
    await page.locator('.judged mark', { hasText: 'payday loan' }).waitFor();
    await expectAccessible();
    await page.getByRole('button', { name: /^Remove ?: payday loan$/ }).click();
    await page.getByRole('heading', { name: '0 entries' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('heading', { name: '1 entry' }).waitFor();
    await open('Try a text');
    await expectAccessible();
  });

  it('shows a new key once, and deletes it', async () => {
    await open('Keys');
    await page.getByLabel('Whose key').fill('Mo');
    await page.getByRole('button', { name: 'Make a key' }).click();
    const secret = await page.getByRole('dialog').locator('code').innerText();
    await expectAccessible();
    const asMo = () => fetch(`${owner.origin}/v1/admin/me`, { headers: { authorization: `Bearer ${secret}` } });
    expect((await asMo()).status).toBe(200);
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    // It goes when the browser has closed it.
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await expect.poll(() => page.content()).not.toContain(secret);
    await page.getByRole('button', { name: /^Delete ?: Mo$/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByText('Deleted: Mo.').waitFor();
    expect((await asMo()).status).toBe(401);
  });

  it('lists the browsers signed in, makes a link that signs another in, says what mails lack, and tells who did what', async () => {
    await open('Browsers');
    await page.getByText('this one', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Make a link' }).click();
    await expect.poll(() => page.locator('.copied code').innerText()).toContain('/admin/#link=');
    await expectAccessible();
    await open('Webhooks');
    await page.getByText('Nothing is sent anywhere').waitFor();
    await expectAccessible();
    await page.getByLabel('For', { exact: true }).selectOption('wordpress');
    await page.getByLabel('Address', { exact: true }).fill('https://blog.example.com');
    await page.getByLabel('WordPress user').fill('editor');
    await page.getByRole('button', { name: 'Make the webhook' }).click();
    await page.getByText('must be an application password of the user').waitFor();
    await expectAccessible();
    await page.getByLabel('Application password').fill('abcd EFGH 1234');
    expect(await page.evaluate('JSON.stringify({ ...sessionStorage, ...localStorage })')).not.toContain('EFGH');
    await page.getByRole('button', { name: 'Make the webhook' }).click();
    await page.getByText('as editor').waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.content()).not.toContain('EFGH');
    await expectAccessible();
    await open('Mails');
    await page.getByRole('region', { name: 'Mails are off' }).getByText('MAIL_FROM').waitFor();
    expect(await page.getByRole('button', { name: 'Ask them' }).count()).toBe(0);
    await expectAccessible();
    await open('Events');
    await page.getByLabel('Kind').selectOption({ label: 'Changed the policy' });
    await page.getByText('holdFirstComment').waitFor();
    expect(await page.locator('.event').count()).toBe(1);
    await expectAccessible();
  });

  it('breaks no rule of its content security policy and throws nothing', () => {
    expect(complaints.filter((one) => !one.includes('409'))).toEqual([]);
  });
});
