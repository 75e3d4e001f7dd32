// Moderators decide, and take a decision back.

import { Hono } from 'hono';
import { z } from 'zod';
import { moves } from '../../../domain/decision.ts';
import { decideComment, undoDecision } from '../../../operations/moderation/decide-comment.ts';
import type { Environment } from '../../environment.ts';
import { requireScope } from '../../middleware/require-scope.ts';
import type { RouteDoc } from '../../openapi.ts';
import { decisionAnswer } from '../../schemas/moderation.ts';
import { acceptJson, validateJson } from '../../validate.ts';

const note = z.string().max(2_000).optional();

const decisionSchema = z.strictObject({
  move: z.enum(moves),
  /** The comment's version the moderator saw. */
  version: z.int().min(1),
  /** A code or short phrase, kept with the decision. */
  reason: z.string().max(200).optional(),
  note,
});

const undoSchema = z.strictObject({ version: z.int().min(1).optional(), note });

export const decisionRoutes = new Hono<Environment>()
  .post(
    '/comments/:id/decisions',
    requireScope('comments:decide'),
    acceptJson(),
    validateJson(decisionSchema),
    async (c) => {
      const input = { commentId: c.req.param('id'), ...c.req.valid('json') };
      return c.json(await decideComment(c.get('context'), c.get('actor'), input));
    },
  )
  .post(
    '/comments/:id/decisions/:decision/undo',
    requireScope('comments:decide'),
    acceptJson(),
    validateJson(undoSchema),
    async (c) => {
      const input = { commentId: c.req.param('id'), decisionId: c.req.param('decision'), ...c.req.valid('json') };
      return c.json(await undoDecision(c.get('context'), c.get('actor'), input));
    },
  );

const answers = { 200: { description: 'The comment as it stands now, and the decision.', schema: decisionAnswer } };

export const docs: RouteDoc[] = [
  {
    method: 'POST',
    path: '/v1/admin/comments/:id/decisions',
    summary: 'Decides a comment that still has the version seen.',
    scope: 'comments:decide',
    body: decisionSchema,
    answers,
    problems: [409],
  },
  {
    method: 'POST',
    path: '/v1/admin/comments/:id/decisions/:decision/undo',
    summary: 'Takes back the latest decision, exactly.',
    scope: 'comments:decide',
    params: { decision: 'The id of the decision.' },
    body: undoSchema,
    answers,
    problems: [409],
  },
];
