// What everybody may read of a page: nothing but visible comments, as threads, at a cost that hidden ones do not raise.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ThreadList } from '../../src/operations/threads/list-threads.ts';
import type { PublicComment } from '../../src/operations/threads/thread-tree.ts';
import { countDatabase } from '../setup/count-database.ts';
import { fillSite, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const counted = countDatabase(env.DB);
const owner = { Authorization: `Bearer ${env.OWNER_KEY}` };

interface Query {
  page: string;
  thread?: string;
  limit?: string;
  cursor?: string;
}

beforeAll(async () => {
  await makeSite('demo');
  await makeSite('big');
  await fillSite('big', 100_000);
});

function ask(
  query: Query,
  { site = 'demo', headers = {} }: { site?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  counted.reset();
  return send(`/v1/sites/${site}/comments?${new URLSearchParams({ ...query })}`, { headers }, counted.db);
}

async function read(query: Query, site = 'demo'): Promise<ThreadList> {
  const answer = await ask(query, { site });
  expect(answer.status).toBe(200);
  return answer.json<ThreadList>();
}

/** Says something on a page; a moderator's word is approved at once. */
async function say(page: string, body: string, parent?: string): Promise<string> {
  const fields = { page, body, ...(parent === undefined ? {} : { parent }) };
  const answer = await post({ fields, headers: owner });
  expect(answer.status).toBe(201);
  return (await answer.json<{ comment: { id: string } }>()).comment.id;
}

function decide(id: string, move: string, version: number): Promise<Response> {
  return sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move, version });
}

/** Texts as an indented outline, "-" for one that is erased. */
function outline(comments: readonly PublicComment[], indent = ''): string[] {
  return comments.flatMap(({ body, replies }) => [`${indent}${body ?? '-'}`, ...outline(replies, `${indent}  `)]);
}

function erase(id: string): Promise<unknown> {
  return env.DB.prepare(
    "UPDATE comments SET erased_at = 1, body = '', name = NULL, email = NULL, website = NULL WHERE id = ?",
  )
    .bind(id)
    .run();
}

/** Adds replies under a comment by SQL. */
async function addReplies(
  root: { id: string; page: string; site: string },
  count: number,
  visible: 0 | 1,
): Promise<void> {
  await env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
     INSERT INTO comments (id, site, page, parent_id, root_id, depth, name, body, status, visible, verdict, harm, doubt, signals, domains,
       assessment, first_status, created_at)
     SELECT printf('%s-%d-%06d', ?2, ?5, i), ?3, ?4, ?2, ?2, 1, 'Rea', printf('reply %d', i), iif(?5, 'approved', 'pending'), ?5, 'hold', 0, 0,
       '', '[]', '{}', 'pending', 1800000000000 + i FROM n`,
  )
    .bind(count, root.id, root.site, root.page, visible)
    .run();
}

describe('a page', () => {
  test('shows approved comments alone, threaded, oldest first, with what is public of them and nothing else', async () => {
    const page = 'https://demo.example/threaded';
    const first = await say(page, 'first');
    await post({ fields: { page, body: 'held', email: 'held@example.com' } });
    await say(page, 'second');
    const reply = await say(page, 'reply to first', first);
    await say(page, 'reply to the reply', reply);
    await say(page, 'another to first', first);
    const list = await read({ page });
    expect(outline(list.comments)).toEqual([
      'first',
      '  reply to first',
      '    reply to the reply',
      '  another to first',
      'second',
    ]);
    expect([list.total, list.next]).toEqual([5, null]);
    expect(list.comments[0]!.replies[0]).toEqual({
      id: reply,
      parent: first,
      name: expect.stringMatching(/^Reader/),
      website: null,
      body: 'reply to first',
      createdAt: expect.any(Number),
      staff: true,
      erased: false,
      replies: expect.any(Array),
      repliesNext: null,
    });
    expect(JSON.stringify(list)).not.toMatch(/example\.com|spam|toxicity|verdict|reason|seq|owner/);
  });

  test('is found by any spelling of its URL, and by an opaque key', async () => {
    await say('https://demo.example/spelling', 'said here');
    await say('post-42', 'said there');
    for (const page of [
      'https://DEMO.example/spelling/?utm_source=feed#comments',
      ' https://demo.example:443/spelling ',
    ]) {
      expect(outline((await read({ page })).comments)).toEqual(['said here']);
    }
    expect(outline((await read({ page: 'post-42' })).comments)).toEqual(['said there']);
    expect(await read({ page: 'nobody-was-here' })).toEqual({ comments: [], total: 0, next: null });
  });

  test('tells staff from other readers', async () => {
    const page = 'https://demo.example/staffed';
    await say(page, 'from the desk');
    const { comment } = await (await post({ fields: { page } })).json<{ comment: { id: string } }>();
    await decide(comment.id, 'approve', 1);
    expect((await read({ page })).comments.map(({ staff }) => staff)).toEqual([true, false]);
  });

  test('hides a reply under a hidden comment, from the list and from the total', async () => {
    const page = 'https://demo.example/hidden';
    const root = await say(page, 'root');
    const middle = await say(page, 'middle', root);
    await say(page, 'leaf', middle);
    await decide(middle, 'reject', 1);
    expect(await read({ page })).toMatchObject({ total: 1, comments: [{ replies: [] }] });
    await decide(middle, 'approve', 2);
    expect(await read({ page })).toMatchObject({
      total: 3,
      comments: [{ replies: [{ replies: [{ body: 'leaf' }] }] }],
    });
    await decide(root, 'spam', 1);
    expect(await read({ page })).toMatchObject({ total: 0, comments: [] });
  });

  test('keeps the place of an erased comment that has readable replies, and no other', async () => {
    const page = 'https://demo.example/erased';
    const root = await say(page, 'root');
    const middle = await say(page, 'middle', root);
    const leaf = await say(page, 'leaf', middle);
    const alone = await say(page, 'alone');
    await erase(middle);
    await erase(alone);
    const list = await read({ page });
    expect(outline(list.comments)).toEqual(['root', '  -', '    leaf']);
    expect(list.total).toBe(2);
    expect(list.comments[0]!.replies[0]).toMatchObject({
      id: middle,
      erased: true,
      name: null,
      website: null,
      body: null,
    });
    await erase(leaf);
    expect(outline((await read({ page })).comments)).toEqual(['root']);
    await erase(root);
    expect(await read({ page })).toMatchObject({ comments: [], total: 0 });
  });
});

describe('paging', () => {
  test('gives every root once, in order', async () => {
    const page = 'https://demo.example/paged';
    for (let i = 0; i < 7; i++) await say(page, `root ${i}`);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const list: ThreadList = await read({ page, limit: '3', ...(cursor ? { cursor } : {}) });
      seen.push(...outline(list.comments));
      cursor = list.next;
    }
    expect(seen).toEqual(Array.from({ length: 7 }, (_, i) => `root ${i}`));
  });

  test('brings 50 replies with a root and the rest by its own cursor, each once, under parents named', async () => {
    const page = 'https://demo.example/long-thread';
    const root = await say(page, 'root');
    await addReplies({ id: root, page, site: 'demo' }, 120, 1);
    const [first] = (await read({ page })).comments;
    expect(first!.replies).toHaveLength(50);
    const seen = first!.replies.map(({ body }) => body);
    let cursor = first!.repliesNext;
    while (cursor !== null) {
      const rest: ThreadList = await read({ page, thread: root, cursor });
      expect(rest.comments.every(({ parent }) => parent === root)).toBe(true);
      seen.push(...rest.comments.map(({ body }) => body));
      cursor = rest.next;
    }
    expect(seen).toEqual(Array.from({ length: 120 }, (_, i) => `reply ${i + 1}`));
    expect((await read({ page, thread: root, limit: '100' })).comments).toHaveLength(100);
  });

  test('stops at 500 replies in one answer and says where each thread goes on', async () => {
    const page = 'https://demo.example/many-threads';
    for (let i = 0; i < 12; i++) await addReplies({ id: await say(page, `root ${i}`), page, site: 'demo' }, 45, 1);
    const { comments } = await read({ page });
    expect(comments.map(({ replies }) => replies.length)).toEqual([...Array.from({ length: 11 }, () => 45), 5]);
    expect(comments.map(({ repliesNext }) => repliesNext === null)).toEqual([
      ...Array.from({ length: 11 }, () => true),
      false,
    ]);
    const last = comments[11]!;
    const rest = await read({ page, thread: last.id, cursor: last.repliesNext! });
    expect(rest.comments.map(({ body }) => body)).toEqual(Array.from({ length: 40 }, (_, i) => `reply ${i + 6}`));
  });

  test('keeps an erased comment whose replies may still come', async () => {
    const page = 'https://demo.example/erased-late';
    const root = await say(page, 'root');
    const middle = await say(page, 'middle', root);
    await addReplies({ id: root, page, site: 'demo' }, 60, 1);
    await say(page, 'late answer', middle);
    await erase(middle);
    const [first] = (await read({ page })).comments;
    expect(first!.replies[0]).toMatchObject({ id: middle, erased: true });
    const rest = await read({ page, thread: root, cursor: first!.repliesNext! });
    expect(rest.comments.at(-1)).toMatchObject({ parent: middle, body: 'late answer' });
  });
});

describe('the ETag', () => {
  test('answers 304 after two rows while nothing a reader could see has changed, and differs by query', async () => {
    const page = 'https://demo.example/etag';
    const id = await say(page, 'first');
    const first = await ask({ page });
    const etag = first.headers.get('ETag')!;
    expect(first.headers.get('Cache-Control')).toBe('public, max-age=0, must-revalidate');
    const again = await ask({ page }, { headers: { 'If-None-Match': `"x", W/${etag}` } });
    expect([again.status, await again.text(), again.headers.get('ETag')]).toEqual([304, '', etag]);
    expect(counted.cost).toMatchObject({ trips: 1, rowsRead: 2 });
    expect((await ask({ page, limit: '10' }, { headers: { 'If-None-Match': etag } })).status).toBe(200);
    await post({ fields: { page, body: 'held, so nobody sees it' } });
    expect((await ask({ page }, { headers: { 'If-None-Match': etag } })).status).toBe(304);
    await decide(id, 'reject', 1);
    expect((await ask({ page }, { headers: { 'If-None-Match': etag } })).status).toBe(200);
  });
});

test('a page of the site itself may read from another origin, and no other page may', async () => {
  const headers = { Origin: 'https://demo.example' };
  for (const extra of [{}, { 'If-None-Match': '*' }]) {
    const answer = await ask({ page: 'post-42' }, { headers: { ...headers, ...extra } });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('https://demo.example');
    expect(answer.headers.get('Vary')).toContain('Origin');
  }
  expect(
    (await ask({ page: 'post-42' }, { headers: { Origin: 'https://evil.example' } })).headers.get(
      'Access-Control-Allow-Origin',
    ),
  ).toBeNull();
  const missing = await ask({ page: 'post-42', thread: 'gone' }, { headers });
  expect([missing.status, missing.headers.get('Access-Control-Allow-Origin')]).toEqual([404, 'https://demo.example']);
});

describe('with 100,000 comments stored', () => {
  const page = 'https://demo.example/page-4';

  test('a page of 50 comments without replies reads at most 110 rows in one trip, also further on', async () => {
    const { next } = await read({ page }, 'big');
    const list = await read({ page, cursor: next! }, 'big');
    expect(list.comments).toHaveLength(50);
    expect(list.total).toBe(1_000);
    expect(counted.cost.trips).toBe(1);
    expect(counted.cost.rowsRead).toBeLessThanOrEqual(110);
  });

  test('counts of a hundred pages read 302 rows at most, a feed of a page 500 at most, in one trip each', async () => {
    const look = async (path: string) => {
      counted.reset();
      return send(`/v1/sites/big/${path}`, {}, counted.db);
    };
    const asked = Array.from({ length: 100 }, (_, i) => `page=https://demo.example/page-${i}`);
    const { counts } = await (await look(`counts?${asked.join('&')}`)).json<{ counts: { comments: number }[] }>();
    expect([counts[4]?.comments, counts[1]?.comments]).toEqual([1_000, 0]);
    expect([counted.cost.trips, counted.cost.rowsRead <= 302]).toEqual([1, true]);
    expect((await (await look(`comments.atom?page=${page}`)).text()).match(/<entry>/g)).toHaveLength(50);
    expect([counted.cost.trips, counted.cost.rowsRead <= 500]).toEqual([1, true]);
    await (await look('comments.atom')).text();
    expect([counted.cost.trips, counted.cost.rowsRead <= 210]).toEqual([1, true]);
  });

  test('10,000 hidden replies under one comment cost nothing, and 10,000 readable ones only what is shown', async () => {
    const quiet = 'https://demo.example/page-6';
    const before = await read({ page: quiet, limit: '10' }, 'big').then((list) => ({
      list,
      rows: counted.cost.rowsRead,
    }));
    await addReplies({ id: before.list.comments[0]!.id, page: quiet, site: 'big' }, 10_000, 0);
    expect(await read({ page: quiet, limit: '10' }, 'big')).toEqual(before.list);
    expect(counted.cost.rowsRead).toBe(before.rows);
    const id = before.list.comments[1]!.id;
    await addReplies({ id, page: quiet, site: 'big' }, 10_000, 1);
    const busy = await read({ page: quiet, limit: '10' }, 'big');
    expect(busy.total).toBe(11_000);
    expect(busy.comments[1]!.replies).toHaveLength(50);
    expect(counted.cost.rowsRead).toBeLessThanOrEqual(before.rows + 51 + 2 * 50 + 60);
    const rest = await read({ page: quiet, thread: id, cursor: busy.comments[1]!.repliesNext! }, 'big');
    expect(rest.comments).toHaveLength(50);
    expect(counted.cost.rowsRead).toBeLessThanOrEqual(60);
  });
});

test.each([
  ['page', { page: ' ' }],
  ['page', { page: 'https://elsewhere.example/news' }],
  ['page', { page: 'ftp://demo.example/news' }],
  ['page', { page: 'post\u0000' }],
  ['page', { page: '\u200b' }],
  ['limit', { page: 'p', limit: '0' }],
  ['limit', { page: 'p', limit: '101' }],
  ['limit', { page: 'p', limit: 'ten' }],
  ['cursor', { page: 'p', cursor: 'nonsense' }],
  ['cursor', { page: 'p', cursor: btoa(JSON.stringify(['some-thread', 'x'])) }],
  ['cursor', { page: 'p', thread: 'other', cursor: btoa(JSON.stringify([null, 'x'])) }],
  ['cursor', { page: 'p', cursor: btoa('null') }],
])('a bad %s is a fault that names it', async (field, query: Query) => {
  const answer = await ask(query);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ errors: [{ field }] });
});

test('an unknown site, and a thread that is hidden or of another page, are not found', async () => {
  const page = 'https://demo.example/thread-reach';
  const root = await say(page, 'root');
  expect((await ask({ page }, { site: 'nowhere' })).status).toBe(404);
  expect((await ask({ page: 'post-42', thread: root })).status).toBe(404);
  expect((await ask({ page, thread: root })).status).toBe(200);
  await decide(root, 'reject', 1);
  expect((await ask({ page, thread: root })).status).toBe(404);
});
