import { createExecutionContext, createScheduledController, waitOnExecutionContext } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';
import { erasedAtOnceMax } from '../../../src/domain/erasure.ts';
import type { JobMessage } from '../../../src/domain/job.ts';
import { runSchedule } from '../../../src/jobs/schedule.ts';
import { eraseExpired, sendDueSites } from '../../../src/operations/upkeep/erase-expired.ts';
import { purgeLeftovers } from '../../../src/operations/upkeep/purge-leftovers.ts';
import worker from '../../../src/index.ts';
import { purgeExpired } from '../../../src/operations/upkeep/purge-expired.ts';
import { readSettings } from '../../../src/env.ts';
import { countDatabase } from '../../setup/count-database.ts';
import { fillSite, makeSite, post, sendAsOwner } from '../../setup/service.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const now = 1_800_000_000_000;

const counted = countDatabase(env.DB);
const purge = (at: number) => purgeExpired({ settings: readSettings({ ...env, DB: counted.db }), now: at });

beforeEach(async () => {
  await env.DB.batch(
    ['comments', 'campaigns', 'jobs', 'job_parts', 'rates', 'traffic', 'stats', 'sweeps', 'policies', 'sites'].map(
      (table) => env.DB.prepare(`DELETE FROM ${table}`),
    ),
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
  expect((await purge(now)).traffic).toBe(4_000);
  expect(counted.cost.trips).toBe(8);
  expect((await purge(now)).traffic).toBe(1_400);
  expect(counted.cost.trips).toBe(11);
  expect(await env.DB.prepare("SELECT count(*) AS n FROM traffic WHERE hours <> '{}'").first('n')).toBe(0);
});

test('a run frees at most 4,000 keys and deletes at most 4,000 windows, in rounds of 500, and the next run takes the rest', async () => {
  await fillSite('demo', 5_300);
  await giveKeys(now - dayMs);
  await addRates(5_200, 1);
  expect(await purge(now)).toMatchObject({ idempotencyKeys: 4_000, rates: 4_000 });
  expect(counted.cost.trips).toBe(8);
  expect(await purge(now)).toMatchObject({ idempotencyKeys: 1_300, rates: 1_200 });
  expect(counted.cost.trips).toBe(11);
});

test('with nothing to purge a run is one trip, reads a handful of rows and writes none, however many comments there are', async () => {
  await fillSite('demo', 10_000);
  counted.reset();
  expect(await purge(now)).toEqual({
    idempotencyKeys: 0,
    networks: 0,
    reportNetworks: 0,
    reporters: 0,
    rates: 0,
    sessions: 0,
    traffic: 0,
    claims: 0,
  });
  expect(counted.cost).toMatchObject({ trips: 1, rowsWritten: 0 });
  expect(counted.cost.rowsRead).toBeLessThanOrEqual(32);
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

const sent: unknown[] = [];
const queue = { send: (message: unknown) => Promise.resolve(void sent.push(message)) } as unknown as Queue<JobMessage>;
const sweeper = (at: number) => ({ settings: readSettings({ ...env, DB: counted.db, JOBS: queue }), now: at });
const oldJob = '00000000-0001-7000-8000-000000000000';
const insertJob = (id: string, state: string) =>
  env.DB.prepare(
    `INSERT INTO jobs (id, move, sites, state, total, by_key, by_name, at, touched_at)
     VALUES (?, 'spam', '[]', ?, 1, 'owner', 'owner', 1, 1)`,
  ).bind(id, state);

describe('what a site keeps no longer', () => {
  const made = 1_700_000_000_000;
  const left = async () => {
    const { results } = await env.DB.prepare(
      "SELECT status, count(*) AS n FROM comments WHERE site = 'demo' AND erased_at IS NULL GROUP BY status",
    ).all<{ status: string; n: number }>();
    return Object.fromEntries(results.map(({ status, n }) => [status, n]));
  };

  test('is erased in bounded parts once its days are over, and nothing that waits or was decided late; stats stay', async () => {
    await fillSite('demo', 2_000);
    await env.DB.batch([
      env.DB.prepare("UPDATE comments SET created_at = ?1 WHERE site = 'demo'").bind(made),
      env.DB.prepare("UPDATE comments SET decided_at = ?1 WHERE id = 'demo-00000011'").bind(made + 20 * dayMs),
      env.DB.prepare("UPDATE sweeps SET due_at = 0 WHERE site = 'demo'"),
    ]);
    const stats = async () => (await env.DB.prepare('SELECT * FROM stats ORDER BY day').all()).results;
    const before = await stats();
    const at = made + 16 * dayMs;
    sent.length = 0;
    await sendDueSites(sweeper(at));
    expect(sent.splice(0)).toEqual([{ sweep: 'demo' }]);
    counted.reset();
    expect(await eraseExpired(sweeper(at), 'demo')).toBe(erasedAtOnceMax - 1);
    expect(counted.cost.statements).toBeLessThanOrEqual(12);
    expect(counted.cost.rowsRead).toBeLessThan(8_000);
    expect(await left()).toEqual({ approved: 800, pending: 800, rejected: 200, spam: 1 });
    await sendDueSites(sweeper(at + dayMs - 1));
    expect(sent).toEqual([]);
    const later = made + 36 * dayMs;
    expect(await eraseExpired(sweeper(later), 'demo')).toBe(erasedAtOnceMax);
    expect(sent.splice(0)).toEqual([{ sweep: 'demo' }]);
    expect(await eraseExpired(sweeper(later), 'demo')).toBe(1);
    expect(await left()).toEqual({ approved: 800, pending: 800 });
    expect(await stats()).toEqual(before);
    const row = await env.DB.prepare("SELECT body, email, author_id FROM comments WHERE id = 'demo-00000001'").first();
    expect(row).toEqual({ body: '', email: null, author_id: null });
  });

  test('is what its author withdrew, whatever the site keeps, after a week and not before', async () => {
    await makeSite('taken-back', { eraseRejectedAfterDays: null });
    await fillSite('taken-back', 40);
    const withdrawn = env.DB.prepare("UPDATE comments SET withdrawn_at = ?1, status = 'rejected' WHERE id = ?2");
    await env.DB.batch([withdrawn.bind(made, 'taken-back-00000002'), withdrawn.bind(made + 1, 'taken-back-00000004')]);
    const text = (id: string) => env.DB.prepare('SELECT body FROM comments WHERE id = ?').bind(id).first('body');
    const week = made + 7 * dayMs;
    await env.DB.prepare("UPDATE comments SET created_at = ?1 WHERE site = 'taken-back' AND status = 'spam'")
      .bind(week)
      .run();
    expect(await eraseExpired(sweeper(week - 1), 'taken-back')).toBe(0);
    expect(await eraseExpired(sweeper(week), 'taken-back')).toBe(1);
    expect([await text('taken-back-00000002'), await text('taken-back-00000004')]).toEqual([
      '',
      expect.stringContaining('4'),
    ]);
    expect(await eraseExpired(sweeper(week + 1), 'taken-back')).toBe(1);
  });

  test('stays where the site says never', async () => {
    await fillSite('demo', 100);
    await sendAsOwner(
      '/v1/admin/sites/demo',
      { eraseSpamAfterDays: null, eraseRejectedAfterDays: null },
      { method: 'PATCH' },
    );
    expect(await eraseExpired(sweeper(now), 'demo')).toBe(0);
    expect(await left()).toMatchObject({ spam: 10, rejected: 10 });
  });
});

test('the sketch of a text that came once goes after its days; one that humans called spam stays, without the text', async () => {
  const say = async (body: string) => {
    const answer = await post({ fields: { body } });
    return (await answer.json<{ comment: { id: string } }>()).comment.id;
  };
  await say('The ferry to the island leaves at noon on every second Saturday of the month.');
  const spam = await say('Cheap watches and bags are sold all week by the gate of the old harbour.');
  await sendAsOwner(`/v1/admin/comments/${spam}/decisions`, { move: 'spam', version: 1 });
  await env.DB.batch([
    insertJob(oldJob, 'done'),
    env.DB.prepare("INSERT INTO job_parts (job_id, part, items, size) VALUES (?, 0, '[]', 1)").bind(oldJob),
  ]);
  const later = Date.now() + 31 * dayMs;
  expect(await eraseExpired(sweeper(later), 'demo')).toBe(1);
  const campaigns = async () => (await env.DB.prepare('SELECT spam FROM campaigns ORDER BY spam').all()).results;
  expect(await campaigns()).toEqual([{ spam: 0 }, { spam: 1 }]);
  const settings = readSettings(env);
  expect(await purgeLeftovers({ settings, now: Date.now() + 29 * dayMs })).toEqual({ sketches: 0, jobs: 1 });
  expect(await env.DB.prepare('SELECT count(*) AS n FROM job_parts').first('n')).toBe(0);
  expect((await purgeLeftovers({ settings, now: later })).sketches).toBe(1);
  expect(await campaigns()).toEqual([{ spam: 1 }]);
  const again = await say('Cheap watches and bags are sold all week by the gate of the old harbour!');
  const size = await env.DB.prepare('SELECT campaign_size FROM comments WHERE id = ?')
    .bind(again)
    .first('campaign_size');
  expect(size).toBe(2);
});

test('every task of the timer runs, whatever became of the others, and the run tells all that went wrong', async () => {
  await fillSite('demo', 3);
  await giveKeys(Date.now() - 2 * dayMs);
  await env.DB.prepare('UPDATE sweeps SET due_at = 0').run();
  const writer = () => env.SEARCH.prepare('SELECT writer FROM progress').first('writer');
  const before = await writer();
  const broken = { send: () => Promise.reject(new Error('the queue is down')) } as unknown as Queue<JobMessage>;
  await expect(runSchedule({ ...env, JOBS: broken }, Date.now())).rejects.toThrow('the queue is down');
  expect(await countKeys()).toBe(0);
  expect(await writer()).not.toBe(before);
});
