// Readers post comments here, from a program or straight from a plain HTML form.

import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { hasScope, reachesSite } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { authenticate } from '../../operations/keys/authenticate.ts';
import { findSiteSettings } from '../../operations/sites/find-site.ts';
import { submitComment, type Submitted } from '../../operations/submissions/submit-comment.ts';
import { makeFormToken } from '../../operations/tokens.ts';
import { formTokenField, honeypotField } from '../../views/comment-form.ts';
import { defineRoute, json, jsonBody, located, text } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { foreignOriginOf } from '../foreign-origin.ts';
import { answerFormFailure, answerForm, rememberedToken } from '../form-answers.ts';
import { clientAddressOf, frontGate, readGate } from '../middleware/front-gate.ts';
import { lacksScope } from '../middleware/require-scope.ts';
import { prefersJson } from '../preference.ts';
import { readSubmission, type ReceivedSubmission } from '../read-submission.ts';
import { siteParams } from '../schemas/params.ts';
import { submissionAnswer } from '../schemas/public.ts';
import { formSchema, jsonSchema } from '../schemas/submission.ts';

const idempotencyKey = z.string().min(1).max(255).optional();

const formAnswer = z.object({
  formToken: z.string(),
  fields: z.object({ formToken: z.string(), honeypot: z.string() }),
});

export const submissionRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'post',
      path: '/{site}/comments',
      operationId: 'submitComment',
      summary:
        "Takes a comment. A plain form is answered with a page, or a redirect. A moderator's key may come with it.",
      scope: null,
      middleware: [frontGate],
      request: {
        params: siteParams,
        headers: z.object({
          'Idempotency-Key': idempotencyKey.describe('The same key and payload again is answered as the first time.'),
        }),
        body: jsonBody(jsonSchema),
      },
      form: formSchema,
      responses: {
        201: located('Stored: published or held, never why.', submissionAnswer),
        200: text('A confirmation page, for a plain form.', 'text/html'),
        303: {
          description:
            'Where the form or the site wants it: back to the page, with #comment-ID, and ?held=ID.TOKEN while it waits.',
        },
      },
      problems: [401, 403, 409, 429, 503],
    }),
    async (c) => {
      const received = await readSubmission(c);
      if (received.isJson || prefersJson(c)) {
        const { answer } = await submit(c, received);
        const { comment, statusToken } = answer;
        return c.json(answer, 201, { Location: `/v1/comments/${comment.id}/status?token=${statusToken}` });
      }
      try {
        return answerForm(c, received, await submit(c, received));
      } catch (error) {
        return answerFormFailure(c, received, error);
      }
    },
  )
  .openapi(
    defineRoute({
      method: 'get',
      path: '/{site}/form',
      operationId: 'openForm',
      summary: 'A fresh form token, and the names of the fields a form may carry beside the typed ones.',
      scope: null,
      middleware: [readGate],
      request: { params: siteParams },
      responses: { 200: json('For the form being built.', formAnswer) },
      problems: [429],
    }),
    async (c) => {
      const site = await findSiteSettings(c.get('context'), c.req.valid('param').site);
      c.set('site', site);
      const { settings, now } = c.get('context');
      c.header('Cache-Control', 'no-store');
      const fields = { formToken: formTokenField, honeypot: honeypotField };
      return c.json({ formToken: await makeFormToken(settings, site.slug, now), fields }, 200);
    },
  );

async function submit(c: Context<Environment>, received: ReceivedSubmission): Promise<Submitted> {
  const site = c.req.param('site') ?? '';
  const submitted = await submitComment(c.get('context'), {
    site,
    raw: received.raw,
    unread: received.faults,
    clientAddress: clientAddressOf(c.req.header('CF-Connecting-IP')),
    gateFailure: c.get('gateFailure'),
    origin: foreignOriginOf(c),
    honeypot: received.honeypot,
    formToken: received.formToken,
    challenge: received.challenge,
    asksNudge: received.asksNudge && (received.isJson || prefersJson(c)),
    authorToken: received.authorToken ?? rememberedToken(c),
    notify: received.notify,
    idempotencyKey: c.req.header('Idempotency-Key') ?? null,
    staff: await staffOf(c, site),
  });
  c.set('site', submitted.site);
  return submitted;
}

/** A moderator's key may come with a comment; one that is not good enough is an error, not a stranger. */
async function staffOf(c: Context<Environment>, site: string): Promise<Actor | null> {
  if (c.req.header('Authorization') === undefined) return null;
  const secret = await c.get('protocol').readKey(c);
  const actor = secret === null ? null : await authenticate(c.get('context'), secret);
  if (!actor) throw new Failed({ kind: 'unauthorized' });
  if (!reachesSite(actor, site)) throw new Failed({ kind: 'not-found', what: 'site' });
  if (!hasScope(actor, 'comments:post')) throw lacksScope('comments:post');
  return actor;
}
