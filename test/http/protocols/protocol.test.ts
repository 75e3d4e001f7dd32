// A protocol of its own, mounted beside the service's: everything it is asked for it answers in its own way.

import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Failed } from '../../../src/domain/failure.ts';
import { createApp } from '../../../src/http/app.ts';
import { defineRoute, jsonBody, text } from '../../../src/http/define-route.ts';
import { openSubApp } from '../../../src/http/protocols/protocol.ts';

const responses = { 200: text('The answer.', 'text/plain') };

const shouting = openSubApp({
  writeError: (c, error) => c.text(error instanceof Failed ? `NO: ${error.failure.kind}` : 'OOPS', 200),
  readKey: async (c) => (await c.req.parseBody())['api_key']?.toString() ?? null,
})
  .openapi(
    defineRoute({
      method: 'post',
      path: '/who',
      operationId: 'tellWho',
      summary: 'Who asks.',
      scope: 'keys:write',
      responses,
    }),
    (c) => c.text(`YES: ${c.get('actor').name}`, 200),
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/count',
      operationId: 'tellCount',
      summary: 'A number.',
      scope: null,
      request: { body: jsonBody(z.strictObject({ count: z.int() })) },
      responses,
    }),
    (c) => c.text(`YES: ${c.req.valid('json').count}`, 200),
  )
  .openapi(
    defineRoute({ method: 'get', path: '/bug', operationId: 'fail', summary: 'A bug.', scope: null, responses }),
    () => {
      throw new TypeError('nobody is told of this');
    },
  );

const app = createApp({ loadModels: () => [] }).route('/shouting', shouting);

async function ask(path: string, init: RequestInit = {}): Promise<string> {
  return (await app.request(path, { method: 'POST', ...init }, env)).text();
}

test('tells failures by its own error writer, whoever throws them', async () => {
  const json = { 'Content-Type': 'application/json' };
  expect(await ask('/shouting/count', { headers: json, body: '{"count": 3}' })).toBe('YES: 3');
  expect(await ask('/shouting/count', { headers: json, body: '{"count": "3"}' })).toBe('NO: invalid');
  expect(await ask('/shouting/count?q=1', { headers: json, body: '{"count": 3}' })).toBe('NO: invalid');
  expect(await ask('/shouting/count', { headers: json, body: '{' })).toBe('NO: malformed');
  expect(await ask('/shouting/count', { body: '3' })).toBe('NO: unsupported-type');
  expect(await ask('/shouting/count', { headers: json, body: 'x'.repeat(300_000) })).toBe('NO: too-large');
  expect(await ask('/shouting/bug', { method: 'GET' })).toBe('OOPS');
});

test('finds the key where its own reader looks, and nowhere else', async () => {
  const form = (fields: Record<string, string>) => ({ body: new URLSearchParams(fields) });
  expect(await ask('/shouting/who', form({ api_key: env.OWNER_KEY }))).toBe('YES: owner');
  expect(await ask('/shouting/who', form({ api_key: 'nobodys-key-0123456789' }))).toBe('NO: unauthorized');
  const headers = { Authorization: `Bearer ${env.OWNER_KEY}` };
  expect(await ask('/shouting/who', { ...form({}), headers })).toBe('NO: unauthorized');
});

test('leaves the tongue of the routes beside it as it is', async () => {
  const answer = await app.request('/v1/admin/keys', { method: 'POST', body: 'x'.repeat(300_000) }, env);
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([413, 'application/problem+json; charset=utf-8']);
});
