// The author's own view of a comment: published, held or declined, and why.

import { OpenAPIHono } from '@hono/zod-openapi';
import { showStatus } from '../../operations/submissions/show-status.ts';
import { keepTokenPrivate, statusAnswer, statusPage } from '../author-status.ts';
import { defineRoute, jsonOrHtml } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { sendHtml } from '../form-answers.ts';
import { readGate } from '../middleware/front-gate.ts';
import { prefersHtml } from '../preference.ts';
import { commentParams, statusQuery } from '../schemas/params.ts';
import { ownStatus } from '../schemas/public.ts';

export const statusRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'get',
    path: '/{id}/status',
    operationId: 'showStatus',
    summary: "The author's own view of a comment; a page for a browser.",
    scope: null,
    middleware: [readGate],
    request: { params: commentParams, query: statusQuery },
    responses: { 200: jsonOrHtml('What became of it.', ownStatus) },
    problems: [429],
  }),
  async (c) => {
    const { token } = c.req.valid('query');
    const found = await showStatus(c.get('context'), { commentId: c.req.valid('param').id, token });
    keepTokenPrivate(c);
    if (!prefersHtml(c)) return c.json(statusAnswer(found), 200);
    // A page is no answer to the typed client, so no type of one.
    return sendHtml(c, statusPage(found, token, c.get('context'))) as never;
  },
);
