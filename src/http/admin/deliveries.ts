// What a webhook has sent: the answers, a test, and what begins anew.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { deliverySchema } from '../../domain/webhook.ts';
import { listDeliveries } from '../../operations/webhooks/list-deliveries.ts';
import { replayDead, replayDelivery } from '../../operations/webhooks/replay-deliveries.ts';
import { sendTest } from '../../operations/webhooks/send-test.ts';
import { defineRoute, json, listSlice } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { linkNext } from '../next-link.ts';
import { cursor, limit, nextCursor } from '../schemas/lists.ts';
import { webhookParams } from '../schemas/params.ts';

const deliveriesQuery = z.object({
  state: z.literal('dead').optional().describe('Those alone that were given up.'),
  limit: limit({ max: 200, standard: 50 }),
  cursor: cursor(40),
});

const replayed = z.object({
  replayed: z.int().describe('Deliveries that begin anew.'),
  more: z.boolean().describe('There are more: call again.'),
});

const deliveryParams = webhookParams.extend({ delivery: z.string().min(1).describe('The id of the delivery.') });

export const deliveryRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'post',
      path: '/sites/{site}/webhooks/{webhook}/test',
      operationId: 'testWebhook',
      summary: 'Sends a test event at once and tells the answer.',
      scope: 'webhooks:write',
      request: { params: webhookParams },
      responses: { 200: json('The delivery after its first attempt.', deliverySchema) },
      problems: [409],
    }),
    async (c) => c.json(await sendTest(c.get('context'), c.get('actor'), c.req.valid('param')), 200),
  )
  .openapi(
    defineRoute({
      method: 'get',
      path: '/sites/{site}/webhooks/{webhook}/deliveries',
      operationId: 'listDeliveries',
      summary: 'What the webhook has sent and is to send, with the answers; kept for 30 days.',
      scope: 'webhooks:read',
      request: { params: webhookParams, query: deliveriesQuery },
      responses: {
        200: listSlice(
          'Deliveries, latest first.',
          z.object({ deliveries: z.array(deliverySchema), next: nextCursor }),
        ),
      },
    }),
    async (c) => {
      const ask = { ...c.req.valid('param'), ...c.req.valid('query') };
      return c.json(linkNext(c, await listDeliveries(c.get('context'), c.get('actor'), ask)), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/sites/{site}/webhooks/{webhook}/deliveries/{delivery}/replay',
      operationId: 'replayDelivery',
      summary: 'Sends a delivery again, under the same id.',
      scope: 'webhooks:write',
      request: { params: deliveryParams },
      responses: { 200: json('It begins anew.', replayed) },
      problems: [409],
    }),
    async (c) => c.json(await replayDelivery(c.get('context'), c.get('actor'), c.req.valid('param')), 200),
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/sites/{site}/webhooks/{webhook}/replay',
      operationId: 'replayDeadDeliveries',
      summary: 'Sends all again that was given up, the latest 500 at a time.',
      scope: 'webhooks:write',
      request: { params: webhookParams },
      responses: { 200: json('They begin anew.', replayed) },
    }),
    async (c) => c.json(await replayDead(c.get('context'), c.get('actor'), c.req.valid('param')), 200),
  );
