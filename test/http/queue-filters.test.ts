// The queue's filters: each finds what it says and nothing else, in every order, within the rows a page may read.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { QueueSlice } from '../../src/operations/moderation/list-queue.ts';
import { countDatabase } from '../setup/count-database.ts';
import { fillSite, makeKey, makeSite, post, sendAsOwner } from '../setup/service.ts';

type Query = Record<string, string>;

const counted = countDatabase(env.DB);
const readerKey = 'a-readers-key-of-demo-0123456789';
const sorts = ['newest', 'oldest', 'harm', 'doubt'] as const;

beforeAll(async () => {
  await makeSite('demo');
  await makeSite('big');
  await fillSite('big', 100_000);
  const big = [
    "INSERT INTO authors (site, email_folded, id, created_at) VALUES ('big', 'author17@example.com', 'author-17', 0)",
    `UPDATE comments SET assessment = json_set(assessment, '$.language', 'de') WHERE site = 'big' AND seq % 700 = 3`,
    "UPDATE comments SET spam = NULL WHERE site = 'big' AND seq % 5 = 0",
  ];
  await makeKey('Rea', { secret: readerKey, role: 'reader', sites: ['demo', 'big'] });
  for (const sql of big) await env.DB.prepare(sql).run();
});

function ask(query: Query, key = env.OWNER_KEY): Promise<Response> {
  return sendAsOwner(`/v1/admin/queue?${new URLSearchParams(query)}`, undefined, { key, db: counted.db });
}

async function queue(query: Query): Promise<QueueSlice> {
  const answer = await ask(query);
  expect(answer.status).toBe(200);
  return answer.json<QueueSlice>();
}

/** The ids over all pages; no page reads more than 1,000 rows. */
async function everything(query: Query): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = '';
  for (let pages = 0; cursor !== null && pages < 200; pages++) {
    counted.reset();
    const page: QueueSlice = await queue({ ...query, limit: '100', ...(cursor ? { cursor } : {}) });
    expect(counted.cost.rowsRead).toBeLessThanOrEqual(1_000);
    ids.push(...page.comments.map(({ id }) => id));
    cursor = page.next;
  }
  return ids;
}

async function idsWhere(condition: string, sort: string): Promise<string[]> {
  const direction = { newest: 'created_at DESC', oldest: 'created_at', harm: 'harm DESC, id DESC', doubt: 'doubt, id' };
  const { results } = await env.DB.prepare(
    `SELECT id FROM comments WHERE site = 'big' AND queue_status = 'pending' AND ${condition} ORDER BY ${direction[sort as 'newest']}`,
  ).all<{ id: string }>();
  return results.map(({ id }) => id);
}

describe('with 100,000 comments stored', () => {
  test.each([
    [{ maxSpam: '0.01' }, 'spam <= 0.01', 'newest'],
    [{ maxSpam: '0.5', maxToxicity: '0.02' }, 'spam <= 0.5 AND toxicity <= 0.02', 'doubt'],
    [{ minSpam: '0.9', maxToxicity: '0.1' }, 'spam >= 0.9 AND toxicity <= 0.1', 'harm'],
    [{ verdict: 'approve' }, "verdict = 'approve'", 'oldest'],
    [{ language: 'DE' }, 'seq % 700 = 3', 'harm'],
    [{ name: ' author 33 ' }, "name = 'Author 33'", 'oldest'],
    [{ author: 'Author17@EXAMPLE.com' }, "author_id = 'author-17'", 'newest'],
    [{ author: 'author17@example.com', maxSpam: '0.3' }, "author_id = 'author-17' AND spam <= 0.3", 'harm'],
    [{ email: 'AUTHOR17@example.com', language: 'und' }, "author_id = 'author-17' AND seq % 700 <> 3", 'doubt'],
    [{ email: 'author17@example.com', author: 'author-17' }, "author_id = 'author-17'", 'oldest'],
  ] as [Query, string, string][])('%o gives every match of "%s" once, by %s', async (filter, condition, sort) => {
    const expected = await idsWhere(condition, sort);
    if (filter['verdict'] === undefined) expect(expected.length).toBeGreaterThan(3);
    expect(await everything({ site: 'big', sort, ...filter })).toEqual(expected);
  });

  test.each(sorts)('all filters together, by %s, stay within 1,000 rows, with a site and without', async (sort) => {
    const all = {
      maxSpam: '0.9',
      maxToxicity: '0.9',
      minSpam: '0.1',
      minToxicity: '0.1',
      verdict: 'hold',
      language: 'und',
    };
    const persons: Query[] = [
      {},
      { name: 'Author 17' },
      { author: 'author17@example.com', email: 'author17@example.com' },
    ];
    for (const person of persons) {
      for (const site of [{ site: 'big' }, {}] as Query[]) {
        counted.reset();
        const { comments, next } = await queue({ sort, ...all, ...person, ...site });
        expect(comments.length > 0 || next !== null).toBe(true);
        expect(counted.cost.rowsRead).toBeLessThanOrEqual(1_000);
      }
    }
  });
});

test('a score that is not known is below no bound: a script that approves what is mild does not see it', async () => {
  const fields = { name: 'Unscored', body: 'No model has read this.' };
  const { comment } = await (await post({ fields })).json<{ comment: { id: string } }>();
  await env.DB.prepare('UPDATE comments SET spam = NULL, toxicity = NULL WHERE id = ?').bind(comment.id).run();
  const named = { site: 'demo', name: 'unscored' };
  expect((await queue(named)).comments).toHaveLength(1);
  for (const bound of [{ maxSpam: '1' }, { maxToxicity: '1' }] as Query[]) {
    expect((await queue({ ...named, ...bound })).comments).toEqual([]);
  }
});

test('an author is found by any spelling of the mailbox, an address only as it was typed', async () => {
  const spellings = ['Vera.Lind@gmail.com', 'veralind+news@googlemail.com'];
  for (const email of spellings) await post({ fields: { name: 'Vera', email } });
  const { comments } = await queue({ author: 'veralind@gmail.com' });
  expect(comments.map(({ author }) => author.email)).toEqual(spellings.toReversed());
  expect((await queue({ email: 'vera.lind@GMAIL.com' })).comments.map(({ author }) => author.email)).toEqual([
    spellings[0],
  ]);
  expect(await queue({ email: 'nobody@example.com' })).toMatchObject({ comments: [], next: null });
  expect((await queue({ author: comments[0]!.author.id!, email: 'reader1@example.com' })).comments).toEqual([]);
});

test('who may see no address may not ask for one either', async () => {
  for (const query of [{ email: 'vera.lind@gmail.com' }, { author: 'vera.lind@gmail.com' }] as Query[]) {
    const answer = await ask({ site: 'demo', ...query }, readerKey);
    expect([answer.status, await answer.json()]).toMatchObject([
      403,
      { detail: expect.stringContaining('emails:read') },
    ]);
  }
  expect((await ask({ site: 'demo', author: 'author-17' }, readerKey)).status).toBe(200);
});

test.each([
  ['email', 'nobody'],
  ['email', 'a@b'],
  ['author', '@'],
  ['verdict', 'maybe'],
  ['language', 'german'],
  ['maxSpam', '1.1'],
  ['maxToxicity', 'high'],
  ['name', ''],
  // Without words.
  ['in', 'body'],
])('%s=%s is a fault that names it', async (field, value) => {
  const answer = await ask({ site: 'demo', [field]: value });
  expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field }] }]);
});
