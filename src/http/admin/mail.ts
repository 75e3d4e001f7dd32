// Mails of a site: whom of its moderators they go to, and what became of them.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { mailDeliverySchema, newRecipientSchema, recipientChangeSchema, recipientSchema } from '../../domain/mail.ts';
import { changeRecipient } from '../../operations/mail/change-recipient.ts';
import { removeRecipient } from '../../operations/mail/delete-recipient.ts';
import { listMails } from '../../operations/mail/list-mails.ts';
import { listRecipients } from '../../operations/mail/list-recipients.ts';
import { makeRecipient } from '../../operations/mail/make-recipient.ts';
import { replayDeadMails } from '../../operations/mail/replay-mails.ts';
import { sendToRecipient } from '../../operations/mail/send-to-recipient.ts';
import { defineRoute, json, jsonBody, listSlice, located } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { linkNext } from '../next-link.ts';
import { cursor, limit, nextCursor } from '../schemas/lists.ts';
import { recipientParams, siteParams } from '../schemas/params.ts';

const mailState = z.object({
  ready: z.boolean().describe('Mails can be sent.'),
  missing: z.array(z.string()).describe("Settings of the deployment that are missing, or can't be read."),
  recipients: z.array(recipientSchema).describe('Oldest first.'),
});

const mailsQuery = z.object({
  state: z.literal('dead').optional().describe('Those alone that were given up.'),
  limit: limit({ max: 200, standard: 50 }),
  cursor: cursor(40),
});

const replayed = z.object({
  replayed: z.int().describe('Mails that begin anew.'),
  more: z.boolean().describe('There may be more: call again.'),
});

export const mailRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'get',
      path: '/sites/{site}/mail',
      operationId: 'showMail',
      summary: 'Whether mails can be sent, and to which moderators.',
      scope: 'webhooks:read',
      request: { params: siteParams },
      responses: { 200: json('The recipients.', mailState) },
    }),
    async (c) => c.json(await listRecipients(c.get('context'), c.get('actor'), c.req.valid('param').site), 200),
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/sites/{site}/mail/recipients',
      operationId: 'makeRecipient',
      summary: 'Asks a moderator by mail whether they want to be written to.',
      scope: 'webhooks:write',
      request: { params: siteParams, body: jsonBody(newRecipientSchema) },
      responses: { 201: located('The recipient, with what became of the question.', recipientSchema) },
      problems: [409],
    }),
    async (c) => {
      const wanted = { ...c.req.valid('param'), wanted: c.req.valid('json') };
      const made = await makeRecipient(c.get('context'), c.get('actor'), wanted);
      return c.json(made, 201, { Location: `/v1/admin/sites/${made.site}/mail` });
    },
  )
  .openapi(
    defineRoute({
      method: 'patch',
      path: '/sites/{site}/mail/recipients/{recipient}',
      operationId: 'changeRecipient',
      summary: 'Changes the settings named and keeps the others.',
      scope: 'webhooks:write',
      request: { params: recipientParams, body: jsonBody(recipientChangeSchema) },
      responses: { 200: json('The recipient as changed.', recipientSchema) },
    }),
    async (c) => {
      const wanted = { name: c.req.valid('param'), changes: c.req.valid('json') };
      return c.json(await changeRecipient(c.get('context'), c.get('actor'), wanted), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'delete',
      path: '/sites/{site}/mail/recipients/{recipient}',
      operationId: 'deleteRecipient',
      summary: 'Writes to them no more; links in mails they have decide nothing.',
      scope: 'webhooks:write',
      request: { params: recipientParams },
      responses: { 204: { description: 'It is deleted.' } },
    }),
    async (c) => {
      await removeRecipient(c.get('context'), c.get('actor'), c.req.valid('param'));
      return c.body(null, 204);
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/sites/{site}/mail/recipients/{recipient}/question',
      operationId: 'askRecipient',
      summary: 'Asks again whoever has not answered, after a day, four, sixteen and so on.',
      scope: 'webhooks:write',
      request: { params: recipientParams },
      responses: { 200: json('The mail after its first attempt.', mailDeliverySchema) },
      problems: [409],
    }),
    async (c) => {
      const wanted = { name: c.req.valid('param'), kind: 'confirm' as const };
      return c.json(await sendToRecipient(c.get('context'), c.get('actor'), wanted), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/sites/{site}/mail/recipients/{recipient}/test',
      operationId: 'testRecipient',
      summary: 'Sends a test at once to whoever has said yes.',
      scope: 'webhooks:write',
      request: { params: recipientParams },
      responses: { 200: json('The mail after its first attempt.', mailDeliverySchema) },
      problems: [409],
    }),
    async (c) => {
      const wanted = { name: c.req.valid('param'), kind: 'test' as const };
      return c.json(await sendToRecipient(c.get('context'), c.get('actor'), wanted), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'get',
      path: '/sites/{site}/mail/deliveries',
      operationId: 'listMails',
      summary: 'Mails of the site and what became of them, never to whom; kept for 30 days.',
      scope: 'webhooks:read',
      request: { params: siteParams, query: mailsQuery },
      responses: {
        200: listSlice('Mails, latest first.', z.object({ deliveries: z.array(mailDeliverySchema), next: nextCursor })),
      },
    }),
    async (c) => {
      const ask = { ...c.req.valid('param'), ...c.req.valid('query') };
      return c.json(linkNext(c, await listMails(c.get('context'), c.get('actor'), ask)), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/sites/{site}/mail/replay',
      operationId: 'replayDeadMails',
      summary: 'Sends again what was given up, the latest 100 at a time; digests are left out.',
      scope: 'webhooks:write',
      request: { params: siteParams },
      responses: { 200: json('They begin anew.', replayed) },
    }),
    async (c) => c.json(await replayDeadMails(c.get('context'), c.get('actor'), c.req.valid('param').site), 200),
  );
