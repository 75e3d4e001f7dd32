// A person by address: what is held of it, and its erasure. The address is in the body alone: URLs end up in logs.

import { OpenAPIHono } from '@hono/zod-openapi';
import { z } from 'zod';
import { moves } from '../../../domain/decision.ts';
import { entryFates, fates } from '../../../domain/erasure.ts';
import { jobCommentsMax } from '../../../domain/job.ts';
import { listEntrySchema } from '../../../domain/list-entry.ts';
import { subscriptionStates } from '../../../domain/mail.ts';
import { countPerson, type PersonCount } from '../../../operations/moderation/count-person.ts';
import { erasePerson } from '../../../operations/moderation/erase-person.ts';
import { exportPerson, type PersonExport } from '../../../operations/moderation/export-person.ts';
import { defineRoute, json, jsonBody, located } from '../../define-route.ts';
import type { Environment } from '../../environment.ts';
import { nextCursor, timeMs } from '../../schemas/lists.ts';
import { job, queueComment, status } from '../../schemas/moderation.ts';
import { authorSummary } from './authors.ts';
import { jobAddress } from './jobs.ts';

const person = {
  email: z.string().min(1).max(254).describe('An address in any spelling of its mailbox.'),
  site: z.string().min(1).max(40).optional().describe('The slug of one site; left out: all that the key reaches.'),
};

const text = z.string().nullable();
const shown = queueComment.pick({
  id: true, site: true, page: true, status: true, createdAt: true, editedAt: true, author: true, appeal: true, verdict: true, scores: true, reasons: true,
}); // prettier-ignore

const exportedComment = shown.extend({
  parent: text.describe('The id of the comment it answers.'),
  body: z.string().describe('The whole text.'),
  idempotencyKey: text.describe('As sent with it; forgotten after a day.'),
  decisions: z.array(
    z.object({ move: z.enum([...moves, 'undo']), from: status, to: status, at: timeMs, reason: text, note: text }),
  ),
  edits: z
    .array(z.object({ bodyBefore: z.string(), at: timeMs, note: text }))
    .describe('The text before each edit by a moderator, oldest first.'),
});

const exportAnswer = z.object({
  authors: z.array(authorSummary),
  listed: z
    .array(listEntrySchema.omit({ by: true }).extend({ site: z.string() }))
    .nullable()
    .describe('Entries of lists that name the address or its authors; null on later pages.'),
  mails: z
    .array(
      z.object({
        site: z.string(),
        role: z.enum(['moderator', 'author']),
        state: z.enum(subscriptionStates),
        askedAt: timeMs.nullable(),
        changedAt: timeMs,
      }),
    )
    .nullable()
    .describe('Whether mails go to them, and since when; null on later pages.'),
  comments: z.array(exportedComment).describe('By author, oldest first, in every status.'),
  next: nextCursor,
}) satisfies z.ZodType<PersonExport>;

const countAnswer = z.object({
  comments: z.int().describe('At most 20,000: as many as one act erases.'),
  more: z.boolean().describe('There are more than those: erase once more.'),
  authors: z.array(authorSummary),
  listed: z.array(listEntrySchema.pick({ id: true, match: true, effect: true }).extend({ site: z.string() })),
}) satisfies z.ZodType<PersonCount>;

const fate = z.enum(fates);
const erasureSchema = z
  .strictObject({
    ...person,
    count: z
      .int()
      .min(0)
      .max(jobCommentsMax)
      .describe('How many comments these are, as `POST /v1/admin/people/count` said. Refused when it has changed.'),
    text: fate.describe('The texts, with all else their comments say. "keep": they stay, without an author.'),
    name: fate.default('erase').describe('The name on comments whose text stays.'),
    website: fate.default('erase').describe('The website on comments whose text stays.'),
    listed: z
      .enum(entryFates)
      .default('hash')
      .describe(
        'Entries of lists that name the address or its authors. "hash": those that hold it back stay as a keyed hash of the ' +
          'address, others go; "erase": all go; "keep": all stay.',
      ),
  })
  .check(({ value: { text, name, website }, issues }) => {
    for (const [field, given] of Object.entries({ name, website })) {
      if (text === 'erase' && given === 'keep')
        issues.push({ code: 'custom', input: given, path: [field], message: 'goes with the text' });
    }
  });

export const peopleRoutes = new OpenAPIHono<Environment>()
  .openapi(
    defineRoute({
      method: 'post',
      path: '/people/export',
      operationId: 'exportPerson',
      summary: 'All that is held of a person, by address: what to hand out to who asks for their data.',
      scope: 'people:read',
      request: {
        body: jsonBody(
          z.strictObject({
            ...person,
            limit: z.int().min(1).max(200).default(100).describe('Comments of a page at most.'),
            cursor: z.string().max(200).optional().describe('`next` of the page before.'),
          }),
        ),
      },
      responses: { 200: json('A page; the first also has what lists say.', exportAnswer) },
      problems: [404],
    }),
    async (c) => c.json(await exportPerson(c.get('context'), c.get('actor'), c.req.valid('json')), 200),
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/people/count',
      operationId: 'countPerson',
      summary: 'What there is of a person, counted: to be looked at before it is erased.',
      scope: 'people:read',
      request: { body: jsonBody(z.strictObject(person)) },
      responses: { 200: json('The counts.', countAnswer) },
      problems: [404],
    }),
    async (c) => c.json(await countPerson(c.get('context'), c.get('actor'), c.req.valid('json')), 200),
  )
  .openapi(
    defineRoute({
      method: 'post',
      path: '/people/erase',
      operationId: 'erasePerson',
      summary:
        'Erases a person for good, by address: threads keep their shape, and nothing tells any more whose it was.',
      scope: 'people:erase',
      request: { body: jsonBody(erasureSchema) },
      responses: {
        200: json('It is done.', z.object({ job })),
        202: located('More than 200 comments: a job erases them, which says how far it has come.', z.object({ job })),
      },
      problems: [404, 409],
    }),
    async (c) => {
      const answer = await erasePerson(c.get('context'), c.get('actor'), c.req.valid('json'));
      if (answer.job.state !== 'running') return c.json(answer, 200);
      return c.json(answer, 202, { Location: jobAddress(answer.job.id) });
    },
  );
