// Every declared route is walked: what it refuses, and how it says so. That answers are what is published is seen to by `send`.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { methodsOf } from '../../src/http/allowed-methods.ts';
import { app, freshAddress, makeSite, send } from '../setup/service.ts';
import { fillPath, foreignPaths, nameOf, scopeOf, walked } from '../setup/served-routes.ts';

/** What a key is brought to. */
const signingIn = 'post /v1/admin/sessions';
const ofAdmin = walked.filter(([name, { path }]) => path.startsWith('/v1/admin/') && name !== signingIn);
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

beforeAll(() => makeSite('demo', { hosts: ['demo.example', 'localhost'] }));

async function expectProblem(answer: Response, status: number): Promise<void> {
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
  ]);
  const { type, errors, ...problem } = await answer.json<{
    type: string;
    errors: { rule: string }[];
    status: number;
  }>();
  expect(problem.status).toBe(status);
  expect(type).toMatch(/^urn:anteroom:problem:[a-z-]+$/);
  for (const { rule } of errors) expect(rule).toMatch(/^[a-z-]+$/);
}

test('the walk finds every route that is served but for those of other services’ protocols', () => {
  const served = app.routes.filter(({ method, path }) => method !== 'ALL' && !foreignPaths.test(path));
  const names = served.map(({ method, path }) => `${method.toLowerCase()} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect([...new Set(names)].sort()).toEqual(walked.map(([name]) => name).sort());
  expect(ofAdmin.length).toBeGreaterThan(15);
});

test('every route of the moderators asks for a scope, and no other does', () => {
  for (const [name, route] of walked) {
    const isOpen = !route.path.startsWith('/v1/admin/') || name === signingIn;
    expect(scopeOf(route) === null, name).toBe(isOpen);
  }
});

describe.each(ofAdmin)('%s', (_name, route) => {
  test.each([
    ['no key', {}],
    ['a wrong key', { Authorization: 'Bearer nobodys-key-0123456789abcdef' }],
    ['an empty key', { Authorization: 'Bearer ' }],
    ['a key in the address', {}, `?key=${env.OWNER_KEY}&access_token=${env.OWNER_KEY}`],
    ['a key in a cookie', { Cookie: `key=${env.OWNER_KEY}` }],
  ])('is closed to %s', async (_title, headers, query = '') => {
    const init = { method: route.method.toUpperCase(), headers: headers as Record<string, string> };
    const answer = await send(fillPath(route.path) + query, init);
    expect(answer.headers.get('WWW-Authenticate')).toContain('Bearer');
    await expectProblem(answer, 401);
  });
});

describe.each([...new Set(walked.map(([, { path }]) => path))])('%s', (path) => {
  const allowed = methodsOf(app.routes, fillPath(path));

  test('says what it takes to OPTIONS, with nothing else', async () => {
    const answer = await send(fillPath(path), { method: 'OPTIONS' });
    expect([answer.status, answer.headers.get('Allow'), await answer.text()]).toEqual([204, allowed.join(', '), '']);
    expect(allowed).toContain('OPTIONS');
  });

  test.each(methods.filter((method) => !allowed.includes(method)))(
    'takes no %s and says what it takes',
    async (method) => {
      const answer = await send(fillPath(path), { method });
      expect(answer.headers.get('Allow')).toBe(allowed.join(', '));
      await expectProblem(answer, 405);
    },
  );
});

describe.each(walked)('%s', (_name, route) => {
  const method = route.method.toUpperCase();
  const key = { Authorization: `Bearer ${env.OWNER_KEY}`, 'CF-Connecting-IP': freshAddress() };
  const json = { ...key, 'Content-Type': 'application/json' };
  const hostile: [string, string, RequestInit][] = [
    // A stream goes on as long as it is not told to end.
    ['nothing', route.path.endsWith('/stream') ? '?seconds=0' : '', { headers: key }],
    [
      'an odd query',
      '?limit=x&cursor=%00&site=%F0%9F%98%80&page=ftp%3A%2F%2Fx&token=&from=never&held=%2E&status=',
      { headers: key },
    ],
    ...(method === 'GET' || method === 'DELETE'
      ? []
      : ([
          ['an unknown type', '', { headers: { ...key, 'Content-Type': 'text/plain' }, body: 'hello' }],
          ['broken JSON', '', { headers: json, body: '{"move": ' }],
          ['JSON of another kind', '', { headers: json, body: '[1, null]' }],
          [
            'wrong fields',
            '',
            { headers: json, body: '{"move": 7, "version": "x", "__proto__": {"a": 1}, "hosts": {}, "name": []}' },
          ],
          ['too much', '', { headers: json, body: JSON.stringify({ body: 'x'.repeat(300_000) }) }],
        ] satisfies [string, string, RequestInit][])),
  ];

  test.each(hostile)('sent %s, answers what it publishes, errors as problem details', async (_title, query, init) => {
    for (const values of [{}, { site: 'demo' }]) {
      const answer = await send(fillPath(route.path, values) + query, { method, ...init });
      expect([500, 503]).not.toContain(answer.status);
      if (answer.status >= 400) await expectProblem(answer, answer.status);
    }
  });

  test('refuses query parameters that it does not have, naming each', async () => {
    const query = '?maxHarm=0.1&limi%74s=3&__proto__=x&constructor=1&query=casino&query=poker';
    const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{}' };
    const answer = await send(fillPath(route.path, { site: 'demo' }) + query, { method, headers: json, ...body });
    const { errors } = await answer.clone().json<{ errors: { field: string; rule: string; message: string }[] }>();
    await expectProblem(answer, 422);
    const unknown = errors.filter(({ rule }) => rule === 'unknown');
    expect(unknown.map(({ field }) => field)).toEqual(['maxHarm', 'limits', '__proto__', 'constructor', 'query']);
    expect(unknown[0]?.message).toBe('There is no query parameter "maxHarm" here.');
  });
});

test('an address that is not there, and one that no URL can have, are not found', async () => {
  for (const path of [
    '/nowhere',
    '/v1',
    '/v1/admin',
    '/v1/admin/',
    '/v1/sites/demo',
    '/v1/sites//comments/x',
    '/v1/admin/queue/',
    '/%00',
    '/%ff',
  ]) {
    await expectProblem(await send(path), 404);
    expect((await send(path, { method: 'OPTIONS' })).status, path).toBe(404);
  }
});

test('two routes never share a name', () => {
  expect(new Set(walked.map(([, route]) => route.operationId)).size).toBe(walked.length);
  expect(new Set(walked.map(([, route]) => nameOf(route))).size).toBe(walked.length);
});
