// Webhooks of a site: where its events are sent to, and what became of them.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { newWebhookSchema, overlapHoursMax, webhookChangeSchema, webhookSchema } from '../../domain/webhook.ts';
import { changeWebhook } from '../../operations/webhooks/change-webhook.ts';
import { removeWebhook } from '../../operations/webhooks/delete-webhook.ts';
import { listWebhooks, showOneWebhook } from '../../operations/webhooks/list-webhooks.ts';
import { makeWebhook } from '../../operations/webhooks/make-webhook.ts';
import { rotateWebhookSecret } from '../../operations/webhooks/rotate-secret.ts';
import { defineRoute, json, jsonBody, located } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { siteParams, webhookParams } from '../schemas/params.ts';

const withSecret = webhookSchema.extend({
  secret: z.string().describe('Verifies what is sent (standardwebhooks.com). It is said here and never again.'),
});

const rotation = z.strictObject({
  overlapHours: z
    .number()
    .min(0)
    .max(overlapHoursMax)
    .default(24)
    .describe('So long the secret before signs too; 0: no more.'),
});

const patch = webhookChangeSchema.extend({
  version: z.int().min(1).optional().describe('The version the change rests on; left out: whichever.'),
});

export const webhookRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'get',
      path: '/sites/{site}/webhooks',
      operationId: 'listWebhooks',
      summary: 'Where the events of the site are sent to.',
      scope: 'webhooks:read',
      request: { params: siteParams },
      responses: { 200: json('The webhooks, oldest first.', z.object({ webhooks: z.array(webhookSchema) })) },
    }),
    async (c) => c.json(await listWebhooks(c.get('context'), c.get('actor'), c.req.valid('param').site), 200),
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/sites/{site}/webhooks',
      operationId: 'makeWebhook',
      summary: 'Makes a webhook; all but the address has a default.',
      scope: 'webhooks:write',
      request: { params: siteParams, body: jsonBody(newWebhookSchema) },
      responses: { 201: located('The webhook with its secret.', withSecret) },
      problems: [409],
    }),
    async (c) => {
      const wanted = { ...c.req.valid('param'), wanted: c.req.valid('json') };
      const made = await makeWebhook(c.get('context'), c.get('actor'), wanted);
      return c.json(made, 201, { Location: `/v1/admin/sites/${made.site}/webhooks/${made.id}` });
    },
  )
  .openapi(
    defineRoute({
      method: 'get',
      path: '/sites/{site}/webhooks/{webhook}',
      operationId: 'showWebhook',
      summary: 'One webhook.',
      scope: 'webhooks:read',
      request: { params: webhookParams },
      responses: { 200: json('The webhook.', webhookSchema) },
    }),
    async (c) => c.json(await showOneWebhook(c.get('context'), c.get('actor'), c.req.valid('param')), 200),
  )
  .openapi(
    defineRoute({
      method: 'patch',
      path: '/sites/{site}/webhooks/{webhook}',
      operationId: 'changeWebhook',
      summary: 'Changes the settings named and keeps the others.',
      scope: 'webhooks:write',
      request: { params: webhookParams, body: jsonBody(patch) },
      responses: { 200: json('The webhook as changed.', webhookSchema) },
      problems: [409],
    }),
    async (c) => {
      const { version, ...changes } = c.req.valid('json');
      const wanted = { name: c.req.valid('param'), changes, version };
      return c.json(await changeWebhook(c.get('context'), c.get('actor'), wanted), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'delete',
      path: '/sites/{site}/webhooks/{webhook}',
      operationId: 'deleteWebhook',
      summary: 'Deletes a webhook: what waits is never sent.',
      scope: 'webhooks:write',
      request: { params: webhookParams },
      responses: { 204: { description: 'It is deleted.' } },
    }),
    async (c) => {
      await removeWebhook(c.get('context'), c.get('actor'), c.req.valid('param'));
      return c.body(null, 204);
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/sites/{site}/webhooks/{webhook}/secret',
      operationId: 'rotateWebhookSecret',
      summary: 'Gives the webhook another secret; the one before signs too for a while.',
      scope: 'webhooks:write',
      request: { params: webhookParams, body: jsonBody(rotation, { required: false }) },
      responses: { 200: json('The webhook with its new secret.', withSecret) },
    }),
    async (c) => {
      const wanted = { name: c.req.valid('param'), ...c.req.valid('json') };
      return c.json(await rotateWebhookSecret(c.get('context'), c.get('actor'), wanted), 200);
    },
  );
