import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { makeKey, makeSite, post, sendAsOwner } from '../setup/service.ts';

interface Answer {
  comment: { id: string; status: string; version: number };
  decision: { id: string; move: string; by: string; from: string; to: string };
}

async function held(): Promise<string> {
  const answer = await (await post()).json<{ comment: { id: string } }>();
  return answer.comment.id;
}

function decide(id: string, body: unknown, key?: string): Promise<Response> {
  return sendAsOwner(`/v1/admin/comments/${id}/decisions`, body, key === undefined ? {} : { key });
}

async function undo(id: string, decision: string, body: unknown = {}): Promise<Response> {
  return sendAsOwner(`/v1/admin/comments/${id}/decisions/${decision}/undo`, body);
}

async function row(id: string) {
  return env.DB.prepare('SELECT status, decided_status, version, visible FROM comments WHERE id = ?').bind(id).first();
}

async function history(id: string) {
  const { results } = await env.DB.prepare(
    'SELECT move, by_name, seen_version FROM decisions WHERE comment_id = ? ORDER BY seen_version',
  )
    .bind(id)
    .all();
  return results;
}

beforeAll(() => makeSite('demo'));

test('of 8 moderators deciding at once one wins, seven get 409 naming the winner, and the audit agrees', async () => {
  const id = await held();
  const names = Array.from({ length: 8 }, (_, i) => `moderator-${i}`);
  const secrets = await Promise.all(names.map((name) => makeKey(name)));
  const moves = ['approve', 'reject', 'spam', 'reject'];
  const answers = await Promise.all(secrets.map((key, i) => decide(id, { move: moves[i % 4], version: 1 }, key)));
  const won = answers.filter(({ status }) => status === 200);
  const lost = answers.filter(({ status }) => status === 409);
  expect([won.length, lost.length]).toEqual([1, 7]);
  const winner = await won[0]!.json<Answer>();
  for (const answer of lost) {
    expect(await answer.json()).toMatchObject({
      status: 409,
      current: { status: winner.comment.status, version: 2, by: winner.decision.by },
    });
  }
  expect(await history(id)).toEqual([{ move: winner.decision.move, by_name: winner.decision.by, seen_version: 1 }]);
  expect(await row(id)).toMatchObject({ status: winner.comment.status, version: 2 });
});

test('a version the comment never had changes nothing', async () => {
  const id = await held();
  const answer = await decide(id, { move: 'approve', version: 99 });
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ current: { status: 'pending', version: 1, by: null } });
  expect(await history(id)).toEqual([]);
});

test('the same key repeating its move for the same version gets its first answer, another move gets 409', async () => {
  const id = await held();
  const first = await (await decide(id, { move: 'approve', version: 1 })).json();
  const again = await decide(id, { move: 'approve', version: 1 });
  expect(again.status).toBe(200);
  expect(await again.json()).toEqual(first);
  expect((await decide(id, { move: 'reject', version: 1 })).status).toBe(409);
  expect(await history(id)).toHaveLength(1);
});

test('restoring a pending comment answers how it stands: no version, no decision, no row of history', async () => {
  const id = await held();
  const standing = { comment: { id, status: 'pending', version: 1 }, decision: null, claim: null };
  for (const _ of [1, 2]) {
    const answer = await decide(id, { move: 'restore', version: 1 });
    expect([answer.status, await answer.json()]).toEqual([200, standing]);
  }
  expect([await row(id), await history(id)]).toMatchObject([{ status: 'pending', version: 1 }, []]);
  expect((await decide(id, { move: 'restore', version: 2 })).status).toBe(409);
  await decide(id, { move: 'reject', version: 1 });
  const first = await (await decide(id, { move: 'restore', version: 2 })).json();
  expect(await (await decide(id, { move: 'restore', version: 2 })).json()).toEqual(first);
  expect(await history(id)).toHaveLength(2);
});

test("another key's same move for the same version is late, not repeated", async () => {
  const id = await held();
  await decide(id, { move: 'approve', version: 1 });
  const late = await decide(id, { move: 'approve', version: 1 }, await makeKey('late'));
  expect([late.status, await late.json()]).toMatchObject([409, { current: { version: 2, by: 'owner' } }]);
});

test('undo takes back the latest decision only, exactly, and is itself a decision that can be undone', async () => {
  const id = await held();
  const approved = await (await decide(id, { move: 'approve', version: 1 })).json<Answer>();
  const spam = await (await decide(id, { move: 'spam', version: 2 })).json<Answer>();
  expect((await undo(id, approved.decision.id)).status).toBe(409);
  const undone = await (await undo(id, spam.decision.id)).json<Answer>();
  expect(undone.comment).toEqual({ id, status: 'approved', version: 4 });
  expect(await row(id)).toEqual({ status: 'approved', decided_status: 'approved', version: 4, visible: 1 });
  expect(await (await undo(id, spam.decision.id)).json()).toEqual(undone);
  const redone = await (await undo(id, undone.decision.id)).json<Answer>();
  expect(redone.comment).toEqual({ id, status: 'spam', version: 5 });
  expect((await undo(id, 'no-such-decision')).status).toBe(404);
});

test('an undo gives back the record of the author and of the linked domain', async () => {
  const email = 'record@example.com';
  const answer = await post({
    fields: { email, body: 'See https://shop.record-domain.com/offer for the minutes of the meeting.' },
  });
  const { comment } = await answer.json<{ comment: { id: string } }>();
  const record = async () => [
    await env.DB.prepare('SELECT approved, rejected, spam FROM authors WHERE email_folded = ?').bind(email).first(),
    await env.DB.prepare("SELECT approved, rejected, spam FROM domains WHERE domain = 'record-domain.com'").first(),
  ];
  const made = await (await decide(comment.id, { move: 'spam', version: 1 })).json<Answer>();
  expect(await record()).toEqual([
    { approved: 0, rejected: 0, spam: 1 },
    { approved: 0, rejected: 0, spam: 1 },
  ]);
  await undo(comment.id, made.decision.id);
  expect(await record()).toEqual([
    { approved: 0, rejected: 0, spam: 0 },
    { approved: 0, rejected: 0, spam: 0 },
  ]);
});

test('hiding a comment hides the replies below it, and showing it shows those that are approved', async () => {
  const root = await held();
  await decide(root, { move: 'approve', version: 1 });
  const reply = async (parent: string) => {
    const answer = await post({ fields: { parent } });
    expect(answer.status).toBe(201);
    const { comment } = await answer.json<{ comment: { id: string } }>();
    await decide(comment.id, { move: 'approve', version: 1 });
    return comment.id;
  };
  const first = await reply(root);
  const second = await reply(first);
  const visible = () => Promise.all([root, first, second].map(async (id) => (await row(id))?.['visible']));
  expect(await visible()).toEqual([1, 1, 1]);
  await decide(root, { move: 'reject', version: 2 });
  expect(await visible()).toEqual([0, 0, 0]);
  await decide(first, { move: 'reject', version: 2 });
  await decide(root, { move: 'approve', version: 3 });
  expect(await visible()).toEqual([1, 0, 0]);
  await decide(first, { move: 'approve', version: 3 });
  expect(await visible()).toEqual([1, 1, 1]);
});

test('counts by status always agree with the comments', async () => {
  const { results } = await env.DB.prepare(
    `SELECT queue_status, sum(kept) AS kept, sum(real) AS real FROM (
       SELECT queue_status, comments AS kept, 0 AS real FROM counts WHERE site = 'demo'
       UNION ALL SELECT queue_status, 0, count(*) FROM comments WHERE site = 'demo' GROUP BY queue_status) GROUP BY queue_status`,
  ).all<{ queue_status: string; kept: number; real: number }>();
  expect(results.length).toBeGreaterThan(1);
  for (const { kept, real } of results) expect(kept).toBe(real);
});
