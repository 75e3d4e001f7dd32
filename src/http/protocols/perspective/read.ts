// Reads the messages of Comment Analyzer v1alpha1: proto3 JSON, in which null is absent and a name may be written with
// underscores. What is not allowed is refused in its own words.

import { z } from 'zod';
import { startOf } from '../../../domain/start-of-text.ts';
import { toJudgeable } from '../../../intake/judgeable-text.ts';
import { countBytes, isBlank } from '../../../intake/text.ts';
import { nameFaults } from '../../name-faults.ts';
import { productionName } from './attributes.ts';
import { BadPayload, Refusal } from './failure.ts';

/** Of UTF-8, as Perspective's documentation says. */
export const commentBytesMax = 20_480;

/** A message's members as they are declared. */
function message<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess(withDeclaredNames, z.strictObject(shape));
}

function withDeclaredNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== null);
  return Object.fromEntries(
    members.map(([name, member]) => [
      name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      member,
    ]),
  );
}

const text = message({ text: z.string().default(''), type: z.string().optional() });
const context = message({
  entries: z.array(text).optional(),
  articleAndParentComment: message({ article: text.optional(), parentComment: text.optional() }).optional(),
});
const languages = z
  .array(
    z
      .string()
      .max(35)
      .regex(/^[A-Za-z0-9-]+$/, 'must be BCP 47 tags'),
  )
  .max(20)
  .default([]);
const score = message({ value: z.number().optional(), type: z.string().optional() });
const span = message({ begin: z.int().min(0).optional(), end: z.int().min(0).optional(), score: score.optional() });

const common = {
  comment: text.default({ text: '' }),
  context: context.optional(),
  languages,
  clientToken: z.string().optional(),
  communityId: z.string().optional(),
  sessionId: z.string().optional(),
};

const analyzeRequest = message({
  ...common,
  requestedAttributes: z
    .record(z.string(), message({ scoreType: z.string().optional(), scoreThreshold: z.number().optional() }))
    .default({}),
  doNotStore: z.boolean().optional(),
  dropUnsupportedAttributes: z.boolean().default(false),
  spanAnnotations: z.boolean().default(false),
});

const suggestRequest = message({
  ...common,
  attributeScores: z
    .record(z.string(), message({ summaryScore: score.optional(), spanScores: z.array(span).optional() }))
    .default({}),
});

interface Asked {
  /** The text as sent, but for what can't be read. */
  body: string;
  /** BCP 47. */
  languages: string[];
  clientToken: string | undefined;
}

export interface AskedAnalysis extends Asked {
  /** By the names they were asked for. */
  attributes: { name: string; production: string; threshold: number }[];
  byPassages: boolean;
  /** What nobody judges in the language is left out instead of refused. */
  dropsUnsupported: boolean;
}

/** @throws BadPayload, Refusal. */
export function readAnalysis(sent: string): AskedAnalysis {
  const asked = parse(analyzeRequest, sent);
  const common = readCommon(asked);
  const requested = Object.entries(asked.requestedAttributes);
  if (requested.length === 0) throw new Refusal('NO_REQUESTED_ATTRIBUTES', 'Missing requested_attributes');
  const attributes = requested.map(([name, { scoreType, scoreThreshold }]) => {
    const production = knownAttribute(name);
    refuseScoreType(name, scoreType);
    return { name, production, threshold: scoreThreshold ?? 0 };
  });
  return {
    ...common,
    attributes,
    byPassages: asked.spanAnnotations,
    dropsUnsupported: asked.dropUnsupportedAttributes,
  };
}

export interface Suggestion extends Asked {
  /** What people say of the comment, 0..1, by attribute. */
  scores: { production: string; value: number }[];
}

/** Of spans alone the worst says what the comment is. @throws BadPayload, Refusal. */
export function readSuggestion(sent: string): Suggestion {
  const asked = parse(suggestRequest, sent);
  const common = readCommon(asked);
  const suggested = Object.entries(asked.attributeScores);
  if (suggested.length === 0) throw new Refusal('INVALID_REQUEST', 'Missing attribute_scores');
  const scores = suggested.map(([name, { summaryScore, spanScores = [] }]) => {
    const production = knownAttribute(name);
    for (const one of [summaryScore, ...spanScores.map((span) => span.score)]) refuseScoreType(name, one?.type);
    if (spanScores.some(({ begin, end }) => begin === undefined || end === undefined))
      throw new Refusal('INVALID_REQUEST', `Span scores of attribute ${name} must have begin and end`);
    const values = summaryScore ? [summaryScore.value ?? 0] : spanScores.map((span) => span.score?.value ?? 0);
    if (values.length === 0 || values.some((value) => value < 0 || value > 1))
      throw new Refusal('INVALID_REQUEST', `Attribute ${name} must have scores between 0 and 1`);
    return { production, value: Math.max(...values) };
  });
  return { ...common, scores };
}

function parse<Schema extends z.ZodType>(schema: Schema, sent: string): z.output<Schema> {
  let given: unknown;
  try {
    given = JSON.parse(sent === '' ? '{}' : sent);
  } catch {
    throw new BadPayload([{ description: 'Invalid JSON payload received. It is not valid JSON.' }]);
  }
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const faults = nameFaults(read.error.issues, { target: 'json', data: given });
  throw new BadPayload(
    faults.map(({ field, message }) => ({ field, description: `Invalid JSON payload received. ${message}` })),
  );
}

type Common = Pick<z.output<typeof analyzeRequest>, 'comment' | 'context' | 'languages' | 'clientToken'>;

function readCommon({ comment, context, languages, clientToken }: Common): Asked {
  const body = toJudgeable(comment.text);
  if (countBytes(body) > commentBytesMax) throw new Refusal('COMMENT_TOO_LONG', 'Comment text too long.');
  if (isBlank(body)) throw new Refusal('COMMENT_EMPTY', 'Comment must be non-empty.');
  const { entries, articleAndParentComment: article } = context ?? {};
  if (entries !== undefined && article !== undefined)
    throw new Refusal('INVALID_REQUEST', 'Only one of entries and article_and_parent_comment may be set in context');
  for (const one of [comment, ...(entries ?? []), article?.article, article?.parentComment]) refuseTextType(one?.type);
  return { body, languages, clientToken };
}

function refuseTextType(type = 'PLAIN_TEXT'): void {
  if (type === 'HTML') throw new Refusal('INVALID_REQUEST', 'Only PLAIN_TEXT comments are supported');
  if (type !== 'PLAIN_TEXT' && type !== 'TEXT_TYPE_UNSPECIFIED')
    throw new Refusal('INVALID_REQUEST', 'Unknown text type');
}

function knownAttribute(name: string): string {
  const production = productionName(name);
  if (production !== null) return production;
  throw new Refusal('INVALID_REQUEST', `Unknown requested attribute: ${shown(name)}`);
}

function refuseScoreType(name: string, type = 'PROBABILITY'): void {
  if (type === 'PROBABILITY' || type === 'SCORE_TYPE_UNSPECIFIED') return;
  const message = `Requested score type ${shown(type)} is not supported by attribute ${shown(name)}`;
  throw new Refusal('INVALID_REQUEST', message);
}

/** A name that was sent may be as long as the request. */
const shown = (name: string) => startOf(name, 100);
