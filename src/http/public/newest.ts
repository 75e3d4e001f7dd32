// What lists of articles and feed readers ask for: how many comments pages show, and the newest. No key, any cache.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { countComments } from '../../operations/threads/count-comments.ts';
import { listNewest } from '../../operations/threads/list-newest.ts';
import { renderCommentFeed } from '../../views/comment-feed.ts';
import { defineRoute, json, text } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { readIfNoneMatch, revalidated } from '../if-none-match.ts';
import { readGate } from '../middleware/front-gate.ts';
import { pageAddress } from '../return-address.ts';
import { siteParams } from '../schemas/params.ts';
import { pageAsked } from '../schemas/public.ts';

const pagesMax = 100;

const countsQuery = z.object({
  page: z
    .union([pageAsked, z.array(pageAsked).min(1).max(pagesMax)])
    .describe(`A page's URL in any spelling, or its key; up to ${pagesMax} times.`),
});

const countsAnswer = z.object({
  counts: z
    .array(z.object({ page: z.string().describe('As it was asked for.'), comments: z.int() }))
    .describe('In the order asked for. 0 also for a page that nobody has commented on.'),
});

const feedQuery = z.object({ page: pageAsked.optional().describe('One page alone, by its URL or its key.') });

export const newestRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'get',
      path: '/{site}/counts',
      operationId: 'countComments',
      summary: 'How many comments each of many pages shows, replies included.',
      scope: null,
      middleware: [readGate],
      request: { params: siteParams, query: countsQuery },
      responses: { 200: json('The counts.', countsAnswer) },
      problems: [429],
    }),
    async (c) => {
      const pages = [c.req.valid('query').page].flat();
      const { site, counts } = await countComments(c.get('context'), { ...c.req.valid('param'), pages });
      c.set('site', site);
      c.header('Cache-Control', 'public, max-age=60');
      return c.json({ counts }, 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'get',
      path: '/{site}/comments.atom',
      operationId: 'readCommentFeed',
      summary: 'The newest published comments of a site, or of one page, as an Atom feed. Never an address.',
      scope: null,
      middleware: [readGate],
      request: { params: siteParams, query: feedQuery },
      responses: {
        200: text('Atom.', 'application/atom+xml'),
        304: { description: 'Nothing in it has changed.' },
      },
      problems: [429],
    }),
    async (c) => {
      const { page = null } = c.req.valid('query');
      const { site, comments, revision } = await listNewest(c.get('context'), { ...c.req.valid('param'), page });
      c.set('site', site);
      c.header('ETag', `"${revision}"`);
      c.header('Cache-Control', revalidated);
      if (readIfNoneMatch(c.req.header('If-None-Match'))?.(revision)) return c.body(null, 304);
      const { origin, pathname } = new URL(c.req.url);
      const feed = renderCommentFeed({
        locale: site.locale,
        selfUrl: `${origin}${pathname}${page === null ? '' : `?page=${encodeURIComponent(page)}`}`,
        title: page === null ? site.title : `${site.title}: ${page}`,
        comments: comments.map(({ page: on, ...comment }) => {
          const url = pageAddress(site, on);
          if (url) url.hash = `comment-${comment.id}`;
          return { ...comment, url: url?.href ?? null };
        }),
      });
      return c.body(feed, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8' });
    },
  );
