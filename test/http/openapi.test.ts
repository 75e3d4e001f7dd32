// The API's description tells of every route what the declaration has.

import { beforeAll, describe, expect, test } from 'vitest';
import { scopesOfRole } from '../../src/domain/actor.ts';
import { send } from '../setup/service.ts';
import { declared, nameOf, scopeOf } from '../setup/served-routes.ts';

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  description?: string;
  enum?: unknown[];
}

interface Operation {
  operationId: string;
  summary: string;
  security: unknown[];
  parameters: { name: string; in: string; required: boolean; description?: string; schema: object }[];
  requestBody?: { required: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, { description: string; headers?: object; content?: Record<string, { schema: Schema }> }>;
}

interface Document {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

let api: Document;

beforeAll(async () => {
  api = await (await send('/openapi.json')).json<Document>();
});

function operationOf(name: string): Operation {
  const [method = '', path = ''] = name.split(' ');
  return api.paths[path]?.[method] ?? expect.fail(`not in the document: ${name}`);
}

/** Every `$ref` anywhere in a value. */
function refsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([member, inner]) => (member === '$ref' ? [String(inner)] : refsOf(inner)));
}

test('has every route and no other', () => {
  const described = Object.entries(api.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method} ${path}`),
  );
  expect(described.sort()).toEqual(declared.map(nameOf).sort());
  expect(api.openapi).toBe('3.1.0');
  expect(api.servers).toHaveLength(1);
});

test('leads each reference to what is there', () => {
  const refs = refsOf(api);
  expect(refs).toContain('#/components/schemas/Problem');
  for (const ref of refs) {
    const found = ref
      .split('/')
      .slice(1)
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], api);
    expect(ref.startsWith('#/components/') && found, ref).toBeTruthy();
  }
});

describe.each(declared.map((route) => [nameOf(route), route] as const))('%s', (name, route) => {
  test('says what it is, what a path needs, what it answers and who may ask', () => {
    const operation = operationOf(name);
    expect(operation.operationId).toMatch(/^[a-z]+[A-Za-z]*$/);
    expect(operation.summary).toMatch(/^[A-Z].*\.$/);
    const inPath = operation.parameters.filter((parameter) => parameter.in === 'path');
    expect(inPath.map((parameter) => [parameter.name, parameter.required])).toEqual(
      [...route.path.matchAll(/\{(\w+)\}/g)].map(([, part]) => [part, true]),
    );
    for (const parameter of operation.parameters.filter((one) => one.in !== 'query')) {
      expect(parameter.description, parameter.name).toBeTruthy();
    }
    const statuses = Object.keys(operation.responses);
    expect(statuses.some((status) => status.startsWith('2'))).toBe(true);
    expect(operation.responses['201']?.headers !== undefined).toBe(statuses.includes('201'));
    const scope = scopeOf(route);
    expect(scope === null || scope === 'any' || scopesOfRole.owner.includes(scope as never)).toBe(true);
    expect(operation.security[0]).toEqual(scope === null ? undefined : { key: scope === 'any' ? [] : [scope] });
    const asksForKey = scope !== null || ['post /v1/sites/{site}/comments', 'post /v1/admin/sessions'].includes(name);
    expect(statuses.includes('401')).toBe(asksForKey);
  });
});

/** The paths of the settings below a schema that say nothing of what they are. */
function silentIn(schema: Schema, path: string): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => [
    ...(inner.description ? [] : [`${path}.${name}`]),
    ...silentIn(inner, `${path}.${name}`),
  ]);
}

test('says of every setting of a site and of a policy what it is', () => {
  const bodies = ['post /v1/admin/sites', 'patch /v1/admin/sites/{site}', 'put /v1/admin/sites/{site}/policy'];
  for (const name of [...bodies, 'patch /v1/admin/sites/{site}/policy', 'post /v1/sites/{site}/comments']) {
    const { schema } = operationOf(name).requestBody?.content['application/json'] ?? expect.fail(name);
    expect(Object.keys(schema.properties ?? {}).length).toBeGreaterThan(1);
    expect(silentIn(schema, name)).toEqual([]);
  }
  const { schema } =
    operationOf('get /v1/admin/sites/{site}/policy').responses['200']?.content?.['application/json'] ?? {};
  expect(silentIn(schema?.properties?.['policy'] ?? expect.fail('no policy'), 'policy')).toEqual([]);
});

test('has the limits the schemas check', () => {
  const limit = operationOf('get /v1/admin/queue').parameters.find((parameter) => parameter.name === 'limit');
  expect(limit).toMatchObject({ in: 'query', required: false, schema: { default: 50, minimum: 1, maximum: 100 } });
  const decide = operationOf('post /v1/admin/comments/{id}/decisions');
  expect(decide.requestBody).toMatchObject({
    required: true,
    content: {
      'application/json': {
        schema: {
          required: ['move', 'version'],
          additionalProperties: false,
          properties: { move: { enum: ['approve', 'reject', 'spam', 'restore'] } },
        },
      },
    },
  });
  const undo = operationOf('post /v1/admin/comments/{id}/decisions/{decision}/undo');
  expect(undo.requestBody?.required).toBe(false);
});
