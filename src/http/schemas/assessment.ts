// What the moderators' answers hold of a judgement, for the API's description. Requests are not checked here.

import { z } from 'zod';
import { assessmentSchema, scoreNameSchema, scoresSchema, spanSchema, verdictSchema } from '../../domain/assessment.ts';
import { evidenceSchema } from '../../domain/evidence.ts';
import type { QueueComment } from '../../operations/moderation/shown-comment.ts';

export const verdict = verdictSchema;
export const scores = scoresSchema;

/** As stored: one schema for both. */
export const assessment = assessmentSchema.meta({ id: 'Assessment' });
export const evidence = evidenceSchema.meta({
  id: 'Evidence',
  description: 'What was known of a submission beyond its text, as measured.',
});

export const reason = z
  .object({
    signal: z.string(),
    group: z.string(),
    score: scoreNameSchema.nullable().describe('Null for what feeds no score: a floor, a check that could not run.'),
    points: z.number().describe('Log-odds it moved its score by.'),
    sentence: z.string(),
    quotes: z.array(spanSchema.omit({ points: true }).extend({ text: z.string() })),
  })
  .meta({
    id: 'Reason',
    description: 'One cause. Offsets are UTF-16 units of the text as stored, end exclusive.',
  }) satisfies z.ZodType<QueueComment['reasons'][number]>;
