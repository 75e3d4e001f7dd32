// The moderators' queue.

import { OpenAPIHono } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { z } from 'zod';
import { countMatchesOf, type MatchCount } from '../../../operations/moderation/count-matches.ts';
import { listQueue } from '../../../operations/moderation/list-queue.ts';
import { defineRoute, json, listSlice } from '../../define-route.ts';
import type { Environment } from '../../environment.ts';
import { linkNext } from '../../next-link.ts';
import { cursor, limit, timeMs } from '../../schemas/lists.ts';
import { queueComment, queueSlice } from '../../schemas/moderation.ts';
import { queueFilterInQuery } from '../../schemas/queue-filter.ts';

const queueQuery = z.object({
  ...queueFilterInQuery,
  sort: z
    .enum(['newest', 'oldest', 'harm', 'doubt', 'reports'])
    .default('newest')
    .describe(
      'harm: the worst score first; doubt: what the scores leave open first; reports: of the reported ones alone, the most first.',
    ),
  limit: limit({ max: 100, standard: 50 }),
  cursor: cursor(300),
  fields: z
    .string()
    .max(400)
    .transform((given) => given.split(','))
    .pipe(z.array(queueComment.keyof()))
    .optional()
    .describe('Names of fields, by commas ("id,version,body"): of each comment these alone. Left out: all.'),
});

const countAnswer = z.object({
  count: z.int().describe('At most 20,000: as many as one act takes, the oldest first.'),
  more: z.boolean().describe('There may be more than those.'),
  to: timeMs.describe("The filter's end in time: its own, or now."),
}) satisfies z.ZodType<MatchCount>;

export const queueRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'get',
      path: '/queue',
      operationId: 'listQueue',
      summary: 'Comments for moderators, each with every reason. Email addresses need the scope emails:read.',
      scope: 'comments:read',
      middleware: [etag()],
      request: { query: queueQuery },
      responses: {
        200: listSlice('A page of the queue.', queueSlice),
        304: { description: 'It is as the ETag sent with If-None-Match says.' },
      },
      problems: [404],
    }),
    async (c) => {
      const { site, status, sort, limit, cursor, q, in: where, fields, ...filter } = c.req.valid('query');
      const ask = { site, status, sort, limit, cursor, q, in: where, fields, filter };
      return c.json(linkNext(c, await listQueue(c.get('context'), c.get('actor'), ask)), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'get',
      path: '/queue/count',
      operationId: 'countQueue',
      summary: 'How many comments a filter finds: what `POST /v1/admin/decisions` is to be told to decide them all.',
      scope: 'comments:read',
      request: { query: z.object(queueFilterInQuery) },
      responses: {
        200: json('The count. Send `to` along in the filter: what comes in later is none of these.', countAnswer),
      },
      problems: [404],
    }),
    async (c) => c.json(await countMatchesOf(c.get('context'), c.get('actor'), c.req.valid('query')), 200),
  );
