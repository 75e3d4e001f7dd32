// Threads change their page: one at a moderator's word, and all that lie under a spelling that is no key any more.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { mergePages } from '../../operations/threads/merge-pages.ts';
import { moveThread } from '../../operations/threads/move-thread.ts';
import { defineRoute, json, jsonBody } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { cursor, nextCursor } from '../schemas/lists.ts';
import { commentParams } from '../schemas/params.ts';

const moveSchema = z.strictObject({
  page: z.string().min(1).max(4_000).describe('A page of the same site by its key, or by any spelling of its URL.'),
});
const movedThread = z.object({
  id: z.string(),
  page: z.string(),
  from: z.string().describe('The page it was on.'),
  comments: z.int().describe('How many moved, hidden ones included; 0: it was there already.'),
});
const mergeSchema = z.strictObject({ cursor: cursor(6_000) });
const mergedPages = z.object({
  comments: z.int().describe('Comments filed anew.'),
  pages: z.int().describe('Pages that are gone.'),
  next: nextCursor,
});

export const threadMoveRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'put',
      path: '/comments/{id}/page',
      operationId: 'moveThread',
      summary: 'Moves a thread, named by its first comment, to another page of its site.',
      scope: 'pages:write',
      request: { params: commentParams, body: jsonBody(moveSchema) },
      responses: { 200: json('Where it is now.', movedThread) },
      problems: [409],
    }),
    async (c) => {
      const move = { commentId: c.req.valid('param').id, ...c.req.valid('json') };
      return c.json(await moveThread(c.get('context'), c.get('actor'), move), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/pages/merge',
      operationId: 'mergePages',
      summary: 'Merges pages stored under what is not their key any more, a piece a call; needs a key for all sites.',
      scope: 'sites:write',
      request: { body: jsonBody(mergeSchema) },
      responses: { 200: json('What was merged in this piece.', mergedPages) },
    }),
    async (c) => c.json(await mergePages(c.get('context'), c.get('actor'), c.req.valid('json')), 200),
  );
