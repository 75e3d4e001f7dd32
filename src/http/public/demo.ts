// The demo article with its form, as a news site would have it; served only while the site `demo` exists.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { demoSlug, showDemoArticle } from '../../demo/show-demo-article.ts';
import type { PublicComment } from '../../operations/threads/thread-tree.ts';
import { renderDemoArticle } from '../../demo/demo-article.ts';
import { defineRoute, text } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { hasAuthorMail, rememberedAuthor, sendHtml } from '../form-answers.ts';
import { readGate } from '../middleware/front-gate.ts';

const short = z.string().max(300).optional();

const demoQuery = z.object({
  held: short.describe('ID.TOKEN of the reader’s own comment, as the redirect after posting has it.'),
  replytocom: short.describe('The comment to reply to.'),
  thread: short.describe('The root whose further replies are shown.'),
  cursor: short.describe('Where the list goes on.'),
});

export const demoRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'get',
    path: '/',
    operationId: 'showDemo',
    summary: 'The demo article with its comments and its form; not found without the site "demo".',
    scope: null,
    middleware: [readGate],
    request: { query: demoQuery },
    responses: { 200: text('An HTML page.', 'text/html') },
    problems: [404, 429],
  }),
  async (c) => {
    const { held: heldText, replytocom, thread, cursor } = c.req.valid('query');
    const pageUrl = `${new URL(c.req.url).origin}/`;
    const ask = { pageUrl, held: heldText, thread, cursor };
    const { site, list, held, formToken, isOpen } = await showDemoArticle(c.get('context'), ask);
    const html = renderDemoArticle({
      formAction: `/v1/sites/${demoSlug}/comments`,
      site,
      locale: site.locale,
      comments: list.comments.map(showRoot),
      total: list.total,
      moreUrl: list.next === null ? null : linkTo(list.next, thread),
      held: held && { id: held.id, statusUrl: `/v1/comments/${held.id}/status?token=${held.token}` },
      pageUrl,
      formToken,
      replyTo: replytocom ?? null,
      remembered: rememberedAuthor(c),
      closed: !isOpen,
      notifyBox: hasAuthorMail(c, site),
    });
    return sendHtml(c, html);
  },
);

function showRoot(root: PublicComment) {
  return { ...root, moreUrl: root.repliesNext === null ? null : linkTo(root.repliesNext, root.id) };
}

function linkTo(cursor: string, thread: string | undefined): string {
  return `/?${new URLSearchParams({ ...(thread === undefined ? {} : { thread }), cursor })}#comments`;
}
