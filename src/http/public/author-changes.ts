// An author edits or withdraws their comment by its status token, from a program or by the plain forms of the status page. The
// token is the whole authority: no cookie counts, so no other site can have a browser send it.

import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { bodyBytesMax } from '../../domain/comment.ts';
import { Failed } from '../../domain/failure.ts';
import { editOwnComment } from '../../operations/submissions/edit-own-comment.ts';
import { showStatus } from '../../operations/submissions/show-status.ts';
import type { OwnStatus } from '../../operations/submissions/shown-status.ts';
import { withdrawOwnComment } from '../../operations/submissions/withdraw-own-comment.ts';
import type { OwnChanges } from '../../views/author-changes.ts';
import { addressOf, keepTokenPrivate, statusAnswer, statusPage } from '../author-status.ts';
import { readSentFields, takeTexts } from '../body/sent-fields.ts';
import { defineRoute, json, jsonBody } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { answerFailurePage, sendHtml } from '../form-answers.ts';
import { frontGate } from '../middleware/front-gate.ts';
import { prefersJson } from '../preference.ts';
import { describeError } from '../problem.ts';
import { commentParams, statusQuery } from '../schemas/params.ts';
import { ownStatus } from '../schemas/public.ts';

const editSchema = z.strictObject({
  body: z.string().describe(`The whole text, plain. At most ${bodyBytesMax} bytes of UTF-8.`),
  version: z.int().min(1).describe('The version it is an edit of, as the status said.'),
});

const formSchema = z.object({ body: z.string(), version: z.string().describe('A whole number, as the form has it.') });

const request = { params: commentParams, query: statusQuery };
const led = { 200: json('As JSON, to a program.', ownStatus), 303: { description: 'To the status page.' } };

export const authorChangeRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'patch',
      path: '/{id}',
      operationId: 'editOwnComment',
      summary:
        'Its author edits a comment; it is judged anew. Within the time of the site, five times, ten seconds apart.',
      scope: null,
      middleware: [frontGate],
      request: { ...request, body: jsonBody(editSchema) },
      responses: { 200: json('How it stands now. What is judged worse than it stood is held.', ownStatus) },
      problems: [403, 409, 429],
    }),
    async (c) => {
      keepTokenPrivate(c);
      const ask = { commentId: c.req.valid('param').id, ...c.req.valid('query'), ...c.req.valid('json') };
      return c.json(statusAnswer(await editOwnComment(c.get('context'), ask)), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'delete',
      path: '/{id}',
      operationId: 'withdrawOwnComment',
      summary: 'Its author withdraws a comment: nobody reads it any more, and it is erased within days.',
      scope: null,
      middleware: [frontGate],
      request,
      responses: { 200: json('It is withdrawn.', ownStatus) },
      problems: [403, 429],
    }),
    async (c) => {
      keepTokenPrivate(c);
      const ask = { commentId: c.req.valid('param').id, ...c.req.valid('query') };
      return c.json(statusAnswer(await withdrawOwnComment(c.get('context'), ask)), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/{id}/edits',
      operationId: 'sendOwnEdit',
      summary: 'The edit as the plain form of the status page sends it.',
      scope: null,
      middleware: [frontGate],
      request: { ...request, body: jsonBody(formSchema) },
      form: formSchema,
      responses: led,
      problems: [403, 409, 429],
    }),
    async (c) => {
      const ask = { commentId: c.req.valid('param').id, ...c.req.valid('query') };
      const sent = await readSentFields(c, ['version']);
      const { texts, faults } = takeTexts(sent, ['body', 'version']);
      const { body, version: typed = '' } = texts;
      const unread = faults.filter(({ field }) => field === 'body');
      // What is no version is that of no comment: its author is shown how it stands.
      const version = /^[0-9]{1,9}$/.test(typed) ? Number(typed) : 0;
      const edited = editOwnComment(c.get('context'), { ...ask, body, unread, version });
      return answerChange(c, edited, { ...ask, typed: body ?? '', isJson: sent.isJson }) as never;
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/{id}/withdrawal',
      operationId: 'sendOwnWithdrawal',
      summary: 'The withdrawal as the plain form of the status page sends it.',
      scope: null,
      middleware: [frontGate],
      request,
      responses: led,
      problems: [403, 429],
    }),
    async (c) => {
      const ask = { commentId: c.req.valid('param').id, ...c.req.valid('query') };
      return answerChange(c, withdrawOwnComment(c.get('context'), ask), {
        ...ask,
        typed: null,
        isJson: false,
      }) as never;
    },
  );

/** Leads back to the status page, or shows it with what was typed and why that is not saved. */
async function answerChange(
  c: Context<Environment>,
  change: Promise<OwnStatus>,
  ask: { commentId: string; token: string; typed: string | null; isJson: boolean },
): Promise<Response> {
  const { commentId, token, typed } = ask;
  keepTokenPrivate(c);
  if (ask.isJson || prefersJson(c)) return c.json(statusAnswer(await change), 200);
  try {
    await change;
    return c.redirect(addressOf('status', commentId, token), 303);
  } catch (error) {
    const unmade = error instanceof Failed ? unmadeBy(error, typed) : null;
    if (error instanceof Failed) c.set('site', error.site);
    if (unmade === null) return answerFailurePage(c, error, typed ?? '');
    try {
      const found = await showStatus(c.get('context'), ask);
      const { problem, headers } = describeError(error);
      const html = statusPage(found, token, { ...c.get('context'), unmade });
      return sendHtml(c, html, { status: problem.status, headers });
    } catch {
      return answerFailurePage(c, error, typed ?? '');
    }
  }
}

/** How the page tells it; null: there is no such page. */
function unmadeBy({ failure }: Failed, typed: string | null): OwnChanges['unmade'] {
  switch (failure.kind) {
    case 'fixed':
      return { why: failure.rule, typed };
    case 'conflict':
      return { why: 'changed', typed };
    case 'flood':
      return { why: 'wait', seconds: failure.retryAfterSeconds, typed };
    case 'invalid':
      return { why: { bodyRule: failure.faults[0]?.rule ?? '' }, typed };
    default:
      return null;
  }
}
