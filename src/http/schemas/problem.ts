// How a failure is told: problem details, RFC 9457.

import { z } from 'zod';
import { claim } from './claim.ts';

const fault = z.object({ field: z.string(), rule: z.string(), message: z.string() });

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int().min(400).max(599),
    detail: z.string(),
    errors: z.array(fault),
    current: z
      .object({ status: z.string(), version: z.int(), by: z.string().nullable() })
      .exactOptional()
      .describe('With a conflict over a comment: how it stands now.'),
    count: z.int().exactOptional().describe('With a conflict over all that a filter finds: how many that are now.'),
    claim: claim.exactOptional().describe('With a comment that another key claims: who, until when.'),
    hints: z
      .array(fault.extend({ suggestion: z.string() }))
      .exactOptional()
      .describe('Advice beside the errors: the email address that was probably meant.'),
  })
  .meta({ id: 'Problem', description: 'Problem details, RFC 9457.' });

export type Problem = z.infer<typeof problemSchema>;
