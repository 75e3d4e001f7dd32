// A draft of a policy is tried on stored comments, and a text on the policy in force: both say what would be, and change nothing.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { PolicyTrial } from '../../src/operations/policy/try-policy.ts';
import type { Judgement } from '../../src/operations/submissions/judge-text.ts';
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
  expect(trial.changed.map(({ decided }) => decided)).toEqual([null, null]);
  const version = 1;
  expect((await sendAsOwner(`/v1/admin/comments/${ids[1]}/decisions`, { move: 'approve', version })).status).toBe(200);
  const { changed } = await tryPolicy({ policy: { mode: 'hold-all' }, status: 'approved' });
  expect(changed.map(({ decided }) => decided)).toEqual(['approved', null]);
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

describe('a text is judged without being stored', () => {
  const judgements = '/v1/admin/sites/demo/judgements';
  const everything = async () => (await env.DB.prepare('SELECT * FROM comments').all()).results;

  test('as the same comment of a stranger is, with the reasons in words, in one trip that writes nothing', async () => {
    const before = await everything();
    counted.reset();
    const stranger = { name: 'Stranger', email: 'stranger@example.com' };
    const typed = { ...stranger, body: ` ${toxic} Buy at http://cheap-pills.example/x ` };
    const answer = await sendAsOwner(judgements, typed, { db: counted.db });
    expect(answer.status, await answer.clone().text()).toBe(200);
    expect(counted.cost).toMatchObject({ trips: 1, rowsWritten: 0 });
    expect(await everything()).toEqual(before);
    const judged = await answer.json<Judgement>();
    expect(judged).toMatchObject({ body: `${toxic} Buy at http://cheap-pills.example/x`, verdict: 'hold' });
    const quotes = judged.reasons.flatMap((reason) => reason.quotes);
    expect(quotes.length).toBeGreaterThan(0);
    for (const { start, end, text } of quotes) expect(judged.body.slice(start, end)).toBe(text);

    const page = 'https://demo.example/tried';
    const sent = await post({ fields: { page, ...stranger, body: judged.body } });
    const { comment } = await sent.json<{ comment: { id: string } }>();
    const stored = await (await sendAsOwner(`/v1/admin/comments/${comment.id}`)).json<{ comment: Judgement }>();
    expect(stored.comment.scores).toEqual(judged.scores);
    expect(stored.comment.reasons).toEqual(judged.reasons);
  });

  test("by the site's list, and by what is known of an address only for a key that may see addresses", async () => {
    const entries = [{ text: 'payday loan' }, { text: 'quarrel@example.com', match: 'address', effect: 'spam' }];
    expect((await sendAsOwner('/v1/admin/sites/demo/list/entries', { entries })).status).toBe(201);
    const ask = { body: 'Ask me about a payday loan.', name: 'Q', email: 'quarrel@example.com' };
    const verdictFor = async (key?: string) => {
      const answer = await sendAsOwner(judgements, ask, key === undefined ? {} : { key });
      return (await answer.json<Judgement>()).verdict;
    };
    expect(await verdictFor()).toBe('spam');
    expect(await verdictFor(await makeKey('reader of demo', { role: 'reader', sites: ['demo'] }))).toBe('hold');
  });

  test('names what is wrong with what was typed; a key of other sites finds no site', async () => {
    const refused = await sendAsOwner(judgements, { body: '  ', email: 'nobody' });
    expect(refused.status).toBe(422);
    const { errors } = await refused.json<{ errors: { field: string }[] }>();
    expect(errors.map(({ field }) => field)).toContain('email');
    expect((await sendAsOwner(judgements, { body: '' })).status).toBe(422);
    const stranger = await makeKey('judge elsewhere', { sites: ['elsewhere'] });
    expect((await sendAsOwner(judgements, { body: 'Hello.' }, { key: stranger })).status).toBe(404);
  });
});
