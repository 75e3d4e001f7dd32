// The author's own view of a comment: published, held or declined, and why.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { showStatus } from '../../operations/submissions/show-status.ts';
import { renderAuthorStatus } from '../../views/author-status.ts';
import { defineRoute, jsonOrPage } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { sendPage } from '../form-answers.ts';
import { readGate } from '../middleware/front-gate.ts';
import { prefersPage } from '../preference.ts';
import { pageAddress } from '../return-address.ts';
import { commentParams } from '../schemas/params.ts';
import { commentStatus } from '../schemas/reading.ts';

const statusQuery = z.object({ token: z.string().min(1).max(200).describe('`statusToken` of the answer to posting.') });

export const statusRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'get',
    path: '/{id}/status',
    operationId: 'showStatus',
    summary: "The author's own view of a comment; a page for a browser.",
    scope: null,
    middleware: [readGate],
    request: { params: commentParams, query: statusQuery },
    responses: { 200: jsonOrPage('What became of it.', commentStatus) },
    problems: [429],
  }),
  async (c) => {
    const { token } = c.req.valid('query');
    const found = await showStatus(c.get('context'), { commentId: c.req.valid('param').id, token });
    const { id, status, reason, body, page, site } = found;
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cache-Control', 'no-store');
    if (!prefersPage(c)) return c.json({ id, status, reason }, 200);
    const back = pageAddress(site, page);
    if (back && status === 'published') back.hash = `comment-${id}`;
    const backUrl = back?.href ?? null;
    const shown = { locale: site.locale, status, reason: reason?.wording ?? null, body };
    const html = renderAuthorStatus({ ...shown, siteTitle: site.title, backUrl });
    // A page is no answer to the typed client, so no type of one.
    return sendPage(c, html) as never;
  },
);
