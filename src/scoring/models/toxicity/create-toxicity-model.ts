// The toxicity model as `assess` knows it: reads body and name, picks the language's weights, maps spans back to the source.

import { attributes, type Attribute, type Span } from '../../../domain/assessment.ts';
import type { TextField } from '../../../domain/comment.ts';
import type { LanguageModels } from '../language-contract.ts';
import type { TextFeatures } from '../../features/text-features.ts';
import type { Judgement, Model } from '../../model-contract.ts';
import { sourceSpan, type FoldedText } from '../../reading/folding/folded-text.ts';
import type { Reading } from '../../reading/read-comment.ts';
import {
  decodeToxicityWeights,
  decomposeToxicity,
  readForModels,
  scoreHeads,
  scoreToxicity,
  type MovingPart,
  type ToxicityScore,
  type ToxicityWeights,
} from './toxicity-model.ts';
import { findWorstPassage } from './unread-passages.ts';
import { readVersion } from '../weights/weight-file.ts';

export interface ToxicityModelParts {
  /** The bytes of toxicity-en.bin. */
  english: ArrayBuffer;
  languages?: LanguageModels;
}

/** Under this a name is no reason by itself. One word says less than two: Dick and Fanny are names, "Hitler Was Right" is none. */
const nameLogitMin = { oneWord: 4, moreWords: 1.2 };
/** Names that the linear part finds plainly harmless are not worth the network's time. */
const nameLinearMin = -1;

/** The model. Weights are decoded at the first comment; a file that can't be read makes `judge` throw each time. */
export function createToxicityModel(parts: ToxicityModelParts): Model {
  let weights: ToxicityWeights | null = null;
  return {
    id: 'toxicity-model',
    version: `${readVersion(parts.english)}+${parts.languages?.version ?? 'no-languages'}`,
    score: 'toxicity',
    judge(reading, { languages = [] } = {}) {
      const shares = parts.languages?.guess(reading, { languages }) ?? [];
      const language = shares[0]?.language ?? null;
      if (language !== null && language !== 'en' && parts.languages) return parts.languages.judge(reading, shares);
      if (language === null && !isLatin(reading)) return { kind: 'not-covered', language };
      weights ??= decodeToxicityWeights(parts.english);
      return judgeEnglish(weights, reading, language);
    },
  };
}

/** Text without letters counts as Latin: there is nothing in it that another language's model would know better. */
function isLatin(reading: Reading): boolean {
  const first = Object.keys(reading.scripts)[0];
  return first === undefined || first === 'Latn';
}

/** A text that was scored, and where it stands: a field, or a passage of the body. */
interface Scored {
  field: TextField;
  folded: FoldedText;
  features: TextFeatures;
  /** Where the features' text begins in the folded text. */
  offset: number;
  score: ToxicityScore;
}

function judgeEnglish(weights: ToxicityWeights, reading: Reading, language: string | null): Judgement {
  const name = scoreName(weights, reading.name);
  const features = readForModels(reading.body);
  const passage = findWorstPassage(weights, reading.body, features);
  const whole = { folded: reading.body, features, offset: 0, score: scoreToxicity(weights, features) };
  const body: Scored = { field: 'body', ...whole };
  const scored = [body];
  if (name !== null) scored.push(name);
  if (passage !== null && passage.score.logit > body.score.logit) {
    scored.push({ field: 'body', folded: reading.body, ...passage });
  }
  const worst = scored.reduce((most, one) => (one.score.logit > most.score.logit ? one : most));
  // The network takes apart the text it ran last.
  if (worst !== body) scoreToxicity(weights, worst.features);
  return {
    kind: 'judged',
    logit: worst.score.logit,
    priorLogit: weights.priorLogit,
    attributes: greatestOf(scored),
    spans: spansOf(worst, decomposeToxicity(weights, worst.features, worst.score)),
    language,
  };
}

/** The name, where it is a reason by itself. */
function scoreName(weights: ToxicityWeights, folded: FoldedText | null): Scored | null {
  if (folded === null) return null;
  const features = readForModels(folded);
  const linear = scoreHeads(weights, features);
  if (linear.part <= nameLinearMin) return null;
  const score = scoreToxicity(weights, features, linear);
  const logitMin = features.tokens.count > 1 ? nameLogitMin.moreWords : nameLogitMin.oneWord;
  return score.logit > logitMin ? { field: 'name', folded, features, offset: 0, score } : null;
}

function greatestOf(scored: readonly Scored[]): Record<Attribute, number> {
  const greatest = (attribute: Attribute): number =>
    Math.max(...scored.map(({ score }) => score.attributes[attribute]));
  return Object.fromEntries(attributes.map((attribute) => [attribute, greatest(attribute)])) as Record<
    Attribute,
    number
  >;
}

/** Parts of the features as stretches of the field as stored, with their points. */
function spansOf({ field, folded, features, offset }: Scored, parts: readonly MovingPart[]): Span[] {
  return parts.map((part) => {
    const start = features.tokens.start[part.from] as number;
    const end = features.tokens.end[part.to - 1] as number;
    return { field, ...sourceSpan(folded, offset + start, offset + end), points: part.points };
  });
}
