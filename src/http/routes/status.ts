// The author's own view of a comment: published, held or declined.

import { Hono } from 'hono';
import { z } from 'zod';
import { showStatus } from '../../operations/show-status.ts';
import type { Environment } from '../environment.ts';
import { validate } from '../validate.ts';

export const statusQuery = z.object({ token: z.string().min(1).max(200) });

export const statusRoutes = new Hono<Environment>().get('/:id/status', validate('query', statusQuery), async (c) => {
  const answer = await showStatus(c.get('context'), { commentId: c.req.param('id'), token: c.req.valid('query').token });
  c.header('Cache-Control', 'no-store');
  c.header('Referrer-Policy', 'no-referrer');
  return c.json(answer);
});
