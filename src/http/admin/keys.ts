// Owners make, list and delete moderators' keys.

import { Hono } from 'hono';
import { z } from 'zod';
import { roles, scopes } from '../../domain/actor.ts';
import { slugSchema } from '../../domain/site.ts';
import { deleteKey } from '../../operations/keys/delete-key.ts';
import { listKeys } from '../../operations/keys/list-keys.ts';
import { makeKey } from '../../operations/keys/make-key.ts';
import type { Environment } from '../environment.ts';
import { requireScope } from '../middleware/require-scope.ts';
import type { RouteDoc } from '../openapi.ts';
import { acceptJson, validate, validateJson } from '../validate.ts';

const newKeySchema = z
  .strictObject({
    /** Shown beside the key's decisions; unique. */
    name: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'no control characters'),
    role: z.enum(roles).optional().describe('A named set of scopes.'),
    scopes: z.array(z.enum(scopes)).min(1).max(100).optional().describe('In place of a role: what it may do.'),
    /** Slugs of the sites it reaches; null: every site. */
    sites: z.array(slugSchema).min(1).max(100).nullable(),
  })
  .refine(({ role, scopes }) => (role === undefined) !== (scopes === undefined), {
    path: ['role'],
    message: 'name a role, or scopes',
  });

const keysQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(100),
  cursor: z.string().max(1_000).optional(),
});

const deletionQuery = z.object({
  made: z
    .enum(['keep', 'delete'])
    .default('keep')
    .describe('What becomes of the keys it made, directly or through others. Of a deleted key: deletes what it left.'),
});

export const keyRoutes = new Hono<Environment>()
  .get('/keys', requireScope('keys:read'), validate('query', keysQuery), async (c) =>
    c.json(await listKeys(c.get('context'), c.get('actor'), c.req.valid('query'))),
  )
  .post('/keys', requireScope('keys:write'), acceptJson(), validateJson(newKeySchema), async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(await makeKey(c.get('context'), c.get('actor'), c.req.valid('json')), 201);
  })
  .delete('/keys/:id', requireScope('keys:write'), validate('query', deletionQuery), async (c) => {
    const deletion = { id: c.req.param('id'), withMade: c.req.valid('query').made === 'delete' };
    return c.json(await deleteKey(c.get('context'), c.get('actor'), deletion));
  });

const keyAnswer = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles).nullable().describe("Null where the scopes are no role's."),
  scopes: z.array(z.enum(scopes)),
  sites: z.array(z.string()).nullable().describe('Slugs; null: every site.'),
  createdBy: z.string().nullable().describe('The id of the key it was made with; null where that one reaches further.'),
  createdAt: z.int().describe('Milliseconds UTC.'),
});

export const docs: RouteDoc[] = [
  {
    method: 'GET',
    path: '/v1/admin/keys',
    summary: 'The keys wholly within the reach of the one asked with.',
    scope: 'keys:read',
    query: keysQuery,
    answers: {
      200: {
        description: 'Keys by name.',
        schema: z.object({ keys: z.array(keyAnswer), next: z.string().nullable() }),
      },
    },
  },
  {
    method: 'POST',
    path: '/v1/admin/keys',
    summary: 'Makes a key, no wider than the one it is made with.',
    scope: 'keys:write',
    body: newKeySchema,
    answers: {
      201: {
        description: 'The key. Its secret is said here and never again.',
        schema: keyAnswer.extend({ secret: z.string().describe('Send it as Authorization: Bearer SECRET.') }),
      },
    },
  },
  {
    method: 'DELETE',
    path: '/v1/admin/keys/:id',
    summary: 'Deletes a key, and those it made if asked to: they open nothing from now on.',
    scope: 'keys:write',
    query: deletionQuery,
    answers: {
      200: {
        description: 'What is deleted.',
        schema: z.object({
          deleted: z.array(keyAnswer),
          made: z.array(keyAnswer).describe('The first 200 of the keys it made that still open.'),
        }),
      },
    },
  },
];
