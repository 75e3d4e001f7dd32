// A page of the longest texts: no answer grows beyond its bytes, and page by page every comment comes exactly once.

import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import type { ThreadList } from '../../src/operations/threads/list-threads.ts';
import type { PublicComment } from '../../src/operations/threads/thread-tree.ts';
import { makeSite, send } from '../setup/service.ts';

/** Half a mebibyte of text, each byte of it two where every sign is escaped, and what stands around the texts. */
const answerBytesMax = 1_100_000;
const page = 'https://demo.example/long';
const quotes = 'https://demo.example/quotes';

beforeAll(async () => {
  await makeSite('demo');
  for (let root = 1; root <= 40; root++) await add({ page, root, replies: root === 7 ? 70 : root % 4 });
  await add({ page: quotes, root: 900, replies: 20, letter: '"' });
});

/** A root and its replies, each of 65,525 bytes, but every fifth root and reply, which is short. */
async function add(given: { page: string; root: number; replies: number; letter?: string }): Promise<void> {
  const { root, replies, letter = 'x' } = given;
  await env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ?3)
     INSERT INTO comments (id, site, page, parent_id, root_id, depth, name, body, status, visible, verdict, harm, doubt, signals, domains,
       assessment, first_status, created_at)
     SELECT printf('c-%03d-%03d', ?2, i), 'demo', ?1, iif(i = 0, NULL, printf('c-%03d-000', ?2)), printf('c-%03d-000', ?2), i > 0, 'Rea',
       iif((?2 + i) % 5 = 0, 'short', replace(hex(zeroblob(32763)), '0', ?4)), 'approved', 1, 'hold', 0, 0, '', '[]', 'null', 'pending', i FROM n`,
  )
    .bind(given.page, root, replies, letter)
    .run();
}

interface Read {
  list: ThreadList;
  bytes: number;
}

async function read(query: Record<string, string>): Promise<Read> {
  const answer = await send(`/v1/sites/demo/comments?${new URLSearchParams({ limit: '100', ...query })}`);
  expect(answer.status).toBe(200);
  const body = await answer.text();
  expect(body.length).toBeLessThanOrEqual(answerBytesMax);
  return { list: JSON.parse(body) as ThreadList, bytes: body.length };
}

function idsOf(comments: readonly PublicComment[]): string[] {
  return comments.flatMap(({ id, replies }) => [id, ...idsOf(replies)]);
}

/** Every id over all pages of roots, and over all further pages of each thread. */
async function readAll(of: string): Promise<string[]> {
  const ids: string[] = [];
  const rests: [thread: string, cursor: string][] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { list }: Read = await read({ page: of, ...(cursor && { cursor }) });
    ids.push(...idsOf(list.comments));
    for (const { id, repliesNext } of list.comments) if (repliesNext !== null) rests.push([id, repliesNext]);
    cursor = list.next;
  }
  for (const [thread, first] of rests) {
    for (let cursor: string | null = first; cursor !== null;) {
      const { list }: Read = await read({ page: of, thread, cursor });
      expect(list.comments.length).toBeGreaterThan(0);
      ids.push(...idsOf(list.comments));
      cursor = list.next;
    }
  }
  return ids;
}

test.each([page, quotes])('%s: all pages together hold each comment once, none over its bytes', async (of) => {
  const { results } = await env.DB.prepare('SELECT id FROM comments WHERE page = ?').bind(of).all<{ id: string }>();
  expect((await readAll(of)).toSorted()).toEqual(results.map(({ id }) => id).toSorted());
});

test('an answer is not cut below its bytes: several of the longest texts come together, and all of what is short', async () => {
  const { list, bytes } = await read({ page });
  expect(idsOf(list.comments).length).toBeGreaterThanOrEqual(7);
  expect(bytes).toBeGreaterThan(400_000);
  expect(list.next).not.toBeNull();
});
