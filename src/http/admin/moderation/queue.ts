// The moderators' queue.

import { Hono } from 'hono';
import { z } from 'zod';
import { queueStatuses } from '../../../domain/comment.ts';
import { verdicts } from '../../../domain/verdict.ts';
import { listQueue } from '../../../operations/moderation/list-queue.ts';
import type { Environment } from '../../environment.ts';
import { requireScope } from '../../middleware/require-scope.ts';
import type { RouteDoc } from '../../openapi.ts';
import { queuePage } from '../../schemas/moderation.ts';
import { validate } from '../../validate.ts';

const text = (unitsMax: number) => z.string().min(1).max(unitsMax);
const probability = z.coerce.number().min(0).max(1);

/** Milliseconds UTC or an ISO 8601 time, as milliseconds. */
const time = text(40)
  .transform((given) => (/^\d{1,15}$/.test(given) ? Number(given) : Date.parse(given)))
  .refine(Number.isFinite, 'milliseconds UTC or an ISO 8601 time');

const queueQuery = z.object({
  site: text(40).optional(),
  status: z.enum(queueStatuses).default('pending'),
  sort: z.enum(['newest', 'oldest', 'harm', 'doubt']).default('newest'),
  page: text(2_000).optional(),
  author: text(254)
    .optional()
    .describe(
      'The id of an author, or an address in any spelling of its mailbox. By harm or doubt the latest 450 of their comments are ranked.',
    ),
  email: text(254).optional().describe('An address as it was typed, in whatever case. Needs the scope emails:read.'),
  name: text(245).optional().describe('A name as it was typed, in whatever case.'),
  verdict: z.enum(verdicts).optional(),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}$/, 'the code of a language such as "de", or "und"')
    .transform((code) => code.toLowerCase())
    .optional()
    .describe('The code of a language as guessed ("de"); "und": it is not known.'),
  signal: z
    .string()
    .regex(/^[a-z0-9-]{1,64}$/, 'the id of a signal')
    .optional(),
  minSpam: probability.optional(),
  maxSpam: probability.optional().describe('Leaves out what has no such score.'),
  minToxicity: probability.optional(),
  maxToxicity: probability.optional().describe('Leaves out what has no such score.'),
  from: time.optional(),
  to: time.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  cursor: text(300).optional(),
});

export const queueRoutes = new Hono<Environment>().get(
  '/queue',
  requireScope('comments:read'),
  validate('query', queueQuery),
  async (c) => {
    const { site, status, sort, limit, cursor, ...filter } = c.req.valid('query');
    return c.json(await listQueue(c.get('context'), c.get('actor'), { site, status, sort, limit, cursor, filter }));
  },
);

export const docs: RouteDoc[] = [
  {
    method: 'GET',
    path: '/v1/admin/queue',
    summary: 'Comments for moderators, each with every reason. Email addresses need the scope emails:read.',
    scope: 'comments:read',
    query: queueQuery,
    answers: { 200: { description: 'A page of the queue.', schema: queuePage } },
    problems: [404],
  },
];
