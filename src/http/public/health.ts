// For monitors: is the service able to do its work?

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { checkHealth } from '../../operations/upkeep/check-health.ts';
import { defineRoute, json } from '../define-route.ts';
import type { Environment } from '../environment.ts';

export const healthRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'get',
    path: '/healthz',
    operationId: 'checkHealth',
    summary: 'Whether the service can do its work.',
    scope: null,
    responses: { 200: json('It can.', z.object({ status: z.literal('ok'), mail: z.enum(['on', 'off']) })) },
  }),
  async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(await checkHealth(c.get('context')), 200);
  },
);
