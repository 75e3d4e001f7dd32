// A claim of a comment, for the API's description.

import { z } from 'zod';
import type { Claim } from '../../domain/claim.ts';
import { timeMs } from './lists.ts';

export const claim = z
  .object({
    by: z.string().describe('The name of the key that looks at the comment.'),
    until: timeMs.describe('It ends then by itself, milliseconds UTC.'),
    mine: z.boolean().describe('It is the asking key.'),
  })
  .meta({
    id: 'Claim',
    description: 'Who looks at a comment. It warns others and blocks nobody.',
  }) satisfies z.ZodType<Claim>;
