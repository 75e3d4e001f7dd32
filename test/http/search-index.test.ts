// The index is made from the comments: whatever happens to it or to whoever writes it, nothing is lost and nothing comes back.

import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Bindings } from '../../src/env.ts';
import { runSchedule } from '../../src/jobs/schedule.ts';
import type { QueueSlice } from '../../src/operations/moderation/list-queue.ts';
import { countDatabase } from '../setup/count-database.ts';
import { fillSite, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const authorized = { Authorization: `Bearer ${env.OWNER_KEY}` };

beforeAll(() => makeSite('demo'));

function ask(q: string, bindings: Partial<Bindings> = {}, db = env.DB): Promise<Response> {
  return send(`/v1/admin/queue?${new URLSearchParams({ q })}`, { headers: authorized }, db, bindings);
}

async function find(q: string, bindings: Partial<Bindings> = {}, db = env.DB) {
  const answer = await ask(q, bindings, db);
  expect(answer.status, await answer.clone().text()).toBe(200);
  const { comments, complete } = await answer.json<QueueSlice>();
  return { ids: comments.map(({ id }) => id), complete };
}

async function say(body: string): Promise<string> {
  const answer = await post({ fields: { body } });
  expect(answer.status).toBe(201);
  return (await answer.json<{ comment: { id: string } }>()).comment.id;
}

function erase(id: string): Promise<Response> {
  return send(`/v1/admin/comments/${id}`, { method: 'DELETE', headers: authorized });
}

/** The database, doing something else before its n-th batch. */
function beforeBatch(db: D1Database, n: number, act: () => Promise<unknown>): D1Database {
  let batches = 0;
  return new Proxy(db, {
    get(real, name) {
      if (name === 'batch')
        return async (statements: D1PreparedStatement[]) => {
          batches += 1;
          if (batches === n) await act();
          return real.batch(statements);
        };
      const value = Reflect.get(real, name) as unknown;
      return typeof value === 'function' ? (value.bind(real) as unknown) : value;
    },
  });
}

const lost = () => Promise.reject(new Error('D1_ERROR: Network connection lost.'));

async function dropIndex(): Promise<void> {
  const names = ['words_by_time', 'words_by_harm', 'words_by_doubt', 'documents', 'progress', 'd1_migrations'];
  for (const name of names) await env.SEARCH.prepare(`DROP TABLE IF EXISTS ${name}`).run();
}

describe('without the index', () => {
  const all = async (SEARCH: D1Database | undefined, words: string) => {
    const bindings = { SEARCH } as Partial<Bindings>;
    const answer = await ask('whatever', bindings);
    expect([answer.status, answer.headers.get('Retry-After'), await answer.json()]).toMatchObject([
      503,
      '60',
      { type: 'urn:anteroom:problem:search-down', detail: expect.stringContaining(words) },
    ]);
    expect((await send('/v1/admin/queue', { headers: authorized }, env.DB, bindings)).status).toBe(200);
    expect((await send('/healthz', {}, env.DB, bindings)).status).toBe(200);
    const body = JSON.stringify({
      page: 'p',
      name: 'N',
      email: 'n@example.com',
      body: `Said while it is down: ${words}.`,
    });
    const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
    expect((await send('/v1/sites/demo/comments', init, env.DB, bindings)).status).toBe(201);
  };

  test('not bound, searching answers 503 and says so, all else works, and so does the timer', async () => {
    await all(undefined, 'bind one as SEARCH');
    await runSchedule({ ...env, SEARCH: undefined } as unknown as Bindings, Date.now());
  });

  test('out of reach, searching answers 503, all else works, and the timer still purges before it fails', async () => {
    const down = new Proxy(env.SEARCH, {
      get: (real, name) => (name === 'batch' ? lost : (Reflect.get(real, name) as unknown)),
    });
    await all(down, 'does not answer');
    const insert =
      "INSERT INTO rates (site, kind, key, stamps, touched_hour) VALUES ('demo', 'network', 'old', '[1]', 1)";
    await env.DB.prepare(insert).run();
    await expect(runSchedule({ ...env, SEARCH: down }, Date.now())).rejects.toThrow('search-down');
    expect(await env.DB.prepare("SELECT count(*) AS n FROM rates WHERE key = 'old'").first('n')).toBe(0);
  });

  test('not migrated, it says what to do; migrated, it has every comment by itself', async () => {
    const id = await say('The cormorant dries its wings.');
    await dropIndex();
    await all(env.SEARCH, 'apply the migrations');
    await applyD1Migrations(env.SEARCH, env.TEST_SEARCH_MIGRATIONS);
    expect(await find('cormorant')).toEqual({ ids: [id], complete: true });
  });
});

describe('whoever writes', () => {
  test('and finds the index gone in the middle of it answers 503, and the next search has it all', async () => {
    const id = await say('A gannet dives.');
    const broken = beforeBatch(env.SEARCH, 2, lost);
    expect((await ask('gannet', { SEARCH: broken })).status).toBe(503);
    expect((await find('gannet')).ids).toEqual([id]);
  });

  test('and dies before crossing off what it took up has it taken up again, to the same end', async () => {
    const id = await say('A puffin nests.');
    await find('puffin');
    await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move: 'reject', version: 1 });
    // The key of the owner is no query: the main database is asked for the page, for the counts, and then to cross off.
    expect((await ask('puffin', {}, beforeBatch(env.DB, 3, lost))).status).toBe(503);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM unindexed').first('n')).toBe(1);
    expect((await find('puffin')).ids).toEqual([]);
    expect(await env.DB.prepare('SELECT count(*) AS n FROM unindexed').first('n')).toBe(0);
  });

  test('what it read before another wrote, writes nothing: what was erased meanwhile does not come back', async () => {
    const id = await say('The skua is a pirate.');
    await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move: 'restore', version: 1 });
    const late = beforeBatch(env.SEARCH, 2, async () => {
      await erase(id);
      await find('skua');
    });
    expect((await find('skua', { SEARCH: late })).ids).toEqual([]);
    const left = await env.SEARCH.prepare("SELECT count(*) AS n FROM documents WHERE body LIKE '%skua%'").first('n');
    const hits = await env.SEARCH.prepare(
      "SELECT count(*) AS n FROM words_by_time WHERE words_by_time MATCH 'skua'",
    ).first('n');
    expect([left, hits]).toEqual([0, 0]);
  });

  test('a change made while it wrote waits for the next one', async () => {
    const id = await say('A tern hovers.');
    await find('tern');
    await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move: 'spam', version: 1 });
    const late = beforeBatch(env.SEARCH, 2, () =>
      sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move: 'restore', version: 2 }),
    );
    await find('tern', { SEARCH: late });
    expect((await find('tern')).ids).toEqual([id]);
  });

  test('at once with others leaves every comment in once', async () => {
    const ids = await Promise.all(Array.from({ length: 12 }, (_, i) => say(`Fulmar number ${i} glides.`)));
    await Promise.all(Array.from({ length: 8 }, () => find('fulmar')));
    expect((await find('fulmar')).ids.toSorted()).toEqual(ids.toSorted());
  });
});

test('what is hidden or erased between the index and the comments is not shown', async () => {
  const [decided, erased] = [await say('A petrel at dusk.'), await say('A petrel at dawn.')];
  expect((await find('petrel')).ids).toHaveLength(2);
  const late = beforeBatch(env.DB, 2, async () => {
    await sendAsOwner(`/v1/admin/comments/${decided}/decisions`, { move: 'reject', version: 1 });
    await erase(erased);
  });
  expect((await find('petrel', {}, late)).ids).toEqual([]);
});

test('set back to an earlier time the comments are taken up anew by themselves', async () => {
  const last = await say('A dunlin in winter.');
  await find('dunlin');
  // As a restore does it: no trigger notes anything.
  await env.DB.prepare('DELETE FROM comments WHERE id = ?').bind(last).run();
  await env.DB.prepare('DELETE FROM unindexed').run();
  const other = await say('A dotterel in summer.');
  expect((await find('dotterel')).ids).toEqual([other]);
  expect((await find('dunlin')).ids).toEqual([]);
});

describe('with more to take up than one search does', () => {
  beforeEach(async () => {
    await makeSite('full');
    await fillSite('full', 1_000);
  });

  test('it says so, and owner and timer take up the rest; made anew from the start it is the same', async () => {
    const counted = countDatabase(env.SEARCH);
    expect((await find('nothing', { SEARCH: counted.db })).complete).toBe(false);
    expect(counted.cost.rowsWritten).toBeLessThanOrEqual(2 * (4 * 200 + 10));
    await runSchedule(env, Date.now());
    const piece = async (body: object = {}) =>
      (await sendAsOwner('/v1/admin/search/index', body)).json<{ comments: number; complete: boolean }>();
    let taken = await piece();
    for (let pieces = 0; !taken.complete && pieces < 9; pieces++) taken = await piece();
    expect(await find('"number 1000"')).toMatchObject({ complete: true });
    const documents = () => env.SEARCH.prepare('SELECT * FROM documents ORDER BY seq').all();
    const before = (await documents()).results;
    expect(before.length).toBeGreaterThan(1_000);
    await env.SEARCH.prepare("UPDATE documents SET body = 'spoilt' WHERE seq % 7 = 0").run();
    taken = await piece({ fromStart: true });
    for (let pieces = 0; !taken.complete && pieces < 9; pieces++) taken = await piece();
    expect((await documents()).results).toEqual(before);
  });
});

test('a submission writes to no index and waits for none', async () => {
  const counted = countDatabase(env.SEARCH);
  const body = JSON.stringify({ page: 'p', name: 'N', email: 'n@example.com', body: 'Counted in the index as well.' });
  const init = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body };
  const main = countDatabase(env.DB);
  expect((await send('/v1/sites/demo/comments', init, main.db, { SEARCH: counted.db })).status).toBe(201);
  expect([counted.cost.trips, main.cost.trips]).toEqual([0, 2]);
  await find('"counted in the index"', { SEARCH: counted.db });
  // Taken up by itself, the most that a comment can cost: its document, three tables, the progress.
  expect(counted.cost.rowsWritten).toBeLessThanOrEqual(5);
});
