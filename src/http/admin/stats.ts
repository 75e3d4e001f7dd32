// The track record of the machine: what came in, how people decided, and how often they overruled it.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { showStats } from '../../operations/stats/show-stats.ts';
import { defineRoute, listSlice } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { linkNext } from '../next-link.ts';
import { cursor, limit } from '../schemas/lists.ts';
import { stats } from '../schemas/stats.ts';

const day = z.iso.date('must be a day as "2026-11-29"').optional();

const statsQuery = z.object({
  site: z.string().min(1).max(40).optional().describe('The slug of one site; left out: all that the key reaches.'),
  from: day.describe('The first day, UTC; left out: thirty days up to `to`. At most 366 for one site, 92 for all.'),
  to: day.describe('The last day, UTC; left out: today.'),
  zone: z
    .string()
    .min(1)
    .max(64)
    .default('UTC')
    .describe('The time zone of `weekdays` and `hours`, by its name: "Asia/Karachi". Days stay those of UTC.'),
  limit: limit({ max: 10, standard: 10 }),
  cursor: cursor(40),
});

export const statsRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'get',
    path: '/stats',
    operationId: 'showStats',
    summary: 'How the machine has done, by what people decided: of the comments that came in on some days.',
    scope: 'comments:read',
    request: { query: statsQuery },
    responses: { 200: listSlice('Sites by slug.', stats) },
    problems: [404],
  }),
  async (c) => c.json(linkNext(c, await showStats(c.get('context'), c.get('actor'), c.req.valid('query'))), 200),
);
