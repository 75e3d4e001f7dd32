// The author's own view of a comment, by the token of the answer.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { countDatabase } from '../setup/count-database.ts';
import { makeSite, post, send, sendAsOwner } from '../setup/service.ts';

beforeAll(() => makeSite('demo'));

async function submit(fields: Record<string, unknown> = {}): Promise<{ id: string; token: string }> {
  const answer = await post({ fields });
  expect(answer.status).toBe(201);
  const { comment, statusToken } = await answer.json<{ comment: { id: string }; statusToken: string }>();
  return { id: comment.id, token: statusToken };
}

const show = (id: string, token: string) => send(`/v1/comments/${id}/status?token=${token}`);

async function fate({ id, token }: { id: string; token: string }): Promise<unknown> {
  return (await (await show(id, token)).json<{ status: unknown }>()).status;
}

async function decide(id: string, move: string, version: number): Promise<void> {
  expect((await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move, version })).status).toBe(200);
}

test('says published, held or declined as a moderator decided', async () => {
  const comment = await submit();
  const told = [await fate(comment)];
  for (const [at, move] of ['approve', 'reject', 'restore', 'spam'].entries()) {
    await decide(comment.id, move, at + 1);
    told.push(await fate(comment));
  }
  expect(told).toEqual(['held', 'published', 'declined', 'held', 'declined']);
});

test('what only the machine called spam is held to its author, until a moderator agrees', async () => {
  const spam = await submit({
    body: 'Best casin0 bonus http://bit.ly/x1 [url=http://slots-royal777.com]free spins[/url]',
  });
  expect(await env.DB.prepare('SELECT status FROM comments WHERE id = ?').bind(spam.id).first('status')).toBe('spam');
  expect(await fate(spam)).toBe('held');
  await decide(spam.id, 'spam', 1);
  expect(await fate(spam)).toBe('declined');
});

test("an erased comment, another comment's token and a comment that is not there are alike: not found", async () => {
  const [erased, other] = [await submit(), await submit()];
  expect(await fate(erased)).toBe('held');
  await sendAsOwner(`/v1/admin/comments/${erased.id}`, undefined, { method: 'DELETE' });
  const answers = [
    await show(erased.id, erased.token),
    await show(other.id, erased.token),
    await show('0190aaaa-0000-7000-8000-000000000000', other.token),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
  expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
});

test('the token in the address is told to nobody further, and the answer kept by no cache', async () => {
  const { id, token } = await submit();
  for (const Accept of ['application/json', 'text/html']) {
    const answer = await send(`/v1/comments/${id}/status?token=${token}`, { headers: { Accept } });
    expect(answer.headers.get('Content-Type')).toContain(Accept);
    expect([answer.headers.get('Referrer-Policy'), answer.headers.get('Cache-Control')]).toEqual([
      'no-referrer',
      'no-store',
    ]);
  }
});

describe('the reason', () => {
  const reasons = [
    { code: 'off-topic', wording: 'It is about <something> else.', rule: 'Rule 4: stay with the page.' },
    { code: 'toxic', wording: 'It attacks people.' },
  ];
  const setReasons = (list: unknown) => sendAsOwner('/v1/admin/sites/demo', { reasons: list }, { method: 'PATCH' });

  async function decideFor(id: string, body: Record<string, unknown>): Promise<string> {
    const answer = await sendAsOwner(`/v1/admin/comments/${id}/decisions`, body);
    expect(answer.status).toBe(200);
    return (await answer.json<{ decision: { id: string } }>()).decision.id;
  }

  const told = async ({ id, token }: { id: string; token: string }) => (await show(id, token)).json();

  test("of a declined comment is told in the site's words as they stand, follows an undo, and costs no trip", async () => {
    expect((await setReasons(reasons)).status).toBe(200);
    const comment = await submit();
    const { id, token } = comment;
    expect(await told(comment)).toMatchObject({ id, status: 'held', reason: null });
    const first = await decideFor(id, { move: 'reject', version: 1, reason: 'off-topic', note: 'Again the same man.' });
    const counted = countDatabase(env.DB);
    const answer = await send(`/v1/comments/${id}/status?token=${token}`, {}, counted.db);
    expect(counted.cost.trips).toBe(1);
    const declined = await answer.json<{ reason: unknown }>();
    expect(declined.reason).not.toHaveProperty('rule');
    expect(declined).toMatchObject({
      id,
      status: 'declined',
      reason: { code: 'off-topic', wording: 'It is about <something> else.' },
      version: 2,
      editableUntil: null,
    });
    const page = await (
      await send(`/v1/comments/${id}/status?token=${token}`, { headers: { Accept: 'text/html' } })
    ).text();
    expect(page).toContain('It is about &lt;something&gt; else.');
    expect(page).not.toMatch(/the same man|Rule 4/);
    const undo = await sendAsOwner(`/v1/admin/comments/${id}/decisions/${first}/undo`, {});
    expect(undo.status).toBe(200);
    expect(await told(comment)).toMatchObject({ id, status: 'held', reason: null });
    await decideFor(id, { move: 'reject', version: 3, reason: 'toxic' });
    const other = { code: 'toxic', wording: 'Be kinder.' };
    await setReasons([other]);
    expect(await told(comment)).toMatchObject({ id, status: 'declined', reason: other });
    await decideFor(id, { move: 'spam', version: 4 });
    expect(await told(comment)).toMatchObject({ id, status: 'declined', reason: null });
  });

  test('that is none of the list stays among moderators, as does that of an approval', async () => {
    await setReasons(reasons);
    const comment = await submit();
    await decideFor(comment.id, { move: 'reject', version: 1, reason: 'known troll' });
    expect(await told(comment)).toMatchObject({ status: 'declined', reason: null });
    await decideFor(comment.id, { move: 'approve', version: 2, reason: 'toxic' });
    expect(await told(comment)).toMatchObject({ status: 'published', reason: null });
  });

  test('reaches the author after a decision on many, too', async () => {
    await setReasons(reasons);
    const both = [await submit(), await submit()];
    const comments = both.map(({ id }) => ({ id, version: 1 }));
    const answer = await sendAsOwner('/v1/admin/decisions', { move: 'reject', comments, reason: 'toxic' });
    expect(answer.status).toBe(200);
    for (const comment of both) expect(await told(comment)).toMatchObject({ status: 'declined', reason: reasons[1] });
  });

  test.each([
    [[{ code: 'Off topic', wording: 'w' }], 'reasons.0.code'],
    [[{ code: 'a', wording: ' ' }], 'reasons.0.wording'],
    [[{ code: 'a', wording: 'x'.repeat(301) }], 'reasons.0.wording'],
    [[{ code: 'a', wording: 'w', rule: 'x'.repeat(501) }], 'reasons.0.rule'],
    [[...reasons, reasons[0]], 'reasons.2.code'],
    [[{ code: 'a', wording: 'w', colour: 'red' }], 'reasons.0.colour'],
    [Array.from({ length: 31 }, (_, i) => ({ code: `c${i}`, wording: 'w' })), 'reasons'],
  ])('%j is no list of reasons, and the fault is named', async (list, field) => {
    const answer = await setReasons(list);
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field }] }]);
  });
});
