// Why a comment was declined, in words for its author: a list each site edits. What moderators tell each other is no part of it.

import { z } from 'zod';

const reasonsMax = 30;

/**
 * A list of reasons, each a code with its public wording and what else a list has; no code twice. What each part is for is told to
 * the API's reader.
 */
export function reasonListSchema<More extends z.ZodRawShape>(meaning: { code: string; wording: string }, more: More) {
  return z
    .array(
      z.strictObject({
        code: z
          .string()
          .min(1)
          .max(40)
          .regex(/^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/, 'must be lower case letters, digits and inner hyphens only')
          .describe(meaning.code),
        wording: z.string().trim().min(1).max(300).describe(meaning.wording),
        ...more,
      }),
    )
    .max(reasonsMax)
    .check(({ value, issues }) => {
      const codes = (value as { code: string }[]).map(({ code }) => code);
      for (const [i, code] of codes.entries()) {
        if (codes.indexOf(code) < i)
          issues.push({
            code: 'custom',
            input: code,
            path: [i, 'code'],
            message: 'is a code that stands in the list already',
          });
      }
    });
}

export const declineReasonsSchema = reasonListSchema(
  {
    code: 'What a decision gives as its `reason`. "toxic", or what begins with "toxic-", counts as toxicity.',
    wording: 'What the author is told, plain text.',
  },
  {
    rule: z
      .string()
      .trim()
      .max(500)
      .optional()
      .describe("The site's written rule that it rests on, plain text: moderators read it beside the reason."),
  },
).describe(
  'Why comments are declined. The author of one that was declined with the code of such a reason is told its wording, as ' +
    'it stands now; of any other reason nothing.',
);

export type DeclineReason = z.infer<typeof declineReasonsSchema>[number];

/** What is told of a reason to those who don't moderate. */
export type PublicReason = Pick<DeclineReason, 'code' | 'wording'>;

/** The reason with that code; null: there is none, and its author is told nothing. */
export function findReason(reasons: readonly PublicReason[], code: string | null): PublicReason | null {
  const found = reasons.find((reason) => reason.code === code);
  return found === undefined ? null : { code: found.code, wording: found.wording };
}
