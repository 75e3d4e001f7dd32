// The filters of the queue, wherever a route takes them: in a query, or in the JSON of an act on all that they find.

import { z } from 'zod';
import { queueStatuses } from '../../domain/comment.ts';
import { searchFields } from '../../domain/search-field.ts';
import { verdicts } from '../../domain/verdict.ts';
import { time as timeInQuery, timeOrMs } from './lists.ts';

const text = (unitsMax: number) => z.string().min(1).max(unitsMax);

const whereDescription = 'With q: where the words must stand, of body, name, email, website and page';
const where = z.array(z.enum(searchFields)).min(1).max(searchFields.length);

/** In the text of a query. */
export const queueFilterInQuery = {
  ...queueFilterOf(
    z.coerce.number(),
    timeInQuery,
    z.literal('true').transform(() => true as const),
  ),
  in: z
    .string()
    .max(40)
    .transform((given) => given.split(','))
    .pipe(where)
    .optional()
    .describe(`${whereDescription}, with commas between.`),
};

/** In JSON. */
export const queueFilterInJson = {
  ...queueFilterOf(z.number(), timeOrMs, z.literal(true)),
  in: where.optional().describe(`${whereDescription}.`),
};

function queueFilterOf(
  number: z.ZodNumber | z.ZodCoercedNumber,
  time: typeof timeOrMs | typeof timeInQuery,
  flag: z.ZodType<true, 'true' | true>,
) {
  const probability = number.min(0).max(1);
  return {
    site: text(40).optional().describe('The slug of one site; left out: all that the key reaches.'),
    status: z
      .enum(queueStatuses)
      .optional()
      .describe('Left out: "pending"; with `reported` or `appeal` whatever it is.'),
    q: text(200)
      .optional()
      .describe(
        'Words that must all be there, in any script and case: in the text, name, website and page, and for a key with the scope emails:read in the address. In quotes a phrase; a star behind a word finds those that start with it.',
      ),
    page: text(2_000).optional().describe('A page by its key, or by any spelling of its URL.'),
    author: text(254)
      .optional()
      .describe(
        'The id of an author, or an address in any spelling of its mailbox. By harm or doubt the latest 450 of their comments are ranked.',
      ),
    email: text(254).optional().describe('An address as it was typed, in whatever case. Needs the scope emails:read.'),
    name: text(245).optional().describe('A name as it was typed, in whatever case.'),
    verdict: z.enum(verdicts).optional(),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}$/, 'must be the code of a language such as "de", or "und"')
      .transform((code) => code.toLowerCase())
      .optional()
      .describe('The code of a language as guessed ("de"); "und": it is not known.'),
    campaign: text(64)
      .optional()
      .describe('The id of a campaign. By harm or doubt its latest 450 comments are ranked.'),
    reported: flag.optional().describe('true: readers have reported them, and no human has decided since.'),
    appeal: z
      .literal('open')
      .optional()
      .describe(
        '"open": their authors have appealed the decline, and no human has decided since. Acts on all that a filter finds leave these out unless it says so.',
      ),
    signal: z
      .string()
      .regex(/^[a-z0-9-]{1,64}$/, 'must be the id of a signal')
      .optional()
      .describe('The id of a signal that is among the reasons.'),
    minSpam: probability.optional().describe('The least spam score.'),
    maxSpam: probability.optional().describe('The highest spam score. Leaves out what has no such score.'),
    minToxicity: probability.optional().describe('The least toxicity score.'),
    maxToxicity: probability.optional().describe('The highest toxicity score. Leaves out what has no such score.'),
    from: time.describe('Milliseconds UTC or an ISO 8601 time: created then or later.'),
    to: time.describe('Milliseconds UTC or an ISO 8601 time: created before.'),
  };
}
