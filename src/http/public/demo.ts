// The demo article with its form, as a news site would have it; served only while the site `demo` exists.

import { Hono } from 'hono';
import { z } from 'zod';
import { demoSlug, showDemoArticle } from '../../demo/show-demo-article.ts';
import type { PublicComment } from '../../operations/threads/thread-tree.ts';
import { renderDemoArticle } from '../../demo/demo-article.ts';
import type { Environment } from '../environment.ts';
import { rememberedAuthor, sendPage } from '../form-answers.ts';
import { readGate } from '../middleware/front-gate.ts';
import type { RouteDoc } from '../openapi.ts';
import { validate } from '../validate.ts';

const text = z.string().max(300).optional();

const demoQuery = z.object({
  held: text.describe('ID.TOKEN of the reader’s own comment, as the redirect after posting has it.'),
  replytocom: text.describe('The comment to reply to.'),
  thread: text.describe('The root whose further replies are shown.'),
  cursor: text,
});

export const demoRoutes = new Hono<Environment>().get('/', readGate, validate('query', demoQuery), async (c) => {
  const { held: heldText, replytocom, thread, cursor } = c.req.valid('query');
  const pageUrl = `${new URL(c.req.url).origin}/`;
  const { site, list, held, formToken, isOpen } = await showDemoArticle(c.get('context'), {
    pageUrl,
    held: heldText,
    thread,
    cursor,
    onSite: (found) => c.set('site', found),
  });
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
  });
  return sendPage(c, html);
});

function showRoot(root: PublicComment) {
  return { ...root, moreUrl: root.repliesNext === null ? null : linkTo(root.repliesNext, root.id) };
}

function linkTo(cursor: string, thread: string | undefined): string {
  return `/?${new URLSearchParams({ ...(thread === undefined ? {} : { thread }), cursor })}#comments`;
}

export const docs: RouteDoc[] = [
  {
    method: 'GET',
    path: '/',
    summary: 'The demo article with its comments and its form; not found without the site "demo".',
    scope: null,
    query: demoQuery,
    answers: { 200: { description: 'An HTML page.', schema: z.string(), contentType: 'text/html' } },
    problems: [404, 429],
  },
];
