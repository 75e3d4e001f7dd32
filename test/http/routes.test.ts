// Every registered route is walked: what it refuses, how it says so, and that the API's description tells of it.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { scopesOfRole } from '../../src/domain/actor.ts';
import { createApp } from '../../src/http/app.ts';
import { listRoutes, methodsOf } from '../../src/http/method-table.ts';
import type { RouteDoc } from '../../src/http/openapi.ts';
import { docs } from '../../src/http/public/api.ts';
import { freshAddress, makeKey, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const routes = listRoutes(createApp({ loadModels: () => [] }));
const name = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
const walked = routes.map((route) => [name(route), route] as const);
const ofAdmin = walked.filter(([, { path }]) => path.startsWith('/v1/admin/'));
const readerKey = 'a-readers-key-0123456789abcdef';
const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

beforeAll(async () => {
  await makeSite('demo', { hosts: ['demo.example', 'localhost'] });
  await makeKey('Rea', { secret: readerKey, role: 'reader' });
});

/** A path that a route takes, of things that are not there. */
function fill(path: string, values: Record<string, string> = {}): string {
  return path.replaceAll(/:(\w+)/g, (_, parameter: string) => values[parameter] ?? 'nowhere');
}

function docOf(route: { method: string; path: string }): RouteDoc {
  return docs.find((doc) => name(doc) === name(route)) ?? expect.fail(`not described: ${name(route)}`);
}

async function expectProblem(answer: Response, status: number): Promise<void> {
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
    status,
    'application/problem+json; charset=utf-8',
  ]);
  const problem = await answer.json<Record<string, unknown>>();
  expect(problem).toMatchObject({
    type: expect.stringMatching(/^urn:anteroom:problem:[a-z-]+$/),
    title: expect.any(String),
    status,
    detail: expect.any(String),
    errors: expect.any(Array),
  });
  for (const error of problem['errors'] as unknown[]) {
    expect(error).toEqual({
      field: expect.any(String),
      rule: expect.stringMatching(/^[a-z-]+$/),
      message: expect.any(String),
    });
  }
}

test('the walk finds the routes', () => {
  expect(walked.length).toBeGreaterThan(20);
  expect(ofAdmin.length).toBeGreaterThan(15);
});

describe.each(ofAdmin)('%s', (_name, route) => {
  const init = { method: route.method };

  test.each([
    ['no key', {}],
    ['a wrong key', { Authorization: 'Bearer nobodys-key-0123456789abcdef' }],
    ['an empty key', { Authorization: 'Bearer ' }],
    ['a key in the address', {}, `?key=${env.OWNER_KEY}&access_token=${env.OWNER_KEY}`],
    ['a key in a cookie', { Cookie: `key=${env.OWNER_KEY}` }],
  ])('is closed to %s', async (_title, headers, query = '') => {
    const answer = await send(fill(route.path) + query, { ...init, headers: headers as Record<string, string> });
    expect(answer.headers.get('WWW-Authenticate')).toContain('Bearer');
    await expectProblem(answer, 401);
  });

  test('is open to a reader where a reader has the scope it names, and closed otherwise', async () => {
    const answer = await send(fill(route.path), { ...init, headers: { Authorization: `Bearer ${readerKey}` } });
    if (scopesOfRole.reader.includes(docOf(route).scope ?? 'keys:write')) expect(answer.status).not.toBe(403);
    else await expectProblem(answer, 403);
  });
});

describe.each([...new Set(routes.map(({ path }) => path))])('%s', (path) => {
  const allowed = methodsOf(routes, path);

  test.each(methods.filter((method) => !allowed.includes(method)))(
    'takes no %s and says what it takes',
    async (method) => {
      const answer = await send(fill(path), { method });
      expect(answer.headers.get('Allow')).toBe(allowed.join(', '));
      await expectProblem(answer, 405);
    },
  );
});

describe.each(walked)('%s', (_name, route) => {
  const { method } = route;
  const key = { Authorization: `Bearer ${env.OWNER_KEY}`, 'CF-Connecting-IP': freshAddress() };
  const json = { ...key, 'Content-Type': 'application/json' };
  const hostile: [string, string, RequestInit][] = [
    ['nothing', '', { headers: key }],
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

  test.each(hostile)(
    'sent %s, answers what its description has, errors as problem details',
    async (_title, query, init) => {
      for (const values of [{}, { site: 'demo' }]) {
        const answer = await send(fill(route.path, values) + query, { method, ...init });
        expect(Object.keys(documentOf(docOf(route)).responses), await answer.clone().text()).toContain(
          String(answer.status),
        );
        expect(answer.status).not.toBe(503);
        if (answer.status >= 400) await expectProblem(answer, answer.status);
      }
    },
  );
});

interface Operation {
  summary: string;
  security?: unknown[];
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: object }> };
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>;
}

interface Document {
  openapi: string;
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, object> };
}

let api: Document;

beforeAll(async () => {
  api = await (await send('/openapi.json')).json<Document>();
});

function documentOf({ method, path }: RouteDoc): Operation {
  return (
    api.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()] ?? expect.fail(`not in the document: ${path}`)
  );
}

/** Every `$ref` anywhere in a value. */
function refsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, inner]) => (member === '$ref' ? [String(inner)] : refsOf(inner)));
}

describe('the description of the API', () => {
  test('has every route, once, and no other', () => {
    const described = Object.entries(api.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`),
    );
    expect(described.sort()).toEqual(walked.map(([route]) => route).sort());
    expect(docs.map(name).sort()).toEqual(described);
    expect(api.openapi).toBe('3.1.0');
  });

  test('leads each reference to a schema that is there', () => {
    const refs = refsOf(api);
    expect(refs).toContain('#/components/schemas/Problem');
    for (const ref of refs) {
      const found = ref
        .split('/')
        .slice(1)
        .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], api);
      expect(ref.startsWith('#/components/schemas/') && found, ref).toBeTruthy();
    }
  });

  test('says of each route what it is, what a path needs, what it answers and who may ask', () => {
    for (const doc of docs) {
      const operation = documentOf(doc);
      expect(operation.summary, name(doc)).toMatch(/^[A-Z].*\.$/);
      const parameters = operation.parameters.filter((parameter) => parameter.in === 'path');
      expect(parameters.map((parameter) => [parameter.name, parameter.required])).toEqual(
        [...doc.path.matchAll(/:(\w+)/g)].map(([, part]) => [part, true]),
      );
      const statuses = Object.keys(operation.responses);
      expect(statuses.some((status) => status.startsWith('2'))).toBe(true);
      for (const response of Object.values(operation.responses)) expect(response.description).not.toBe('');
      expect(operation.security !== undefined, name(doc)).toBe(doc.path.startsWith('/v1/admin/'));
      expect(statuses.includes('401')).toBe(
        doc.path.startsWith('/v1/admin/') || name(doc) === 'POST /v1/sites/:site/comments',
      );
    }
  });

  test('has the limits the schemas check', () => {
    const queue = documentOf(docs.find(({ path }) => path === '/v1/admin/queue')!);
    const limit = queue.parameters.find((parameter) => parameter.name === 'limit');
    expect(limit).toMatchObject({ in: 'query', required: false, schema: { default: 50, minimum: 1, maximum: 100 } });
    const decide = documentOf(docs.find(({ path }) => path.endsWith('/decisions'))!);
    expect(decide.requestBody?.content['application/json']?.schema).toMatchObject({
      required: ['move', 'version'],
      additionalProperties: false,
      properties: { move: { enum: ['approve', 'reject', 'spam', 'restore'] } },
    });
  });
});

/** The answer, which must be all its schema has and nothing else. */
async function conforming(route: string, answer: Response): Promise<Record<string, never>> {
  const doc = docs.find((one) => name(one) === route) ?? expect.fail(route);
  const { schema } =
    doc.answers[answer.status] ?? expect.fail(`${route} answered ${answer.status}: ${await answer.text()}`);
  const given = await answer.json<Record<string, never>>();
  expect(schema?.parse(given), route).toEqual(given);
  return given;
}

test('what the routes answer is what the description says, member for member', async () => {
  const page = 'https://demo.example/described';
  const body = 'Visit http://cheap.example.com now, you asshole!!! \u{1f642}';
  const posted = await conforming(
    'POST /v1/sites/:site/comments',
    await post({ fields: { page, body, email: 'x@gmial.com', website: 'rex.example.com' } }),
  );
  const { comment, statusToken } = posted as unknown as { comment: { id: string }; statusToken: string };
  const { id } = comment;
  await conforming('GET /v1/comments/:id/status', await send(`/v1/comments/${id}/status?token=${statusToken}`));
  await conforming('GET /v1/admin/queue', await sendAsOwner('/v1/admin/queue?site=demo'));
  const decided = await conforming(
    'POST /v1/admin/comments/:id/decisions',
    await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move: 'approve', version: 1, note: 'n' }),
  );
  await post({
    fields: { page, parent: id, body: 'A reply from the desk.' },
    headers: { Authorization: `Bearer ${env.OWNER_KEY}` },
  });
  await conforming(
    'GET /v1/sites/:site/comments',
    await send(`/v1/sites/demo/comments?page=${encodeURIComponent(page)}`),
  );
  await conforming('GET /v1/admin/comments/:id', await sendAsOwner(`/v1/admin/comments/${id}`));
  const undo = `/v1/admin/comments/${id}/decisions/${(decided as unknown as { decision: { id: string } }).decision.id}/undo`;
  await conforming('POST /v1/admin/comments/:id/decisions/:decision/undo', await sendAsOwner(undo, {}));
  await conforming('GET /v1/sites/:site/form', await send('/v1/sites/demo/form'));
  await conforming('GET /healthz', await send('/healthz'));
  for (const path of ['waiting', 'sites', 'keys'])
    await conforming(`GET /v1/admin/${path}`, await sendAsOwner(`/v1/admin/${path}`));
  await conforming(
    'POST /v1/admin/sites',
    await sendAsOwner('/v1/admin/sites', { slug: 'described', title: 'D', hosts: ['d.example'] }),
  );
  await conforming('GET /v1/admin/sites/:site', await sendAsOwner('/v1/admin/sites/described'));
  await conforming('GET /v1/admin/sites/:site/policy', await sendAsOwner('/v1/admin/sites/described/policy'));
  await conforming('GET /v1/admin/sites/:site/pages', await sendAsOwner('/v1/admin/sites/demo/pages'));
  await conforming(
    'POST /v1/admin/keys',
    await sendAsOwner('/v1/admin/keys', { name: 'K', role: 'reader', sites: ['demo'] }),
  );
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
  }
});
