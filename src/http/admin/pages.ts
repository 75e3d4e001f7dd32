// A site's pages: which take comments, and until when.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { changePage } from '../../operations/threads/change-page.ts';
import { listPages } from '../../operations/threads/list-pages.ts';
import { defineRoute, json, jsonBody, listSlice } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { linkNext } from '../next-link.ts';
import { cursor, limit, nextCursor, timeMs } from '../schemas/lists.ts';
import { siteParams } from '../schemas/params.ts';

/** Longer than any page key or URL that is taken; the exact limits are the page's own. */
const page = z.string().min(1).max(4_000).describe('A page by its key, or by any spelling of its URL.');
const closeAfterDays = z.int().min(1).max(36_500).nullable();

const pagesQuery = z.object({
  page: page.optional(),
  limit: limit({ max: 200, standard: 100 }),
  cursor: cursor(4_000),
});

const pagePatchSchema = z
  .strictObject({
    page,
    closed: z.boolean().optional().describe('Takes no comments, whatever its age.'),
    closeAfterDays: closeAfterDays
      .optional()
      .describe('Close so many days after the first comment; null: as the site does.'),
  })
  .refine(({ closed, closeAfterDays }) => closed !== undefined || closeAfterDays !== undefined, {
    path: ['closed'],
    message: 'must be named, or closeAfterDays, or both',
  });

const pageAnswer = z.object({
  page: z.string(),
  closed: z.boolean(),
  closeAfterDays: z.int().nullable(),
  open: z.boolean().describe('Whether it takes comments now.'),
  closesAt: z.int().nullable().describe('Milliseconds UTC; null: never by itself.'),
  comments: z.int().describe('Comments a reader can see.'),
  createdAt: timeMs,
});

const changedPage = pageAnswer.extend({
  isNew: z.boolean().describe('Nobody has commented on it, nor set anything of it before: mind its spelling.'),
});

export const pageRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'get',
      path: '/sites/{site}/pages',
      operationId: 'listPages',
      summary: 'The pages of a site that have comments or settings of their own.',
      scope: 'pages:read',
      request: { params: siteParams, query: pagesQuery },
      responses: { 200: listSlice('Pages by key.', z.object({ pages: z.array(pageAnswer), next: nextCursor })) },
    }),
    async (c) => {
      const ask = { ...c.req.valid('param'), ...c.req.valid('query') };
      return c.json(linkNext(c, await listPages(c.get('context'), c.get('actor'), ask)), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'patch',
      path: '/sites/{site}/pages',
      operationId: 'changePage',
      summary: 'Closes or reopens a page, or tells it when to close.',
      scope: 'pages:write',
      request: { params: siteParams, body: jsonBody(pagePatchSchema) },
      responses: { 200: json('The page.', changedPage) },
    }),
    async (c) => {
      const change = { ...c.req.valid('param'), ...c.req.valid('json') };
      return c.json(await changePage(c.get('context'), c.get('actor'), change), 200);
    },
  );
