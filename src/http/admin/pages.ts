// A site's pages: which take comments, and until when.

import { Hono } from 'hono';
import { z } from 'zod';
import { changePage } from '../../operations/threads/change-page.ts';
import { listPages } from '../../operations/threads/list-pages.ts';
import type { Environment } from '../environment.ts';
import { requireScope } from '../middleware/require-scope.ts';
import type { RouteDoc } from '../openapi.ts';
import { acceptJson, validate, validateJson } from '../validate.ts';

/** Longer than any page key or URL that is taken; the exact limits are the page's own. */
const page = z.string().min(1).max(4_000);

const pagesQuery = z.object({
  page: page.optional().describe('One page, by any spelling of its URL.'),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  cursor: z.string().max(4_000).optional(),
});

const pagePatchSchema = z
  .strictObject({
    page,
    closed: z.boolean().optional(),
    closeAfterDays: z
      .int()
      .min(1)
      .max(36_500)
      .nullable()
      .optional()
      .describe('Close so many days after the first comment; null: as the site does.'),
  })
  .refine(({ closed, closeAfterDays }) => closed !== undefined || closeAfterDays !== undefined, {
    path: ['closed'],
    message: 'name closed, closeAfterDays, or both',
  });

export const pageRoutes = new Hono<Environment>()
  .get('/sites/:site/pages', requireScope('pages:read'), validate('query', pagesQuery), async (c) =>
    c.json(await listPages(c.get('context'), c.get('actor'), { site: c.req.param('site'), ...c.req.valid('query') })),
  )
  .patch('/sites/:site/pages', requireScope('pages:write'), acceptJson(), validateJson(pagePatchSchema), async (c) =>
    c.json(await changePage(c.get('context'), c.get('actor'), { site: c.req.param('site'), ...c.req.valid('json') })),
  );

const pageAnswer = z.object({
  page: z.string(),
  closed: z.boolean(),
  closeAfterDays: z.int().nullable(),
  open: z.boolean(),
  closesAt: z.int().nullable().describe('Milliseconds UTC; null: never by itself.'),
  comments: z.int().describe('Comments a reader can see.'),
  createdAt: z.int(),
});

export const docs: RouteDoc[] = [
  {
    method: 'GET',
    path: '/v1/admin/sites/:site/pages',
    summary: 'The pages of a site that have comments or settings of their own.',
    scope: 'pages:read',
    query: pagesQuery,
    answers: {
      200: {
        description: 'Pages by key.',
        schema: z.object({ pages: z.array(pageAnswer), next: z.string().nullable() }),
      },
    },
  },
  {
    method: 'PATCH',
    path: '/v1/admin/sites/:site/pages',
    summary: 'Closes or reopens a page, or tells it when to close.',
    scope: 'pages:write',
    body: pagePatchSchema,
    answers: { 200: { description: 'The page.', schema: pageAnswer } },
  },
];
