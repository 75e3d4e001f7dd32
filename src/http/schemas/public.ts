// What everybody is shown of comments, for the API's description. Requests are not checked here.

import { z } from 'zod';
import { appealStates } from '../../domain/appeal.ts';
import type { SubmissionAnswer } from '../../operations/submissions/submission-answer.ts';
import type { ThreadList } from '../../operations/threads/list-threads.ts';
import { nextCursor, timeMs } from './lists.ts';

/** The page that is asked for, in a query. */
export const pageAsked = z.string().trim().min(1).max(2_000).describe("The page's URL in any spelling, or its key.");

const publicComment = z
  .object({
    id: z.string(),
    parent: z.string().nullable(),
    name: z.string().nullable(),
    website: z.string().nullable(),
    body: z.string().nullable().describe('Plain text; null when erased.'),
    createdAt: timeMs,
    staff: z.boolean().describe("Sent with a moderator's key."),
    erased: z.boolean().describe('Only its place is left, because replies hang on it.'),
    get replies() {
      return z.array(publicComment);
    },
    repliesNext: z.string().nullable().describe('On a root with more replies: the cursor for ?thread=ID.'),
  })
  .meta({ id: 'PublicComment' });

export const threadList = z.object({
  comments: z.array(publicComment),
  total: z.int().describe('All readable comments of the page, replies included.'),
  next: nextCursor,
}) satisfies z.ZodType<ThreadList>;

const editableUntil = timeMs
  .nullable()
  .describe('Before then its author may edit it, with the status token; null: not, or not any more.');

export const submissionAnswer = z.object({
  comment: z.object({
    id: z.string(),
    status: z.enum(['approved', 'pending']),
    page: z.string(),
    parent: z.string().nullable(),
    name: z.string().nullable(),
    website: z.string().nullable(),
    body: z.string(),
    createdAt: timeMs,
    version: z.int().describe('Counts its changes: an edit names the one it is of.'),
    editableUntil,
  }),
  hints: z
    .array(
      z.object({
        field: z.enum(['email', 'parent']),
        rule: z
          .string()
          .describe('did-you-mean: the address was probably meant otherwise; old-parent: it starts a thread.'),
        message: z.string(),
        suggestion: z.string().nullable().describe('The address that was probably meant.'),
      }),
    )
    .describe('Advice that refuses nothing.'),
  authorToken: z
    .string()
    .nullable()
    .describe('Sent as "author_token" with the next comment, it proves the same author. Null without an address.'),
  statusToken: z.string().describe("Reads the comment's status: /v1/comments/ID/status?token=TOKEN"),
}) satisfies z.ZodType<SubmissionAnswer>;

export const ownStatus = z.object({
  id: z.string(),
  status: z.enum(['published', 'held', 'declined', 'withdrawn']),
  reason: z
    .object({ code: z.string(), wording: z.string().describe("In the site's own words, plain text.") })
    .nullable()
    .describe("Why it was declined: a reason of the site's list. Null: it was not, or no such reason was given."),
  appeal: z
    .object({
      state: z
        .enum(['possible', ...appealStates])
        .describe('"open": it has come in; "granted": published since; "upheld": declined again.'),
      at: timeMs.nullable().describe('When it was made.'),
      until: timeMs.nullable().describe('Until when it can be made.'),
    })
    .nullable()
    .describe('Of a decline by a moderator, which its author can appeal once. Null: there is none, or it is too late.'),
  version: z.int().describe('Counts its changes: an edit names the one it is of.'),
  editableUntil,
  withdrawableUntil: timeMs.nullable().describe('As above, of withdrawing it.'),
  body: z.string().describe('What its author wrote, as it stands. Plain text.'),
});
