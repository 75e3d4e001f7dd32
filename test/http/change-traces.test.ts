// What edits and erasures leave behind: nothing that a request on its way could bring back, and records that add up.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeSite, post, sendAsOwner } from '../setup/service.ts';

beforeAll(async () => {
  await makeSite('demo', {}, { holdFirstComment: false });
});

async function submit(fields: Record<string, unknown> = {}): Promise<string> {
  const answer = await post({ fields });
  expect(answer.status).toBe(201);
  return (await answer.json<{ comment: { id: string } }>()).comment.id;
}

function erase(id: string): Promise<Response> {
  return sendAsOwner(`/v1/admin/comments/${id}`, undefined, { method: 'DELETE' });
}

function edit(id: string, body: string, { version = 1, db = env.DB } = {}): Promise<Response> {
  return sendAsOwner(`/v1/admin/comments/${id}`, { body, version }, { method: 'PATCH', db });
}

async function decide(id: string, body: { move: string; version: number; reason?: string }): Promise<string> {
  const answer = await sendAsOwner(`/v1/admin/comments/${id}/decisions`, body);
  expect(answer.status).toBe(200);
  return (await answer.json<{ decision: { id: string } }>()).decision.id;
}

function row(id: string): Promise<Record<string, unknown> | null> {
  return env.DB.prepare('SELECT * FROM comments WHERE id = ?').bind(id).first();
}

/** Every row of every table of ours, as one text. */
async function dump(): Promise<string> {
  const tables = await env.DB.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all<{ name: string }>();
  const names = tables.results.map(({ name }) => name).filter((name) => !/^(?:sqlite|d1|_)/.test(name));
  expect(names).toContain('edits');
  const rows = await Promise.all(names.map((name) => env.DB.prepare(`SELECT * FROM "${name}"`).all()));
  return JSON.stringify(rows.map(({ results }) => results));
}

/** The database, with something happening just before the second batch that goes through it. */
function interruptedBy(happen: () => Promise<unknown>): D1Database {
  let batches = 0;
  return new Proxy(env.DB, {
    get(real, name) {
      if (name === 'batch') {
        return async (statements: D1PreparedStatement[]) => {
          batches += 1;
          if (batches === 2) await happen();
          return real.batch(statements);
        };
      }
      const value = Reflect.get(real, name) as unknown;
      return typeof value === 'function' ? value.bind(real) : value;
    },
  });
}

describe('nothing on its way brings back what is taken out meanwhile', () => {
  test.each([
    ['erased', (id: string) => erase(id)],
    ['edited', (id: string) => edit(id, 'Nothing to see here any more.')],
  ])('a reply, when its parent is %s', async (_title, takeOut) => {
    const parent = await submit({ body: 'The treasure-of-the-bay is under the pier.' });
    const answer = await post({ fields: { parent }, db: interruptedBy(() => takeOut(parent)) });
    expect(answer.status).toBe(409);
    await erase(parent);
    expect(await dump()).not.toContain('treasure-of-the-bay');
  });

  test('an edit, when the comment is erased', async () => {
    const id = await submit({ body: 'The chart-of-the-reef hangs in the hall.' });
    const db = interruptedBy(() => erase(id));
    expect((await edit(id, 'The chart-of-the-reef hung in the hall.', { db })).status).toBe(409);
    expect(await dump()).not.toContain('chart-of-the-reef');
  });

  test('a reply is stored as ever when its parent is only decided on anew', async () => {
    const parent = await submit();
    const db = interruptedBy(() => decide(parent, { move: 'approve', version: 1 }));
    expect((await post({ fields: { parent }, db })).status).toBe(201);
  });
});

test('erasing keeps nothing of the assessment and its evidence, no reason of a decision, no copy of the parent', async () => {
  const parent = await submit({ body: 'What is for sale at the fair this year?' });
  const links = 'https://one-shop.com/a https://two-shop.net/b https://three-shop.org/c';
  const id = await submit({ parent, body: `Buy at the fair: ${links}` });
  expect((await row(id))?.['parent_body']).toContain('for sale');
  await decide(id, { move: 'reject', version: 1, reason: 'reason-given' });
  expect(await dump()).toContain('reason-given');
  await erase(id);
  const stored = await row(id);
  expect(stored).toMatchObject({
    spam: null,
    toxicity: null,
    signals: '',
    domains: '[]',
    parent_name: null,
    parent_body: null,
    verdict_by_score: null,
    assessment: 'null',
    evidence: null,
  });
  expect(await dump()).not.toContain('reason-given');
});

describe('the record of linked domains', () => {
  const record = (domain: string) =>
    env.DB.prepare('SELECT approved, rejected, spam FROM domains WHERE domain = ?').bind(domain).first();
  const none = { approved: 0, rejected: 0, spam: 0 };

  test('is taken back by an undo exactly, also when the text was edited between', async () => {
    const id = await submit({ body: 'Look at https://www.first-one.com/page for more of this.' });
    const decision = await decide(id, { move: 'spam', version: 1 });
    await edit(id, 'Look at https://www.second-one.com/page for more of this.', { version: 2 });
    expect([await record('first-one.com'), await record('second-one.com')]).toEqual([none, { ...none, spam: 1 }]);
    const undone = await sendAsOwner(`/v1/admin/comments/${id}/decisions/${decision}/undo`, {});
    expect(undone.status).toBe(200);
    expect([await record('first-one.com'), await record('second-one.com')]).toEqual([none, none]);
  });

  test('stays as moderators made it when the comment is erased', async () => {
    const id = await submit({ body: 'Have a look at https://www.remembered-shop.com/offer today.' });
    await decide(id, { move: 'spam', version: 1 });
    await erase(id);
    expect(await record('remembered-shop.com')).toEqual({ ...none, spam: 1 });
  });
});

test("of an erased comment's own row only its place, its times and what was decided are left", async () => {
  const answer = await post({
    fields: {
      name: 'Una',
      website: 'https://una.example.com',
      body: 'See https://www.una-shop.com/offer, you idiots.',
    },
    headers: { 'Idempotency-Key': 'key-of-una' },
  });
  const { id } = (await answer.json<{ comment: { id: string } }>()).comment;
  await edit(id, 'See https://www.una-shop.com/offer, you fools.');
  const parts = (one: Record<string, unknown> | null) =>
    Object.entries(one!).flatMap(([column, value]) =>
      [null, '', 0, '[]', 'null'].includes(value as null) ? [] : column,
    );
  const said = [
    'body',
    'name',
    'email',
    'website',
    'author_id',
    'duplicate_key',
    'idempotency_payload',
    'spam',
    'signals',
  ];
  expect(parts(await row(id))).toEqual(expect.arrayContaining(said));
  await erase(id);
  const kept = ['seq', 'id', 'site', 'page', 'root_id', 'status', 'version', 'verdict', 'first_status', 'created_at'];
  expect(parts(await row(id))).toEqual(expect.arrayContaining(kept));
  const left = [...kept, 'visible', 'edited_at', 'erased_at', 'decided_status', 'decided_at', 'word', 'counted'];
  expect(parts(await row(id)).filter((column) => !left.includes(column))).toEqual([]);
});

test('counts by status and by page agree with the comments after all this', async () => {
  const statuses = await env.DB.prepare(
    `SELECT queue_status, sum(kept) AS kept, sum(real) AS real FROM (
       SELECT queue_status, comments AS kept, 0 AS real FROM counts
       UNION ALL SELECT queue_status, 0, count(*) FROM comments WHERE queue_status IS NOT NULL GROUP BY queue_status) GROUP BY queue_status`,
  ).all<{ kept: number; real: number }>();
  const pages = await env.DB.prepare(
    `SELECT visible AS kept, (SELECT count(*) FROM comments
       WHERE site = pages.site AND page = key AND comments.visible = 1 AND erased_at IS NULL) AS real FROM pages`,
  ).all<{ kept: number; real: number }>();
  const all = [...statuses.results, ...pages.results];
  expect(all.length).toBeGreaterThan(2);
  for (const { kept, real } of all) expect(kept).toBe(real);
});
