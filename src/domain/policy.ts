// The policy: what each site weighs, where its thresholds lie, and when it holds. Data, versioned and validated.
// Signals detect; only this file's numbers judge.

import { z } from 'zod';

const points = z.number().min(-20).max(20);
const probability = z.number().min(0).max(1);
/** Language, script, region; lower case, title case, upper case, as tags are usually written (RFC 5646). */
const languageTag = /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?$/;
const weight = z
  .strictObject({
    score: z.enum(['spam', 'toxicity']).describe('Which score the signal feeds.'),
    points: points.describe("Log-odds added at strength 1. A model's weight multiplies the log-odds it adds itself."),
  })
  .describe('What one signal counts for.');

/** Everything a site may set, each setting described for the API. `completePolicy` fills what is left out from `defaultPolicy`. */
export const policySchema = z.strictObject({
  mode: z
    .enum(['hold-all', 'hold-doubtful'])
    .describe('hold-all: a human sees each comment first. hold-doubtful: only what the scores or rules doubt.'),
  holdFirstComment: z
    .boolean()
    .describe(
      'Hold whoever neither proves nor, with a harmless comment, claims to be an author whose comment was approved.',
    ),
  thresholds: z
    .strictObject({
      spam: z
        .strictObject({
          hold: probability.describe('From here on a comment is held.'),
          spam: probability.describe('From here on it is spam.'),
          discard: probability.describe("From here on it is spam that is kept off the queue's front page."),
        })
        .describe('By the spam score, in rising order.'),
      toxicity: z
        .strictObject({ hold: probability.describe('From here on a comment is held.') })
        .describe('By the toxicity score.'),
    })
    .describe('The scores from which on a verdict is given.'),
  priors: z
    .strictObject({
      spam: points.describe("The log-odds of the site's share of spam."),
      toxicity: points.describe("The log-odds of the site's share of toxic comments."),
    })
    .describe("Log-odds before any signal: the site's expected share of spam and of toxic comments."),
  weights: z.record(z.string(), weight).describe('What each signal counts for, by its id.'),
  caps: z
    .record(z.string(), z.number().min(0).max(40))
    .describe('The most log-odds a group of signals may add together, in either direction, by its name.'),
  textShareBesideModel: z
    .strictObject({
      spam: probability.describe('Beside the spam model.'),
      toxicity: probability.describe('Beside the toxicity model.'),
    })
    .describe(
      'What signals that read the text still count for, 0..1, once a model has judged the same score: the model has read ' +
        'those words too, and counting them twice would make the score dishonest.',
    ),
  languages: z
    .array(z.string().max(35).regex(languageTag))
    .max(20)
    .describe(
      'The languages comments are expected in, BCP 47 ("en", "ur-Latn"). They are likelier where the words alone do not ' +
        'tell; others are judged all the same. Empty: none is likelier than another.',
    ),
  flood: z
    .strictObject({
      perMinute: z.int().min(1).max(100).describe('Within a minute.'),
      perHour: z.int().min(1).max(500).describe('Within an hour.'),
      networkFactor: z.int().min(1).max(20).describe('How many times as much a whole network may send.'),
    })
    .describe(
      'Comments of one author from one client network; more are refused. As many of a whole network hold the next, and ' +
        '`networkFactor` times as many refuse it: 1 refuses whoever the authors are.',
    ),
  commentsPerDay: z
    .int()
    .min(1)
    .max(1_000_000)
    .describe('Comments the site stores on a day (UTC). Whoever sends more is told to come back tomorrow.'),
  surge: z
    .strictObject({
      factor: z.number().min(1).max(1000).describe('How many times the hourly median.'),
      perTenMinutes: z.int().min(1).max(500).describe('Comments within ten minutes.'),
    })
    .describe(
      'Hold when there are more than `factor` times the hourly median and over `perTenMinutes` within ten minutes.',
    ),
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
  thresholds: { spam: { hold: 0.2, spam: 0.85, discard: 0.995 }, toxicity: { hold: 0.5 } },
  // The shares the models are calibrated for: 10 % spam, 9.6 % toxic. So a model's word alone is the score.
  priors: { spam: -2.1972, toxicity: -2.2448 },
  weights: {
    'spam-model': spam(1),
    'toxicity-model': toxicity(1),
    links: spam(4),
    'risky-hosts': spam(2.5),
    profanity: toxicity(3.5),
    shouting: toxicity(0.8),
    'hostile-phrase': toxicity(2.5),
    'hate-code': toxicity(7),
    'spelt-host': spam(8),
    'contact-offer': spam(12),
    'payment-address': spam(10),
    gibberish: spam(10),
    repetition: spam(1.5),
    evasion: spam(2.5),
    'strange-script': spam(1.5),
    'advertising-name': spam(3),
    'no-content': spam(2),
    'too-fast': spam(1.5),
    'missing-form-token': spam(1),
    'opaque-origin': spam(0.5),
    'no-user-agent': spam(1),
    'old-page': spam(0.5),
    honeypot: spam(9),
    'disposable-email': spam(1.5),
    'generated-email': spam(1.2),
    'no-mail-exchanger': spam(2),
    campaign: spam(2.5),
    flooding: spam(1.5),
    newcomer: spam(0.4),
    standing: spam(-2.5),
    'bad-standing': spam(3),
    'domain-reputation': spam(4),
  },
  caps: { links: 5, text: 4, phrases: 2.5, codes: 7, author: 5, behaviour: 10, words: 5, history: 4, list: 20 },
  textShareBesideModel: { spam: 0.25, toxicity: 0.1 },
  languages: [],
  flood: { perMinute: 5, perHour: 30, networkFactor: 6 },
  commentsPerDay: 2_000,
  surge: { factor: 5, perTenMinutes: 30 },
};

const { thresholds } = policySchema.shape;

/** A part of which any member may be left out, or all of it. */
function partOf<Shape extends z.ZodRawShape>(part: z.ZodObject<Shape, z.core.$strict>) {
  return part
    .partial()
    .optional()
    .describe(part.description ?? '');
}

/** The schema of a policy as sent: any part may be left out, and keeps its default. */
export const policyInputSchema = z.strictObject({
  ...policySchema.partial().shape,
  thresholds: z
    .strictObject({ spam: partOf(thresholds.shape.spam), toxicity: partOf(thresholds.shape.toxicity) })
    .optional()
    .describe(thresholds.description ?? ''),
  priors: partOf(policySchema.shape.priors),
  textShareBesideModel: partOf(policySchema.shape.textShareBesideModel),
  flood: partOf(policySchema.shape.flood),
  surge: partOf(policySchema.shape.surge),
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
    languages: input.languages ?? base.languages,
    flood: { ...base.flood, ...input.flood },
    commentsPerDay: input.commentsPerDay ?? base.commentsPerDay,
    surge: { ...base.surge, ...input.surge },
  });
}

/** A policy as stored (the site's own settings, JSON). Throws on a stored shape this version can't read. */
export function parseStoredPolicy(json: string): Policy {
  return completePolicy(policyInputSchema.parse(JSON.parse(json)));
}
