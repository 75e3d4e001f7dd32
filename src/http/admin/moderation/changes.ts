// Moderators change what a comment says: they edit its text, or erase it for good.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { requestBytesMax } from '../../../domain/comment.ts';
import { editComment } from '../../../operations/moderation/edit-comment.ts';
import { eraseWholeComment } from '../../../operations/moderation/erase-comment.ts';
import { defineRoute, json, jsonBody } from '../../define-route.ts';
import type { Environment } from '../../environment.ts';
import { note, queueComment } from '../../schemas/moderation.ts';
import { commentParams } from '../../schemas/params.ts';

const editSchema = z.strictObject({
  body: z.string().max(requestBytesMax).describe("Checked as a submission's is, in bytes."),
  version: z.int().min(1).describe("The comment's version the moderator saw."),
  note,
});

export const changeRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'patch',
      path: '/comments/{id}',
      operationId: 'editComment',
      summary: 'Edits the text of a comment that still has the version seen. It is judged anew; its status stays.',
      scope: 'comments:edit',
      request: { params: commentParams, body: jsonBody(editSchema) },
      responses: { 200: json('The comment as it stands now.', z.object({ comment: queueComment })) },
      problems: [409],
    }),
    async (c) => {
      const edit = { commentId: c.req.valid('param').id, ...c.req.valid('json') };
      return c.json(await editComment(c.get('context'), c.get('actor'), edit), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'delete',
      path: '/comments/{id}',
      operationId: 'eraseComment',
      summary: 'Erases a comment for good; its place in the thread stays. Erasing it again is no error.',
      scope: 'comments:erase',
      request: { params: commentParams },
      responses: { 204: { description: 'It is erased.' } },
    }),
    async (c) => {
      await eraseWholeComment(c.get('context'), c.get('actor'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  );
