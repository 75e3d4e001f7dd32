// Moderators decide, and take a decision back.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { moves } from '../../../domain/decision.ts';
import { decideComment, undoDecision } from '../../../operations/moderation/decide-comment.ts';
import { defineRoute, json, jsonBody } from '../../define-route.ts';
import type { Environment } from '../../environment.ts';
import { decisionAnswer, note, reason, seenVersion } from '../../schemas/moderation.ts';
import { commentParams } from '../../schemas/params.ts';

const decisionSchema = z.strictObject({
  move: z.enum(moves),
  version: seenVersion,
  reason,
  note,
});

const undoSchema = z.strictObject({ version: seenVersion.optional(), note });
const undoParams = commentParams.extend({ decision: z.string().min(1).describe('The id of the decision.') });

const responses = { 200: json('The comment as it stands now, and the decision.', decisionAnswer) };

export const decisionRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'post',
      path: '/comments/{id}/decisions',
      operationId: 'decideComment',
      summary: 'Decides a comment that still has the version seen.',
      scope: 'comments:decide',
      request: { params: commentParams, body: jsonBody(decisionSchema) },
      responses,
      problems: [409],
    }),
    async (c) => {
      const input = { commentId: c.req.valid('param').id, ...c.req.valid('json') };
      return c.json(await decideComment(c.get('context'), c.get('actor'), input), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/comments/{id}/decisions/{decision}/undo',
      operationId: 'undoDecision',
      summary: 'Takes back the latest decision, exactly.',
      scope: 'comments:decide',
      request: { params: undoParams, body: jsonBody(undoSchema, { required: false }) },
      responses,
      problems: [409],
    }),
    async (c) => {
      const { id, decision } = c.req.valid('param');
      const input = { commentId: id, decisionId: decision, ...c.req.valid('json') };
      return c.json(await undoDecision(c.get('context'), c.get('actor'), input), 200);
    },
  );
