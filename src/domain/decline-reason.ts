// Why a comment was declined, in words for its author: a list each site edits. What moderators tell each other is no part of it.

import { z } from 'zod';

const reasonsMax = 30;

/** A list of reasons, each a code with its public wording; no code twice. What each part is for is told to the API's reader. */
export function reasonListSchema(meaning: { code: string; wording: string }) {
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
      }),
    )
    .max(reasonsMax)
    .check(({ value, issues }) => {
      const codes = value.map(({ code }) => code);
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

export const declineReasonsSchema = reasonListSchema({
  code: 'What a decision gives as its `reason`. "toxic", or what begins with "toxic-", counts as toxicity.',
  wording: 'What the author is told, plain text.',
}).describe(
  'Why comments are declined. The author of one that was declined with the code of such a reason is told its wording, as ' +
    'it stands now; of any other reason nothing.',
);

export type DeclineReason = z.infer<typeof declineReasonsSchema>[number];

/** The reason with that code; null: there is none, and its author is told nothing. */
export function findReason(reasons: readonly DeclineReason[], code: string | null): DeclineReason | null {
  return reasons.find((reason) => reason.code === code) ?? null;
}
