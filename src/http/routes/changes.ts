// Moderators change what a comment says: they edit its text, or erase it for good.

import { Hono } from 'hono';
import { z } from 'zod';
import { requestBytesMax } from '../../domain/comment.ts';
import { editComment } from '../../operations/edit-comment.ts';
import { eraseWholeComment } from '../../operations/erase-comment.ts';
import type { Environment } from '../environment.ts';
import { requireRole } from '../middleware/require-role.ts';
import { acceptJson, validateJson } from '../validate.ts';

export const editSchema = z.strictObject({
  /** Checked as a submission's is, in bytes. */
  body: z.string().max(requestBytesMax),
  /** The comment's version the moderator saw. */
  version: z.int().min(1),
  note: z.string().max(2_000).optional(),
});

export const changeRoutes = new Hono<Environment>()
  .patch('/comments/:id', requireRole('moderator'), acceptJson(), validateJson(editSchema), async (c) =>
    c.json(
      await editComment(c.get('context'), c.get('actor'), { commentId: c.req.param('id'), ...c.req.valid('json') }),
    ),
  )
  .delete('/comments/:id', requireRole('moderator'), async (c) => {
    await eraseWholeComment(c.get('context'), c.get('actor'), c.req.param('id'));
    return c.body(null, 204);
  });
