// One comment as a moderator sees it, with everything known of it.

import { Hono } from 'hono';
import { showWholeComment } from '../../../operations/moderation/show-comment.ts';
import type { Environment } from '../../environment.ts';
import { requireRole } from '../../middleware/require-role.ts';
import type { RouteDoc } from '../../openapi.ts';
import { commentDetail } from '../../schemas/moderation.ts';

export const commentRoutes = new Hono<Environment>().get('/comments/:id', requireRole('reader'), async (c) =>
  c.json(await showWholeComment(c.get('context'), c.get('actor'), c.req.param('id'))),
);

export const docs: RouteDoc[] = [
  {
    method: 'GET',
    path: '/v1/admin/comments/:id',
    summary: 'One comment with everything known of it. A reader sees no email address.',
    role: 'reader',
    answers: { 200: { description: 'The comment.', schema: commentDetail } },
  },
];
