// One comment as a moderator sees it, with everything known of it.

import { OpenAPIHono } from '@hono/zod-openapi';
import { showWholeComment } from '../../../operations/moderation/show-comment.ts';
import { defineRoute, json } from '../../define-route.ts';
import type { Environment } from '../../environment.ts';
import { commentDetail } from '../../schemas/moderation.ts';
import { commentParams } from '../../schemas/params.ts';

export const commentRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'get',
    path: '/comments/{id}',
    operationId: 'showComment',
    summary: 'One comment with everything known of it. Email addresses need the scope emails:read.',
    scope: 'comments:read',
    request: { params: commentParams },
    responses: { 200: json('The comment.', commentDetail) },
  }),
  async (c) => c.json(await showWholeComment(c.get('context'), c.get('actor'), c.req.valid('param').id), 200),
);
