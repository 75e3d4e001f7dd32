// Whose pages may post: the hosts a site names, by the Origin that browsers send with forms and scripts alike.

import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { freshAddress, makeSite, post, send } from '../setup/service.ts';

const path = '/v1/sites/demo/comments';
const fields = { page: 'https://demo.example/a', name: 'Ola', email: 'ola@example.com' };

beforeAll(() => makeSite('demo', { hosts: ['demo.example', 'localhost:8787'] }, { holdFirstComment: false }));

function form(body: string, headers: Record<string, string>, extra: Record<string, string> = {}): Promise<Response> {
  const sent = new URLSearchParams({ ...fields, body, ...extra });
  return send(path, { method: 'POST', body: sent, headers: { 'CF-Connecting-IP': freshAddress(), ...headers } });
}

async function countStored(): Promise<number> {
  return (await env.DB.prepare('SELECT count(*) AS n FROM comments').first<{ n: number }>())?.n ?? -1;
}

test('a foreign origin is refused by name, on forms and JSON, and nothing is stored', async () => {
  const before = await countStored();
  const Origin = 'https://evil.example';
  const json = await post({ headers: { Origin } });
  expect([json.status, json.headers.get('Access-Control-Allow-Origin'), await json.json()]).toMatchObject([
    403,
    null,
    { detail: expect.stringContaining(Origin), errors: [{ field: 'Origin', rule: 'foreign-origin' }] },
  ]);
  const page = await form('Typed on a foreign page, and kept.', { Origin });
  expect(page.status).toBe(403);
  const html = await page.text();
  expect([html.includes(Origin), html.includes('Typed on a foreign page, and kept.')]).toEqual([true, true]);
  expect((await post({ headers: { Origin }, fields: { email: 'nobody' } })).status).toBe(403);
  expect(await countStored()).toBe(before);
});

test("the site's hosts, the service's own, and senders that name none may post", async () => {
  const origins = ['https://demo.example', 'http://demo.example', 'http://localhost:8787', 'http://localhost'];
  for (const Origin of origins) expect((await post({ headers: { Origin } })).status).toBe(201);
  expect((await post()).status).toBe(201);
});

test('an opaque origin is accepted, and told to the moderator', async () => {
  const answer = await post({ headers: { Origin: 'null' } });
  expect(answer.status).toBe(201);
  const { comment } = await answer.json<{ comment: { id: string } }>();
  const row = await env.DB.prepare('SELECT signals, evidence FROM comments WHERE id = ?')
    .bind(comment.id)
    .first<{ signals: string; evidence: string }>();
  expect(row?.signals).toContain('|opaque-origin|');
  expect(JSON.parse(row!.evidence)).toMatchObject({ opaqueOrigin: true });
});

test('scripts read answers over https at the listed port alone, over http on localhost', async () => {
  const named = async (Origin: string) =>
    (await post({ headers: { Origin } })).headers.get('Access-Control-Allow-Origin');
  const readable = ['https://demo.example', 'http://localhost:8787'];
  for (const origin of readable) expect(await named(origin)).toBe(origin);
  for (const origin of ['http://demo.example', 'https://demo.example:8443']) expect(await named(origin)).toBeNull();
});

test("forms of our pages post to us alone, and are led on to the site's hosts", async () => {
  const page = await form('', {});
  expect(page.status).toBe(422);
  const policy = page.headers.get('Content-Security-Policy');
  expect(policy).toMatch(/; form-action 'self' http:\/\/demo\.example:\* http:\/\/localhost:8787$/);
});
