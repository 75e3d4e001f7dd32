// Where the links in mails lead. What is opened shows, and only what is posted from there acts: programs that look through
// mails open every link.

import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import { Failed } from '../../domain/failure.ts';
import { subscriptionStates } from '../../domain/mail.ts';
import {
  answerSubscription,
  showSubscription,
  type ShownSubscription,
} from '../../operations/mail/answer-subscription.ts';
import {
  decideByMail,
  mailedMoves,
  showMailedComment,
  type ShownMailedComment,
} from '../../operations/moderation/decide-by-mail.ts';
import { renderDecisionPage, renderSubscriptionPage } from '../../views/mail-pages.ts';
import { readSentFields } from '../body/sent-fields.ts';
import { defineRoute, jsonBody, jsonOrHtml } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { sendHtml } from '../form-answers.ts';
import { frontGate, readGate } from '../middleware/front-gate.ts';
import { prefersJson, prefersHtml } from '../preference.ts';
import { status } from '../schemas/moderation.ts';
import { commentParams } from '../schemas/params.ts';

const token = z.string().min(1).max(100).describe('As the mail has it.');
const subscriptionParams = z.object({ subscription: z.string().min(1).describe('The id of the subscription.') });
const subscriptionQuery = z.object({ token });

/** RFC 8058: what a mail program posts by itself, to the same address. */
const oneClickField = 'List-Unsubscribe';
const acts = ['confirm', 'stop'] as const;
const choiceSchema = z.object({ act: z.enum(acts).describe('"confirm" is a yes, "stop" a no.') });
const choiceForm = z.object({
  act: z.enum(acts).optional(),
  [oneClickField]: z.literal('One-Click').optional().describe('The same as "stop" (RFC 8058).'),
});

const subscriptionAnswer = z.object({
  site: z.string(),
  role: z.enum(['moderator', 'author']),
  state: z.enum(subscriptionStates),
});

const decisionQuery = z.object({
  by: z.string().min(1).max(100).describe('The id of the recipient.'),
  version: z.coerce.number().int().min(1).describe('The version of the comment that the mail was about.'),
  until: z.coerce.number().int().min(1).describe('Milliseconds UTC.'),
  token,
});
const moveSchema = z.object({ move: z.enum(mailedMoves) });
const mailedComment = z.object({
  comment: z.object({ id: z.string(), status, version: z.int() }),
  isOpen: z.boolean().describe('It can be decided by this link.'),
});

/** The address holds a token. */
const keepToken = createMiddleware(async function keepToken(c, next) {
  await next();
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cache-Control', 'no-store');
});

export const mailPageRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'get',
      path: '/subscriptions/{subscription}',
      operationId: 'showSubscription',
      summary: 'Whether mails go to whoever has the link; a page for a browser. Changes nothing.',
      scope: null,
      middleware: [keepToken, readGate],
      request: { params: subscriptionParams, query: subscriptionQuery },
      responses: { 200: jsonOrHtml('How it stands.', subscriptionAnswer) },
      problems: [429],
    }),
    async (c) => {
      const ask = { id: c.req.valid('param').subscription, token: c.req.valid('query').token };
      const shown = await showSubscription(c.get('context'), ask);
      if (!prefersHtml(c)) return c.json(told(shown), 200);
      return sendSubscription(c, shown) as never;
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/subscriptions/{subscription}',
      operationId: 'answerSubscription',
      summary: 'Says yes to mails, or stops them; a form, or a mail program by itself (RFC 8058).',
      scope: null,
      middleware: [keepToken, frontGate],
      request: { params: subscriptionParams, query: subscriptionQuery, body: jsonBody(choiceSchema) },
      form: choiceForm,
      responses: { 200: jsonOrHtml('How it stands now.', subscriptionAnswer) },
      problems: [409, 429],
    }),
    async (c) => {
      const ask = { id: c.req.valid('param').subscription, token: c.req.valid('query').token };
      const sent = await readSentFields(c);
      const act =
        sent.read(oneClickField)?.text === 'One-Click' ? 'stop' : acts.find((one) => one === sent.read('act')?.text);
      if (!act) throw invalid('act', `must be ${acts.join(' or ')}`);
      const answered = answerSubscription(c.get('context'), { ...ask, act });
      if (sent.isJson || prefersJson(c)) return c.json(told(await answered), 200);
      const shown = () => showSubscription(c.get('context'), ask);
      return answerPage(answered, shown, (found, status) => sendSubscription(c, found, status)) as never;
    },
  )
  .openapi(
    defineRoute({
      method: 'get',
      path: '/comments/{id}',
      operationId: 'showMailedComment',
      summary: 'The comment of a link out of a digest, to be decided; a page for a browser. Changes nothing.',
      scope: null,
      middleware: [keepToken, readGate],
      request: { params: commentParams, query: decisionQuery },
      responses: { 200: jsonOrHtml('How it stands.', mailedComment) },
      problems: [403, 429],
    }),
    async (c) => {
      const ask = { comment: c.req.valid('param').id, ...c.req.valid('query') };
      const shown = await showMailedComment(c.get('context'), ask);
      if (!prefersHtml(c)) return c.json(onlyState(shown), 200);
      return sendDecision(c, shown) as never;
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/comments/{id}',
      operationId: 'decideByMail',
      summary: 'Decides the comment of such a link, if it is still as the mail told it.',
      scope: null,
      middleware: [keepToken, frontGate],
      request: { params: commentParams, query: decisionQuery, body: jsonBody(moveSchema) },
      form: moveSchema,
      responses: { 200: jsonOrHtml('How it stands now.', mailedComment) },
      problems: [403, 409, 429],
    }),
    async (c) => {
      const ask = { comment: c.req.valid('param').id, ...c.req.valid('query') };
      const sent = await readSentFields(c);
      const move = mailedMoves.find((one) => one === sent.read('move')?.text);
      if (!move) throw invalid('move', `must be one of ${mailedMoves.join(', ')}`);
      const decided = decideByMail(c.get('context'), { ...ask, move });
      if (sent.isJson || prefersJson(c)) return c.json(onlyState(await decided), 200);
      const shown = () => showMailedComment(c.get('context'), ask);
      return answerPage(decided, shown, (found, status) => sendDecision(c, found, status)) as never;
    },
  );

/** The page of what was done; where something else came first, that of how it stands now. */
async function answerPage<Shown>(
  done: Promise<Shown>,
  show: () => Promise<Shown>,
  write: (shown: Shown, status: 200 | 409) => Response,
): Promise<Response> {
  try {
    return write(await done, 200);
  } catch (error) {
    if (!(error instanceof Failed) || error.failure.kind !== 'conflict') throw error;
    return write(await show(), 409);
  }
}

function invalid(field: string, rule: string): Failed {
  return new Failed({
    kind: 'invalid',
    faults: [{ field, rule: 'unknown', message: `The field "${field}" ${rule}.` }],
  });
}

function told({ site, role, state }: ShownSubscription) {
  return { site: site.slug, role, state };
}

function onlyState({ comment: { id, status: now, version }, isOpen }: ShownMailedComment) {
  return { comment: { id, status: now, version }, isOpen };
}

function sendSubscription(
  c: Context<Environment>,
  { site, ...shown }: ShownSubscription,
  status: 200 | 409 = 200,
): Response {
  const html = renderSubscriptionPage({ locale: site.locale, siteTitle: site.title, ...shown });
  return sendHtml(c, html, { status: status as 409 });
}

function sendDecision(
  c: Context<Environment>,
  { site, comment, isOpen }: ShownMailedComment,
  status: 200 | 409 = 200,
): Response {
  const html = renderDecisionPage({
    locale: site.locale,
    siteTitle: site.title,
    ...comment,
    isOpen,
    isStale: status === 409,
  });
  return sendHtml(c, html, { status: status as 409 });
}
