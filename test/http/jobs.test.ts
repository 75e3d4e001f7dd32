// All that a filter finds, decided as one act through HTTP: the count is the consent, and a job is exact whatever interrupts it.

import { createMessageBatch, createScheduledController } from 'cloudflare:test';
import { env } from 'cloudflare:workers';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Job } from '../../src/domain/job.ts';
import { readSettings, type Bindings } from '../../src/env.ts';
import worker from '../../src/index.ts';
import { carryOnJob } from '../../src/operations/moderation/carry-on-job.ts';
import type { DecisionAnswer, DecisionConflict } from '../../src/operations/moderation/made-decisions.ts';
import { countDatabase } from '../setup/count-database.ts';
import { fillSite, makeKey, makeSite, send, sendAsOwner } from '../setup/service.ts';

interface Answer {
  job: Job;
  decided: DecisionAnswer[];
  conflicts: DecisionConflict[];
}

/** A queue that keeps its messages: what a killed process had in hand is lost with it. */
const sent: string[] = [];
const queue = {
  send: ({ job }: { job: string }) => Promise.resolve(void sent.push(job)),
} as unknown as Bindings['JOBS'];
const counted = countDatabase(env.DB);
let site = '';
let sites = 0;

beforeEach(async () => {
  sent.length = 0;
  site = `site-${(sites += 1)}`;
  await makeSite(site);
});

async function ask(path: string, body?: object, { key = env.OWNER_KEY, db = counted.db } = {}): Promise<Response> {
  const json = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const headers = { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' };
  return send(`/v1/admin${path}`, { headers, ...json }, db, { JOBS: queue });
}

async function count(filter: Record<string, string>): Promise<{ count: number; more: boolean; to: number }> {
  return (await ask(`/queue/count?${new URLSearchParams({ site, ...filter })}`)).json();
}

async function start(body: object, key?: string): Promise<Answer> {
  const answer = await ask('/decisions', body, key === undefined ? {} : { key });
  expect(answer.ok, await answer.clone().text()).toBe(true);
  return answer.json<Answer>();
}

const show = async (id: string) => (await ask(`/jobs/${id}`)).json<Job>();

/** Delivers messages until there are none, or as many as said. */
async function deliver(messages = Infinity, db = env.DB): Promise<void> {
  const settings = readSettings({ ...env, DB: db, JOBS: queue });
  for (let i = 0; i < messages && sent.length; i++) await carryOnJob({ settings, now: Date.now() }, sent.shift()!);
}

/** All of a site that a moderator or reader could notice, and how it agrees with decisions, events and counts. */
async function stateOf(slug: string) {
  const read = async (sql: string) => (await env.DB.prepare(sql).bind(slug).all()).results;
  const [comments, counts, pages, authors] = await Promise.all([
    read('SELECT id, status, decided_status, visible FROM comments WHERE site = ? ORDER BY id'),
    read('SELECT queue_status, comments FROM counts WHERE site = ? AND comments > 0 ORDER BY queue_status'),
    read('SELECT key, visible FROM pages WHERE site = ? AND visible > 0 ORDER BY key'),
    read('SELECT email_folded, approved, rejected, spam FROM authors WHERE site = ? ORDER BY email_folded'),
  ]);
  return { comments, counts, pages, authors };
}

async function amounts(slug: string, status: string) {
  const query = `SELECT
    (SELECT count(*) FROM comments WHERE site = ?1 AND status = ?2 AND decided_status = ?2) AS comments,
    (SELECT count(*) FROM decisions d JOIN comments c ON c.id = d.comment_id WHERE c.site = ?1 AND move <> 'undo') AS decisions,
    (SELECT count(*) FROM events WHERE site = ?1 AND kind = 'comment.decided' AND json_extract(changes, '$.status.to') = ?2) AS events,
    (SELECT comments FROM counts WHERE site = ?1 AND queue_status = ?2) AS counted`;
  return env.DB.prepare(query).bind(slug, status).first<Record<string, number>>();
}

describe('all that a filter finds', () => {
  test('is counted, and decided at once where it is few: two calls, the rest untouched, and undone as one', async () => {
    await fillSite(site, 600);
    const before = await stateOf(site);
    const filter = { minSpam: '0.1', maxSpam: '0.35' };
    const shown = await count(filter);
    expect(shown).toMatchObject({ more: false });
    const { job, decided, conflicts } = await start({
      move: 'spam',
      filter: { site, minSpam: 0.1, maxSpam: 0.35, to: shown.to },
      count: shown.count,
    });
    expect(conflicts).toEqual([]);
    expect(decided).toHaveLength(shown.count);
    expect(job).toMatchObject({ state: 'done', total: shown.count, seen: shown.count, decided: shown.count });
    const spam = await env.DB.prepare(
      "SELECT count(*) AS n FROM comments WHERE site = ? AND decided_status = 'spam' AND spam BETWEEN 0.1 AND 0.35",
    )
      .bind(site)
      .first('n');
    expect(spam).toBe(shown.count);
    const undo = await (await ask(`/jobs/${job.id}/undo`, {})).json<Job>();
    expect(undo).toMatchObject({ state: 'done', move: 'undo', undoes: job.id, decided: shown.count });
    expect(await stateOf(site)).toEqual(before);
    expect((await show(job.id)).undoneBy).toBe(undo.id);
  });

  test('is refused with the new count when it has changed, and nothing is written', async () => {
    await fillSite(site, 100);
    const { count: shown } = await count({});
    const { comments } = await (
      await ask(`/queue?${new URLSearchParams({ site, limit: '1' })}`)
    ).json<{ comments: { id: string }[] }>();
    await ask(`/comments/${comments[0]!.id}/decisions`, { move: 'approve', version: 1 });
    const before = await stateOf(site);
    const answer = await ask('/decisions', { move: 'spam', filter: { site }, count: shown });
    expect([answer.status, await answer.json()]).toMatchObject([409, { count: shown - 1 }]);
    expect(await stateOf(site)).toEqual(before);
    expect(
      await env.DB.prepare('SELECT count(*) AS n FROM job_parts WHERE items LIKE ?').bind(`%${site}%`).first('n'),
    ).toBe(0);
  });

  test('asked for again by the same key with an end in time gets the job it got; after an undo it is a new question', async () => {
    await fillSite(site, 50);
    const { count: shown, to } = await count({});
    const body = { move: 'reject', filter: { site, to }, count: shown };
    const { job } = await start(body);
    expect((await start(body)).job).toEqual(job);
    const other = await ask('/decisions', body, { key: await makeKey(`other-${site}`) });
    expect(other.status).toBe(409);
    await ask(`/jobs/${job.id}/undo`, {});
    expect((await start(body)).job.id).not.toBe(job.id);
  });

  test('is of the sites of the key alone, and so are its jobs', async () => {
    const [mine, foreign] = [site, `foreign-${site}`];
    await makeSite(foreign);
    await fillSite(mine, 20);
    await fillSite(foreign, 20);
    const key = await makeKey(`limited-${site}`, { sites: [mine] });
    const before = await stateOf(foreign);
    const body = { move: 'approve', count: 8 };
    const { job } = await start({ ...body, filter: {} }, key);
    expect(job.decided).toBe(8);
    expect((await ask('/decisions', { ...body, filter: { site: foreign } }, { key })).status).toBe(404);
    const { job: theirs } = await start({ ...body, filter: { site: foreign } });
    await ask(`/jobs/${theirs.id}/undo`, {});
    for (const path of ['', '/conflicts'])
      expect((await ask(`/jobs/${theirs.id}${path}`, undefined, { key })).status).toBe(404);
    for (const act of ['undo', 'cancel'])
      expect((await ask(`/jobs/${theirs.id}/${act}`, {}, { key })).status).toBe(404);
    const { jobs } = await (await ask('/jobs', undefined, { key })).json<{ jobs: Job[] }>();
    expect(jobs.map(({ id }) => id)).toEqual([job.id]);
    expect(await stateOf(foreign)).toEqual(before);
  });

  test.each([
    ['both comments and a filter', { comments: [{ id: 'a', version: 1 }], filter: {}, count: 1 }, 'comments'],
    ['neither', {}, 'comments'],
    ['a filter without a count', { filter: {} }, 'count'],
    ['a score beyond 1', { filter: { minSpam: 2 }, count: 1 }, 'filter.minSpam'],
    ['an unknown filter', { filter: { maxHarm: 1 }, count: 1 }, 'filter.maxHarm'],
    ['a count of none', { filter: {}, count: 0 }, 'count'],
  ])('%s is refused, naming the field', async (_what, body, field) => {
    const answer = await ask('/decisions', { move: 'spam', ...body });
    expect(answer.status).toBe(422);
    expect((await answer.json<{ errors: { field: string }[] }>()).errors[0]).toMatchObject({ field });
  });
});

describe('a job of more comments than one batch takes', () => {
  const many = 2_600;

  async function startMany(): Promise<{ job: Job; total: number }> {
    await fillSite(site, many);
    const { count: total, to } = await count({});
    expect(total).toBeGreaterThan(1_000);
    const answer = await ask('/decisions', { move: 'spam', filter: { site, to }, count: total });
    const { job } = await answer.json<Answer>();
    expect([answer.status, answer.headers.get('Location')]).toEqual([202, `/v1/admin/jobs/${job.id}`]);
    return { job, total };
  }

  test('takes two calls and few statements a comment, shows how far it is, and ends exact', async () => {
    const { job, total } = await startMany();
    expect(job).toMatchObject({ state: 'running', total, seen: 0, decided: 0 });
    await deliver(1);
    expect(await show(job.id)).toMatchObject({ state: 'running', seen: 500, decided: 500 });
    const settings = readSettings({ ...env, DB: counted.db, JOBS: queue });
    counted.reset();
    await carryOnJob({ settings, now: Date.now() }, sent.shift()!);
    expect(counted.cost.trips).toBe(2);
    expect(counted.cost.statements).toBeLessThanOrEqual(11);
    expect(counted.cost.rowsWritten / 500).toBeLessThanOrEqual(17);
    await deliver();
    expect(await show(job.id)).toMatchObject({ state: 'done', seen: total, decided: total, conflicts: 0 });
    expect(await amounts(site, 'spam')).toMatchObject({ decisions: total, events: total });
  });

  test('whose message comes twice, or from two runs at once, decides each comment once', async () => {
    const { job, total } = await startMany();
    sent.push(job.id, job.id);
    const settings = readSettings({ ...env, JOBS: queue });
    while (sent.length) {
      const round = sent.splice(0);
      await Promise.all(round.map((id) => carryOnJob({ settings, now: Date.now() }, id)));
    }
    expect(await show(job.id)).toMatchObject({ state: 'done', seen: total, decided: total });
    expect(await amounts(site, 'spam')).toMatchObject({ decisions: total, events: total });
  });

  test('cut off in every place goes on from there when the timer sends it again, and ends exact', async () => {
    const { job, total } = await startMany();
    let cuts = 0;
    for (let calls = 0; (await show(job.id)).state === 'running' && calls < 40; calls++) {
      // Every second batch fails before it reaches the database, or after it was written and before anybody heard of it.
      const failing = cutOff(calls % 3);
      sent.splice(0);
      await env.DB.prepare('UPDATE jobs SET touched_at = touched_at - 60000 WHERE id = ?').bind(job.id).run();
      await worker.scheduled(createScheduledController(), { ...env, JOBS: queue });
      expect(sent).toEqual([job.id]);
      await deliver(1, failing).catch(() => (cuts += 1));
    }
    expect(cuts).toBeGreaterThan(2);
    expect(await show(job.id)).toMatchObject({ state: 'done', seen: total, decided: total, conflicts: 0 });
    expect(await amounts(site, 'spam')).toMatchObject({ decisions: total, events: total });
  });

  test('overwrites no decision made meanwhile: it is listed as a conflict with who made it', async () => {
    const { job, total } = await startMany();
    await deliver(1);
    const { results } = await env.DB.prepare(
      "SELECT id FROM comments WHERE site = ? AND status = 'pending' ORDER BY created_at DESC LIMIT 3",
    )
      .bind(site)
      .all<{ id: string }>();
    const key = await makeKey(`colleague-of-${site}`);
    for (const { id } of results) await ask(`/comments/${id}/decisions`, { move: 'approve', version: 1 }, { key });
    await deliver();
    expect(await show(job.id)).toMatchObject({ state: 'done', seen: total, decided: total - 3, conflicts: 3 });
    const current = { status: 'approved', version: 2, by: `colleague-of-${site}` };
    const expected = results.map(({ id }) => ({ id, current, erased: false, withdrawn: false })).reverse();
    const first = await (await ask(`/jobs/${job.id}/conflicts?limit=2`)).json<{ conflicts: unknown[]; next: string }>();
    const rest = await (await ask(`/jobs/${job.id}/conflicts?cursor=${first.next}`)).json<typeof first>();
    expect([...first.conflicts, ...rest.conflicts]).toEqual(expected);
    expect(rest.next).toBeNull();
  });

  test('cancelled half-way leaves the rest alone, tells one event, and is undone as far as it came', async () => {
    await fillSite(site, many);
    const before = await stateOf(site);
    const { count: total, to } = await count({});
    const { job } = await start({ move: 'approve', filter: { site, to }, count: total });
    await deliver(1);
    for (const _ of [1, 2])
      expect(await (await ask(`/jobs/${job.id}/cancel`, {})).json()).toMatchObject({ state: 'cancelled' });
    await deliver();
    expect(await show(job.id)).toMatchObject({ state: 'cancelled', decided: 500 });
    const { results } = await env.DB.prepare("SELECT site FROM events WHERE kind = 'job.cancelled' AND subject = ?")
      .bind(job.id)
      .all();
    expect(results).toEqual([{ site }]);
    const undo = await (await ask(`/jobs/${job.id}/undo`, {})).json<Job>();
    expect(undo).toMatchObject({ state: 'done', decided: 500, conflicts: 0 });
    expect(await stateOf(site)).toEqual(before);
  });

  test('cancelled between the reading of a part and its decisions decides none of it', async () => {
    await fillSite(site, many);
    const { count: total, to } = await count({});
    const { job } = await start({ move: 'approve', filter: { site, to }, count: total });
    const cancel = async () => void (await ask(`/jobs/${job.id}/cancel`, {}));
    await deliver(1, withBetween(cancel));
    expect(await show(job.id)).toMatchObject({ state: 'cancelled', decided: 0 });
  });

  test('undone while it runs is cancelled first; the undo is a job that can be undone, and asked twice is one', async () => {
    await fillSite(site, many);
    const before = await stateOf(site);
    const { count: total, to } = await count({});
    const { job } = await start({ move: 'approve', filter: { site, to }, count: total });
    await deliver(2);
    const answer = await ask(`/jobs/${job.id}/undo`, {});
    const undo = await answer.json<Job>();
    expect([answer.status, undo]).toMatchObject([202, { state: 'running', total: 1_000, undoes: job.id }]);
    expect(await (await ask(`/jobs/${job.id}/undo`, {})).json()).toMatchObject({ id: undo.id });
    await deliver();
    expect(await show(undo.id)).toMatchObject({ state: 'done', decided: 1_000, conflicts: 0 });
    expect(await stateOf(site)).toEqual(before);
    const redo = await (await ask(`/jobs/${undo.id}/undo`, {})).json<Job>();
    await deliver();
    expect(await show(redo.id)).toMatchObject({ state: 'done', decided: 1_000 });
    expect(await amounts(site, 'approved')).toMatchObject({ comments: 1_000 });
  });

  test('made with a key that is deleted meanwhile decides nothing more', async () => {
    await fillSite(site, many);
    const key = await makeKey(`leaver-${site}`, { sites: [site] });
    const { count: total } = await count({});
    const { job } = await start({ move: 'approve', filter: {}, count: total }, key);
    await deliver(1);
    await sendAsOwner(`/v1/admin/keys/leaver-${site}`, undefined, { method: 'DELETE' });
    await deliver();
    expect(await show(job.id)).toMatchObject({ state: 'cancelled', decided: 500 });
  });
});

/** The same database, whose batches are run as said. */
function withBatch(batch: (statements: D1PreparedStatement[]) => Promise<D1Result[]>): D1Database {
  return new Proxy(env.DB, {
    get(real, name) {
      if (name === 'batch') return batch;
      const value = Reflect.get(real, name) as unknown;
      return typeof value === 'function' ? (value.bind(real) as unknown) : value;
    },
  });
}

/** The same database, with something else done between its first batch and its second. */
function withBetween(act: () => Promise<void>): D1Database {
  let batches = 0;
  const batch = async (statements: D1PreparedStatement[]) => {
    if (batches++ === 1) await act();
    return env.DB.batch(statements);
  };
  return withBatch(batch);
}

/** The same database, whose nth batch from now fails after it was written. */
function cutOff(after: number): D1Database {
  let batches = 0;
  const batch = async (statements: D1PreparedStatement[]) => {
    const results = batches === after && after === 0 ? null : await env.DB.batch(statements);
    if (batches++ === after || results === null) throw new Error('D1_ERROR: Network connection lost.');
    return results;
  };
  return withBatch(batch);
}

test('through the real queue a job runs to its end by itself', async () => {
  await fillSite(site, 1_500);
  const { count: total } = await count({});
  const answer = await sendAsOwner('/v1/admin/decisions', { move: 'approve', filter: { site }, count: total });
  const { job } = await answer.json<Answer>();
  await expect
    .poll(() => show(job.id), { timeout: 25_000, interval: 250 })
    .toMatchObject({ state: 'done', decided: total });
});

test('a message that nobody can read is let go', async () => {
  const batch = createMessageBatch('anteroom-jobs', [
    { id: 'm', timestamp: new Date(), attempts: 1, body: { nothing: true } },
  ]);
  await expect(worker.queue(batch, env)).resolves.toBeUndefined();
});
