// Holds every answer in the tests to what its route publishes: a status, a content type and a body, member for member.

import type { OpenAPIHono, RouteConfig } from '@hono/zod-openapi';
import { expect } from 'vitest';
import { z } from 'zod';
import { problemAnswer } from '../../src/http/define-route.ts';
import { declaredRoutes } from '../../src/http/openapi.ts';

type Registry = OpenAPIHono['openAPIRegistry'];

export interface Asked {
  method: string;
  path: string;
}

/** Fails the test when the answer is not one that is published for what was asked. */
export async function expectPublished(registry: Registry, asked: Asked, answer: Response): Promise<void> {
  const route = findRoute(declaredRoutes(registry), asked);
  const title = `${asked.method} ${asked.path} answered ${answer.status}`;
  if (answer.status === 500 || asked.method === 'OPTIONS') return;
  const published = route ? route.responses[answer.status] : problemAnswer;
  if (!published) expect.fail(`${title}, which is not published: ${await answer.clone().text()}`);
  const content = 'content' in published ? published.content : undefined;
  if (!content || asked.method === 'HEAD') return;
  const type = (answer.headers.get('Content-Type') ?? '').split(';', 1)[0] ?? '';
  const schema = (content as Record<string, { schema: unknown }>)[type]?.schema;
  if (!(schema instanceof z.ZodType)) expect.fail(`${title} as "${type}", which is not published`);
  const body = await answer.clone().text();
  const given: unknown = type.endsWith('json') ? JSON.parse(body) : body;
  const read = schema.safeParse(given);
  if (!read.success) expect.fail(`${title} with what is not published: ${z.prettifyError(read.error)}`);
  expect(read.data, `${title} with more than is published`).toEqual(given);
}

function findRoute(routes: readonly RouteConfig[], { method, path }: Asked): RouteConfig | undefined {
  const given = new URL(/^https?:/.test(path) ? path : `http://localhost${path}`).pathname.split('/');
  const verb = method === 'HEAD' ? 'get' : method.toLowerCase();
  return routes.find((route) => {
    const wanted = route.path.split('/');
    const matches = wanted.every((part, i) => (part.startsWith('{') ? given[i] !== '' : part === given[i]));
    return route.method === verb && wanted.length === given.length && matches;
  });
}
