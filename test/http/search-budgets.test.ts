// What a search costs with 100,000 comments in the index, by D1's own count: the rows of its page, however many have the word.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { QueueSlice } from '../../src/operations/moderation/list-queue.ts';
import { countDatabase } from '../setup/count-database.ts';
import { fillIndex } from '../setup/fill-index.ts';
import { fillSite, makeKey, makeSite, send } from '../setup/service.ts';

type Query = Record<string, string>;

const comments = 100_000;
const counted = countDatabase(env.DB);
const countedIndex = countDatabase(env.SEARCH);
const moderatorKey = 'a-moderators-key-of-big-0123456789';
const sorts = ['newest', 'oldest', 'harm', 'doubt'] as const;

beforeAll(async () => {
  await makeSite('big');
  await fillSite('big', comments);
  await fillIndex('big', comments);
  const author =
    "INSERT INTO authors (site, email_folded, id, created_at) VALUES ('big', 'author17@example.com', 'author-17', 0)";
  await env.DB.prepare(author).run();
  await makeKey('Mo', { secret: moderatorKey, sites: ['big'] });
}, 180_000);

interface Spent {
  rows: number;
  trips: number;
}

async function search(query: Query): Promise<QueueSlice & { spent: Spent }> {
  counted.reset();
  countedIndex.reset();
  const answer = await send(
    `/v1/admin/queue?${new URLSearchParams(query)}`,
    { headers: { Authorization: `Bearer ${moderatorKey}` } },
    counted.db,
    { SEARCH: countedIndex.db },
  );
  expect(answer.status, await answer.clone().text()).toBe(200);
  const rows = counted.cost.rowsRead + countedIndex.cost.rowsRead;
  const spent = { rows, trips: counted.cost.trips + countedIndex.cost.trips };
  expect(counted.cost.rowsWritten + countedIndex.cost.rowsWritten).toBe(0);
  return { ...(await answer.json<QueueSlice>()), spent };
}

/** The ids over the pages, the first ones alone where there are many; each page stays within its budget. */
async function idsOver(query: Query, { limit = 50, pagesMax = 40, shortMax = 0 } = {}): Promise<string[]> {
  const ids: string[] = [];
  let short = 0;
  let cursor: string | null = '';
  for (let pages = 0; cursor !== null && pages < pagesMax; pages++) {
    const page: QueueSlice & { spent: Spent } = await search({
      ...query,
      limit: String(limit),
      ...(cursor ? { cursor } : {}),
    });
    expect(page.spent.rows).toBeLessThanOrEqual(4 * limit + 50);
    expect(page.complete).toBe(true);
    if (page.next !== null && page.comments.length < limit) short += 1;
    ids.push(...page.comments.map(({ id }) => id));
    cursor = page.next;
  }
  expect(short).toBeLessThanOrEqual(shortMax);
  return ids;
}

async function idsWhere(condition: string, sort: string, status = 'pending'): Promise<string[]> {
  const order = { newest: 'created_at DESC', oldest: 'created_at', harm: 'harm DESC, id DESC', doubt: 'doubt, id' };
  const { results } = await env.DB.prepare(
    `SELECT id FROM comments WHERE site = 'big' AND queue_status = ? AND ${condition} ORDER BY ${order[sort as 'newest']}`,
  )
    .bind(status)
    .all<{ id: string }>();
  return results.map(({ id }) => id);
}

test('the index filled for these tests is the one that the service makes', async () => {
  const seqs = [1, 3, 10, 1_234, 99_999];
  const documents = `SELECT * FROM documents WHERE seq IN (${seqs.join()}) ORDER BY seq`;
  const filled = (await env.SEARCH.prepare(documents).all()).results;
  await env.SEARCH.prepare(`DELETE FROM documents WHERE seq IN (${seqs.join()})`).run();
  await env.DB.prepare(`INSERT INTO unindexed (seq) SELECT value FROM json_each(?)`).bind(JSON.stringify(seqs)).run();
  const path = `/v1/admin/queue?q=harbour&site=big`;
  const answer = await send(path, { headers: { Authorization: `Bearer ${moderatorKey}` } });
  expect(answer.status).toBe(200);
  expect((await env.SEARCH.prepare(documents).all()).results).toEqual(filled);
});

describe.each(sorts)('by %s', (sort) => {
  test.each([
    ['a word of every comment', 'comment', 'pending', '1'],
    ['a word of half of them', 'harbour', 'approved', 'seq % 2 = 0'],
    ['a word of a few that waits', 'rare', 'pending', 'seq % 100 = 3'],
    ['a phrase of a page', '"page 7"', 'pending', 'seq % 100 = 7'],
    ['the start of a word and another', 'partic* harbour', 'rejected', 'seq % 10 = 0'],
    ['one comment', '"number 54321"', 'spam', 'seq = 54321'],
    ['a word of comments of other statuses alone', 'rare', 'approved', '0'],
  ])('%s: full pages in order, each of at most 4 rows an entry and 50', async (_what, q, status, condition) => {
    const expected = await idsWhere(condition, sort, status);
    const found = await idsOver({ site: 'big', q, sort, status }, { pagesMax: 4 });
    expect(found).toEqual(expected.slice(0, found.length));
    expect(found).toHaveLength(Math.min(expected.length, 200));
  });

  test.each([
    [{ page: 'https://demo.example/page-7' }, 'seq % 100 = 7', 0],
    [{ author: 'author17@example.com' }, "author_id = 'author-17'", 0],
    [{ email: 'author17@example.com' }, "author_id = 'author-17'", 0],
    [{ name: 'AUTHOR 33' }, "name = 'Author 33'", 0],
    [{ signal: 'links', verdict: 'hold', language: 'und', page: 'https://demo.example/page-3' }, 'seq % 100 = 3', 0],
    [{ minSpam: '0.97' }, 'spam >= 0.97', 4],
    [{ maxSpam: '0.03', maxToxicity: '0.5' }, 'spam <= 0.03 AND toxicity <= 0.5', 6],
    [{ minSpam: '0.52', maxSpam: '0.53' }, 'spam BETWEEN 0.52 AND 0.53', 40],
  ] as [Query, string, number][])('with %o gives all of "%s"', async (filter, condition, shortMax) => {
    const expected = await idsWhere(condition, sort);
    expect(expected.length).toBeGreaterThan(50);
    const found = await idsOver({ site: 'big', q: 'comment', sort, ...filter }, { limit: 100, pagesMax: 60, shortMax });
    expect(found).toEqual(expected);
  });

  test.each([
    ['some minutes', 50_000_500, 50_400_500, 160],
    ['a day and more', 10_000_000, 96_500_000, 34_600],
  ])('with times, %s, gives all between them', async (_what, after, before, count) => {
    const [from, to] = [1700000000000 + after, 1700000000000 + before];
    const expected = await idsWhere(`created_at >= ${from} AND created_at < ${to}`, sort);
    expect(expected).toHaveLength(count);
    const query = { site: 'big', q: 'comment', sort, from: String(from), to: String(to) };
    const isByTime = sort === 'newest' || sort === 'oldest';
    const found = await idsOver(query, { limit: 100, pagesMax: 4, shortMax: isByTime ? 0 : 4 });
    expect(found).toEqual(expected.slice(0, found.length));
    if (isByTime) expect(found).toHaveLength(Math.min(count, 400));
  });
});

test('a page is two round trips beside the key and the counts', async () => {
  expect((await search({ site: 'big', q: 'harbour' })).spent.trips).toBe(4);
});
