import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { QueueSlice } from '../../src/operations/moderation/list-queue.ts';
import { countDatabase } from '../setup/count-database.ts';
import { fillSite, makeKey, makeSite, post, sendAsOwner } from '../setup/service.ts';

const counted = countDatabase(env.DB);
const readerKey = 'a-readers-key-of-demo-0123456789';

beforeAll(async () => {
  await makeSite('demo');
  await makeSite('big');
  await fillSite('big', 100_000);
  await env.DB.prepare(
    "UPDATE comments SET verdict = 'discard' WHERE site = 'big' AND queue_status = 'spam' AND created_at < 1700001000000",
  ).run();
  await makeKey('Rea', { secret: readerKey, role: 'reader', sites: ['demo', 'big'] });
});

async function queue(query: Record<string, string>, key?: string): Promise<QueueSlice> {
  const answer = await sendAsOwner(`/v1/admin/queue?${new URLSearchParams(query)}`, undefined, {
    db: counted.db,
    ...(key === undefined ? {} : { key }),
  });
  expect(answer.status).toBe(200);
  return answer.json<QueueSlice>();
}

async function everything(query: Record<string, string>): Promise<QueueSlice['comments']> {
  const all: QueueSlice['comments'] = [];
  let cursor: string | null = '';
  for (let pages = 0; cursor !== null && pages < 200; pages++) {
    const page: QueueSlice = await queue({ ...query, ...(cursor ? { cursor } : {}) });
    all.push(...page.comments);
    cursor = page.next;
  }
  return all;
}

describe('a row', () => {
  test('has the text, the author, the scores and every reason in one sentence with the quoted piece and its points', async () => {
    const body = 'Great offer at http://cheap.example.com and http://more.example.com, you asshole!!!';
    await post({ fields: { name: 'Rex', email: 'rex@example.com', website: 'https://rex.example.com', body } });
    const { comments, counts } = await queue({ site: 'demo' });
    expect(counts.pending).toBe(1);
    const row = comments[0]!;
    expect(row).toMatchObject({
      site: 'demo',
      status: 'pending',
      version: 1,
      body,
      bodyTruncated: false,
      parent: null,
      verdict: 'hold',
    });
    expect(row.author).toMatchObject({ id: expect.any(String), name: 'Rex', email: 'rex@example.com' });
    expect(row.reasons.map(({ signal }) => signal)).toEqual(
      expect.arrayContaining(['links', 'profanity', 'newcomer', 'first-comment']),
    );
    const profanity = row.reasons.find(({ signal }) => signal === 'profanity')!;
    expect(profanity).toMatchObject({
      score: 'toxicity',
      group: 'words',
      quotes: [{ field: 'body', text: 'asshole' }],
    });
    expect(profanity.sentence).toContain('asshole');
    const quoted = row.reasons.flatMap(({ quotes }) => quotes).filter(({ field }) => field === 'body');
    for (const { start, end, text } of quoted) expect(body.slice(start, end)).toBe(text);
  });

  test("shows a reader no email address, neither the author's nor in the quotes", async () => {
    await post({
      fields: { name: 'Xq', email: 'xkqzjvw8841207@mailinator.com', body: 'An address that looks made by a machine.' },
    });
    const page = await queue({ site: 'demo' }, readerKey);
    expect(page.comments.length).toBeGreaterThan(1);
    expect(JSON.stringify(page)).not.toMatch(/mailinator|rex@/);
    for (const { reasons } of page.comments) for (const { sentence } of reasons) expect(sentence).not.toMatch(/: $/);
    expect(JSON.stringify(await queue({ site: 'demo' }))).toContain('mailinator');
  });

  test('cuts a long text at 4,000 units and says so, and shows the text a reply answers', async () => {
    const long = `${'🙂'.repeat(3_000)}`;
    const root = await (
      await post({
        fields: { body: 'What was said first.', name: 'Rosa' },
        headers: { Authorization: `Bearer ${env.OWNER_KEY}` },
      })
    ).json<{ comment: { id: string } }>();
    await post({ fields: { body: long, parent: root.comment.id } });
    const { comments } = await queue({ site: 'demo' });
    expect(comments[0]).toMatchObject({
      bodyTruncated: true,
      parent: { id: root.comment.id, name: 'Rosa', body: 'What was said first.' },
    });
    expect(comments[0]!.body).toBe('🙂'.repeat(2_000));
  });
});

describe('with 100,000 comments stored', () => {
  const shown = { site: 'big', limit: '50' };

  test.each(['newest', 'oldest', 'harm', 'doubt'])(
    'a page of 50 in the order %s reads at most 60 rows, key look-up and counts included, also further on',
    async (sort) => {
      const { next } = await queue({ ...shown, sort }, readerKey);
      counted.reset();
      const page = await queue({ ...shown, sort, cursor: next! }, readerKey);
      expect(page.comments).toHaveLength(50);
      expect(counted.cost.rowsRead).toBeLessThanOrEqual(60);
      expect(counted.cost.trips).toBe(2);
      const { reported, appealed, ...counts } = page.counts;
      expect(Object.values(counts).every((count) => count > 0)).toBe(true);
      expect([reported, appealed]).toEqual([0, 0]);
    },
  );

  test('orders are kept over pages: harm falls, doubt rises, no comment twice', async () => {
    for (const [sort, column, direction] of [
      ['harm', 'harm', -1],
      ['doubt', 'doubt', 1],
      ['newest', 'created_at', -1],
    ] as const) {
      const ids: string[] = [];
      let cursor: string | undefined;
      for (let i = 0; i < 3; i++) {
        const page = await queue({ ...shown, sort, ...(cursor ? { cursor } : {}) });
        ids.push(...page.comments.map(({ id }) => id));
        cursor = page.next!;
      }
      expect(new Set(ids).size).toBe(150);
      const { results } = await env.DB.prepare(
        `SELECT id, ${column} AS v FROM comments WHERE id IN (SELECT value FROM json_each(?))`,
      )
        .bind(JSON.stringify(ids))
        .all<{ id: string; v: number }>();
      const values = ids.map((id) => results.find((row) => row.id === id)!.v);
      expect(values).toEqual(values.toSorted((a, b) => direction * (a - b)));
    }
  });

  test.each([
    ['a rare page', { page: 'https://demo.example/page-77/?utm_source=x#top' }],
    ['a high score', { minSpam: '0.999' }],
    ['both scores', { minSpam: '0.5', minToxicity: '0.9' }],
    ['a signal nobody has', { signal: 'honeypot' }],
    ['times by harm', { from: '1700000000000', to: '1700000001000', sort: 'harm' }],
  ])('filtered by %s a page reads at most 1,000 rows and leads on', async (_title, filter) => {
    counted.reset();
    const page = await queue({ ...shown, ...filter }, readerKey);
    expect(counted.cost.rowsRead).toBeLessThanOrEqual(1_000);
    expect(page.next).not.toBeNull();
  });

  test('a filtered list gives every match once, however short its pages', async () => {
    const { results } = await env.DB.prepare(
      "SELECT id FROM comments WHERE site = 'big' AND queue_status = 'pending' AND page = 'https://demo.example/page-77' ORDER BY created_at DESC",
    ).all<{ id: string }>();
    const listed = await everything({ ...shown, page: 'https://demo.example/page-77' });
    expect(listed.map(({ id }) => id)).toEqual(results.map(({ id }) => id));
  });

  test.each([
    ['harm', -1],
    ['doubt', 1],
  ] as const)(
    "an author's comments by %s are all there, once, in order, within 1,000 rows a page",
    async (sort, sign) => {
      const query = { site: 'big', status: 'pending', author: 'author-17', sort, limit: '7' };
      const { results } = await env.DB.prepare(
        `SELECT id, ${sort} AS v FROM comments WHERE author_id = 'author-17' AND site = 'big' AND queue_status = 'pending'`,
      ).all<{ id: string; v: number }>();
      const expected = results.toSorted((a, b) => sign * (a.v - b.v || (a.id < b.id ? -1 : 1)));
      counted.reset();
      const first = await queue(query, readerKey);
      expect(counted.cost.rowsRead).toBeLessThanOrEqual(1_000);
      const listed = await everything(query);
      expect(first.comments.map(({ id }) => id)).toEqual(expected.slice(0, 7).map(({ id }) => id));
      expect(listed.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    },
  );

  test('without a site an author is looked for where they write, and nobody is found by an id that nobody has', async () => {
    const query = { author: 'author-17', sort: 'harm', limit: '5' };
    const named = await queue({ ...query, site: 'big' }, readerKey);
    counted.reset();
    expect((await queue(query, readerKey)).comments).toEqual(named.comments);
    expect(counted.cost.rowsRead).toBeLessThanOrEqual(1_000);
    expect(await queue({ ...query, author: 'nobody' }, readerKey)).toMatchObject({ comments: [], next: null });
  });

  test("an author's comments are found by their own index, and a time range walks only its own rows", async () => {
    counted.reset();
    const page = await queue({ ...shown, author: 'author-17' });
    expect(page.comments).toHaveLength(50);
    expect(counted.cost.rowsRead).toBeLessThanOrEqual(1_000);
    counted.reset();
    const range = await queue({ ...shown, from: new Date(1_700_050_000_000).toISOString(), to: '1700050100000' });
    expect(range.comments.length).toBeGreaterThan(10);
    expect(range.next).toBeNull();
    expect(counted.cost.rowsRead).toBeLessThanOrEqual(60);
  });
});

test('every reason can be filtered by: a signal, a rule that held, a check that could not run', async () => {
  await post({ fields: { name: 'Nobody' }, address: null });
  for (const signal of ['newcomer', 'first-comment', 'network']) {
    const { comments } = await queue({ site: 'demo', signal });
    expect(comments.length).toBeGreaterThan(0);
    for (const { reasons } of comments) expect(reasons.map((reason) => reason.signal)).toContain(signal);
  }
});

test('without a site all sites of the key are merged in order, and the next page goes on', async () => {
  const page = await queue({ limit: '10' }, readerKey);
  expect(page.comments).toHaveLength(10);
  expect(new Set(page.comments.map(({ site }) => site))).toEqual(new Set(['demo', 'big']));
  const further = await queue({ limit: '10', cursor: page.next! }, readerKey);
  const times = [...page.comments, ...further.comments].map(({ createdAt }) => createdAt);
  expect(times).toEqual(times.toSorted((a, b) => b - a));
  expect(new Set([...page.comments, ...further.comments].map(({ id }) => id)).size).toBe(20);
});

test('a cursor holds for its own site, status, order and filters alone', async () => {
  const query = { site: 'big', sort: 'harm', minSpam: '0.5' };
  const { next } = await queue(query);
  for (const other of [
    { sort: 'doubt' },
    { status: 'spam' },
    { minSpam: '0.6' },
    { site: 'demo' },
    { signal: 'links' },
  ]) {
    const answer = await sendAsOwner(`/v1/admin/queue?${new URLSearchParams({ ...query, ...other, cursor: next! })}`);
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field: 'cursor' }] }]);
  }
  expect((await queue({ ...query, cursor: next! })).comments.length).toBeGreaterThan(0);
});

test('a key of more than 20 sites names one', async () => {
  const sites = Array.from({ length: 21 }, (_, i) => `site-${i}`);
  for (const site of sites) await makeSite(site);
  const answer = await sendAsOwner('/v1/admin/queue');
  expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field: 'site' }] }]);
  expect((await sendAsOwner('/v1/admin/queue?site=site-20')).status).toBe(200);
});

test('blatant spam lies apart under discarded until somebody looks at it', async () => {
  const before = (await queue({ site: 'demo' })).counts;
  await post({
    fields: {
      name: 'Cheap Viagra Casino',
      homepage_confirm: 'filled',
      body: '[url=http://a.example.com]buy viagra[/url] <a href="http://b.example.com">casino bonus</a> http://c.example.com http://d.example.com',
    },
  });
  const after = await queue({ site: 'demo', status: 'spam' });
  expect(after.counts).toEqual({ ...before, discarded: before.discarded + 1 });
  expect(after.comments).toEqual([]);
  const apart = await queue({ site: 'demo', status: 'discarded' });
  expect(apart.comments).toMatchObject([{ status: 'spam', verdict: 'discard' }]);
  await sendAsOwner(`/v1/admin/comments/${apart.comments[0]!.id}/decisions`, { move: 'spam', version: 1 });
  expect((await queue({ site: 'demo', status: 'spam' })).comments).toHaveLength(1);
});

test.each([
  ['cursor', { cursor: 'nonsense' }],
  ['cursor', { cursor: btoa(JSON.stringify(['other', 1, 1])) }],
  ['limit', { limit: '0' }],
  ['limit', { limit: '101' }],
  ['status', { status: 'gone' }],
  ['sort', { sort: 'best' }],
  ['minSpam', { minSpam: '2' }],
  ['from', { from: 'yesterday' }],
  ['signal', { signal: '%' }],
])('a bad %s is a fault that names it', async (field, query: Record<string, string>) => {
  const answer = await sendAsOwner(`/v1/admin/queue?${new URLSearchParams({ site: 'demo', ...query })}`);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ errors: [{ field }] });
});

test("another site's queue is 404, as a site that is not there", async () => {
  await makeSite('foreign');
  for (const site of ['foreign', 'nowhere']) {
    const answer = await sendAsOwner(`/v1/admin/queue?site=${site}`, undefined, { key: readerKey });
    expect([answer.status, (await answer.json<{ detail: string }>()).detail]).toEqual([404, 'There is no such site.']);
  }
  expect((await sendAsOwner('/v1/admin/queue?site=nowhere')).status).toBe(404);
});
