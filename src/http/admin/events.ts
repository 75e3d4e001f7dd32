// What was done with keys, and asked by readers, for owners.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { eventKinds, type Event } from '../../domain/event.ts';
import { listEvents } from '../../operations/events/list-events.ts';
import { defineRoute, listSlice } from '../define-route.ts';
import type { Environment } from '../environment.ts';
import { linkNext } from '../next-link.ts';
import { cursor, limit, nextCursor, time, timeMs } from '../schemas/lists.ts';

const eventsQuery = z.object({
  site: z.string().min(1).max(40).optional().describe('The slug of one site; left out: all that the key reaches.'),
  actor: z.string().min(1).max(64).optional().describe('The id of the key it was done with.'),
  kind: z.enum(eventKinds).optional(),
  since: time.describe('Milliseconds UTC or an ISO 8601 time.'),
  limit: limit({ max: 200, standard: 50 }),
  cursor: cursor(100),
});

const event = z
  .object({
    id: z.string(),
    kind: z.enum(eventKinds),
    by: z
      .object({ key: z.string(), name: z.string() })
      .describe('The id and the name, then, of the key it was done with; "reader" and "system" are no keys.'),
    at: timeMs,
    site: z.string().nullable().describe("Null: not one site's, such as a key that reaches several."),
    subject: z.string().describe('The id of the comment, job or key, the key of the page, the slug of the site.'),
    changes: z
      .record(z.string(), z.object({ from: z.unknown(), to: z.unknown() }).partial())
      .describe('What became of each field, by its name.'),
  })
  .meta({ id: 'Event' }) satisfies z.ZodType<Event>;

export const eventRoutes = new OpenAPIHono<Environment>().openapi(
  defineRoute({
    method: 'get',
    path: '/events',
    operationId: 'listEvents',
    summary: 'What was done with keys, latest first, at the sites that the key reaches.',
    scope: 'events:read',
    request: { query: eventsQuery },
    responses: {
      200: listSlice(
        'Events. With a filter that no index answers a page may be short; `next` goes on.',
        z.object({ events: z.array(event), next: nextCursor }),
      ),
    },
    problems: [404],
  }),
  async (c) => c.json(linkNext(c, await listEvents(c.get('context'), c.get('actor'), c.req.valid('query'))), 200),
);
