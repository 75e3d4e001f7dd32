// Readers report a comment, from a program or straight from a plain HTML form. No account, and no word of what others did.

import { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { z } from 'zod';
import { Failed } from '../../domain/failure.ts';
import { noteBytesMax, reportReasonsOf } from '../../domain/report.ts';
import type { Site } from '../../domain/site.ts';
import { reportComment } from '../../operations/reports/report-comment.ts';
import { findReportableComment } from '../../operations/reportable-comment.ts';
import { renderReportForm, renderReportReceived } from '../../views/report-form.ts';
import { readSentFields, takeTexts } from '../body/sent-fields.ts';
import { defineRoute, jsonBody, jsonOrHtml } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { answerFailurePage, sendHtml } from '../form-answers.ts';
import { foreignOriginOf } from '../foreign-origin.ts';
import { clientAddressOf, frontGate, readGate } from '../middleware/front-gate.ts';
import { prefersJson, prefersHtml } from '../preference.ts';
import { pageAddress } from '../return-address.ts';
import { commentParams, siteParams } from '../schemas/params.ts';

const reportParams = siteParams.extend(commentParams.shape);

const reportSchema = z.object({
  reason: z.string().describe("The code of one of the site's reasons."),
  note: z.string().optional().describe(`Anything moderators should know, up to ${noteBytesMax} bytes.`),
});

const reasonsAnswer = z.object({
  reasons: z
    .array(z.object({ code: z.string(), wording: z.string() }))
    .describe('What a report may give as its reason.'),
});

const reportAnswer = z.object({ comment: z.object({ id: z.string() }) });

interface Place {
  site: Site;
  /** What the comment is filed under. */
  page: string;
}

export const reportRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'get',
      path: '/{site}/comments/{id}/reports',
      operationId: 'openReport',
      summary: 'For which reasons a comment may be reported; a form for a browser.',
      scope: null,
      middleware: [readGate],
      request: { params: reportParams },
      responses: { 200: jsonOrHtml('The reasons.', reasonsAnswer) },
      problems: [403, 429],
    }),
    async (c) => {
      const { site: slug, id: commentId } = c.req.valid('param');
      const found = await findReportableComment(c.get('context'), { site: slug, commentId });
      c.set('site', found.site);
      if (!prefersHtml(c)) return c.json({ reasons: [...reportReasonsOf(found.site)] }, 200);
      return sendHtml(c, renderReportForm({ ...shownAt(found, commentId), faults: [] })) as never;
    },
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/{site}/comments/{id}/reports',
      operationId: 'reportComment',
      summary: 'Reports a comment. A network has one report of a comment; another is answered as the first.',
      scope: null,
      middleware: [frontGate],
      request: { params: reportParams, body: jsonBody(reportSchema) },
      form: reportSchema,
      responses: { 202: jsonOrHtml('It has come in.', reportAnswer) },
      problems: [403, 429],
    }),
    async (c) => {
      const { id: commentId, site: slug } = c.req.valid('param');
      const sent = await readSentFields(c);
      const { texts, faults } = takeTexts(sent, ['reason', 'note']);
      const report = reportComment(c.get('context'), {
        site: slug,
        commentId,
        reason: texts.reason,
        note: texts.note,
        unread: faults,
        clientAddress: clientAddressOf(c.req.header('CF-Connecting-IP')),
        origin: foreignOriginOf(c),
      });
      if (sent.isJson || prefersJson(c)) {
        const { site } = await report;
        c.set('site', site);
        return c.json({ comment: { id: commentId } }, 202);
      }
      return answerReportForm(c, { report, commentId, texts }) as never;
    },
  );

async function answerReportForm(
  c: Context<Environment>,
  {
    report,
    commentId,
    texts,
  }: { report: Promise<Place>; commentId: string; texts: { reason?: string; note?: string } },
): Promise<Response> {
  try {
    const place = await report;
    c.set('site', place.site);
    return sendHtml(c, renderReportReceived(shownAt(place, commentId)), { status: 202 });
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
    const { failure, site } = error;
    c.set('site', site);
    if (failure.kind !== 'invalid' || !site) return answerFailurePage(c, error, texts.note);
    const shown = { ...shownAt({ site, page: '' }, commentId), ...texts, faults: failure.faults };
    return sendHtml(c, renderReportForm(shown), { status: 422 });
  }
}

function shownAt({ site, page }: Place, commentId: string) {
  const back = pageAddress(site, page);
  if (back) back.hash = `comment-${commentId}`;
  return {
    locale: site.locale,
    siteTitle: site.title,
    reasons: reportReasonsOf(site),
    backUrl: back?.href ?? null,
  };
}
