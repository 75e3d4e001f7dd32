// The policy: what each site weighs, where its thresholds lie, and when it holds. Data, versioned and validated.
// Signals detect; only this file's numbers judge.

import { z } from 'zod';

const points = z.number().min(-20).max(20);
const probability = z.number().min(0).max(1);
const weight = z.strictObject({
  /** Which score the signal feeds. */
  score: z.enum(['spam', 'toxicity']),
  /** Log-odds added at strength 1. A model's weight multiplies the log-odds it adds itself. */
  points,
});

/** Everything a site may set. `parsePolicy` fills what is left out from `defaultPolicy`. */
export const policySchema = z.strictObject({
  /** `hold-all`: a human sees each comment first. `hold-doubtful`: only what the scores or rules doubt. */
  mode: z.enum(['hold-all', 'hold-doubtful']),
  /** Hold authors of whom no moderator has approved a comment yet. */
  holdFirstComment: z.boolean(),
  thresholds: z.strictObject({
    spam: z.strictObject({ hold: probability, spam: probability, discard: probability }),
    toxicity: z.strictObject({ hold: probability }),
  }),
  /** Log-odds before any signal: the site's expected share of spam and of toxic comments. */
  priors: z.strictObject({ spam: points, toxicity: points }),
  weights: z.record(z.string(), weight),
  /** The most log-odds a group of signals may add together, in either direction. */
  caps: z.record(z.string(), z.number().min(0).max(40)),
  /**
   * What signals that read the text still count for, 0..1, once a model has judged the same score: the model has read
   * those words too, and counting them twice would make the score dishonest.
   */
  textShareBesideModel: z.strictObject({ spam: probability, toxicity: probability }),
  /** Words and phrases that are fine here, for the profanity list and the models. Matched folded, by whole words in a row. */
  allowedWords: z.array(z.string().min(1).max(100)).max(500),
  /** Comments accepted per client network; the same numbers per email address hold instead of refusing. */
  flood: z.strictObject({ perMinute: z.int().min(1).max(100), perHour: z.int().min(1).max(500) }),
  /** A surge: more than `factor` times the hourly median and over `perTenMinutes` within ten minutes. */
  surge: z.strictObject({ factor: z.number().min(1).max(1000), perTenMinutes: z.int().min(1).max(500) }),
});

export type Policy = z.infer<typeof policySchema>;

const spam = (value: number) => ({ score: 'spam' as const, points: value });
const toxicity = (value: number) => ({ score: 'toxicity' as const, points: value });

/**
 * What a new site starts with. Every signal of `scoring/signals` has its weight here (a test compares the lists).
 * `mode` is `hold-doubtful` with `holdFirstComment` on: WordPress's default ("previously approved").
 */
export const defaultPolicy: Policy = {
  mode: 'hold-doubtful',
  holdFirstComment: true,
  thresholds: { spam: { hold: 0.35, spam: 0.85, discard: 0.995 }, toxicity: { hold: 0.5 } },
  // The shares the models are calibrated for: 10 % spam, 9.6 % toxic. So a model's word alone is the score.
  priors: { spam: -2.1972, toxicity: -2.2448 },
  weights: {
    'spam-model': spam(1),
    'toxicity-model': toxicity(1),
    links: spam(4),
    'risky-hosts': spam(2.5),
    profanity: toxicity(3.5),
    shouting: toxicity(0.8),
    repetition: spam(1.5),
    evasion: spam(2.5),
    'strange-script': spam(1.5),
    'advertising-name': spam(3),
    'no-content': spam(2),
    'too-fast': spam(1.5),
    'missing-form-token': spam(1),
    'opaque-origin': spam(0.5),
    honeypot: spam(9),
    'disposable-email': spam(1.5),
    'generated-email': spam(1.2),
    'no-mail-exchanger': spam(2),
    'duplicate-elsewhere': spam(2.5),
    flooding: spam(1.5),
    newcomer: spam(0.4),
    standing: spam(-2.5),
    'bad-standing': spam(3),
    'domain-reputation': spam(4),
  },
  caps: { links: 5, text: 4, author: 5, behaviour: 10, words: 5, history: 4 },
  textShareBesideModel: { spam: 0.25, toxicity: 0.1 },
  allowedWords: [],
  flood: { perMinute: 5, perHour: 30 },
  surge: { factor: 5, perTenMinutes: 30 },
};

/** The schema of a policy as sent: any part may be left out, and keeps its default. */
export const policyInputSchema = z.strictObject({
  mode: policySchema.shape.mode.optional(),
  holdFirstComment: policySchema.shape.holdFirstComment.optional(),
  thresholds: z
    .strictObject({
      spam: policySchema.shape.thresholds.shape.spam.partial().optional(),
      toxicity: policySchema.shape.thresholds.shape.toxicity.partial().optional(),
    })
    .optional(),
  priors: policySchema.shape.priors.partial().optional(),
  weights: policySchema.shape.weights.optional(),
  caps: policySchema.shape.caps.optional(),
  textShareBesideModel: policySchema.shape.textShareBesideModel.partial().optional(),
  allowedWords: policySchema.shape.allowedWords.optional(),
  flood: policySchema.shape.flood.partial().optional(),
  surge: policySchema.shape.surge.partial().optional(),
});

export type PolicyInput = z.infer<typeof policyInputSchema>;

/** The whole policy: the defaults with the site's own settings laid over them. */
export function completePolicy(input: PolicyInput): Policy {
  const base = defaultPolicy;
  return policySchema.parse({
    mode: input.mode ?? base.mode,
    holdFirstComment: input.holdFirstComment ?? base.holdFirstComment,
    thresholds: {
      spam: { ...base.thresholds.spam, ...input.thresholds?.spam },
      toxicity: { ...base.thresholds.toxicity, ...input.thresholds?.toxicity },
    },
    priors: { ...base.priors, ...input.priors },
    weights: { ...base.weights, ...input.weights },
    caps: { ...base.caps, ...input.caps },
    textShareBesideModel: { ...base.textShareBesideModel, ...input.textShareBesideModel },
    allowedWords: input.allowedWords ?? base.allowedWords,
    flood: { ...base.flood, ...input.flood },
    surge: { ...base.surge, ...input.surge },
  });
}

/** A policy as stored (the site's own settings, JSON). Throws on a stored shape this version can't read. */
export function parseStoredPolicy(json: string): Policy {
  return completePolicy(policyInputSchema.parse(JSON.parse(json)));
}
