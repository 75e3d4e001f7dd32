// For monitors: is the service able to do its work?

import { Hono } from 'hono';
import { z } from 'zod';
import { checkHealth } from '../../operations/upkeep/check-health.ts';
import type { Environment } from '../environment.ts';
import type { RouteDoc } from '../openapi.ts';

export const healthRoutes = new Hono<Environment>().get('/healthz', async (c) => {
  c.header('Cache-Control', 'no-store');
  return c.json(await checkHealth(c.get('context')));
});

export const docs: RouteDoc[] = [
  {
    method: 'GET',
    path: '/healthz',
    summary: 'Whether the service can do its work.',
    scope: null,
    answers: { 200: { description: 'It can.', schema: z.object({ status: z.literal('ok') }) } },
  },
];
