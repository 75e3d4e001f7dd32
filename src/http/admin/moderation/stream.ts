// What happens at the queue, as it happens: server-sent events (HTML Living Standard, 9.2), for desks beside each other.

import { OpenAPIHono } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import { z } from 'zod';
import { followQueue, type Clock, type News } from '../../../operations/moderation/follow-queue.ts';
import { defineRoute, text } from '../../define-route.ts';
import type { Environment } from '../../environment.ts';

/** The browser's wait before it comes back, ms. */
const retryMs = 300;

const streamQuery = z.object({
  site: z.string().min(1).max(40).optional().describe('The slug of one site; left out: all that the key reaches.'),
  seconds: z.coerce
    .number()
    .int()
    .min(0)
    .max(60)
    .default(60)
    .describe('How long the answer goes on; 0: what is new, and no more.'),
});
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const streamHeaders = z.object({
  'Last-Event-ID': z
    .string()
    .regex(uuid, 'must be the id of an event that this stream told')
    .optional()
    .describe('The id of the last event that was told: the stream goes on after it.'),
});

export const streamRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'get',
    path: '/events/stream',
    operationId: 'followQueue',
    summary: 'Server-sent events: acts as they are stored, and the counts and claims whenever they change.',
    scope: 'comments:read',
    request: { query: streamQuery, headers: streamHeaders },
    responses: {
      200: text(
        'Messages without a name hold an Event; "counts" the comments by site and status; "claims" all claims in force. Each has the id of the last event told.',
        'text/event-stream',
      ),
    },
    problems: [404],
  }),
  async (c) => {
    let isGone = false;
    let wake = () => {};
    const clock: Clock = {
      now: () => Date.now(),
      isGone: () => isGone,
      wait: (ms) =>
        new Promise((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        }),
    };
    const after = c.req.valid('header')['Last-Event-ID'];
    const news = await followQueue(c.get('context'), c.get('actor'), { ...c.req.valid('query'), after, clock });
    return streamSSE(c, async (stream) => {
      stream.onAbort(() => {
        isGone = true;
        wake();
      });
      await stream.write(`retry: ${retryMs}\n\n`);
      for await (const one of news) {
        if (one.kind === 'quiet') await stream.write(':\n\n');
        else await stream.writeSSE(messageOf(one));
      }
    }) as never;
  },
);

function messageOf(news: Exclude<News, { kind: 'quiet' }>) {
  if (news.kind === 'event') return { id: news.after, data: JSON.stringify(news.event) };
  const { kind: event, after: id } = news;
  return { event, id, data: JSON.stringify(news.kind === 'counts' ? news.counts : news.claims) };
}
