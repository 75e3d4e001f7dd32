// Readers read the approved comments of a page. No key, any cache, and an ETag to ask with.

import { Hono } from 'hono';
import { z } from 'zod';
import { listThreads } from '../../operations/threads/list-threads.ts';
import type { Environment } from '../environment.ts';
import { readGate } from '../middleware/front-gate.ts';
import type { RouteDoc } from '../openapi.ts';
import { threadList } from '../schemas/reading.ts';
import { validate } from '../validate.ts';

const threadsQuery = z.object({
  /** The page's URL in any spelling, or its key. */
  page: z.string().trim().min(1).max(2_000),
  /** The id of a root: its replies alone, on from `cursor`. */
  thread: z.string().min(1).max(64).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: z.string().min(1).max(300).optional(),
});

export const threadRoutes = new Hono<Environment>().get(
  '/:site/comments',
  readGate,
  validate('query', threadsQuery),
  async (c) => {
    const { revision, list } = await listThreads(c.get('context'), {
      site: c.req.param('site'),
      ...c.req.valid('query'),
      isKnown: readIfNoneMatch(c.req.header('If-None-Match')),
      onSite: (site) => c.set('site', site),
    });
    c.header('ETag', `"${revision}"`);
    c.header('Cache-Control', 'public, max-age=0, must-revalidate');
    return list === null ? c.body(null, 304) : c.json(list);
  },
);

const headerUnitsMax = 2_000;

/** If-None-Match compares weakly (RFC 9110, 13.1.2), as proxies that compress an answer weaken its tag. */
function readIfNoneMatch(header: string | undefined): ((revision: string) => boolean) | null {
  if (header === undefined) return null;
  const tags = header
    .slice(0, headerUnitsMax)
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  return (revision) => tags.includes('*') || tags.includes(`"${revision}"`);
}

export const docs: RouteDoc[] = [
  {
    method: 'GET',
    path: '/v1/sites/:site/comments',
    summary: 'The approved comments of a page as threads, oldest first. Ask again with If-None-Match.',
    scope: null,
    query: threadsQuery,
    answers: {
      200: { description: 'A page of threads.', schema: threadList },
      304: { description: 'Nothing a reader could notice has changed.' },
    },
    problems: [429],
  },
];
