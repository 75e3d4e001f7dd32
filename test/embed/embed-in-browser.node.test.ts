// The reply form of /embed.js on a strict page of another origin, in a real browser, against the real service.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callAdmin } from '../../src/local/call-admin.ts';
import { hasChromium, openChromium } from '../setup/chromium.ts';
import { countPlainForms, fitsWindow, forgetKept, readFocus, readHost, readKept } from './look-at-page.js';
import { eventually, openStage, type Stage } from './stage.ts';

let stage: Stage;
let { page, service, host, owner, complaints, makeSite, show, open, send, decide, comment, findViolations } =
  {} as Stage;
let writers = 0;

/** The next to write is somebody new, whose first comment is held. */
function comeAnew(): void {
  writers += 1;
}

const write = (body: string, by: { name?: string; email?: string } = {}) =>
  stage.write(body, { email: `writer${writers}@example.com`, ...by });

/** Posts as the site's own moderator, which is published at once. */
async function say(site: string, body: string, more: object = {}): Promise<string> {
  const answer = await fetch(`${service.origin}/v1/sites/${site}/comments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${owner.ownerKey}` },
    body: JSON.stringify({ page: `${host.origin}/ferry`, name: 'Mo', email: 'mo@example.com', body, ...more }),
  });
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { comment: { id: string } }).comment.id;
}

describe.skipIf(!hasChromium)('the reply form on a strict page of another origin', () => {
  beforeAll(async () => {
    stage = await openStage();
    ({ page, service, host, owner, complaints, makeSite, show, open, send, decide, comment, findViolations } = stage);
    await makeSite({ slug: 'blog' });
    await makeSite({ slug: 'akhbar', locale: 'ur' });
    await makeSite({ slug: 'asking' });
    show('blog');
  });

  afterAll(async () => {
    await stage?.close();
  });

  it('shows a held comment to its author alone, and to all once it is approved', async () => {
    const body = 'I was on that last boat.\n\nThe skipper <b>rang</b> the bell twice.';
    comeAnew();
    await open();
    await write(body);
    await send();
    await eventually(() => comment('last boat').innerText()).toContain('awaiting moderation');
    expect(await page.evaluate(readFocus)).toContain('last boat');
    await page.reload();
    await eventually(() => comment('last boat').innerText()).toContain('awaiting moderation');
    expect(await page.getByRole('textbox', { name: 'Comment' }).inputValue()).toBe('');

    const other = await openChromium();
    const theirs = await other.context.newPage();
    await theirs.goto(`${host.origin}/ferry`);
    await theirs.locator('anteroom-comments [part=post]').waitFor();
    expect(await theirs.getByRole('article').count()).toBe(0);
    await decide(body, 'approve');
    await theirs.reload();
    await eventually(() => theirs.getByRole('article').locator('[part=text]').innerText()).toBe(body);
    expect(await theirs.getByRole('heading', { level: 2 }).innerText()).toBe('1 comment');
    await other.close();
    await page.reload();
    await eventually(() => comment('last boat').count()).toBe(1);
    expect(await comment('last boat').innerText()).not.toContain('awaiting');
  });

  it('replies in place, below the comment that is answered', async () => {
    const id = await say('blog', 'Is there cocoa on board?');
    comeAnew();
    await open();
    await page.getByRole('button', { name: /Reply to .*Mo/ }).click();
    expect(await comment('cocoa').getByRole('textbox', { name: 'Comment' }).count()).toBe(1);
    expect(await page.evaluate(readFocus)).toBe('body');
    await write('There is, and it is free.');
    await page.reload();
    await expect
      .poll(() => comment('cocoa').getByRole('textbox', { name: 'Comment' }).inputValue())
      .toBe('There is, and it is free.');
    await send();
    await eventually(() => comment('it is free').innerText()).toContain('awaiting moderation');
    await decide('There is, and it is free.', 'approve');
    await page.goto(`${host.origin}/ferry?utm_source=a#comment-${id}`);
    await eventually(() => page.locator('li li').filter({ hasText: 'it is free' }).count()).toBe(1);
    expect(await page.locator('.target').innerText()).toContain('cocoa');
    const report = await comment('cocoa').getByRole('link', { name: 'Report' }).getAttribute('href');
    expect((await fetch(`${report}`)).status).toBe(200);
  });

  it('tells the author why a comment was declined, until they have read it', async () => {
    comeAnew();
    await open('/declined');
    await write('Buy my house instead.');
    await send();
    await eventually(() => comment('my house').innerText()).toContain('awaiting moderation');
    await decide('Buy my house instead.', 'reject', 'off-topic');
    await page.reload();
    await eventually(() => comment('my house').innerText()).toContain('This is not about the ferry.');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await page.reload();
    await page.locator('anteroom-comments [part=post]').waitFor();
    expect(await comment('my house').count()).toBe(0);
  });

  it('says what is wrong at the field, goes there, and offers the address that was meant', async () => {
    comeAnew();
    await open();
    await send();
    await eventually(() => page.locator('#fault-body').innerText()).toBe('Write a comment.');
    const focused = () => page.evaluate(readFocus);
    expect(await focused()).toBe('body');
    await write('Will it take bicycles?', { email: 'ines@gmial.com' });
    await page.getByRole('textbox', { name: 'Website' }).fill('ftp://example.com');
    await send();
    await eventually(() => page.locator('#fault-website').innerText()).toContain('http://');
    expect(await focused()).toBe('website');
    expect(await page.locator('#website').getAttribute('aria-invalid')).toBe('true');
    expect(await findViolations()).toEqual([]);
    await page.getByRole('button', { name: /Did you mean/ }).click();
    expect(await page.locator('#email').inputValue()).toBe('ines@gmail.com');
  });

  it('keeps a draft through an outage, a lost connection and a reload, and a retry never doubles', async () => {
    comeAnew();
    await open('/outage');
    const body = 'Kept through everything.';
    await write(body);
    const posting = '**/v1/sites/blog/comments';
    const problem = JSON.stringify({ type: 'urn:anteroom:problem:storage-down', errors: [] });
    const headers = { 'Access-Control-Allow-Origin': '*', 'Content-Type': 'application/problem+json' };
    await page.route(posting, (route) => route.fulfill({ status: 503, headers, body: problem }));
    await send();
    await eventually(() => page.getByRole('status').innerText()).toContain('out of order');
    await page.unroute(posting);
    // It arrives, but its answer does not.
    await page.route(posting, async (route) => {
      if (route.request().method() === 'POST') await route.fetch();
      await route.abort();
    });
    await send();
    await eventually(() => page.getByRole('status').innerText()).toContain('no connection');
    await page.unroute(posting);
    await page.reload();
    await eventually(() => page.getByRole('textbox', { name: 'Comment' }).inputValue()).toBe(body);
    await send();
    await eventually(() => comment(body).innerText()).toContain('awaiting moderation');
    const { answer } = await callAdmin<{ comments: { body: string }[] }>(owner, '/queue?limit=100');
    expect(answer.comments.filter((waiting) => waiting.body === body)).toHaveLength(1);
    await write(body);
    await send();
    await eventually(() => page.getByRole('status').innerText()).toContain('received this comment before');
  });

  it('remembers name and address only by consent', async () => {
    comeAnew();
    await open('/memory');
    await write('Nothing of me is kept.');
    await send();
    await eventually(() => comment('Nothing of me').count()).toBe(1);
    expect(await page.evaluate(readKept)).not.toContain('@example.com');
    await open('/memory');
    expect(await page.locator('#email').inputValue()).toBe('');
    comeAnew();
    await write('Now it may be.');
    await page.getByRole('checkbox').check();
    await send();
    await eventually(() => comment('Now it may be').count()).toBe(1);
    await open('/elsewhere');
    expect(await page.locator('#email').inputValue()).toBe(`writer${writers}@example.com`);
    await page.evaluate(forgetKept);
  });

  it('shows hostile texts as texts, which change nothing else on the page', async () => {
    const at = { page: `${host.origin}/hostile` };
    await open('/hostile');
    const before = await page.evaluate(readHost);
    const texts = [
      '<img src=https://evil.example/x onerror=alert(1)><script>alert(2)</script></article></section>',
      '\u202e\u2067backwards \u202dand forth\u2066 unended',
      `z${'\u0343\u0316\u0317'.repeat(60)}algo`,
      'x'.repeat(65_525),
      'https://example.com/ '.repeat(400),
    ];
    for (const body of texts) await say('blog', body, at);
    await open('/hostile');
    await eventually(() => page.getByRole('article').count()).toBe(texts.length);
    const after = await page.evaluate(readHost);
    expect(after).toEqual(before);
    expect(await page.locator('[part=text]').first().innerText()).toBe(texts[0]);
    expect(await page.evaluate(fitsWindow)).toBe(true);
    const isInside = await page
      .locator('[part=text]')
      .evaluateAll((all) => all.every((one) => one.getBoundingClientRect().height < 400));
    expect(isInside).toBe(true);
    expect(await page.locator('img, script:not([src]), [part=text] *').count()).toBe(0);
  });

  it('leads on to further comments', async () => {
    const at = { page: `${host.origin}/long` };
    await Promise.all(Array.from({ length: 53 }, (_, i) => say('blog', `Word number ${i}.`, at)));
    await open('/long');
    expect(await page.getByRole('article').count()).toBe(50);
    await page.getByRole('button', { name: 'More comments' }).click();
    await eventually(() => page.getByRole('article').count()).toBe(53);
    expect(await page.getByRole('button', { name: 'More comments' }).count()).toBe(0);
  });

  it('speaks Urdu from right to left, on a phone, and axe finds nothing in either language', async () => {
    await open();
    expect(await findViolations()).toEqual([]);
    show('akhbar');
    await say('akhbar', 'کشتی وقت پر تھی۔');
    await page.setViewportSize({ width: 360, height: 740 });
    await open();
    expect(await page.locator('[part=comments]').getAttribute('dir')).toBe('rtl');
    expect(await page.getByRole('heading', { level: 2 }).innerText()).toBe('ایک تبصرہ');
    expect(await page.evaluate(fitsWindow)).toBe(true);
    expect(await findViolations()).toEqual([]);
    await page.setViewportSize({ width: 1_100, height: 800 });
    show('blog');
  });

  it('leaves a plain form to readers without script, and takes over what was typed in it', async () => {
    const plainly = await openChromium({ javaScriptEnabled: false });
    const plain = await plainly.context.newPage();
    await plain.goto(`${host.origin}/plain`);
    await plain.getByLabel('Comment').fill('Without any script.');
    await plain.getByLabel('Name').fill('Ines');
    await plain.getByLabel('Email').fill('ines@example.com');
    await plain.getByRole('button').click();
    await eventually(() => plain.locator('h1').innerText()).toBe('Your comment is awaiting moderation');
    await plainly.close();
    await page.route('**/embed.js', async (route) => {
      await page.locator('form textarea').fill('Typed before the script came.');
      await route.continue();
    });
    await page.goto(`${host.origin}/plain`);
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Comment' }).inputValue())
      .toBe('Typed before the script came.');
    await eventually(() => page.evaluate(countPlainForms)).toBe(0);
    await page.unroute('**/embed.js');
  });

  it('does the work that a site asks for before it sends, and without the work the comment is held', async () => {
    const policy = { holdFirstComment: false };
    await callAdmin({ ...owner, method: 'PATCH' }, '/sites/asking/policy', { policy });
    await callAdmin({ ...owner, method: 'PATCH' }, '/sites/asking', {
      challenge: { kind: 'proof-of-work' },
      version: 1,
    });
    show('asking');
    comeAnew();
    await open('/tides');
    await write('The tide table on the pier is an hour out since the clocks changed.');
    await send();
    await eventually(() => comment('an hour out').innerText()).toContain('published');
    await page.route('**/embed-challenge.js', (route) => route.abort());
    await open('/buoys');
    await write('The green buoy off the mole has lost its light again this week.');
    await send();
    await eventually(() => comment('green buoy').innerText()).toContain('awaiting moderation');
    await page.unroute('**/embed-challenge.js');
    show('blog');
  });

  it('tells whose text reads as hurtful where the site wants it, and posts it as it is when they press again', async () => {
    await makeSite({ slug: 'kind' });
    await callAdmin({ ...owner, method: 'PATCH' }, '/sites/kind', { nudge: true, version: 1 });
    show('kind');
    comeAnew();
    await open('/kindness');
    await write('You are a stupid piece of trash and everybody hates you.');
    await send();
    await page.getByText('This may read as hurtful').waitFor();
    expect(await page.getByRole('article').count()).toBe(0);
    await send();
    await eventually(() => comment('piece of trash').innerText()).toContain('awaiting moderation');
    show('blog');
  });

  it('is served to any page and revalidated, and nothing broke the policy or came from elsewhere', async () => {
    const script = await fetch(`${service.origin}/embed.js`);
    expect(script.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(script.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(script.headers.get('Cache-Control')).toMatch(/max-age=\d+, stale-while-revalidate/);
    expect(script.headers.get('ETag')).toBeTruthy();
    expect(complaints).toEqual([]);
  });
});
