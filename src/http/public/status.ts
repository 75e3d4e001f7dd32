// The author's own view of a comment: published, held or declined.

import { Hono } from 'hono';
import { z } from 'zod';
import { showStatus } from '../../operations/submissions/show-status.ts';
import { renderAuthorStatus } from '../../views/author-status.ts';
import type { Environment } from '../environment.ts';
import { sendPage } from '../form-answers.ts';
import { readGate } from '../middleware/front-gate.ts';
import type { RouteDoc } from '../openapi.ts';
import { prefersPage } from '../preference.ts';
import { commentStatus } from '../schemas/reading.ts';
import { validate } from '../validate.ts';

const statusQuery = z.object({ token: z.string().min(1).max(200) });

export const statusRoutes = new Hono<Environment>().get(
  '/:id/status',
  readGate,
  validate('query', statusQuery),
  async (c) => {
    const { id, status, site } = await showStatus(c.get('context'), {
      commentId: c.req.param('id'),
      token: c.req.valid('query').token,
    });
    c.header('Referrer-Policy', 'no-referrer');
    c.header('Cache-Control', 'no-store');
    if (!prefersPage(c)) return c.json({ id, status });
    return sendPage(c, renderAuthorStatus({ locale: site.locale, status, siteTitle: site.title, backUrl: null }));
  },
);

export const docs: RouteDoc[] = [
  {
    method: 'GET',
    path: '/v1/comments/:id/status',
    summary: "The author's own view of a comment; a page for a browser.",
    scope: null,
    query: statusQuery,
    answers: { 200: { description: 'What became of it.', schema: commentStatus } },
    problems: [429],
  },
];
