// For monitors: is the service able to do its work?

import { Hono } from 'hono';
import { checkHealth } from '../../operations/check-health.ts';
import type { Environment } from '../environment.ts';

export const healthRoutes = new Hono<Environment>().get('/healthz', async (c) => {
  c.header('Cache-Control', 'no-store');
  return c.json(await checkHealth(c.get('context')));
});
