// One comment as a moderator sees it, with everything known of it.

import { Hono } from 'hono';
import { showWholeComment } from '../../operations/show-comment.ts';
import type { Environment } from '../environment.ts';
import { requireRole } from '../middleware/require-role.ts';

export const commentRoutes = new Hono<Environment>().get('/comments/:id', requireRole('reader'), async (c) =>
  c.json(await showWholeComment(c.get('context'), c.get('actor'), c.req.param('id'))),
);
