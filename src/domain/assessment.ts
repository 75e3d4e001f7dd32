// The assessment: both scores, every contribution, the floors and the verdict. One schema: what is stored, what the API
// shows and the type all come from it. Holds offsets into the stored text, never copies of it.

import { z } from 'zod';
import { floorNames, floorsNamed, raiseToFloors, verdicts, type FloorName } from './verdict.ts';

export const scoreNameSchema = z.enum(['spam', 'toxicity']);
export type ScoreName = z.infer<typeof scoreNameSchema>;

const probability = z.number().min(0).max(1);
const offset = z.int().min(0);

export const scoresSchema = z
  .object({ spam: probability.nullable(), toxicity: probability.nullable() })
  .describe('Probabilities: "sigmoid(prior + sum of points)"; null where no check can speak (language not covered).');

export const verdictSchema = z.enum(verdicts).meta({
  description: '"discard" is blatant spam: stored as spam, off the front page of the queue.',
});

export const spanSchema = z
  .object({
    field: z.enum(['name', 'email', 'website', 'body']),
    start: offset,
    end: offset,
    points: z.number().exactOptional().describe('Set by models: what this piece moved the score by, in log-odds.'),
  })
  .describe('A piece of a stored field, in UTF-16 units, end exclusive. Never cuts a surrogate pair.');
export type Span = z.infer<typeof spanSchema>;

const facts = z
  .record(z.string(), z.union([z.number(), z.string()]))
  .describe('Numbers and codes the sentence needs ("count": 7). Never text of the comment.');

/** What one signal saw. */
export interface Finding {
  /** 0..1 for a signal. */
  strength: number;
  /** At most five. */
  spans: Span[];
  facts?: z.infer<typeof facts>;
}

const contributionSchema = z
  .object({
    signal: z.string(),
    group: z.string(),
    score: scoreNameSchema,
    strength: z.number(),
    weight: z.number(),
    points: z.number(),
    spans: z.array(spanSchema),
    facts: facts.exactOptional(),
  })
  .describe("A finding with what it weighs under the policy. Points are log-odds, after the group's cap.");
export type Contribution = z.infer<typeof contributionSchema>;

const unavailableSchema = z
  .object({ check: z.string(), reason: z.string() })
  .describe('A check that could not run: the id of a signal, or a piece of evidence.');
export type Unavailable = z.infer<typeof unavailableSchema>;

export const attributes = ['severe', 'obscene', 'threat', 'insult', 'identity', 'sexual'] as const;
export type Attribute = (typeof attributes)[number];

const floorSchema = z
  .object({ rule: z.enum(floorNames), floor: verdictSchema, reason: z.string() })
  .describe('A rule that applied: the verdict is "floor" or stricter, for this reason.');

/**
 * Version 1 had no version, and held the names of its floors in `holds`. What is added later needs a default, or a version.
 */
export const assessmentSchema = z.object({
  version: z.literal(2),
  scores: scoresSchema,
  priors: z
    .object({ spam: z.number(), toxicity: z.number() })
    .describe('Log-odds before any contribution, from the policy.'),
  attributes: z
    .partialRecord(z.enum(attributes), probability)
    .describe('What is toxic about it, probabilities; empty without a model.'),
  contributions: z.array(contributionSchema).describe('Priors and points add up to the log-odds of the scores.'),
  unavailable: z.array(unavailableSchema),
  floors: z.array(floorSchema).describe('The rules under the verdict, whatever the scores say.'),
  verdict: verdictSchema,
  language: z.string().nullable().describe('BCP 47 primary tag as guessed, or null.'),
  policyVersion: z.int(),
  modelVersion: z.string(),
  listVersion: z.int().exactOptional().describe("The version of the site's list; absent where the site had none."),
  readUnits: z
    .int()
    .exactOptional()
    .describe(
      'Present when more of the text is disguised than one text is worth undoing: how many UTF-16 units were read.',
    ),
});

export type Assessment = z.infer<typeof assessmentSchema>;

/** An assessment as stored, of any version; null once the comment is erased. Throws on a shape no version had. */
export function parseStoredAssessment(json: string): Assessment | null {
  const stored: unknown = JSON.parse(json);
  return stored === null ? null : assessmentSchema.parse(fromFirstVersion(stored));
}

function fromFirstVersion(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null || 'version' in stored || !('holds' in stored)) return stored;
  const { holds, ...rest } = stored;
  return { ...rest, version: 2, floors: floorsNamed(z.array(z.string()).parse(holds)) };
}

/** The assessment as it is when these rules apply too, of which the judgement could not know. */
export function withFloors(assessment: Assessment, names: readonly FloorName[]): Assessment {
  const floors = floorsNamed([...assessment.floors.map(({ rule }) => rule), ...names]);
  return { ...assessment, floors, verdict: raiseToFloors(assessment.verdict, floors) };
}
