// Many comments decided at once, through HTTP: each as it was seen, once, and with all that hangs on a decision.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Job } from '../../src/domain/job.ts';
import type { DecisionAnswer, DecisionConflict } from '../../src/operations/moderation/made-decisions.ts';
import { countDatabase } from '../setup/count-database.ts';
import { fillSite, makeKey, makeSite, post, sendAsOwner } from '../setup/service.ts';

interface Answer {
  job: Job | null;
  decided: DecisionAnswer[];
  conflicts: DecisionConflict[];
}

const counted = countDatabase(env.DB);

beforeAll(async () => {
  await makeSite('demo');
  await makeSite('other');
  await makeSite('big');
  await fillSite('big', 5_000);
});

async function bulk(body: object, key?: string): Promise<Answer> {
  const answer = await sendAsOwner('/v1/admin/decisions', body, { db: counted.db, ...(key && { key }) });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return answer.json<Answer>();
}

async function pending(site: string, limit: number, offset = 0): Promise<{ id: string; version: number }[]> {
  const { results } = await env.DB.prepare(
    "SELECT id, version FROM comments WHERE site = ? AND status = 'pending' ORDER BY id LIMIT ? OFFSET ?",
  )
    .bind(site, limit, offset)
    .all<{ id: string; version: number }>();
  return results;
}

async function held(fields: Record<string, unknown> = {}, site = 'demo'): Promise<string> {
  const answer = await (await post({ site, fields })).json<{ comment: { id: string } }>();
  return answer.comment.id;
}

/** Of the comments named: status and version, the number of decisions and of events, and whether they agree. */
async function traces(ids: readonly string[]) {
  const { results } = await env.DB.prepare(
    `SELECT c.id, c.status, c.version, c.visible,
       (SELECT count(*) FROM decisions d WHERE d.comment_id = c.id) AS decisions,
       (SELECT to_status FROM decisions d WHERE d.comment_id = c.id ORDER BY seen_version DESC LIMIT 1) AS decided,
       (SELECT by_name FROM decisions d WHERE d.comment_id = c.id ORDER BY seen_version DESC LIMIT 1) AS "by"
     FROM comments c WHERE c.id IN (SELECT value FROM json_each(?)) ORDER BY c.id`,
  )
    .bind(JSON.stringify(ids))
    .all<Record<'id' | 'status' | 'decided' | 'by', string> & Record<'version' | 'visible' | 'decisions', number>>();
  const events = await env.DB.prepare(
    `SELECT subject, by_name, json_extract(changes, '$.status.to') AS "to", json_extract(changes, '$.version.to') AS version
     FROM events WHERE kind LIKE 'comment.%' AND subject IN (SELECT value FROM json_each(?)) ORDER BY subject`,
  )
    .bind(JSON.stringify(ids))
    .all<Record<'subject' | 'by_name' | 'to', string> & { version: number }>();
  return { rows: results, events: events.results };
}

async function expectCountsToAgree(site: string): Promise<void> {
  const { results } = await env.DB.prepare(
    `SELECT queue_status, sum(kept) AS kept, sum(real) AS real FROM (
       SELECT queue_status, comments AS kept, 0 AS real FROM counts WHERE site = ?1
       UNION ALL SELECT queue_status, 0, count(*) FROM comments WHERE site = ?1 GROUP BY queue_status) GROUP BY queue_status`,
  )
    .bind(site)
    .all<{ kept: number; real: number }>();
  expect(results.length).toBeGreaterThan(1);
  for (const { kept, real } of results) expect(kept).toBe(real);
}

test('decides 500 comments in one trip of eight statements beside the key, each with its event, and the counts agree', async () => {
  const comments = await pending('big', 500);
  const key = await makeKey('Five Hundred', { sites: ['big'] });
  counted.reset();
  const { job, decided, conflicts } = await bulk({ move: 'approve', comments }, key);
  expect(conflicts).toEqual([]);
  expect(job).toMatchObject({ state: 'done', total: 500, decided: 500, conflicts: 0, by: 'Five Hundred' });
  expect(decided.map(({ comment }) => comment)).toEqual(
    comments.map(({ id }) => ({ id, status: 'approved', version: 2 })),
  );
  expect(counted.cost).toMatchObject({ trips: 2, statements: 9 });
  expect(counted.cost.rowsWritten / 500).toBeLessThanOrEqual(18);
  expect(counted.cost.rowsRead / 500).toBeLessThanOrEqual(36);
  const { rows, events } = await traces(comments.map(({ id }) => id));
  expect(rows.every((row) => row.decisions === 1 && row.status === 'approved' && row.visible === 1)).toBe(true);
  expect(events).toHaveLength(500);
  await expectCountsToAgree('big');
});

test('of 8 moderators deciding the same 200 comments at once each comment has one winner, and events agree with states', async () => {
  const comments = await pending('big', 200);
  const names = Array.from({ length: 8 }, (_, i) => `bulk-moderator-${i}`);
  const secrets = await Promise.all(names.map((name) => makeKey(name, { sites: ['big'] })));
  const moves = ['approve', 'reject', 'spam', 'reject'];
  // Halves overlap in another order for each, so that no one of them wins all.
  const answers = await Promise.all(
    secrets.map((key, i) => {
      const part = i % 2 === 0 ? comments.slice(0, 100 + i * 10) : comments.slice(90 - i * 10);
      return bulk({ move: moves[i % 4], comments: part }, key);
    }),
  );
  const won = answers.flatMap(({ decided }) => decided);
  expect(won.map(({ comment }) => comment.id).sort()).toEqual(comments.map(({ id }) => id).sort());
  const { rows, events } = await traces(comments.map(({ id }) => id));
  const byId = new Map(won.map((answer) => [answer.comment.id, answer]));
  for (const row of rows) {
    const { comment, decision } = byId.get(row.id)!;
    expect(row).toMatchObject({ ...comment, decisions: 1, decided: comment.status, by: decision!.by });
  }
  expect(events.map(({ subject, by_name, to, version }) => [subject, by_name, to, version])).toEqual(
    rows.map(({ id, by, status, version }) => [id, by, status, version]),
  );
  for (const { id, current } of answers.flatMap(({ conflicts }) => conflicts)) {
    const { comment, decision } = byId.get(id)!;
    expect(current).toEqual({ status: comment.status, version: 2, by: decision!.by });
  }
  await expectCountsToAgree('big');
});

describe('a comment that is not as it was seen', () => {
  test('stays as it is and is listed with its state; the others are decided', async () => {
    const [fresh, decidedBefore, erased, foreign] = await Promise.all([held(), held(), held(), held({}, 'other')]);
    await sendAsOwner(`/v1/admin/comments/${decidedBefore}/decisions`, { move: 'approve', version: 1 });
    await sendAsOwner(`/v1/admin/comments/${erased}`, undefined, { method: 'DELETE' });
    const key = await makeKey('Demo only', { sites: ['demo'] });
    const ids = [fresh!, decidedBefore!, erased!, foreign!, 'nowhere'];
    const before = await traces([decidedBefore!, erased!, foreign!]);
    const answer = await bulk({ move: 'spam', comments: ids.map((id) => ({ id, version: 1 })) }, key);
    expect(answer.decided).toMatchObject([{ comment: { id: fresh, status: 'spam', version: 2 } }]);
    expect(answer.conflicts).toEqual([
      { id: decidedBefore, current: { status: 'approved', version: 2, by: 'owner' }, erased: false, withdrawn: false },
      { id: erased, current: expect.objectContaining({ by: null }) as unknown, erased: true, withdrawn: false },
      { id: foreign, current: null, erased: false, withdrawn: false },
      { id: 'nowhere', current: null, erased: false, withdrawn: false },
    ]);
    expect(await traces([decidedBefore!, erased!, foreign!])).toEqual(before);
  });

  test('gets its first answer where the same key repeats its move, and nothing is written', async () => {
    const ids = [await held(), await held()];
    const body = { move: 'reject', comments: ids.map((id) => ({ id, version: 1 })) };
    const first = await bulk(body);
    const before = await traces(ids);
    counted.reset();
    expect(await bulk(body)).toEqual(first);
    expect(counted.cost.rowsWritten).toBe(0);
    expect(await traces(ids)).toEqual(before);
    expect((await bulk({ ...body, move: 'approve' })).conflicts).toHaveLength(2);
  });

  test('restored while it is pending is answered as it stands', async () => {
    const id = await held();
    const answer = await bulk({ move: 'restore', comments: [{ id, version: 1 }] });
    expect(answer).toEqual({
      job: null,
      decided: [{ comment: { id, status: 'pending', version: 1 }, decision: null, claim: null }],
      conflicts: [],
    });
  });
});

test('what was decided at once is undone as one, but for what somebody decided since', async () => {
  const ids = [await held(), await held(), await held()];
  const { job } = await bulk({ move: 'spam', comments: ids.map((id) => ({ id, version: 1 })) });
  await sendAsOwner(`/v1/admin/comments/${ids[1]}/decisions`, { move: 'approve', version: 2 });
  const undo = await (await sendAsOwner(`/v1/admin/jobs/${job!.id}/undo`, {})).json<Job>();
  expect(undo).toMatchObject({ state: 'done', total: 3, decided: 2, conflicts: 1 });
  const { rows } = await traces(ids);
  expect(Object.fromEntries(rows.map(({ id, status }) => [id, status]))).toEqual({
    [ids[0]!]: 'pending',
    [ids[1]!]: 'approved',
    [ids[2]!]: 'pending',
  });
  const { conflicts } = await (
    await sendAsOwner(`/v1/admin/jobs/${undo.id}/conflicts`)
  ).json<{ conflicts: DecisionConflict[] }>();
  expect(conflicts).toEqual([
    { id: ids[1], current: { status: 'approved', version: 3, by: 'owner' }, erased: false, withdrawn: false },
  ]);
});

test('a thread decided at once is shown and hidden as if its comments were decided one after the other', async () => {
  const root = await held({ page: 'thread' });
  const approve = (id: string, version = 1) => ({ id, version });
  await bulk({ move: 'approve', comments: [approve(root)] });
  const reply = await held({ page: 'thread', parent: root });
  await bulk({ move: 'approve', comments: [approve(reply)] });
  const below = await held({ page: 'thread', parent: reply });
  const beside = await held({ page: 'thread', parent: root });
  const visible = async () =>
    Object.fromEntries((await traces([root, reply, below, beside])).rows.map((row) => [row.id, row.visible]));
  const all = (state: number) => ({ [root]: state, [reply]: state, [below]: state, [beside]: state });
  await bulk({ move: 'approve', comments: [approve(below), approve(beside)] });
  expect(await visible()).toEqual(all(1));
  // The leaf stands first, so that no order of the input helps.
  await bulk({ move: 'reject', comments: [approve(below, 2), approve(reply, 2), approve(root, 2)] });
  expect(await visible()).toEqual(all(0));
  await bulk({ move: 'approve', comments: [approve(below, 3), approve(reply, 3)] });
  expect(await visible()).toEqual(all(0));
  await bulk({ move: 'spam', comments: [approve(below, 4), approve(reply, 4)] });
  await bulk({ move: 'approve', comments: [approve(below, 5), approve(reply, 5), approve(root, 3)] });
  expect(await visible()).toEqual(all(1));
  const page = await env.DB.prepare("SELECT visible FROM pages WHERE site = 'demo' AND key = 'thread'").first(
    'visible',
  );
  expect(page).toBe(4);
});

test.each([
  ['no comments', { move: 'approve', comments: [] }, 'comments', 'too-small'],
  [
    '501 comments',
    { move: 'approve', comments: Array.from({ length: 501 }, (_, i) => ({ id: `c${i}`, version: 1 })) },
    'comments',
    'too-big',
  ],
  [
    'a comment twice',
    { move: 'approve', comments: ['a', 'b', 'a'].map((id) => ({ id, version: 1 })) },
    'comments.2.id',
    'custom',
  ],
  ['no version', { move: 'approve', comments: [{ id: 'a' }] }, 'comments.0.version', 'required'],
  ['no move', { comments: [{ id: 'a', version: 1 }] }, 'move', 'required'],
])('%s is refused, naming the field and the rule', async (_what, body, field, rule) => {
  const answer = await sendAsOwner('/v1/admin/decisions', body);
  expect(answer.status).toBe(422);
  const { errors } = await answer.json<{ errors: { field: string; rule: string }[] }>();
  expect(errors).toEqual([expect.objectContaining({ field, rule })]);
});
