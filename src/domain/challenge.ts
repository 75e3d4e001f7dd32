// What a site asks a reader's browser to do before a comment counts as a person's: nothing, Turnstile, or a proof of work.

import { z } from 'zod';

/** Null: nothing is asked. */
export const challengeSchema = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('proof-of-work') }),
    z.strictObject({
      kind: z.literal('turnstile'),
      siteKey: z
        .string()
        .regex(/^[0-9A-Za-z_-]{10,100}$/, 'must be the site key of a Turnstile widget')
        .describe('Public; its secret is the deployment’s TURNSTILE_SECRET.'),
    }),
  ])
  .nullable()
  .describe(
    'What the reader’s browser has to do: "proof-of-work" (ALTCHA, a second of computing), "turnstile" (Cloudflare’s), or ' +
      'null. A comment without it is held, never refused.',
  );

export type Challenge = z.infer<typeof challengeSchema>;

const hex = z.string().max(200);

/** A challenge of ALTCHA's second version, made for one text of one site. */
export const proofOfWorkSchema = z
  .strictObject({
    parameters: z.strictObject({
      algorithm: z.literal('PBKDF2/SHA-256'),
      nonce: hex,
      salt: hex,
      cost: z.int(),
      keyLength: z.int(),
      keyPrefix: hex,
      expiresAt: z.int().describe('Seconds UTC.'),
      data: z.strictObject({ site: z.string().max(100), text: hex.describe('SHA-256 of the text.') }),
    }),
    signature: hex,
  })
  .describe('A challenge as ALTCHA’s clients solve it.');

export type ProofOfWork = z.infer<typeof proofOfWorkSchema>;

const solvedWorkSchema = z.object({
  challenge: proofOfWorkSchema,
  solution: z.object({ counter: z.int().min(0), derivedKey: hex }),
});

/** Of whatever proves that a challenge was met, in UTF-16 units. */
export const solutionUnitsMax = 4_096;

/** A challenge with its solution as ALTCHA's clients send them, base64 of JSON; null: it is none. Nothing is verified. */
export function readSolvedWork(sent: string | undefined): z.infer<typeof solvedWorkSchema> | null {
  if (!sent || sent.length > solutionUnitsMax) return null;
  try {
    return solvedWorkSchema.parse(JSON.parse(atob(sent)));
  } catch {
    return null;
  }
}
