// An author appeals a decline, from a program or straight from the plain form of the status page.

import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { appealBytesMax } from '../../domain/appeal.ts';
import { Failed } from '../../domain/failure.ts';
import { appealDecline } from '../../operations/appeals/appeal-decline.ts';
import { showStatus } from '../../operations/submissions/show-status.ts';
import { renderAppealPage } from '../../views/appeal-form.ts';
import { addressOf, keepTokenPrivate, statusAnswer, statusPage } from '../author-status.ts';
import { readSentFields, takeTexts } from '../body/sent-fields.ts';
import { defineRoute, jsonBody, jsonOrHtml } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { answerFailurePage, sendHtml } from '../form-answers.ts';
import { clientAddressOf, frontGate } from '../middleware/front-gate.ts';
import { prefersJson } from '../preference.ts';
import { describeError } from '../problem.ts';
import { commentParams, statusQuery } from '../schemas/params.ts';
import { ownStatus } from '../schemas/public.ts';

const appealSchema = z.object({
  text: z.string().describe(`What speaks against the decline, up to ${appealBytesMax} bytes of UTF-8.`),
});

interface Asked {
  commentId: string;
  token: string;
}

export const appealRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'post',
    path: '/{id}/appeal',
    operationId: 'appealDecline',
    summary: "Appeals a moderator's decline of one's comment, once. A plain form is led back to the status page.",
    scope: null,
    middleware: [frontGate],
    request: { params: commentParams, query: statusQuery, body: jsonBody(appealSchema) },
    form: appealSchema,
    responses: {
      202: jsonOrHtml('It has come in.', ownStatus),
      303: { description: 'The status page, for a plain form.' },
    },
    problems: [409, 429],
  }),
  async (c) => {
    const asked: Asked = { commentId: c.req.valid('param').id, token: c.req.valid('query').token };
    keepTokenPrivate(c);
    const sent = await readSentFields(c);
    const { texts, faults } = takeTexts(sent, ['text']);
    const appeal = appealDecline(c.get('context'), {
      ...asked,
      text: texts.text,
      unread: faults,
      clientAddress: clientAddressOf(c.req.header('CF-Connecting-IP')),
    });
    if (sent.isJson || prefersJson(c)) {
      await appeal;
      return c.json(statusAnswer(await showStatus(c.get('context'), asked)), 202);
    }
    return answerAppealForm(c, asked, { appeal, text: texts.text ?? '' }) as never;
  },
);

/** Led to the status page; else the form comes back as it was typed, or the page says how the comment stands. */
async function answerAppealForm(
  c: Context<Environment>,
  asked: Asked,
  { appeal, text }: { appeal: Promise<void>; text: string },
): Promise<Response> {
  const { commentId, token } = asked;
  try {
    await appeal;
    return c.redirect(addressOf('status', commentId, token), 303);
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    const { failure, site } = error;
    c.set('site', site);
    const { problem, headers } = describeError(error);
    if (failure.kind === 'not-found') return answerFailurePage(c, error, text);
    if (failure.kind === 'conflict') {
      const found = await showStatus(c.get('context'), asked);
      return sendHtml(c, statusPage(found, token, c.get('context')), { status: problem.status });
    }
    const form = { locale: site?.locale ?? 'en', action: addressOf('appeal', commentId, token), text };
    const html = renderAppealPage({ ...form, siteTitle: site?.title ?? null, failure });
    return sendHtml(c, html, { status: problem.status, headers });
  }
}
