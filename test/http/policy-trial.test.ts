// A draft of a policy is tried on stored comments: it says what would change, and changes nothing.

import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import type { PolicyTrial } from '../../src/operations/policy/try-policy.ts';
import { countDatabase } from '../setup/count-database.ts';
import { fillSite, makeKey, makeSite, post, sendAsOwner } from '../setup/service.ts';

const counted = countDatabase(env.DB);
const path = '/v1/admin/sites/demo/policy/trials';
const toxic = 'What a stupid fucking idea, you complete asshole.';

async function submit(fields: Record<string, unknown>): Promise<string> {
  const answer = await post({ fields });
  expect(answer.status).toBe(201);
  return (await answer.json<{ comment: { id: string } }>()).comment.id;
}

async function tryPolicy(ask: Record<string, unknown>, key?: string): Promise<PolicyTrial> {
  const answer = await sendAsOwner(path, ask, { db: counted.db, ...(key === undefined ? {} : { key }) });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return answer.json<PolicyTrial>();
}

const ids: string[] = [];

beforeAll(async () => {
  await makeSite('demo', {}, { holdFirstComment: false });
  for (const body of ['The bridge is closed until March.', 'The museum opens at ten.', toxic]) {
    ids.push(await submit({ body }));
  }
});

test('a draft that holds everything would hold what was approved, and says so comment by comment', async () => {
  const trial = await tryPolicy({ policy: { mode: 'hold-all' }, status: 'approved' });
  expect(trial.judged).toBe(2);
  expect(trial.changed.map(({ id }) => id)).toEqual([ids[1], ids[0]]);
  for (const { now, draft } of trial.changed) {
    expect([now.verdict, draft.verdict]).toEqual(['approve', 'hold']);
    expect(draft.scores).toEqual(now.scores);
    expect(draft.verdictByScore).toBe('approve');
  }
});

test('a draft that minds less shows what it would let through', async () => {
  const policy = { holdFirstComment: false, weights: { 'toxicity-model': { score: 'toxicity', points: 0 } } };
  const { judged, changed } = await tryPolicy({ policy });
  expect(judged).toBe(1);
  expect(changed).toMatchObject([{ id: ids[2], now: { verdict: 'hold' }, draft: { verdict: 'approve' } }]);
  expect(changed[0]!.draft.scores.toxicity).toBeLessThan(changed[0]!.now.scores.toxicity!);
});

test('a draft that says what is in force changes nothing, and no trial changes a row', async () => {
  const before = await env.DB.prepare('SELECT * FROM comments').all();
  for (const status of ['approved', 'pending']) {
    expect((await tryPolicy({ policy: { holdFirstComment: false }, status })).changed).toEqual([]);
  }
  expect((await env.DB.prepare('SELECT * FROM comments').all()).results).toEqual(before.results);
  expect(counted.cost.rowsWritten).toBe(0);
});

test('comments stored before evidence was, or erased, are left out; a broken draft names its fault', async () => {
  await env.DB.prepare('UPDATE comments SET evidence = NULL WHERE id = ?').bind(ids[0]).run();
  expect((await tryPolicy({ policy: { mode: 'hold-all' }, status: 'approved' })).judged).toBe(1);
  const refused = await sendAsOwner(path, { policy: { thresholds: { spam: { hold: 0.9 } } } });
  expect(refused.status).toBe(422);
  expect(await refused.json()).toMatchObject({
    errors: [{ field: 'policy.thresholds.spam.hold', rule: 'out-of-order' }],
  });
  expect((await sendAsOwner(path, { policy: {}, limit: 51 })).status).toBe(422);
});

test("a key of other sites finds nothing here; the rows read are those it judges, whatever the site's size", async () => {
  const stranger = await makeKey('stranger', { sites: ['elsewhere'] });
  expect((await sendAsOwner(path, { policy: {} }, { key: stranger })).status).toBe(404);
  await makeSite('big');
  await fillSite('big', 5_000);
  counted.reset();
  const answer = await sendAsOwner('/v1/admin/sites/big/policy/trials', { policy: {}, limit: 50 }, { db: counted.db });
  expect(await answer.json()).toEqual({ judged: 0, changed: [] });
  expect(counted.cost.rowsRead).toBeLessThanOrEqual(60);
  expect(counted.cost.trips).toBe(1);
});
