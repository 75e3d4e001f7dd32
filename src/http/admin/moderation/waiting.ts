// How much waits for a moderator: counts by site, for a badge or a monitor.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { countWaiting } from '../../../operations/moderation/count-waiting.ts';
import { defineRoute, listSlice } from '../../define-route.ts';
import type { Environment } from '../../environment.ts';
import { linkNext } from '../../next-link.ts';
import { cursor, limit, nextCursor, timeMs } from '../../schemas/lists.ts';
import { queueCounts } from '../../schemas/moderation.ts';

const waitingAnswer = z.object({
  sites: z.array(z.object({ site: z.string(), ...queueCounts, oldestPendingAt: timeMs.nullable() })),
  next: nextCursor,
});

export const waitingRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'get',
    path: '/waiting',
    operationId: 'countWaiting',
    summary: 'Counts by site, for a badge or a monitor.',
    scope: 'comments:read',
    request: { query: z.object({ limit: limit({ max: 200, standard: 100 }), cursor: cursor(40) }) },
    responses: { 200: listSlice('Sites by slug.', waitingAnswer) },
  }),
  async (c) => c.json(linkNext(c, await countWaiting(c.get('context'), c.get('actor'), c.req.valid('query'))), 200),
);
