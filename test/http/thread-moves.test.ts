// Comments change their page: counts, threads and settings come along, and nothing is left behind.

import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeKey, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const host = 'https://demo.example';

interface Thread {
  id: string;
  replies: Thread[];
}
interface Piece {
  comments: number;
  pages: number;
  next: string | null;
}

beforeAll(async () => {
  await makeSite('demo', {}, { holdFirstComment: false, flood: { perMinute: 100, perHour: 500 } });
  await makeSite('other');
});
beforeEach(() => env.DB.batch(['comments', 'pages', 'events'].map((table) => env.DB.prepare(`DELETE FROM ${table}`))));

async function say(page: string, parent?: string): Promise<string> {
  const answer = await post({ fields: { page, ...(parent ? { parent } : {}) } });
  expect(answer.status).toBe(201);
  return (await answer.json<{ comment: { id: string } }>()).comment.id;
}

async function read(page: string): Promise<{ total: number; comments: Thread[]; tag: string }> {
  const answer = await send(`/v1/sites/demo/comments?page=${encodeURIComponent(page)}`);
  return { ...(await answer.json<{ total: number; comments: Thread[] }>()), tag: answer.headers.get('ETag')! };
}

/** Puts comments and their page under another key, as an earlier release might have stored them. */
async function storeUnder(
  key: string,
  was: string,
  settings = { closed: 0, days: null as number | null },
): Promise<void> {
  await env.DB.batch([
    env.DB.prepare('UPDATE comments SET page = ?1 WHERE page = ?2').bind(key, was),
    env.DB.prepare('DELETE FROM pages WHERE key = ?').bind(was),
    env.DB.prepare('UPDATE pages SET closed = ?2, close_after_days = ?3 WHERE key = ?1').bind(
      key,
      settings.closed,
      settings.days,
    ),
  ]);
}

async function countPages(): Promise<unknown[]> {
  const { results } = await env.DB.prepare(
    `SELECT key, visible, closed, close_after_days AS days,
      (SELECT count(*) FROM comments WHERE page = key AND visible = 1 AND erased_at IS NULL) AS counted
     FROM pages ORDER BY key`,
  ).all();
  return results;
}

async function listEvents(kind: string): Promise<unknown[]> {
  const { results } = await env.DB.prepare('SELECT subject, changes FROM events WHERE kind = ? ORDER BY id')
    .bind(kind)
    .all();
  return results;
}

describe('moving a thread', () => {
  const move = (id: string, page: string, key?: string) =>
    sendAsOwner(`/v1/admin/comments/${id}/page`, { page }, { method: 'PUT', ...(key ? { key } : {}) });

  test('takes all its comments along, hidden ones too, with parents and counts', async () => {
    const [root, stays] = [await say(`${host}/a`), await say(`${host}/a`)];
    const reply = await say(`${host}/a`, root);
    const hidden = await say(`${host}/a`, reply);
    await sendAsOwner(`/v1/admin/comments/${hidden}/decisions`, { move: 'reject', version: 1 });
    const [before, other] = [await read(`${host}/a`), await read(`${host}/b`)];
    const moved = await move(root, 'http://DEMO.example/b/?utm_source=x');
    expect([moved.status, await moved.json()]).toEqual([
      200,
      { id: root, page: `${host}/b`, from: `${host}/a`, comments: 3 },
    ]);
    const [left, arrived] = [await read(`${host}/a`), await read(`${host}/b`)];
    expect(left).toMatchObject({ total: 1, comments: [{ id: stays }] });
    expect(arrived).toMatchObject({ total: 2, comments: [{ id: root, replies: [{ id: reply }] }] });
    expect([left.tag === before.tag, arrived.tag === other.tag]).toEqual([false, false]);
    expect(await countPages()).toMatchObject([
      { visible: 1, counted: 1 },
      { visible: 2, counted: 2 },
    ]);
    await sendAsOwner(`/v1/admin/comments/${hidden}/decisions`, { move: 'approve', version: 2 });
    expect((await read(`${host}/b`)).total).toBe(3);
    expect(await (await move(root, `${host}/b`)).json()).toMatchObject({ comments: 0 });
    expect(await listEvents('thread.moved')).toEqual([
      { subject: root, changes: `{"page":{"from":"${host}/a","to":"${host}/b"}}` },
    ]);
  });

  test('refuses a reply, a page of another host, and a site out of reach', async () => {
    const root = await say(`${host}/a`);
    const reply = await say(`${host}/a`, root);
    const ofReply = await move(reply, `${host}/b`);
    expect([ofReply.status, await ofReply.json()]).toMatchObject([
      422,
      { errors: [{ rule: 'is-a-reply', message: expect.stringContaining(root) }] },
    ]);
    expect((await move(root, 'https://evil.example/b')).status).toBe(422);
    expect((await move('nowhere', `${host}/b`)).status).toBe(404);
    const key = 'a-moderators-key-of-other-0123456789';
    await makeKey('Other’s', { secret: key, role: 'moderator', sites: ['other'] });
    expect((await move(root, `${host}/b`, key)).status).toBe(404);
    expect((await read(`${host}/a`)).total).toBe(2);
  });

  test('lets no reply that is just being stored stay behind', async () => {
    const root = await say(`${host}/a`);
    const moving = {
      prepare: env.DB.prepare.bind(env.DB),
      withSession: env.DB.withSession.bind(env.DB),
      async batch(statements: D1PreparedStatement[]) {
        trips += 1;
        if (trips === 2) await move(root, `${host}/b`);
        return env.DB.batch(statements);
      },
    } as unknown as D1Database;
    let trips = 0;
    const answer = await post({ fields: { page: `${host}/a`, parent: root }, db: moving });
    expect(answer.status).toBe(409);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM comments').first('n')).toBe(1);
  });
});

describe('merging pages', () => {
  const merge = async (cursor?: string) =>
    (await sendAsOwner('/v1/admin/pages/merge', cursor ? { cursor } : {})).json<Piece>();

  async function mergeAll(): Promise<{ comments: number; pages: number }> {
    const total = { comments: 0, pages: 0 };
    for (let cursor: string | null | undefined; cursor !== null;) {
      const piece = await merge(cursor);
      total.comments += piece.comments;
      total.pages += piece.pages;
      cursor = piece.next;
    }
    return total;
  }

  test('files what lies under an old spelling under the page’s key, with threads, counts and settings, and once is enough', async () => {
    const root = await say(`${host}/old`);
    const reply = await say(`${host}/old`, root);
    await storeUnder('http://demo.example//old', `${host}/old`, { closed: 0, days: 30 });
    const second = await say(`${host}/old`);
    const third = await say(`${host}/old/%d9%be`);
    await storeUnder(`${host}/old/%d9%be`, `${host}/old/%D9%BE`, { closed: 1, days: null });
    await say('post-42');
    expect((await read(`${host}/old`)).total).toBe(1);

    expect(await mergeAll()).toEqual({ comments: 3, pages: 2 });
    expect(await read(`${host}/old`)).toMatchObject({
      total: 3,
      comments: [{ id: root, replies: [{ id: reply }] }, { id: second }],
    });
    expect(await read(`${host}/old/پ`)).toMatchObject({ total: 1, comments: [{ id: third }] });
    const pages = await countPages();
    expect(pages).toEqual([
      { key: `${host}/old`, visible: 3, counted: 3, closed: 0, days: 30 },
      { key: `${host}/old/%D9%BE`, visible: 1, counted: 1, closed: 1, days: null },
      { key: 'post-42', visible: 1, counted: 1, closed: 0, days: null },
    ]);
    expect(await mergeAll()).toEqual({ comments: 0, pages: 0 });
    expect(await listEvents('page.merged')).toEqual([
      { subject: `${host}/old`, changes: `{"page":{"from":"http://demo.example//old","to":"${host}/old"}}` },
      { subject: `${host}/old/%D9%BE`, changes: expect.stringContaining('%d9%be') },
    ]);
    expect(await countPages()).toEqual(pages);
  });

  test('goes through more than one piece can hold, and takes over the age of the older page', async () => {
    await env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)
       INSERT INTO comments (id, site, page, root_id, body, status, visible, verdict, harm, doubt, signals, domains, assessment,
         first_status, created_at)
       SELECT 'c' || i, 'demo', 'http://demo.example/p' || (i % 600), 'c' || i, 'x', 'approved', 1, 'approve', 0, 0, '', '[]', '{}',
         'approved', i FROM n`,
    ).run();
    await env.DB.prepare(
      "INSERT INTO pages (site, key, created_at) VALUES ('demo', 'https://demo.example/p7', 99)",
    ).run();
    expect(await mergeAll()).toEqual({ comments: 1_200, pages: 600 });
    const { results } = await env.DB.prepare('SELECT key, visible, created_at FROM pages').all<
      Record<string, unknown>
    >();
    expect(results.length).toBe(600);
    expect(results.every(({ key, visible }) => String(key).startsWith('https://') && visible === 2)).toBe(true);
    expect(results.find(({ key }) => key === 'https://demo.example/p7')).toMatchObject({ created_at: 7 });
  });

  test('is for a key of all sites, and takes no cursor of another list', async () => {
    const key = 'an-owners-key-of-demo-0123456789abcdef';
    await makeKey('Demo’s', { secret: key, role: 'owner', sites: ['demo'] });
    expect((await sendAsOwner('/v1/admin/pages/merge', {}, { key })).status).toBe(403);
    expect((await sendAsOwner('/v1/admin/pages/merge', { cursor: btoa('["pages"]') })).status).toBe(422);
  });
});
