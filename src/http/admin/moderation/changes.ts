// Moderators change what a comment says: they edit its text, or erase it for good.

import { Hono } from 'hono';
import { z } from 'zod';
import { requestBytesMax } from '../../../domain/comment.ts';
import { editComment } from '../../../operations/moderation/edit-comment.ts';
import { eraseWholeComment } from '../../../operations/moderation/erase-comment.ts';
import type { Environment } from '../../environment.ts';
import { requireScope } from '../../middleware/require-scope.ts';
import type { RouteDoc } from '../../openapi.ts';
import { queuePage } from '../../schemas/moderation.ts';
import { acceptJson, validateJson } from '../../validate.ts';

const editSchema = z.strictObject({
  body: z.string().max(requestBytesMax).describe("Checked as a submission's is, in bytes."),
  version: z.int().min(1).describe("The comment's version the moderator saw."),
  note: z.string().max(2_000).optional(),
});

export const changeRoutes = new Hono<Environment>()
  .patch('/comments/:id', requireScope('comments:edit'), acceptJson(), validateJson(editSchema), async (c) =>
    c.json(
      await editComment(c.get('context'), c.get('actor'), { commentId: c.req.param('id'), ...c.req.valid('json') }),
    ),
  )
  .delete('/comments/:id', requireScope('comments:erase'), async (c) => {
    await eraseWholeComment(c.get('context'), c.get('actor'), c.req.param('id'));
    return c.body(null, 204);
  });

export const docs: RouteDoc[] = [
  {
    method: 'PATCH',
    path: '/v1/admin/comments/:id',
    summary: 'Edits the text of a comment that still has the version seen. It is judged anew; its status stays.',
    scope: 'comments:edit',
    body: editSchema,
    answers: {
      200: {
        description: 'The comment as it stands now.',
        schema: z.object({ comment: queuePage.shape.comments.element }),
      },
    },
    problems: [409],
  },
  {
    method: 'DELETE',
    path: '/v1/admin/comments/:id',
    summary: 'Erases a comment for good; its place in the thread stays. Erasing it again is no error.',
    scope: 'comments:erase',
    answers: { 204: { description: 'It is erased.' } },
  },
];
