// A site as lines of JSON: what an export writes and an import reads. One shape for what comes from another Anteroom and for
// what comes from other systems: a comment's `kept` is what only an Anteroom knows of it. No storage, no HTTP.

import { z } from 'zod';
import { assessmentSchema, verdictSchema } from './assessment.ts';
import { statuses } from './comment.ts';
import { moves, type DecidedStatus } from './decision.ts';
import { evidenceSchema } from './evidence.ts';
import { entrySettingsSchema } from './list-entry.ts';

/** Of the lines. Raised when a reader of the version before could not read them; lines of earlier versions are read. */
export const transferVersion = 2;
/** Lines of one import. */
export const linesMax = 200;
/** A request that imports. */
export const importRequestBytesMax = 2 * 1024 * 1024;
/** What comments of another Anteroom have as their source, unless they had one there. */
export const ownSource = 'anteroom';

const time = z.int().min(0).max(253_402_300_799_999);
const id = z.string().min(1).max(200);
const text = (max: number) => z.string().max(max);
const decided = z.enum(['approved', 'rejected', 'spam'] satisfies DecidedStatus[]).nullable();
const reason = text(200).nullable();
const by = z.strictObject({ key: text(64), name: text(200) });
const status = z.enum(statuses);
const count = z.int().min(0);

/** What only an Anteroom knows of a comment, beside its history. */
const keptSchema = z.strictObject({
  id,
  author: text(64).nullable(),
  staff: text(64).nullable(),
  version: z.int().min(1),
  decidedStatus: decided,
  decidedAt: time.nullable(),
  decidedReason: reason,
  firstStatus: status,
  authorEditedAt: time.nullable().default(null),
  withdrawnAt: time.nullable().default(null),
  verdict: verdictSchema,
  verdictByScore: verdictSchema.nullable(),
  toxic: z.boolean(),
  harm: z.number(),
  doubt: z.number(),
  domains: z.array(text(253)).max(4),
  proved: id.nullable(),
  campaign: z.strictObject({ id: text(64), size: count }).nullable(),
  wordVersion: count.default(0).describe('The version that the word of a human that stands was given for.'),
  reportsHeldAt: time.nullable().default(null),
  appeal: z
    .strictObject({ text: text(10_000), at: time, version: count })
    .nullable()
    .default(null),
  assessment: assessmentSchema.nullable(),
  evidence: evidenceSchema.nullable(),
});
export type Kept = z.infer<typeof keptSchema>;

export const commentLineSchema = z.strictObject({
  type: z.literal('comment'),
  source: text(100).min(1).default(ownSource).describe('The system it is from: "wordpress:example.com".'),
  id: id.describe('Its id there.'),
  page: text(8_000).describe('The address, or the key, of its page.'),
  parent: id.nullable().default(null).describe('The id there of the comment it answers.'),
  name: text(10_000).nullable().default(null),
  email: text(10_000).nullable().default(null),
  website: text(10_000).nullable().default(null),
  body: text(1_000_000),
  status,
  createdAt: time,
  editedAt: time.nullable().default(null),
  erasedAt: time.nullable().default(null).describe('Nothing is left of it but its place in the thread.'),
  kept: keptSchema.optional().describe('What another Anteroom knows of it.'),
});
export type CommentLine = z.infer<typeof commentLineSchema>;

const stateSchema = z.strictObject({
  status,
  decidedStatus: decided,
  decidedAt: time.nullable(),
  decidedReason: reason,
  wordVersion: count.nullable().default(null),
});

export const decisionLineSchema = z.strictObject({
  type: z.literal('decision'),
  comment: id,
  id,
  move: z.enum([...moves, 'undo']),
  undoes: id.nullable(),
  seenVersion: z.int().min(1),
  from: stateSchema,
  to: stateSchema,
  by,
  reason,
  note: text(2_000).nullable(),
  at: time,
});
export type DecisionLine = z.infer<typeof decisionLineSchema>;

export const editLineSchema = z.strictObject({
  type: z.literal('edit'),
  comment: id,
  seenVersion: z.int().min(1),
  bodyBefore: text(100_000),
  by,
  note: text(2_000).nullable(),
  at: time,
});
export type EditLine = z.infer<typeof editLineSchema>;

/** Whose network it was stays behind: the deployment's own secret made of it what is stored. */
export const reportLineSchema = z.strictObject({
  type: z.literal('report'),
  comment: id,
  id,
  reason: text(40),
  note: text(1_000).nullable(),
  weight: z.number().min(0).max(1),
  version: z.int().min(1),
  at: time,
});
export type ReportLine = z.infer<typeof reportLineSchema>;

export const pageLineSchema = z.strictObject({
  type: z.literal('page'),
  page: text(8_000),
  closed: z.boolean().default(false),
  closeAfterDays: z.int().min(1).max(36_500).nullable().default(null),
  createdAt: time,
});
export type PageLine = z.infer<typeof pageLineSchema>;

/** Comes after all comments: what was decided on those of them that are erased since stands here alone. */
export const domainLineSchema = z.strictObject({
  type: z.literal('domain'),
  domain: text(253).min(1),
  approved: count,
  rejected: count,
  spam: count,
});
export type DomainLine = z.infer<typeof domainLineSchema>;

export const siteLineSchema = z.strictObject({
  type: z.literal('site'),
  version: z.union([z.literal(1), z.literal(transferVersion)]),
  slug: text(40),
  exportedAt: time,
  settings: z.record(z.string(), z.unknown()),
  policies: z
    .array(
      z.strictObject({ version: z.int().min(1), policy: z.record(z.string(), z.unknown()), by: text(200), at: time }),
    )
    .max(1_000)
    .describe('Every version, the one in force last.'),
});
export type SiteLine = z.infer<typeof siteLineSchema>;

/** A part of the site's list, as it is stored. */
export const listLineSchema = z.strictObject({
  type: z.literal('list'),
  version: z.int().min(1),
  part: count,
  entries: z.record(z.string(), z.unknown()),
});
export type ListLine = z.infer<typeof listLineSchema>;

/** The last line of an answer: where to go on, or that there is no more. */
export const lastLineSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('next'), cursor: z.string() }),
  z.strictObject({ type: z.literal('end') }),
]);

export const lineSchema = z.discriminatedUnion('type', [
  siteLineSchema, listLineSchema, pageLineSchema, commentLineSchema, decisionLineSchema, editLineSchema, reportLineSchema,
  domainLineSchema,
  ...lastLineSchema.options,
]); // prettier-ignore
export type Line = z.infer<typeof lineSchema>;

/** A part of a list as it is stored (see stored-list.ts). */
export const packedPartSchema = z.strictObject({
  forms: z.int(),
  shared: z.array(entrySettingsSchema.extend({ version: z.int(), by: text(200), at: time })),
  entries: z.array(z.tuple([text(100), text(200), count]).rest(z.union([text(400), z.literal(1)]))),
});
