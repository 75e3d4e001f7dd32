// The people behind comments: one author, those that an address is, and the mute that a moderator gives.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { listEntrySchema } from '../../../domain/list-entry.ts';
import { muteDaysMax, muteSchema } from '../../../domain/mute.ts';
import { muteAuthor } from '../../../operations/lists/mute-author.ts';
import { unmuteAuthor } from '../../../operations/lists/unmute-author.ts';
import type { AuthorSummary } from '../../../operations/moderation/author-summary.ts';
import { findAuthors } from '../../../operations/moderation/find-authors.ts';
import {
  latestLookedAt,
  latestWithDecisions,
  showAuthor,
  type ShownAuthor,
} from '../../../operations/moderation/show-author.ts';
import { defineRoute, json, jsonBody } from '../../define-route.ts';
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

const authorParams = z.object({ author: z.string().min(1).max(64).describe('The id, as the queue shows it.') });

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
      request: { params: authorParams },
      responses: { 200: json('The author.', shownAuthor) },
    }),
    async (c) => c.json(await showAuthor(c.get('context'), c.get('actor'), c.req.valid('param').author), 200),
  )
  .openapi(
    defineRoute({
      method: 'put',
      path: '/authors/{author}/mute',
      operationId: 'muteAuthor',
      summary: `Mutes an author for at most ${muteDaysMax} days, or sets anew for how long: an entry of the site's list that holds what they write.`,
      scope: 'authors:mute',
      request: { params: authorParams, body: jsonBody(muteSchema) },
      responses: { 200: json('The entry.', z.object({ version: z.int(), entry: listEntrySchema })) },
      problems: [409],
    }),
    async (c) => {
      const mute = { ...c.req.valid('param'), ...c.req.valid('json') };
      return c.json(await muteAuthor(c.get('context'), c.get('actor'), mute), 200);
    },
  )
  .openapi(
    defineRoute({
      method: 'delete',
      path: '/authors/{author}/mute',
      operationId: 'unmuteAuthor',
      summary: 'Takes a mute off an author. What the list says otherwise of them, or without end, stays.',
      scope: 'authors:mute',
      request: { params: authorParams },
      responses: { 204: { description: 'It is off the list.' } },
      problems: [409],
    }),
    async (c) => {
      await unmuteAuthor(c.get('context'), c.get('actor'), c.req.valid('param'));
      return c.body(null, 204);
    },
  );
