// Owners make, list and delete moderators' keys.

import { Hono } from 'hono';
import { z } from 'zod';
import { roles } from '../../domain/actor.ts';
import { slugSchema } from '../../domain/site.ts';
import { createKey, listKeys, removeKey } from '../../operations/manage-keys.ts';
import type { Environment } from '../environment.ts';
import { requireRole } from '../middleware/require-role.ts';
import { acceptJson, validate, validateJson } from '../validate.ts';

export const newKeySchema = z.strictObject({
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

export const keysQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(100),
  cursor: z.string().max(100).optional(),
});

export const keyRoutes = new Hono<Environment>()
  .get('/keys', requireRole('owner'), validate('query', keysQuery), async (c) =>
    c.json(await listKeys(c.get('context'), c.get('actor'), c.req.valid('query'))),
  )
  .post('/keys', requireRole('owner'), acceptJson(), validateJson(newKeySchema), async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(await createKey(c.get('context'), c.get('actor'), c.req.valid('json')), 201);
  })
  .delete('/keys/:id', requireRole('owner'), async (c) => {
    await removeKey(c.get('context'), c.get('actor'), c.req.param('id'));
    return c.body(null, 204);
  });
