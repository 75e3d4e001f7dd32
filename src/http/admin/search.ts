// The search index: made by the owner, a piece a call. Searching itself is the queue's.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { indexComments } from '../../operations/search/index-comments.ts';
import { defineRoute, json, jsonBody } from '../define-route.ts';
import type { Environment } from '../environment.ts';

const indexSchema = z.strictObject({
  fromStart: z.boolean().default(false).describe('Begin with the first comment of all, as after restoring a backup.'),
});
const indexedPiece = z.object({
  comments: z.int().describe('Taken up in this piece, changed ones included.'),
  complete: z.boolean().describe('True: the index has all comments. False: call again, without fromStart.'),
});

export const searchRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'post',
    path: '/search/index',
    operationId: 'indexComments',
    summary: 'Takes comments up into the search index, a piece a call; needs a key for all sites.',
    scope: 'sites:write',
    request: { body: jsonBody(indexSchema, { required: false }) },
    responses: { 200: json('What was taken up in this piece.', indexedPiece) },
  }),
  async (c) => c.json(await indexComments(c.get('context'), c.get('actor'), c.req.valid('json')), 200),
);
