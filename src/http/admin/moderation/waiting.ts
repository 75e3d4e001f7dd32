// What waits for a moderator: counts by site, for a badge or a monitor, and an Atom feed of the pending comments.

import { Hono } from 'hono';
import { createMiddleware } from 'hono/factory';
import { z } from 'zod';
import { countWaiting } from '../../../operations/moderation/count-waiting.ts';
import { listQueue, type QueueComment } from '../../../operations/moderation/list-queue.ts';
import { renderQueueFeed, type FeedComment } from '../../../views/queue-feed.ts';
import type { Environment } from '../../environment.ts';
import { bearerOf, passwordOf, requireScope } from '../../middleware/require-scope.ts';
import type { RouteDoc } from '../../openapi.ts';
import { nextCursor, queueCounts, timeMs } from '../../schemas/moderation.ts';
import { validate } from '../../validate.ts';

const waitingQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(100),
  cursor: z.string().max(40).optional(),
});

const feedQuery = z.object({ site: z.string().min(1).max(40).optional() });

const feedEntriesMax = 50;

/** Feed readers know Basic alone, and most send it only when asked. */
const offerBasic = createMiddleware(async function offerBasic(c, next) {
  await next();
  if (c.res.status === 401) c.res.headers.append('WWW-Authenticate', 'Basic realm="Anteroom", charset="UTF-8"');
});

export const waitingRoutes = new Hono<Environment>()
  .get('/waiting', requireScope('comments:read'), validate('query', waitingQuery), async (c) =>
    c.json(await countWaiting(c.get('context'), c.get('actor'), c.req.valid('query'))),
  )
  .get(
    '/queue.atom',
    offerBasic,
    requireScope('comments:read', (header) => bearerOf(header) ?? passwordOf(header)),
    validate('query', feedQuery),
    async (c) => {
      const { site } = c.req.valid('query');
      // Whatever the key may see, a feed shows no address: it is cached in places nobody watches.
      const actor = { ...c.get('actor'), scopes: ['comments:read' as const] };
      const context = c.get('context');
      const { comments } = await listQueue(context, actor, {
        site,
        status: 'pending',
        sort: 'newest',
        filter: {},
        limit: feedEntriesMax,
      });
      const { origin, pathname } = new URL(c.req.url);
      const feed = renderQueueFeed({
        selfUrl: `${origin}${pathname}${site === undefined ? '' : `?site=${encodeURIComponent(site)}`}`,
        title: site === undefined ? 'Comments that wait' : `Comments that wait at ${site}`,
        comments: comments.map(entryOf),
        now: context.now,
      });
      return c.body(feed, 200, { 'Content-Type': 'application/atom+xml; charset=utf-8', 'Cache-Control': 'no-store' });
    },
  );

function entryOf({ id, site, page, author, body, reasons, createdAt, editedAt }: QueueComment): FeedComment {
  const sentences = reasons.map(({ sentence }) => sentence);
  return { id, site, page, name: author.name, body, reasons: sentences, createdAt, updatedAt: editedAt ?? createdAt };
}

export const docs: RouteDoc[] = [
  {
    method: 'GET',
    path: '/v1/admin/waiting',
    summary: 'Counts by site, for a badge or a monitor.',
    scope: 'comments:read',
    query: waitingQuery,
    answers: {
      200: {
        description: 'Sites by slug.',
        schema: z.object({
          sites: z.array(z.object({ site: z.string(), ...queueCounts, oldestPendingAt: timeMs.nullable() })),
          next: nextCursor,
        }),
      },
    },
  },
  {
    method: 'GET',
    path: '/v1/admin/queue.atom',
    summary: 'The newest pending comments as an Atom feed.',
    scope: 'comments:read',
    takesBasic: true,
    query: feedQuery,
    answers: { 200: { description: 'Atom.', schema: z.string(), contentType: 'application/atom+xml' } },
    problems: [404],
  },
];
