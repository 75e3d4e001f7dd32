// The published comments of a page as HTML: for crawlers, and for readers without script.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { listThreads } from '../../operations/threads/list-threads.ts';
import { renderThreadPage } from '../../views/thread-page.ts';
import { defineRoute, text } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { sendHtml } from '../form-answers.ts';
import { readIfNoneMatch, revalidated } from '../if-none-match.ts';
import { readGate } from '../middleware/front-gate.ts';
import { pageAddress } from '../return-address.ts';
import { cursor } from '../schemas/lists.ts';
import { siteParams } from '../schemas/params.ts';
import { pageAsked } from '../schemas/public.ts';

const threadPageQuery = z.object({
  page: pageAsked,
  thread: z.string().min(1).max(64).optional().describe('The id of a root: its replies alone, on from `cursor`.'),
  cursor: cursor(300),
});

export const threadPageRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'get',
    path: '/{site}/comments.html',
    operationId: 'showThreads',
    summary: 'The published comments of a page as an HTML page, which names the page as the canonical one.',
    scope: null,
    middleware: [readGate],
    request: { params: siteParams, query: threadPageQuery },
    responses: {
      200: text('An HTML page.', 'text/html'),
      304: { description: 'Nothing a reader could notice has changed.' },
    },
    problems: [429],
  }),
  async (c) => {
    const query = c.req.valid('query');
    const { site, revision, list } = await listThreads(c.get('context'), {
      ...c.req.valid('param'),
      ...query,
      limit: 50,
      isPage: true,
      isKnown: readIfNoneMatch(c.req.header('If-None-Match')),
    });
    c.set('site', site);
    const headers = { ETag: `"${revision}"`, 'Cache-Control': revalidated };
    if (list === null) return c.body(null, 304, headers);
    const back = pageAddress(site, query.page);
    const linkTo = (more: Record<string, string>) =>
      `${c.req.path}?${new URLSearchParams({ page: query.page, ...more })}`;
    const html = renderThreadPage({
      locale: site.locale,
      siteTitle: site.title,
      total: list.total,
      comments: list.comments.map((root) => ({
        ...root,
        moreUrl: root.repliesNext && linkTo({ thread: root.id, cursor: root.repliesNext }),
      })),
      moreUrl: list.next && linkTo({ ...(query.thread && { thread: query.thread }), cursor: list.next }),
      backUrl: back?.href ?? null,
    });
    return sendHtml(c, html, { headers: { ...headers, ...(back && { Link: `<${back.href}>; rel="canonical"` }) } });
  },
);
