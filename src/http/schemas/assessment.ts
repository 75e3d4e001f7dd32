// What the moderators' answers hold of a judgement, for the API's description. Requests are not checked here.

import { z } from 'zod';
import { attributes, type Assessment } from '../../domain/assessment.ts';
import type { QueueComment } from '../../operations/moderation/list-queue.ts';

export const verdict = z.enum(['approve', 'hold', 'spam', 'discard']).meta({
  description: '"discard" is blatant spam: stored as spam, off the front page of the queue.',
});

const probability = z.number().min(0).max(1);

export const scores = z
  .object({ spam: probability.nullable(), toxicity: probability.nullable() })
  .describe('Probabilities; null where no check can speak.');

const scoreName = z.enum(['spam', 'toxicity']);
const textField = z.enum(['name', 'email', 'website', 'body']);
const offset = z.int().min(0);

export const reason = z
  .object({
    signal: z.string(),
    group: z.string(),
    score: scoreName
      .nullable()
      .describe('Null for what feeds no score: a rule that holds, a check that could not run.'),
    points: z.number().describe('Log-odds it moved its score by.'),
    sentence: z.string(),
    evidence: z.array(z.object({ field: textField, start: offset, end: offset, text: z.string() })),
  })
  .meta({
    id: 'Reason',
    description: 'One cause. Offsets are UTF-16 units of the text as stored, end exclusive.',
  }) satisfies z.ZodType<QueueComment['reasons'][number]>;

const contribution = z.object({
  signal: z.string(),
  group: z.string(),
  score: scoreName,
  strength: z.number(),
  weight: z.number(),
  points: z.number(),
  spans: z.array(z.object({ field: textField, start: offset, end: offset, points: z.number().exactOptional() })),
  facts: z.record(z.string(), z.union([z.number(), z.string()])).exactOptional(),
});

export const assessment = z
  .object({
    scores,
    priors: z.object({ spam: z.number(), toxicity: z.number() }).describe('Log-odds before any contribution.'),
    attributes: z.partialRecord(z.enum(attributes), probability),
    contributions: z.array(contribution).describe('Priors and points add up to the log-odds of the scores.'),
    unavailable: z.array(z.object({ check: z.string(), reason: z.string() })),
    holds: z.array(
      z.enum([
        'mode-hold-all',
        'first-comment',
        'no-email',
        'surge',
        'email-flood',
        'unavailable',
        'language-not-covered',
      ]),
    ),
    verdict,
    language: z.string().nullable(),
    policyVersion: z.int(),
    modelVersion: z.string(),
    readUnits: z.int().exactOptional(),
  })
  .meta({ id: 'Assessment' }) satisfies z.ZodType<Assessment>;
