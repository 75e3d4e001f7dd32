// Readers read the approved comments of a page. No key, any cache, and an ETag to ask with.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { listThreads } from '../../operations/threads/list-threads.ts';
import { defineRoute, listSlice } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { readIfNoneMatch, revalidated } from '../if-none-match.ts';
import { linkNext } from '../next-link.ts';
import { readGate } from '../middleware/front-gate.ts';
import { cursor, limit } from '../schemas/lists.ts';
import { siteParams } from '../schemas/params.ts';
import { pageAsked, threadList } from '../schemas/public.ts';

const threadsQuery = z.object({
  page: pageAsked,
  thread: z.string().min(1).max(64).optional().describe('The id of a root: its replies alone, on from `cursor`.'),
  limit: limit({ max: 100, standard: 50 }),
  cursor: cursor(300),
});

export const threadRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'get',
    path: '/{site}/comments',
    operationId: 'listThreads',
    summary: 'The approved comments of a page as threads, oldest first. Ask again with If-None-Match.',
    scope: null,
    middleware: [readGate],
    request: { params: siteParams, query: threadsQuery },
    responses: {
      200: listSlice('A page of threads.', threadList),
      304: { description: 'Nothing a reader could notice has changed.' },
    },
    problems: [429],
  }),
  async (c) => {
    const { site, revision, list } = await listThreads(c.get('context'), {
      ...c.req.valid('param'),
      ...c.req.valid('query'),
      isKnown: readIfNoneMatch(c.req.header('If-None-Match')),
    });
    c.set('site', site);
    c.header('ETag', `"${revision}"`);
    c.header('Cache-Control', revalidated);
    return list === null ? c.body(null, 304) : c.json(linkNext(c, list), 200);
  },
);
