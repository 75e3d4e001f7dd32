import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, expect, test } from 'vitest';
import worker from '../../../src/index.ts';
import { purgeExpired } from '../../../src/operations/upkeep/purge-expired.ts';
import { readSettings } from '../../../src/env.ts';
import { countDatabase } from '../../setup/count-database.ts';
import { fillSite, makeSite, post } from '../../setup/service.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const now = 1_800_000_000_000;

const counted = countDatabase(env.DB);
const purge = (at: number) => purgeExpired({ settings: readSettings({ ...env, DB: counted.db }), now: at });

beforeEach(async () => {
  await env.DB.batch(
    ['comments', 'rates', 'traffic', 'policies', 'sites'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
  );
  await makeSite('demo');
  counted.reset();
});

async function giveKeys(at: number): Promise<void> {
  await env.DB.prepare(
    "UPDATE comments SET idempotency_key = id, idempotency_payload = 'hash', created_at = ? WHERE site = 'demo'",
  )
    .bind(at)
    .run();
}

function countKeys(): Promise<number | null> {
  return env.DB.prepare(
    'SELECT count(*) AS n FROM comments WHERE idempotency_key IS NOT NULL OR idempotency_payload IS NOT NULL',
  ).first<number>('n');
}

async function addRates(count: number, hour: number): Promise<void> {
  await env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?1)
     INSERT INTO rates (site, kind, key, stamps, touched_hour) SELECT 'demo', 'network', ?2 || '-' || i, '[1]', ?2 FROM n`,
  )
    .bind(count, hour)
    .run();
}

test('an idempotency key answers for its full 24 hours and is freed with its payload after them', async () => {
  await fillSite('demo', 3);
  await giveKeys(now);
  await purge(now + dayMs - 1);
  expect(await countKeys()).toBe(3);
  expect((await purge(now + dayMs)).idempotencyKeys).toBe(3);
  expect(await countKeys()).toBe(0);
});

test('the network of a comment is forgotten after thirty days, and nothing else of it', async () => {
  await fillSite('demo', 3);
  await env.DB.prepare("UPDATE comments SET network = 'n', created_at = ?1 + (id = 'demo-00000003')").bind(now).run();
  expect((await purge(now + 30 * dayMs - 1)).networks).toBe(0);
  expect((await purge(now + 30 * dayMs)).networks).toBe(2);
  const { results } = await env.DB.prepare('SELECT network, email FROM comments ORDER BY id').all();
  expect(results.map(({ network }) => network)).toEqual([null, null, 'n']);
  expect(results.every(({ email }) => email !== null)).toBe(true);
});

test('rate windows go two hours after their last hour, and none that still counts', async () => {
  const hour = Math.floor(now / hourMs);
  await addRates(2, hour - 3);
  await addRates(4, hour - 2);
  await addRates(8, hour);
  expect((await purge(now)).rates).toBe(2);
  expect(await env.DB.prepare('SELECT min(touched_hour) AS oldest, count(*) AS n FROM rates').first()).toEqual({
    oldest: hour - 2,
    n: 12,
  });
});

test('traffic keeps eight days of hours, and a site is looked through once a day', async () => {
  const hour = Math.floor(now / hourMs);
  const hours = { [hour - 193]: 1, [hour - 192]: 2, [hour]: 3 };
  const insert = env.DB.prepare("INSERT INTO traffic (site, stamps, hours) VALUES (?, '[7]', ?)");
  await env.DB.batch([insert.bind('demo', JSON.stringify(hours)), insert.bind('young', `{"${hour}":1}`)]);
  expect((await purge(now)).traffic).toBe(2);
  expect((await purge(now + 23 * hourMs)).traffic).toBe(0);
  const { results } = await env.DB.prepare('SELECT site, stamps, hours FROM traffic ORDER BY site').all();
  expect(results).toEqual([
    { site: 'demo', stamps: '[7]', hours: `{"${hour - 192}":2,"${hour}":3}` },
    { site: 'young', stamps: '[7]', hours: `{"${hour}":1}` },
  ]);
});

test('traffic of more sites than one run takes is pruned to the last site by the runs after it', async () => {
  await env.DB.prepare(
    `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5400)
     INSERT INTO traffic (site, stamps, hours) SELECT printf('site-%04d', i), '[]', '{"5":1}' FROM n`,
  ).run();
  expect((await purge(now)).traffic).toBe(5_000);
  expect(counted.cost.trips).toBe(10);
  expect((await purge(now)).traffic).toBe(400);
  expect(counted.cost.trips).toBe(11);
  expect(await env.DB.prepare("SELECT count(*) AS n FROM traffic WHERE hours <> '{}'").first('n')).toBe(0);
});

test('a run frees at most 5,000 keys and deletes at most 5,000 windows, in rounds of 500, and the next run takes the rest', async () => {
  await fillSite('demo', 5_300);
  await giveKeys(now - dayMs);
  await addRates(5_200, 1);
  expect(await purge(now)).toMatchObject({ idempotencyKeys: 5_000, rates: 5_000 });
  expect(counted.cost.trips).toBe(10);
  expect(await purge(now)).toMatchObject({ idempotencyKeys: 300, rates: 200 });
  expect(counted.cost.trips).toBe(11);
});

test('with nothing to purge a run is one trip, reads a handful of rows and writes none, however many comments there are', async () => {
  await fillSite('demo', 10_000);
  counted.reset();
  expect(await purge(now)).toEqual({ idempotencyKeys: 0, networks: 0, rates: 0, sessions: 0, traffic: 0 });
  expect(counted.cost).toMatchObject({ trips: 1, rowsWritten: 0 });
  expect(counted.cost.rowsRead).toBeLessThanOrEqual(20);
});

test("the Worker's timer purges", async () => {
  await post({ headers: { 'Idempotency-Key': 'once' } });
  await env.DB.prepare('UPDATE comments SET created_at = 1').run();
  expect(await countKeys()).toBe(1);
  const execution = createExecutionContext();
  await worker.scheduled(createScheduledController(), env);
  await waitOnExecutionContext(execution);
  expect(await countKeys()).toBe(0);
});
