// Owners make, list and delete moderators' keys.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { protocols, roles, scopes } from '../../domain/actor.ts';
import { slugSchema } from '../../domain/site.ts';
import { deleteKey } from '../../operations/keys/delete-key.ts';
import { listKeys } from '../../operations/keys/list-keys.ts';
import { makeKey } from '../../operations/keys/make-key.ts';
import { defineRoute, json, jsonBody, located, listSlice } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { linkNext } from '../next-link.ts';
import { cursor, limit, nextCursor, timeMs } from '../schemas/lists.ts';

const newKeySchema = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1)
      .max(100)
      .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must have no control characters')
      .describe("Shown beside the key's decisions; unique."),
    role: z.enum(roles).optional().describe('A named set of scopes.'),
    scopes: z.array(z.enum(scopes)).min(1).max(100).optional().describe('In place of a role: what it may do.'),
    protocol: z
      .enum(protocols)
      .optional()
      .describe('In place of a role: opens that service’s protocol at its one site, and nothing else.'),
    sites: z.array(slugSchema).min(1).max(100).nullable().describe('Slugs of the sites it reaches; null: every site.'),
    email: z
      .email()
      .max(254)
      .toLowerCase()
      .optional()
      .describe('Whoever Cloudflare Access vouches for with this address acts as the key; no other key has it.'),
  })
  .refine(({ role, scopes, protocol }) => [role, scopes, protocol].filter((one) => one !== undefined).length === 1, {
    path: ['role'],
    message: 'must be named, or scopes or a protocol in its place',
  })
  .refine(({ protocol, sites }) => protocol === undefined || sites?.length === 1, {
    path: ['sites'],
    message: 'must be one site for a key of a protocol',
  })
  .refine(({ protocol, email }) => protocol === undefined || email === undefined, {
    path: ['email'],
    message: 'must be left out for a key of a protocol: it is no person’s',
  });

const keyParams = z.object({ id: z.string().min(1).describe('The id of the key.') });

const deletionQuery = z.object({
  made: z
    .enum(['keep', 'delete'])
    .default('keep')
    .describe('What becomes of the keys it made, directly or through others. Of a deleted key: deletes what it left.'),
});

const keyAnswer = z.object({
  id: z.string(),
  name: z.string(),
  role: z.enum(roles).nullable().describe("Null where the scopes are no role's."),
  scopes: z.array(z.enum(scopes)).readonly(),
  protocol: z.enum(protocols).nullable().describe('Of another service, which it opens in place of our own routes.'),
  sites: z.array(z.string()).nullable().describe('Slugs; null: every site.'),
  email: z.string().nullable().describe('Of whom Cloudflare Access lets act as the key.'),
  createdBy: z.string().nullable().describe('The id of the key it was made with; null where that one reaches further.'),
  createdAt: timeMs,
});

const deletion = z.object({
  deleted: z.array(keyAnswer),
  made: z.array(keyAnswer).describe('The first 200 of the keys it made that still open.'),
});

export const keyRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'get',
      path: '/keys',
      operationId: 'listKeys',
      summary: 'The keys wholly within the reach of the one asked with.',
      scope: 'keys:read',
      request: { query: z.object({ limit: limit({ max: 200, standard: 100 }), cursor: cursor(1_000) }) },
      responses: { 200: listSlice('Keys by name.', z.object({ keys: z.array(keyAnswer), next: nextCursor })) },
    }),
    async (c) => c.json(linkNext(c, await listKeys(c.get('context'), c.get('actor'), c.req.valid('query'))), 200),
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/keys',
      operationId: 'makeKey',
      summary: 'Makes a key, no wider than the one it is made with.',
      scope: 'keys:write',
      request: { body: jsonBody(newKeySchema) },
      responses: {
        201: located(
          'The key. Its secret is said here and never again.',
          keyAnswer.extend({ secret: z.string().describe('Send it as Authorization: Bearer SECRET.') }),
        ),
      },
    }),
    async (c) => {
      const key = await makeKey(c.get('context'), c.get('actor'), c.req.valid('json'));
      return c.json(key, 201, { Location: `/v1/admin/keys/${key.id}` });
    },
  )
  .openapi(
    defineRoute({
      method: 'delete',
      path: '/keys/{id}',
      operationId: 'deleteKey',
      summary: 'Deletes a key, and those it made if asked to: they open nothing from now on.',
      scope: 'keys:write',
      request: { params: keyParams, query: deletionQuery },
      responses: { 200: json('What is deleted.', deletion) },
    }),
    async (c) => {
      const wanted = { id: c.req.valid('param').id, withMade: c.req.valid('query').made === 'delete' };
      return c.json(await deleteKey(c.get('context'), c.get('actor'), wanted), 200);
    },
  );
