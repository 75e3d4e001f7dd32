// Moderators decide many comments at once.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { moves } from '../../../domain/decision.ts';
import { decideComments } from '../../../operations/moderation/decide-comments.ts';
import { defineRoute, json, jsonBody } from '../../define-route.ts';
import type { Environment } from '../../environment.ts';
import { bulkAnswer, note, reason, seenVersion } from '../../schemas/moderation.ts';

const commentsMax = 500;

const seen = z.strictObject({ id: z.string().min(1).max(64), version: seenVersion });

const bulkSchema = z.strictObject({
  move: z.enum(moves),
  comments: z
    .array(seen)
    .min(1)
    .max(commentsMax)
    .check(({ value, issues }) => {
      const first = new Map<string, number>();
      for (const [i, { id }] of value.entries()) {
        if (first.has(id))
          issues.push({ code: 'custom', input: id, path: [i, 'id'], message: 'names a comment twice' });
        first.set(id, i);
      }
    })
    .describe('Comments, each with the version the moderator saw; none twice.'),
  reason,
  note,
});

export const bulkDecisionRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'post',
    path: '/decisions',
    operationId: 'decideComments',
    summary:
      'Decides up to 500 comments that each still have the version seen, in one step. Others are listed as conflicts.',
    scope: 'comments:decide',
    request: { body: jsonBody(bulkSchema) },
    responses: { 200: json('What became of each, in the order given.', bulkAnswer) },
  }),
  async (c) => c.json(await decideComments(c.get('context'), c.get('actor'), c.req.valid('json')), 200),
);
