import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Waiting } from '../../src/operations/moderation/count-waiting.ts';
import { parseElements } from '../views/parse-elements.ts';
import { childOf, childrenOf, readXml } from '../views/read-xml.ts';
import { countDatabase } from '../setup/count-database.ts';
import { fillSite, makeKey, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const counted = countDatabase(env.DB);
const readerKey = 'a-readers-key-of-demo-0123456789';

beforeAll(async () => {
  await makeSite('big');
  await makeSite('demo');
  await makeSite('empty');
  await fillSite('big', 100_000);
  await makeKey('Rea', { secret: readerKey, role: 'reader', sites: ['demo', 'empty'] });
});

async function waiting(key?: string, query = ''): Promise<{ sites: Waiting[]; next: string | null }> {
  const answer = await sendAsOwner(`/v1/admin/waiting${query}`, undefined, {
    db: counted.db,
    ...(key === undefined ? {} : { key }),
  });
  expect(answer.status).toBe(200);
  return answer.json();
}

describe('counts', () => {
  test('are one row a site, with the age of the oldest that waits, and read at most three rows for each of 100,000 comments', async () => {
    const counts = { pending: 0, approved: 0, rejected: 0, spam: 0, discarded: 0, reported: 0, appealed: 0 };
    const none = { ...counts, oldestPendingAt: null };
    counted.reset();
    const { sites, next } = await waiting();
    expect(sites).toEqual([
      {
        site: 'big',
        pending: 40_000,
        approved: 40_000,
        rejected: 10_000,
        spam: 10_000,
        discarded: 0,
        reported: 0,
        appealed: 0,
        oldestPendingAt: 1_700_000_003_000,
      },
      { site: 'demo', ...none },
      { site: 'empty', ...none },
    ]);
    expect(next).toBeNull();
    expect(counted.cost).toMatchObject({ trips: 1 });
    expect(counted.cost.rowsRead).toBeLessThanOrEqual(9);
  });

  test('follow what comes in and what is decided', async () => {
    const { comment } = await (await post()).json<{ comment: { id: string; createdAt: number } }>();
    expect((await waiting(readerKey)).sites[0]).toMatchObject({
      site: 'demo',
      pending: 1,
      oldestPendingAt: comment.createdAt,
    });
    await sendAsOwner(`/v1/admin/comments/${comment.id}/decisions`, { move: 'approve', version: 1 });
    expect((await waiting(readerKey)).sites[0]).toMatchObject({ pending: 0, approved: 1, oldestPendingAt: null });
  });

  test("are of the key's sites only, and paged", async () => {
    expect((await waiting(readerKey)).sites.map(({ site }) => site)).toEqual(['demo', 'empty']);
    const first = await waiting(readerKey, '?limit=1');
    expect([first.sites.map(({ site }) => site), first.next]).toEqual([['demo'], 'demo']);
    const second = await waiting(readerKey, '?limit=1&cursor=demo');
    expect([second.sites.map(({ site }) => site), second.next]).toEqual([['empty'], null]);
  });
});

function feed(query: string, authorization?: string): Promise<Response> {
  return send(
    `https://comments.example/v1/admin/queue.atom${query}`,
    authorization === undefined ? {} : { headers: { Authorization: authorization } },
  );
}

function readFeed(xml: string) {
  const root = readXml(xml);
  expect([root.name, root.attributes]).toEqual(['feed', { xmlns: 'http://www.w3.org/2005/Atom' }]);
  const entries = childrenOf(root, 'entry').map((entry) => ({
    id: childOf(entry, 'id').text,
    title: childOf(entry, 'title').text,
    name: childOf(childOf(entry, 'author'), 'name').text,
    links: childrenOf(entry, 'link').map(({ attributes }) => attributes),
    site: childOf(entry, 'category').attributes['term'],
    published: childOf(entry, 'published').text,
    updated: childOf(entry, 'updated').text,
    content: childOf(entry, 'content').text,
  }));
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  return {
    id: childOf(root, 'id').text,
    title: childOf(root, 'title').text,
    updated: childOf(root, 'updated').text,
    entries,
  };
}

describe('the feed of pending comments', () => {
  const hostile = 'Tags <b>&amp;</b> & "quotes" \u{1f642} ]]> <script>alert(1)</script>\nsecond line';

  test('has the text, its author, page and reasons, each escaped for where it stands, and no email address', async () => {
    const { comment } = await (
      await post({
        fields: {
          name: 'Zoë <x> & Co',
          email: 'zqxkjvwp8841207@mailinator.com',
          body: hostile,
          page: 'https://demo.example/a?b=1&c=2',
        },
      })
    ).json<{ comment: { id: string; createdAt: number } }>();
    const answer = await feed('?site=demo', `Bearer ${readerKey}`);
    expect(answer.headers.get('Content-Type')).toBe('application/atom+xml; charset=utf-8');
    const xml = await answer.text();
    expect(xml).not.toContain('zqxkjvwp8841207');
    expect(await (await feed('?site=demo', `Bearer ${env.OWNER_KEY}`)).text()).toBe(xml);
    const read = readFeed(xml);
    expect(read).toMatchObject({
      id: 'https://comments.example/v1/admin/queue.atom?site=demo',
      updated: new Date(comment.createdAt).toISOString(),
    });
    expect(read.entries[0]).toMatchObject({
      id: `urn:uuid:${comment.id}`,
      title: 'Zoë <x> & Co on https://demo.example/a?b=1&c=2',
      name: 'Zoë <x> & Co',
      links: [{ rel: 'alternate', type: 'text/html', href: 'https://demo.example/a?b=1&c=2' }],
      published: new Date(comment.createdAt).toISOString(),
    });
    const { content } = read.entries[0]!;
    expect(new Set((await parseElements(content)).map(({ tag }) => tag))).toEqual(new Set(['p', 'ul', 'li']));
    expect(readXml(`<content>${content}</content>`).children[0]?.text).toBe(hostile);
  });

  test('leaves out the characters XML can not hold', async () => {
    await env.DB.prepare(
      "UPDATE comments SET body = 'A' || char(0xFFFE) || 'B' || char(0xFFFF) || char(1) || 'C' WHERE site = 'demo' AND status = 'pending'",
    ).run();
    const xml = await (await feed('?site=demo', `Bearer ${readerKey}`)).text();
    expect(xml).toContain('ABC');
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  });

  test('takes the key as the password of Basic, which it asks for, and never from the address', async () => {
    const basic = (password: string) => `Basic ${btoa(`anyone:${password}`)}`;
    expect((await feed('?site=demo', basic(readerKey))).status).toBe(200);
    for (const wrong of [undefined, basic('wrong'), basic(''), 'Basic !!!', `Basic ${btoa(readerKey)}`]) {
      const answer = await feed(`?site=demo&key=${readerKey}`, wrong);
      expect(answer.status).toBe(401);
      expect(answer.headers.get('WWW-Authenticate')).toBe('Bearer, Basic realm="Anteroom", charset="UTF-8"');
    }
    const elsewhere = await send('/v1/admin/waiting', { headers: { Authorization: basic(readerKey) } });
    expect([elsewhere.status, elsewhere.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer']);
  });

  test("of another site is 404, and without a site is of all the key's sites", async () => {
    expect((await feed('?site=big', `Bearer ${readerKey}`)).status).toBe(404);
    const read = readFeed(await (await feed('', `Bearer ${readerKey}`)).text());
    expect(read.entries.map(({ site }) => site)).toEqual(['demo']);
  });

  test('links to a page that is an address only', async () => {
    await post({ fields: { page: 'post-42', body: 'Filed under a key of the site instead of an address.' } });
    const { entries } = readFeed(await (await feed('?site=demo', `Bearer ${readerKey}`)).text());
    expect(entries[0]).toMatchObject({ links: [] });
    expect(entries[0]!.title).toMatch(/ on post-42$/);
  });

  test('holds the newest fifty, and is a feed when empty', async () => {
    const big = readFeed(await (await feed('?site=big', `Bearer ${env.OWNER_KEY}`)).text());
    expect(big.entries).toHaveLength(50);
    const empty = readFeed(await (await feed('?site=empty', `Bearer ${env.OWNER_KEY}`)).text());
    expect(empty.entries).toEqual([]);
    expect(Date.parse(empty.updated)).toBeGreaterThan(0);
  });
});
