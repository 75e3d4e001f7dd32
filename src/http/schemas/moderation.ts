// What moderators are shown of comments and decisions, for the API's description. Requests are not checked here.

import { z } from 'zod';
import { appealStates } from '../../domain/appeal.ts';
import { statuses } from '../../domain/comment.ts';
import { moves } from '../../domain/decision.ts';
import { jobStates, type Job } from '../../domain/job.ts';
import type { DecisionAnswer, Outcomes } from '../../operations/moderation/made-decisions.ts';
import type { QueueSlice } from '../../operations/moderation/list-queue.ts';
import type { CommentDetail } from '../../operations/moderation/show-comment.ts';
import { assessment, evidence, reason as cause, scores, verdict } from './assessment.ts';
import { claim } from './claim.ts';
import { nextCursor, timeMs } from './lists.ts';

export const status = z.enum(statuses);
export const seenVersion = z.int().min(1).describe("The comment's version the moderator saw.");
export const reason = z
  .string()
  .max(200)
  .optional()
  .describe(
    "A code of the site's `reasons`, whose wording the author of a declined comment is told; or a short phrase, which stays " +
      'among moderators. "toxic", or what begins with "toxic-", counts as toxicity.',
  );
export const note = z.string().max(2_000).optional().describe("The moderator's own words, for other moderators.");
export const statusCounts = {
  pending: z.int(),
  approved: z.int(),
  rejected: z.int(),
  spam: z.int(),
  discarded: z.int().describe('Blatant spam that nobody looked at.'),
};
export const queueCounts = {
  ...statusCounts,
  reported: z.int().describe('With open reports, whatever their status.'),
  appealed: z.int().describe('With an open appeal, whatever their status.'),
};

export const queueComment = z
  .object({
    id: z.string(),
    site: z.string(),
    page: z.string(),
    status,
    version: z.int(),
    createdAt: timeMs,
    editedAt: timeMs.nullable(),
    authorEditedAt: timeMs.nullable().describe('The latest edit by its author.'),
    withdrawnAt: timeMs.nullable().describe('Its author took it back: it is erased after a week.'),
    staff: z.boolean(),
    body: z.string().describe('The first 4,000 units in the queue, the whole text of one comment.'),
    bodyTruncated: z.boolean(),
    parent: z.object({ id: z.string(), name: z.string().nullable(), body: z.string() }).nullable(),
    author: z.object({
      id: z.string().nullable().describe('Of the address at this site.'),
      network: z
        .string()
        .nullable()
        .describe(
          'The client network (/24 of IPv4, /48 of IPv6) as a keyed hash; null where it is not known, or 30 days have passed.',
        ),
      name: z.string().nullable(),
      email: z.string().nullable().describe('Always null for a reader.'),
      website: z.string().nullable(),
    }),
    campaign: z
      .object({
        id: z.string(),
        size: z.int().describe('Comments of it, of all sites, when this one came: there may be more now.'),
      })
      .nullable()
      .describe('The comments of the same or nearly the same text. Null: a text that says too little, or was edited.'),
    claim: claim.nullable().describe('Who looks at it; null: nobody says so.'),
    reports: z
      .object({
        networks: z.int().describe('Reports, one from a client network at the most.'),
        weight: z.number().describe('What they count for together, by the records of their networks.'),
        reasons: z.array(z.object({ code: z.string(), count: z.int() })).describe('The commonest first.'),
        held: z.boolean().describe('They held the comment, and nobody has decided since.'),
      })
      .nullable()
      .describe('Made since a human had the last word; null: none.'),
    appeal: z
      .object({
        state: z.enum(appealStates),
        text: z.string().describe("The author's own words, plain text."),
        at: timeMs,
      })
      .nullable()
      .describe('What its author says against the decline; null: nothing.'),
    verdict: verdict.describe('Of the text as it stands, floors included.'),
    verdictByScore: verdict.nullable().describe('What the scores say alone, without the floors; null once erased.'),
    scores,
    reasons: z.array(cause),
  })
  .meta({ id: 'QueueComment' });

const fields = queueComment.partial().meta({ id: 'QueueCommentFields', description: 'The fields asked for alone.' });

/** To the typed client a comment is whole: whoever asks for fields knows which. */
export const queueSlice = z.object({
  comments: z.array(z.union([queueComment, fields]) as unknown as typeof queueComment),
  counts: z.object(queueCounts),
  next: nextCursor,
  complete: z
    .boolean()
    .describe('False while the search index has not taken up all comments: some that have the words may be missing.'),
}) satisfies z.ZodType<QueueSlice>;

export const decision = z
  .object({
    id: z.string(),
    move: z.enum([...moves, 'undo']),
    by: z.string(),
    at: timeMs,
    from: status,
    to: status,
  })
  .meta({ id: 'Decision' });

export const decisionAnswer = z.object({
  comment: z.object({ id: z.string(), status, version: z.int() }),
  decision: decision.nullable().describe('Null when a pending comment was to be restored: nothing has changed.'),
  claim: claim.nullable().describe('Of another key that was looking at it; null: there was none.'),
}) satisfies z.ZodType<DecisionAnswer>;

export const conflict = z
  .object({
    id: z.string(),
    current: z
      .object({ status, version: z.int(), by: z.string().nullable().describe('Who decided or edited last.') })
      .nullable()
      .describe('How it stands now; null: the key reaches no such comment.'),
    erased: z.boolean(),
    withdrawn: z.boolean().describe('By its author: it is not published any more, nor put back into the queue.'),
  })
  .meta({ id: 'Conflict', description: 'A comment that was not decided: it is not as it was seen any more.' });

export const job = z
  .object({
    id: z.string(),
    move: z.enum([...moves, 'undo', 'erase']),
    undoes: z.string().nullable().describe('The job that it takes back.'),
    undoneBy: z.string().nullable().describe('The job that takes it back.'),
    state: z.enum(jobStates),
    total: z.int().describe('Comments meant.'),
    seen: z.int().describe('Come to so far.'),
    decided: z.int().describe('Decided of those, or erased.'),
    conflicts: z.int().describe('Come to and not decided: they were not as they were seen any more.'),
    by: z.string(),
    at: timeMs,
    touchedAt: timeMs.describe('Last worked on, milliseconds UTC.'),
  })
  .meta({ id: 'Job', description: 'Many comments decided, or erased, as one act.' }) satisfies z.ZodType<Job>;

export const bulkAnswer = z.object({
  job: job.nullable().describe('What was decided, as one; null: nothing was, or by an earlier call.'),
  decided: z.array(decisionAnswer).describe('Of a job that goes on by itself, none.'),
  conflicts: z.array(conflict),
}) satisfies z.ZodType<Outcomes & { job: Job | null }>;

const text = z.string().nullable();

export const commentDetail = z.object({
  comment: queueComment.extend({
    assessment: assessment.nullable().describe('Null once the comment is erased.'),
    evidence: evidence.nullable().describe('Null also for a comment stored before evidence was.'),
    erasedAt: timeMs.nullable(),
  }),
  record: z
    .object({
      approved: z.int(),
      rejected: z.int(),
      spam: z.int(),
      comments: z.array(z.object({ id: z.string(), page: z.string(), status, createdAt: timeMs, scores })),
    })
    .nullable()
    .describe("The author's record at the site and latest comments; null without an email address."),
  reports: z
    .array(
      z.object({
        reason: z.string(),
        note: text.describe("The reader's own words, plain text."),
        weight: z.number(),
        at: timeMs,
        open: z.boolean().describe('Made since a human had the last word.'),
      }),
    )
    .describe('Latest first.'),
  decisions: z
    .array(decision.extend({ seenVersion: z.int(), reason: text, note: text, undoes: text }))
    .describe('Latest first.'),
  edits: z
    .array(z.object({ seenVersion: z.int(), bodyBefore: z.string(), by: z.string(), at: timeMs, note: text }))
    .describe('Latest first.'),
}) satisfies z.ZodType<CommentDetail>;
