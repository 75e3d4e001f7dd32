// The people behind comments: one author, and those that an address is.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { listEntrySchema } from '../../../domain/list-entry.ts';
import type { AuthorSummary } from '../../../operations/moderation/author-summary.ts';
import { findAuthors } from '../../../operations/moderation/find-authors.ts';
import {
  latestLookedAt,
  latestWithDecisions,
  showAuthor,
  type ShownAuthor,
} from '../../../operations/moderation/show-author.ts';
import { defineRoute, json } from '../../define-route.ts';
import type { Environment } from '../../environment.ts';
import { timeMs } from '../../schemas/lists.ts';
import { decision, statusCounts } from '../../schemas/moderation.ts';

const record = z.object({ approved: z.int(), rejected: z.int(), spam: z.int() });
const used = { comments: z.int(), lastSeen: timeMs };
const text = z.string().nullable();
const ofLatest = `Of the latest ${latestLookedAt} comments.`;

export const authorSummary = z.object({
  id: z.string().describe('Of an address at one site: at another site it is another author.'),
  site: z.string(),
  firstSeen: timeMs,
  comments: z.object(statusCounts).describe('By their status in the queue; erased ones are left out.'),
  record: record.describe('What moderators decided, as far as it stands.'),
}) satisfies z.ZodType<AuthorSummary>;

const shownAuthor = authorSummary.extend({
  lastSeen: timeMs,
  email: text.describe('As typed last; null without the scope emails:read.'),
  names: z.array(z.object({ name: z.string(), ...used })).describe(ofLatest),
  networks: z.array(z.object({ network: z.string(), ...used })).describe(`${ofLatest} Keyed hashes.`),
  domains: z
    .array(z.object({ domain: z.string(), record: record.nullable(), ...used }))
    .describe(`Linked ones. ${ofLatest} The record of the first four: what moderators decided on whatever links them.`),
  decisions: z
    .array(decision.extend({ comment: z.string(), reason: text, note: text, undoes: text }))
    .describe(`In the last two versions of each of the latest ${latestWithDecisions} comments, latest first.`),
  listed: z
    .array(listEntrySchema.pick({ id: true, match: true, effect: true, note: true, expires: true }))
    .nullable()
    .describe(
      "Entries of the site's list in force that name the author, the address, its domain or one of the networks; null without the scope lists:read.",
    ),
}) satisfies z.ZodType<ShownAuthor>;

const authorsQuery = z.object({
  email: z.string().min(1).max(254).describe('An address in any spelling of its mailbox.'),
  site: z.string().min(1).max(40).optional().describe('The slug of one site; left out: all that the key reaches.'),
});

export const authorRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'get',
      path: '/authors',
      operationId: 'findAuthors',
      summary: 'The authors that an address is, one at each site where it has written.',
      scope: 'emails:read',
      request: { query: authorsQuery },
      responses: {
        200: json('Authors; none: the address has not written there.', z.object({ authors: z.array(authorSummary) })),
      },
      problems: [404],
    }),
    async (c) => c.json(await findAuthors(c.get('context'), c.get('actor'), c.req.valid('query')), 200),
  )
  .openapi(
    defineRoute({
      method: 'get',
      path: '/authors/{author}',
      operationId: 'showAuthor',
      summary:
        'One author: comments by status, names, networks and domains, decisions, and what the list says of them.',
      scope: 'comments:read',
      request: { params: z.object({ author: z.string().min(1).max(64).describe('The id, as the queue shows it.') }) },
      responses: { 200: json('The author.', shownAuthor) },
    }),
    async (c) => c.json(await showAuthor(c.get('context'), c.get('actor'), c.req.valid('param').author), 200),
  );
