// The moderators' desk as it is deployed, in a real browser: by keys alone, two side by side, and when things go wrong.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { callAdmin, type AdminAccess } from '../../src/local/call-admin.ts';
import { ensureDemoSite } from '../../src/local/dev/demo-site.ts';
import { startOwnService, type OwnService } from '../setup/own-service.ts';
import { hasChromium, openChromium, type Browser } from '../setup/chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let service: OwnService;
let owner: AdminAccess;
const browsers: Browser[] = [];
/** What the browser complained of: violations of the security policy, faults of scripts, requests elsewhere. */
const complaints: string[] = [];
let writers = 0;
let desks = 0;

async function write(body: string, fields: object = {}): Promise<string> {
  return (await writeOwn(body, fields)).id;
}

/** With the address at which its author sees how it stands. */
async function writeOwn(body: string, fields: object = {}): Promise<{ id: string; statusUrl: string }> {
  writers += 1;
  const answer = await fetch(`${owner.origin}/v1/sites/demo/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': `10.${writers >> 8}.${writers & 255}.7` },
    body: JSON.stringify({ page: '/', name: `Writer ${writers}`, email: `w${writers}@example.com`, body, ...fields }),
  });
  const { comment, statusToken } = (await answer.json()) as { comment: { id: string }; statusToken: string };
  return { id: comment.id, statusUrl: `${owner.origin}/v1/comments/${comment.id}/status?token=${statusToken}` };
}

const decideAt = (id: string, move: string, version = 1) =>
  callAdmin(owner, `/comments/${id}/decisions`, { move, version });

async function statusOf(id: string): Promise<string> {
  const { answer } = await callAdmin<{ comment: { status: string } }>(owner, `/comments/${id}`);
  return answer.comment.status;
}

/** A signed-in desk in a browser of its own, ready to work. */
async function openDesk(query = '?site=demo', options: BrowserContextOptions = {}, access = owner): Promise<Page> {
  const browser = await openChromium({ locale: 'en-GB', ...options });
  browsers.push(browser);
  // Each moderator is at a network of their own: no limit of sign-ins ends the test.
  desks += 1;
  await browser.context.setExtraHTTPHeaders({ 'CF-Connecting-IP': `10.200.${desks}.7` });
  const page = await browser.context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('Failed to load')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(owner.origin)) complaints.push(request.url());
  });
  await page.addInitScript({
    content:
      "document.addEventListener('securitypolicyviolation', (e) => console.error(`violates ${e.violatedDirective}: ${e.blockedURI}`))",
  });
  const { answer } = await callAdmin<{ link: string }>(access, '/sessions/links', {});
  await page.goto(`${owner.origin}/admin/${query}#link=${answer.link}`);
  await page.getByRole('feed').or(page.locator('.empty')).or(page.locator('main h1:not(.hidden)')).first().waitFor();
  return page;
}

/** How far the page sticks out sideways, in pixels. */
const overflow = 'document.documentElement.scrollWidth - innerWidth';

const rows = (page: Page) => page.getByRole('article');
const row = (page: Page, text: string) => rows(page).filter({ hasText: text });

async function findFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe.skipIf(!hasChromium)("the moderators' desk in a browser", () => {
  beforeAll(async () => {
    service = await startOwnService();
    owner = service.owner;
    await ensureDemoSite(owner);
    await callAdmin({ ...owner, method: 'PATCH' }, '/sites/demo/policy', {
      policy: { commentsPerDay: 100_000, surge: { factor: 1000, perTenMinutes: 500 } },
    });
  });

  afterEach(async () => {
    await Promise.all(browsers.splice(0).map((browser) => browser.close()));
    const told = complaints.splice(0);
    if (told.length) throw new Error(told.join('\n'));
  });

  afterAll(async () => {
    await service?.stop();
  });

  it('signs in with a key, refuses a wrong one in words, and has no view without', async () => {
    const browser = await openChromium();
    browsers.push(browser);
    const page = await browser.context.newPage();
    await page.goto(`${owner.origin}/admin/`);
    await page.getByLabel('Key').fill('ank_wrong-key-0123456789');
    await page.keyboard.press('Enter');
    await page.getByText('This key opens nothing.').waitFor();
    expect(await rows(page).count()).toBe(0);
    await page.getByLabel('Key').fill(owner.ownerKey);
    await page.keyboard.press('Enter');
    await page.locator('.empty').waitFor();
    const [cookie] = await browser.context.cookies();
    expect(cookie).toMatchObject({ name: '__Host-anteroom', httpOnly: true, secure: true, sameSite: 'Strict' });
    expect(await page.evaluate<string>('JSON.stringify({ ...localStorage, ...sessionStorage })')).not.toContain('ank_');
  });

  it('clears fifty comments by keys alone: approve, spam, reject, select a range, undo', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 50; count++)
      ids.push(await write(`The harbour wall, thought ${count}: it held again.`));
    const page = await openDesk();
    await page.keyboard.press('j');
    const newest = ids.toReversed();
    for (const key of ['a', 's', 'd']) {
      const [id] = newest.splice(0, 1);
      await page.locator(`article[data-id="${id}"][aria-current="true"]`).waitFor();
      await page.keyboard.press(key);
    }
    await page.getByText('Rejected 1 comment.').waitFor();
    await expect.poll(() => Promise.all(ids.slice(-3).map(statusOf))).toEqual(['rejected', 'spam', 'approved']);

    await page.keyboard.press('z');
    await page.getByText('Taken back.').waitFor();
    expect(await statusOf(ids.at(-3) ?? '')).toBe('pending');
    await expect.poll(() => rows(page).first().getAttribute('data-id')).toBe(ids.at(-3));
    // The focus is on what came back.
    await page.locator(`article[data-id="${ids.at(-3)}"][aria-current="true"]:focus`).waitFor();

    await page.keyboard.press('x');
    for (let count = 0; count < 9; count++) await page.keyboard.press('j');
    await page.keyboard.press('Shift+X');
    await page.getByText('10 selected').first().waitFor();
    await page.keyboard.press('a');
    await page.getByText('Approved 10 comments.').waitFor();
    expect(new Set(await Promise.all(ids.slice(-12, -2).map(statusOf)))).toEqual(new Set(['approved']));

    for (let left = 38; left > 0; left--) {
      await page.locator('article[aria-current="true"]').waitFor();
      await page.keyboard.press('a');
    }
    await page.locator('.empty').waitFor();
    // The last of them are still on their way.
    await expect
      .poll(async () => (await Promise.all(ids.map(statusOf))).filter((status) => status === 'pending'), {
        timeout: 10_000,
      })
      .toEqual([]);
  });

  it('shows two moderators what the other decides and looks at, and who was faster', async () => {
    const ids = [await write('Alpha: the skipper rang the bell.'), await write('Omega: nobody spoke on board.')];
    const made = await callAdmin<{ secret: string }>(owner, '/keys', {
      name: 'Mo',
      role: 'moderator',
      sites: ['demo'],
    });
    const one = await openDesk();
    const two = await openDesk('?site=demo', {}, { ...owner, ownerKey: made.answer.secret });
    await one.keyboard.press('j');
    await expect.poll(() => row(two, 'Omega').innerText(), { timeout: 5_000 }).toContain('owner looks at it');
    await one.keyboard.press('a');
    await expect.poll(() => row(two, 'Omega').count(), { timeout: 5_000 }).toBe(0);

    // Decided elsewhere before this desk could hear of it.
    await callAdmin(owner, `/comments/${ids[0]}/decisions`, { move: 'spam', version: 1 });
    await row(two, 'Alpha').getByRole('button', { name: 'Approve' }).click();
    await two.getByText('owner was faster').waitFor();
    expect(await statusOf(ids[0] ?? '')).toBe('spam');
  });

  it('lets a moderator mute a person for a while and take that back, and offers nothing else of the list', async () => {
    const id = await write('The same quarrel once more.', { email: 'troll@example.com' });
    const { answer } = await callAdmin<{ comment: { author: { id: string } } }>(owner, `/comments/${id}`);
    const made = await callAdmin<{ secret: string }>(owner, '/keys', {
      name: 'Night',
      role: 'moderator',
      sites: ['demo'],
    });
    const access = { ...owner, ownerKey: made.answer.secret };
    const page = await openDesk(`?view=author&id=${answer.comment.author.id}`, {}, access);
    await page.getByRole('button', { name: 'Mute' }).waitFor();
    expect(await page.getByRole('button', { name: /^(Ban|Trust)$/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Mute' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('option').allInnerTexts()).toEqual(['1 day', '7 days', '30 days']);
    await dialog.getByLabel('For how long').selectOption('7');
    await dialog.getByRole('button', { name: 'Mute' }).dblclick();
    await page.getByText('Muted (the person) until').waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('listitem').filter({ hasText: 'Muted' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.getByText('Muted').count()).toBe(0);
  });

  it('loses nothing when the session ends in mid-decision: it signs in again and goes on', async () => {
    const id = await write('Is the ferry back in March?');
    const page = await openDesk();
    await page.context().clearCookies();
    await row(page, 'ferry back').getByRole('button', { name: 'Approve' }).click();
    await page.getByText('nothing is lost').waitFor();
    expect(await statusOf(id)).toBe('pending');
    await page.getByLabel('Key').fill(owner.ownerKey);
    await page.keyboard.press('Enter');
    await page.getByText('Approved 1 comment.').waitFor();
    expect(await statusOf(id)).toBe('approved');
  });

  it('puts a comment back and says why when the service fails, and says so when it is slow', async () => {
    const id = await write('The tide table is wrong.');
    const page = await openDesk();
    await page.route('**/decisions', (route) => route.fulfill({ status: 503, json: { detail: 'Try again later.' } }));
    await row(page, 'tide table').getByRole('button', { name: 'Reject' }).click();
    await page.getByText('Try again later.').waitFor();
    expect(await row(page, 'tide table').count()).toBe(1);
    expect(await statusOf(id)).toBe('pending');

    await page.unroute('**/decisions');
    await page.route('**/v1/admin/queue?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 3_500));
      await route.continue();
    });
    await page.getByRole('link', { name: /^Approved/ }).click();
    await page.getByText('This takes longer than usual.').waitFor();
    await rows(page).first().waitFor();
    await page.unrouteAll({ behavior: 'ignoreErrors' });
  });

  it('shows hostile texts as texts, wherever they stand', async () => {
    const hostile = [
      '<img src=x onerror="document.title=1"><script>document.title = 2</script> markup',
      '\u202Eesrever\u202C bidi',
      `Z${'\u0310\u0322\u0353'.repeat(300)}algo`,
      `${'long '.repeat(13_000)}end`,
      Array.from({ length: 2_000 }, (_, count) => `http://spam${count}.example`).join(' '),
    ];
    for (const body of hostile)
      await write(body, { name: '<b onclick=alert(1)>Eve</b>', website: 'http://evil.example/"><i>' });
    for (const status of ['', '&status=spam', '&status=discarded']) {
      const page = await openDesk(`?site=demo${status}`);
      expect(await page.title()).toBe('Moderation desk · Anteroom');
      expect(
        await page
          .locator('article :is(img, script, i, b[onclick], a[href^="http://evil"], a[href^="http://spam"])')
          .count(),
      ).toBe(0);
      expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    }
  });

  it('keeps a view in its address: tab, order, search and filters can be bookmarked and gone back to', async () => {
    await write('A casino night at the church hall, for the roof.');
    const page = await openDesk('?site=demo&sort=oldest&minSpam=0');
    expect(await page.getByRole('combobox', { name: 'Order' }).inputValue()).toBe('oldest');
    await page.getByRole('button', { name: /Spam from/ }).click();
    expect(page.url()).not.toContain('minSpam');
    await page.keyboard.press('/');
    await page.keyboard.type('"church hall"');
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page).count()).toBe(1);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.url()).toContain('minSpam=0');
  });

  it('decides all that a filter finds, and takes that back as one', async () => {
    const ids = await Promise.all([1, 2, 3].map((count) => write(`Zebra number ${count} was seen at the pier.`)));
    const page = await openDesk('?site=demo&q=zebra');
    await expect.poll(() => rows(page).count()).toBe(3);
    await page.getByRole('button', { name: 'Decide all that match' }).click();
    await page.getByRole('heading', { name: 'Decide 3 comments' }).waitFor();
    await page.getByRole('dialog').getByRole('radio', { name: 'Reject' }).check();
    await page.getByRole('dialog').getByRole('button', { name: 'Reject' }).click();
    await page.getByText('Rejected 3 comments.').waitFor();
    expect(await Promise.all(ids.map(statusOf))).toEqual(['rejected', 'rejected', 'rejected']);
    await page.keyboard.press('z');
    await page.getByText('Taken back.').waitFor();
    expect(await Promise.all(ids.map(statusOf))).toEqual(['pending', 'pending', 'pending']);
  });

  it('takes an appeal without script to its tab, and tells its author what a key granted', async () => {
    const { id, statusUrl } = await writeOwn('The mole was never the council’s to sell.');
    await decideAt(id, 'reject');
    const plain = await openChromium({ locale: 'en-GB', javaScriptEnabled: false });
    browsers.push(plain);
    const status = await plain.context.newPage();
    await status.goto(statusUrl);
    await status.getByText('A moderator has decided this, not a program.').waitFor();
    const desk = await openDesk('?site=demo');
    await status.getByLabel('Why should it be published?').fill('It is in the minutes of May.');
    await status.getByRole('button', { name: 'Appeal' }).click();
    await status.getByText('A moderator will look at your comment again.').waitFor();
    expect(await status.locator('form').count()).toBe(0);

    await desk.getByRole('link', { name: 'Appeals 1' }).click();
    await row(desk, 'It is in the minutes of May.').waitFor();
    expect(await findFaults(desk)).toEqual([]);
    const urdu = await openDesk('?site=demo&appeal=open', { locale: 'ur-PK', viewport: { width: 400, height: 800 } });
    await row(urdu, 'It is in the minutes of May.').waitFor();
    expect([await findFaults(urdu), await urdu.evaluate(overflow)]).toEqual([[], 0]);
    await desk.keyboard.press('j');
    await desk.keyboard.press('a');
    await desk.getByText('Approved 1 comment.').waitFor();
    await desk.getByRole('link', { name: 'Appeals 0' }).waitFor();
    await expect.poll(() => rows(urdu).count(), { timeout: 5_000 }).toBe(0);
    await status.reload();
    await status.getByText('your comment is published').waitFor();

    await desk.keyboard.press('z');
    await row(desk, 'It is in the minutes of May.').waitFor();
    await desk.keyboard.press('d');
    await desk.getByText('Rejected 1 comment.').waitFor();
    await status.reload();
    await status.getByText('your comment stays unpublished').waitFor();
  });

  it('shows what readers reported in its tab, with their notes, and is done with it by a key', async () => {
    const id = await write('The ferry will be late again on Sunday, they say.');
    await decideAt(id, 'approve');
    const answer = await fetch(`${owner.origin}/v1/sites/demo/comments/${id}/reports`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': '10.99.1.7' },
      body: JSON.stringify({ reason: 'spam', note: 'They post it <b>daily</b>.' }),
    });
    expect(answer.status).toBe(202);
    const page = await openDesk('?site=demo&reported=true');
    await page.getByText('Reported by 1 network: spam 1').waitFor();
    await page.keyboard.press('j');
    await page.getByText('They post it <b>daily</b>.').waitFor();
    expect(await findFaults(page)).toEqual([]);
    await page.getByRole('combobox', { name: 'Order' }).selectOption('reports');
    await row(page, 'The ferry will be late').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByText('Approved 1 comment.').waitFor();
    await page.getByRole('link', { name: 'Reports 0' }).waitFor();
    const { answer: after } = await callAdmin<{ comment: object }>(owner, `/comments/${id}`);
    expect(after.comment).toMatchObject({ status: 'approved', reports: null });
  });

  it.each([
    ['light', 'en-GB', 1280],
    ['dark', 'en-GB', 1280],
    ['light', 'ur-PK', 400],
    ['dark', 'ur-PK', 1280],
  ] as const)('has no fault that axe finds: %s, %s, %i wide', async (colorScheme, locale, width) => {
    const id = await write('You total id1ot, http://bit.ly/x1 and so on.', { website: 'https://writer.example' });
    const { answer } = await callAdmin<{ comment: { author: { id: string } } }>(owner, `/comments/${id}`);
    const page = await openDesk('', { colorScheme, locale, viewport: { width, height: 800 } });
    expect(await findFaults(page)).toEqual([]);
    await page.keyboard.press('j');
    await page.keyboard.press('n');
    expect(await findFaults(page)).toEqual([]);
    for (const view of [
      `view=comment&id=${id}`,
      `view=author&id=${answer.comment.author.id}`,
      'view=record&site=demo',
    ]) {
      await page.goto(`${owner.origin}/admin/?${view}`);
      await page.locator('main h1').first().waitFor();
      expect(await findFaults(page), view).toEqual([]);
      expect(await page.evaluate(overflow), view).toBeLessThanOrEqual(0);
    }
  });
});
