// One comment as a moderator sees it, with everything known of it.

import { Hono } from 'hono';
import { showWholeComment } from '../../../operations/moderation/show-comment.ts';
import type { Environment } from '../../environment.ts';
import { requireScope } from '../../middleware/require-scope.ts';
import type { RouteDoc } from '../../openapi.ts';
import { commentDetail } from '../../schemas/moderation.ts';

export const commentRoutes = new Hono<Environment>().get('/comments/:id', requireScope('comments:read'), async (c) =>
  c.json(await showWholeComment(c.get('context'), c.get('actor'), c.req.param('id'))),
);

export const docs: RouteDoc[] = [
  {
    method: 'GET',
    path: '/v1/admin/comments/:id',
    summary: 'One comment with everything known of it. Email addresses need the scope emails:read.',
    scope: 'comments:read',
    answers: { 200: { description: 'The comment.', schema: commentDetail } },
  },
];
