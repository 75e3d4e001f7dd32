// The API's description as a document, made of what each route declares.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { defineRoute, json } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { describeApi } from '../openapi.ts';

/** `registry` is the whole app's: what is declared after these routes were made is described too. */
export function apiRoutes(registry: OpenAPIHono['openAPIRegistry']) {
  let document: Record<string, unknown> | undefined;
  return new OpenAPIHono<Environment>().openapi(
    defineRoute({
      method: 'get',
      path: '/openapi.json',
      operationId: 'describeApi',
      summary: 'This document.',
      scope: null,
      responses: { 200: json('OpenAPI 3.1.', z.looseObject({ openapi: z.literal('3.1.0') })) },
    }),
    (c) => {
      document ??= describeApi(registry);
      c.header('Cache-Control', 'public, max-age=300');
      c.header('Access-Control-Allow-Origin', '*');
      return c.json(document as { openapi: '3.1.0' }, 200);
    },
  );
}
