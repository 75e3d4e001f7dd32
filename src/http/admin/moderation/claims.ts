// Moderators claim comments: a desk says which it looks at, and moves on.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { claimedAtOnceMax } from '../../../domain/claim.ts';
import {
  claimComment,
  claimMany,
  releaseComment,
  type ClaimConflict,
} from '../../../operations/moderation/claim-comments.ts';
import { defineRoute, json, jsonBody } from '../../define-route.ts';
import type { Environment } from '../../environment.ts';
import { claim } from '../../schemas/claim.ts';
import { commentParams } from '../../schemas/params.ts';

const ids = z.array(z.string().min(1).max(64)).max(claimedAtOnceMax);
const claimsSchema = z.strictObject({
  claim: ids.default([]).describe('Ids of comments to claim, or to claim for longer.'),
  release: ids.default([]).describe('Ids of comments whose claim the key gives up first.'),
});
const conflict = z.object({
  id: z.string(),
  claim: claim.nullable().describe('Who holds it; null: it is erased, or the key reaches no such comment.'),
}) satisfies z.ZodType<ClaimConflict>;
const claimsAnswer = z.object({
  claimed: z.array(z.object({ id: z.string(), claim })),
  conflicts: z.array(conflict).describe('What was not claimed, in the order given.'),
});

export const claimRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'put',
      path: '/comments/{id}/claim',
      operationId: 'claimComment',
      summary: 'Claims a comment for five minutes, or for five more. Others see it, and can decide all the same.',
      scope: 'comments:decide',
      request: { params: commentParams },
      responses: { 200: json('The claim.', z.object({ claim })) },
      problems: [409],
    }),
    async (c) => c.json(await claimComment(c.get('context'), c.get('actor'), c.req.valid('param').id), 200),
  )
  .openapi(
    defineRoute({
      method: 'delete',
      path: '/comments/{id}/claim',
      operationId: 'releaseComment',
      summary: "Gives the key's own claim up; one of another key stays.",
      scope: 'comments:decide',
      request: { params: commentParams },
      responses: { 204: { description: 'The key does not claim it.' } },
    }),
    async (c) => {
      await releaseComment(c.get('context'), c.get('actor'), c.req.valid('param').id);
      return c.body(null, 204);
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/claims',
      operationId: 'claimComments',
      summary: 'Claims comments and gives others up, at once: a desk that moves on.',
      scope: 'comments:decide',
      request: { body: jsonBody(claimsSchema) },
      responses: { 200: json('What the key holds of those it claims, and who holds the others.', claimsAnswer) },
    }),
    async (c) => c.json(await claimMany(c.get('context'), c.get('actor'), c.req.valid('json')), 200),
  );
