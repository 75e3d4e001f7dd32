// The author's own view of a comment, by the token of the answer.

import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
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
