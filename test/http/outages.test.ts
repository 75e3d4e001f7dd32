// What can fail alone is shown and holds; what everything needs answers 503 and loses nothing.

import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import type { Bindings } from '../../src/env.ts';
import { makeSite, send } from '../setup/service.ts';

const path = '/v1/sites/demo/comments';
const fields = {
  page: 'https://demo.example/a',
  name: 'Ola',
  email: 'ola@example.com',
  body: 'Typed with care, and not to be lost.',
};
const from = (address: string) => ({ 'CF-Connecting-IP': address });

beforeAll(() => makeSite('demo', {}, { holdFirstComment: false }));

/** The platform's binding, out of reach: D1 says so in the message of an error. */
const lostDatabase = new Proxy(env.DB, {
  get(real, name) {
    if (name === 'batch') return () => Promise.reject(new Error('D1_ERROR: Network connection lost.'));
    const value = Reflect.get(real, name) as unknown;
    return typeof value === 'function' ? value.bind(real) : value;
  },
});

test('with the store out of reach a program gets 503 and when to come back', async () => {
  const init = {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...from('10.1.1.1') },
    body: JSON.stringify(fields),
  };
  const answer = await send(path, init, lostDatabase);
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '10']);
  expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
  expect((await send('/healthz', {}, lostDatabase)).status).toBe(503);
});

test('with the store out of reach a form gives back everything typed', async () => {
  const answer = await send(
    path,
    { method: 'POST', body: new URLSearchParams(fields), headers: from('10.1.2.1') },
    lostDatabase,
  );
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([503, expect.stringContaining('text/html')]);
  const html = await answer.text();
  for (const typed of Object.values(fields)) expect(html).toContain(typed);
});

test('the front gate refuses a network that posts too much, before anything is read, and no other network', async () => {
  const bindings = { FRONT_GATE: env.NARROW_GATE };
  const post = (address: string) =>
    send(
      path,
      {
        method: 'POST',
        body: new URLSearchParams({ page: 'x' }),
        headers: { Accept: 'application/json', ...from(address) },
      },
      env.DB,
      bindings,
    );
  const codes: number[] = [];
  for (let i = 0; i < 5; i++) codes.push((await post(`10.2.2.${i}`)).status);
  expect(codes).toEqual([422, 422, 422, 429, 429]);
  expect((await post('10.2.3.1')).status).toBe(422);
  expect((await post('10.2.2.9')).headers.get('Retry-After')).toBe('60');
});

test('the read gate refuses a network that reads too much, whatever it reads, and no other network', async () => {
  const reads = ['/v1/sites/demo/comments?page=x', '/v1/sites/demo/form', '/v1/comments/c/status?token=t', '/'];
  for (const [i, address] of reads.entries()) {
    const read = (client: string) => send(address, { headers: from(client) }, env.DB, { READ_GATE: env.NARROW_GATE });
    const codes: number[] = [];
    for (let n = 0; n < 5; n++) codes.push((await read(`10.4.${i}.${n}`)).status);
    expect(codes.map((code) => code === 429)).toEqual([false, false, false, true, true]);
    expect((await read(`10.4.${i}.9`)).headers.get('Retry-After')).toBe('60');
    expect((await read(`10.5.${i}.1`)).status).not.toBe(429);
  }
});

test('a read gate that does not answer, or is not bound, keeps nobody from reading', async () => {
  const broken: RateLimit = { limit: () => Promise.reject(new Error('internal error')) };
  for (const gate of [broken, undefined]) {
    const bindings = { READ_GATE: gate } as Partial<Bindings>;
    const answer = await send('/v1/sites/demo/comments?page=x', { headers: from('10.6.0.1') }, env.DB, bindings);
    expect([answer.status, await answer.json()]).toMatchObject([200, { comments: [] }]);
  }
});

test('a front gate that does not answer lets the comment in, held, and says so', async () => {
  const broken: RateLimit = { limit: () => Promise.reject(new Error('internal error')) };
  const body = new URLSearchParams(fields);
  const answer = await send(
    path,
    { method: 'POST', body, headers: { Accept: 'application/json', ...from('10.3.3.1') } },
    env.DB,
    { FRONT_GATE: broken },
  );
  const { comment } = await answer.json<{ comment: { id: string; status: string } }>();
  expect([answer.status, comment.status]).toEqual([201, 'pending']);
  const row = await env.DB.prepare('SELECT assessment FROM comments WHERE id = ?')
    .bind(comment.id)
    .first<{ assessment: string }>();
  expect(JSON.parse(row!.assessment)).toMatchObject({
    floors: [{ rule: 'unavailable' }],
    unavailable: [{ check: 'network', reason: 'the rate-limit gate did not answer' }],
  });
});

test.each(['OWNER_KEY', 'HASH_SECRET', 'TOKEN_SECRET'])(
  'without %s nothing is served: there is no default secret',
  async (secret) => {
    for (const value of [undefined, 'short']) {
      const answer = await send('/healthz', {}, env.DB, { [secret]: value });
      expect(answer.status).toBe(500);
      expect(await answer.text()).not.toContain(secret);
    }
  },
);

test.each(['OWNER_KEY', 'HASH_SECRET', 'TOKEN_SECRET'])(
  'without %s a plain form gives back everything typed, and a program the problem',
  async (secret) => {
    const body = new URLSearchParams(fields).toString();
    const form = { 'Content-Type': 'application/x-www-form-urlencoded', 'Content-Length': String(body.length) };
    const ask = (headers: Record<string, string>) =>
      send(path, { method: 'POST', body, headers: { ...form, ...headers } }, env.DB, { [secret]: undefined });
    const page = await ask({ Accept: 'text/html' });
    expect([page.status, page.headers.get('Content-Type')]).toEqual([500, expect.stringContaining('text/html')]);
    const html = await page.text();
    for (const typed of Object.values(fields)) expect(html).toContain(typed);
    expect(html).not.toContain(secret);
    const problem = await ask({ Accept: 'application/json' });
    expect([problem.status, problem.headers.get('Content-Type')]).toEqual([
      500,
      expect.stringContaining('problem+json'),
    ]);
  },
);

const shut: RateLimit = { limit: () => Promise.resolve({ success: false }) };

/** As a browser posts a plain form. */
function plainForm(typed: Readonly<Record<string, string>>): RequestInit {
  const body = new URLSearchParams(typed).toString();
  const headers = {
    'Content-Type': 'application/x-www-form-urlencoded',
    'Content-Length': String(body.length),
    Accept: 'text/html',
    ...from('10.4.4.1'),
  };
  return { method: 'POST', body, headers };
}

test('a plain form that the front gate refuses gives back everything typed', async () => {
  const answer = await send(path, plainForm(fields), env.DB, { FRONT_GATE: shut });
  expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '60']);
  expect(await answer.text()).toContain(fields.body);
});

/** A comment's own address, and the query with its token. */
async function postComment(body: string): Promise<[string, string]> {
  const headers = { 'Content-Type': 'application/json', ...from('10.4.5.1') };
  const answer = await send(path, { method: 'POST', headers, body: JSON.stringify({ ...fields, body }) });
  const { comment, statusToken } = (await answer.json()) as { comment: { id: string }; statusToken: string };
  return [comment.id, `token=${statusToken}`];
}

test.each([
  ['an edit', '/v1/comments/ID/edits', 'body'],
  ['an appeal', '/v1/comments/ID/appeal', 'text'],
  ['a report', '/v1/sites/demo/comments/ID/reports', 'note'],
])('%s by a plain form keeps its text, refused by the front gate or met by a lost store', async (_, place, field) => {
  const [id, token] = await postComment(`As said at ${place}.`);
  const address = `${place.replace('ID', id)}${field === 'note' ? '' : `?${token}`}`;
  const form = plainForm({ [field]: 'Said <b>at length</b>.', version: '1', reason: 'spam' });
  const refused = await send(address, form, env.DB, { FRONT_GATE: shut });
  expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '60']);
  expect(await refused.text()).toContain('Said &lt;b&gt;at length&lt;/b&gt;.');
  const lost = await send(address, form, lostDatabase);
  expect([lost.status, lost.headers.get('Content-Type')]).toEqual([503, expect.stringContaining('text/html')]);
  expect(await lost.text()).toContain('Said &lt;b&gt;at length&lt;/b&gt;.');
});
