// Owners make, list and delete moderators' keys.

import { Hono } from 'hono';
import { z } from 'zod';
import { roles } from '../../domain/actor.ts';
import { slugSchema } from '../../domain/site.ts';
import { removeKey } from '../../operations/keys/delete-key.ts';
import { listKeys } from '../../operations/keys/list-keys.ts';
import { makeKey } from '../../operations/keys/make-key.ts';
import type { Environment } from '../environment.ts';
import { requireScope } from '../middleware/require-scope.ts';
import type { RouteDoc } from '../openapi.ts';
import { acceptJson, validate, validateJson } from '../validate.ts';

const newKeySchema = z.strictObject({
  /** Shown beside the key's decisions; unique. */
  name: z
    .string()
    .trim()
    .min(1)
    .max(100)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'no control characters'),
  role: z.enum(roles),
  /** Slugs of the sites it reaches; null: every site. */
  sites: z.array(slugSchema).min(1).max(100).nullable(),
});

const keysQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(100),
  cursor: z.string().max(100).optional(),
});

export const keyRoutes = new Hono<Environment>()
  .get('/keys', requireScope('keys:read'), validate('query', keysQuery), async (c) =>
    c.json(await listKeys(c.get('context'), c.get('actor'), c.req.valid('query'))),
  )
  .post('/keys', requireScope('keys:write'), acceptJson(), validateJson(newKeySchema), async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(await makeKey(c.get('context'), c.get('actor'), c.req.valid('json')), 201);
  })
  .delete('/keys/:id', requireScope('keys:write'), async (c) => {
    await removeKey(c.get('context'), c.get('actor'), c.req.param('id'));
    return c.body(null, 204);
  });

const keyAnswer = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles),
  sites: z.array(z.string()).nullable().describe('Slugs; null: every site.'),
  createdBy: z.string().describe('The id of the key it was made with.'),
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
    summary: 'Deletes a key: it opens nothing from now on.',
    scope: 'keys:write',
    answers: { 204: { description: 'Deleted.' } },
  },
];
