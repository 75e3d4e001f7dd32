// The shape of answers: fields alone, tags to ask with, and links to the next page.

import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import type { QueueSlice } from '../../src/operations/moderation/list-queue.ts';
import { fillSite, makeKey, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const queue = (query: string) => sendAsOwner(`/v1/admin/queue?site=demo${query}`);

beforeAll(async () => {
  await makeSite('demo');
  await makeSite('full');
  await fillSite('full', 2_000);
  await sendAsOwner('/v1/admin/sites/demo/list/entries', { entries: [{ text: 'quill' }, { text: 'vellum' }] });
  for (let i = 0; i < 12; i++) {
    await post({ fields: { body: `Cheap offers at http://offer-${i}.example.com and no end of them, you idiots!` } });
  }
});

test('fields give each comment with these alone, the same as in whole, and a tenth of the bytes', async () => {
  const whole = await (await queue('')).text();
  const light = await (await queue('&fields=id,version,scores')).text();
  const { comments } = JSON.parse(whole) as QueueSlice;
  expect((JSON.parse(light) as QueueSlice).comments).toEqual(
    comments.map(({ id, version, scores }) => ({ id, version, scores })),
  );
  expect(comments.length).toBe(12);
  expect(light.length).toBeLessThan(whole.length / 8);
  const reasons = (await (await queue('&fields=reasons')).json<QueueSlice>()).comments;
  expect(reasons).toEqual(comments.map((comment) => ({ reasons: comment.reasons })));
});

test("fields show a reader no address either, and one that isn't there is a fault naming all that are", async () => {
  const key = await makeKey('Light reader', { role: 'reader' });
  const answer = await sendAsOwner('/v1/admin/queue?site=demo&fields=author', undefined, { key });
  expect(await answer.text()).not.toContain('@example.com');
  const wrong = await queue('&fields=id,emails');
  expect(wrong.status).toBe(422);
  const { errors } = await wrong.json<{ errors: { field: string; message: string }[] }>();
  expect(errors[0]).toMatchObject({ field: 'fields.1', message: expect.stringContaining('"reasons"') as unknown });
});

test('the queue asked with its tag answers 304 until something in it changes', async () => {
  const ask = (tag: string) =>
    send('/v1/admin/queue?site=demo', {
      headers: { Authorization: `Bearer ${env.OWNER_KEY}`, 'If-None-Match': tag },
    });
  const first = await queue('');
  const tag = first.headers.get('ETag') ?? '';
  const { comments } = await first.json<QueueSlice>();
  const same = await ask(tag);
  expect([same.status, await same.text(), same.headers.get('ETag')]).toEqual([304, '', tag]);
  await sendAsOwner(`/v1/admin/comments/${comments[0]!.id}/decisions`, { move: 'approve', version: 1 });
  const changed = await ask(tag);
  expect([changed.status, changed.headers.get('ETag') === tag]).toEqual([200, false]);
});

test.each([
  '/v1/admin/queue?site=demo&limit=5&fields=id',
  '/v1/admin/waiting?limit=1',
  '/v1/admin/sites?limit=1',
  '/v1/admin/stats?limit=1',
  '/v1/admin/sites/demo/list?limit=1',
  '/v1/sites/full/comments?page=https%3A%2F%2Fdemo.example%2Fpage-2&limit=2',
])('%s links to its next pages, and the last links to none', async (path) => {
  const seen: string[] = [];
  let next: string | undefined = path;
  for (let pages = 0; next !== undefined && pages < 40; pages++) {
    const answer = await sendAsOwner(next);
    expect(answer.status).toBe(200);
    const page = await answer.clone().json<{ next: string | null }>();
    seen.push(await answer.text());
    const link: string | undefined = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('Link') ?? '')?.[1];
    expect(link === undefined).toBe(page.next === null);
    if (link !== undefined) expect(new URL(link, 'http://localhost').searchParams.get('cursor')).toBe(page.next);
    next = link;
  }
  expect(seen.length).toBeGreaterThan(1);
  expect(next).toBeUndefined();
  expect(new Set(seen).size).toBe(seen.length);
});

test('clearing 500 comments takes two calls', async () => {
  const counted = await sendAsOwner('/v1/admin/queue/count?site=full');
  const { count, to } = await counted.json<{ count: number; to: number }>();
  expect(count).toBeGreaterThan(500);
  const first = await env.DB.prepare(
    "SELECT created_at FROM comments WHERE site = 'full' AND status = 'pending' ORDER BY created_at LIMIT 1 OFFSET 500",
  ).first<number>('created_at');
  const filter = { site: 'full', to: Math.min(to, first!) };
  const answer = await sendAsOwner('/v1/admin/decisions', { move: 'spam', filter, count: 500 });
  expect([answer.status, await answer.json()]).toMatchObject([200, { job: { decided: 500, state: 'done' } }]);
});
