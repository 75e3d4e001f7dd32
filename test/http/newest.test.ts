// What crawlers, lists of articles and feed readers get of a site: published comments alone, and never an address.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { countDatabase } from '../setup/count-database.ts';
import { readXml } from '../views/read-xml.ts';
import { makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const counted = countDatabase(env.DB);
const owner = { Authorization: `Bearer ${env.OWNER_KEY}` };
const page = 'https://demo.example/ferry';
const quiet = 'https://demo.example/quiet?a=1&b=<2>';
let first = '';

async function say(fields: Record<string, unknown>, staff = true): Promise<string> {
  const answer = await post({ site: 'feeds', fields: { page, ...fields }, headers: staff ? owner : {} });
  expect(answer.status).toBe(201);
  return (await answer.json<{ comment: { id: string } }>()).comment.id;
}

function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
  counted.reset();
  return send(`/v1/sites/feeds/${path}`, { headers }, counted.db);
}

const at = encodeURIComponent(page);

beforeAll(async () => {
  await makeSite('feeds', { title: 'The <Harbour> News' });
  first = await say({ body: 'First & <b>foremost</b>', name: 'Ann', email: 'ann@example.com' });
  await say({ body: 'A reply.', parent: first, email: 'mo@example.com' });
  await say({ body: 'Elsewhere.', page: quiet });
  await say({ body: 'Held, so nobody sees it.', email: 'held@example.com' }, false);
});

describe('the counts', () => {
  test('come for many pages in the order asked for, in any spelling', async () => {
    const asked = ['post-42', `${page}/?utm_source=x#y`, quiet, page];
    const answer = await ask(`counts?${new URLSearchParams(asked.map((one) => ['page', one]))}`);
    expect(await answer.json()).toEqual({ counts: asked.map((one, i) => ({ page: one, comments: [0, 2, 1, 2][i] })) });
    expect(counted.cost.trips).toBe(1);
    expect(counted.cost.rowsRead).toBeLessThanOrEqual(2 + 3 * 4);
    expect(answer.headers.get('Cache-Control')).toBe('public, max-age=60');
  });

  test('are of one page as of a hundred, and of no more', async () => {
    const ofMany = (n: number) => ask(`counts?${Array.from({ length: n }, (_, i) => `page=p${i}`).join('&')}`);
    expect((await (await ofMany(1)).json<{ counts: unknown[] }>()).counts).toHaveLength(1);
    expect((await (await ofMany(100)).json<{ counts: unknown[] }>()).counts).toHaveLength(100);
    expect((await ofMany(101)).status).toBe(422);
  });

  test('name a page that is none of the site’s', async () => {
    const answer = await ask(`counts?page=${at}&page=https://elsewhere.example/`);
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { errors: [{ field: 'page', rule: 'host-not-allowed' }] },
    ]);
  });
});

describe('the feed', () => {
  test.each([
    ['of the site', 'comments.atom', ['Elsewhere.', 'A reply.', 'First & <b>foremost</b>']],
    ['of a page', `comments.atom?page=${at}`, ['A reply.', 'First & <b>foremost</b>']],
    ['of a page without comments', 'comments.atom?page=post-1', []],
  ])(
    '%s has what is published there, newest first, as text, with where it stands and no address',
    async (_, path, bodies) => {
      const answer = await ask(path);
      expect(answer.headers.get('Content-Type')).toContain('application/atom+xml');
      const feed = await answer.text();
      const entries = readXml(feed).children.filter(({ name }) => name === 'entry');
      const contents = entries.map(({ children }) => children.find(({ name }) => name === 'content')?.text);
      const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      expect(contents).toEqual(bodies.map((body) => `<p style="white-space:pre-wrap">${escape(body)}</p>`));
      expect(feed).not.toMatch(/@|[Hh]eld/);
      if (bodies.length > 1) expect(feed).toContain(`href="${page}#comment-${first}"`);
      expect(counted.cost.trips).toBe(1);
    },
  );

  test('is not sent again while nothing in it has changed', async () => {
    const etag = (await ask('comments.atom')).headers.get('ETag') ?? '';
    const again = await ask('comments.atom', { 'If-None-Match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const id = await say({ body: 'New.' });
    expect((await ask('comments.atom', { 'If-None-Match': etag })).status).toBe(200);
    await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move: 'reject', version: 1 });
    expect((await ask('comments.atom', { 'If-None-Match': etag })).status).toBe(304);
  });

  test('tells the beginning of a long text', async () => {
    const id = await say({ body: 'long '.repeat(2_000), page: 'post-long' });
    const feed = await (await ask('comments.atom?page=post-long')).text();
    expect(feed.length).toBeLessThan(3_500);
    expect(feed).toContain('long …');
    await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move: 'reject', version: 1 });
  });
});

describe('the page of comments', () => {
  test('shows the thread as text, names the article as the canonical page, and is asked about for two rows', async () => {
    const answer = await ask(`comments.html?page=${at}`);
    const html = await answer.text();
    expect(html).toContain('First &amp; &lt;b&gt;foremost&lt;/b&gt;');
    expect(html).toContain('A reply.');
    expect(html).not.toMatch(/@example|Held|replytocom/);
    expect(answer.headers.get('Link')).toBe(`<${page}>; rel="canonical"`);
    const etag = answer.headers.get('ETag') ?? '';
    expect((await ask(`comments.html?page=${at}`, { 'If-None-Match': etag })).status).toBe(304);
    expect(counted.cost).toMatchObject({ trips: 1, rowsRead: 2 });
    expect((await ask(`comments?page=${at}`, { 'If-None-Match': etag })).status).toBe(200);
    await sendAsOwner('/v1/admin/sites/feeds', { title: 'Renamed' }, { method: 'PATCH' });
    expect((await ask(`comments.html?page=${at}`, { 'If-None-Match': etag })).status).toBe(200);
  });

  test('leads on to the rest', async () => {
    for (let i = 0; i < 51; i += 1) await say({ body: `Word ${i}.`, page: 'post-many' });
    const html = await (await ask('comments.html?page=post-many')).text();
    const [, more = ''] = /href="([^"]+)" rel="next"/.exec(html) ?? [];
    const rest = await (await send(more.replaceAll('&amp;', '&'))).text();
    expect([html.includes('Word 50.'), rest.includes('Word 50.'), rest.includes('Word 49.')]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('what the reply form asks for', () => {
  test('comes in one round trip: a token, the site’s wishes, whether the page is open, every text in the language', async () => {
    const answer = await ask(`embed?page=${at}&lang=ur`, { Origin: 'https://demo.example' });
    const opened = await answer.json<{ texts: Record<string, string> }>();
    expect(opened).toMatchObject({
      isOpen: true,
      threadDepth: 5,
      direction: 'rtl',
      required: ['name', 'email', 'body'],
    });
    expect(Object.values(opened.texts).filter((said) => !said)).toEqual([]);
    expect(counted.cost.trips).toBe(1);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('https://demo.example');
    const closing = { page: 'post-closed', closed: true };
    await sendAsOwner('/v1/admin/sites/feeds/pages', closing, { method: 'PATCH' });
    expect(await (await ask('embed?page=post-closed')).json()).toMatchObject({ isOpen: false, language: 'en' });
    expect((await ask('embed?page=https://elsewhere.example/')).status).toBe(422);
  });

  test('a comment’s own token opens its status from any origin, and no cookie counts there', async () => {
    const { comment, statusToken } = await (
      await post({ site: 'feeds' })
    ).json<{ comment: { id: string }; statusToken: string }>();
    const answer = await send(`/v1/comments/${comment.id}/status?token=${statusToken}`, {
      headers: { Origin: 'https://any.example' },
    });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(answer.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    expect(await answer.json()).toMatchObject({ status: 'held' });
  });
});
