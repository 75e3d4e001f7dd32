// The English weights over a reading: the whole text, and those of its passages that the linear heads find worth a look of
// the network, so that abuse inside calm counts as it would in a comment of its own. No other language.

import { extractFeatures, type TextFeatures } from '../../features/text-features.ts';
import { featuresOf } from '../../features/features-of.ts';
import { noHashedFeatures } from '../../features/hashed-features.ts';
import { splitPassages, tokensWithin, type Passage } from '../../features/passages.ts';
import { attributes, type Attribute, type Span } from '../../../domain/assessment.ts';
import type { TextField } from '../../../domain/comment.ts';
import { sourceSpan, type FoldedText } from '../../reading/folding/folded-text.ts';
import { runNetwork } from './network.ts';
import {
  decomposeToxicity,
  readForModels,
  scoreHeads,
  scorePart,
  scoreToxicity,
  type OddsPart,
  type ToxicityScore,
  type ToxicityWeights,
} from './toxicity-model.ts';

/** Passages that the network runs on: the likeliest by the linear heads. */
const networkPassagesMax = 4;
/** What the linear heads find harmless is not worth the network's time. */
const passageLinearMin = 0;

/** A sentence of fewer tokens is judged together with the next. */
const sentenceTokensMin = 4;

/** The passages that are judged: sentences, where they are long enough to say something. */
export function sentencesOf(folded: FoldedText): Passage[] {
  return splitPassages(folded, featuresOf(folded), { tokensMin: sentenceTokensMin });
}

/** A stretch of a folded text that was scored. */
export interface Scored {
  features: TextFeatures;
  /** Where the features' text begins in the folded text. */
  offset: number;
  score: ToxicityScore;
}

export interface EnglishAnswer {
  /** Calibrated log-odds of the text. */
  logit: number;
  /** The whole text's, and its worst passage's where one was worth a look: what the former is made of. */
  parts: { whole: number; worst: number | null };
  /** What decided: the whole text, or a passage. */
  decided: Scored;
  /** Of each kind the greater of both: what a sharp sentence is, or what the whole adds up to. */
  attributes: Record<Attribute, number>;
}

/** The text's log-odds, from its whole and its worst passage. Steps: linear in the text, and at most five runs of the network. */
export function judgeEnglish(
  weights: ToxicityWeights,
  folded: FoldedText,
  passages: readonly Passage[],
): EnglishAnswer {
  const features = readForModels(folded);
  const whole: Scored = { features, offset: 0, score: scoreToxicity(weights, features) };
  const worst = worstPassage(weights, { folded, features, passages });
  const parts = { whole: whole.score.logit, worst: worst?.score.logit ?? null };
  if (worst === null) return { logit: parts.whole, parts, decided: whole, attributes: whole.score.attributes };
  const ofWhole = oddsOf(weights.passages.whole, whole.score.logit, passages.length);
  const ofWorst = oddsOf(weights.passages.worst, worst.score.logit, passages.length);
  const decided = ofWorst > ofWhole ? worst : whole;
  return { logit: addOdds(ofWhole, ofWorst), parts, decided, attributes: greaterOf(whole.score, worst.score) };
}

function greaterOf(one: ToxicityScore, other: ToxicityScore): Record<Attribute, number> {
  const greater = {} as Record<Attribute, number>;
  for (const name of attributes) greater[name] = Math.max(one.attributes[name], other.attributes[name]);
  return greater;
}

/** The log-odds of odds added, given as log-odds. */
export function addOdds(one: number, other: number): number {
  const greater = Math.max(one, other);
  return greater + Math.log1p(Math.exp(Math.min(one, other) - greater));
}

/** What a part of a text of so many passages adds to its odds, as log-odds. */
export function oddsOf({ bias, slope, perLog }: OddsPart, logit: number, passages: number): number {
  return bias + slope * logit + perLog * Math.log(passages);
}

interface PassageSearch {
  folded: FoldedText;
  /** What the model sees of the folded text. */
  features: TextFeatures;
  passages: readonly Passage[];
}

/** The most toxic of several passages, each judged as a comment of its own; null where none is worth a look. */
function worstPassage(weights: ToxicityWeights, search: PassageSearch): Scored | null {
  const [worst] = proposePassages(weights, search)
    .map((passage) => judgePassage(weights, search.folded, passage))
    .sort((a, b) => b.score.logit - a.score.logit);
  return worst ?? null;
}

/** What the linear heads see of a passage is forgotten once they have judged it. */
const scratch = noHashedFeatures();

function proposePassages(weights: ToxicityWeights, { features, passages }: PassageSearch): Passage[] {
  if (passages.length < 2) return [];
  return passages
    .map((passage) => {
      const stretch = { ...tokensWithin(features, passage), over: scratch };
      return { passage, part: scorePart(weights, features, stretch) };
    })
    .filter(({ part }) => part > passageLinearMin)
    .sort((a, b) => b.part - a.part)
    .slice(0, networkPassagesMax)
    .map(({ passage }) => passage);
}

function judgePassage(weights: ToxicityWeights, folded: FoldedText, { start, end }: Passage): Scored {
  const source = sourceSpan(folded, start, end);
  const features = extractFeatures(folded.text.slice(start, end), folded.source.slice(source.start, source.end), {
    skipMentions: true,
  });
  return { features, offset: start, score: scoreToxicity(weights, features) };
}

/** A name or a few words, judged only where the linear heads do not find them harmless. */
export function judgeBriefly(
  weights: ToxicityWeights,
  folded: FoldedText,
): Pick<EnglishAnswer, 'logit' | 'decided' | 'attributes'> | null {
  const features = readForModels(folded);
  const linear = scoreHeads(weights, features);
  if (features.tokens.count === 0 || linear.part <= briefLinearMin) return null;
  const decided: Scored = { features, offset: 0, score: scoreToxicity(weights, features, linear) };
  return { logit: decided.score.logit, decided, attributes: decided.score.attributes };
}

const briefLinearMin = -1;

/** The pieces that moved a scored stretch most, as stretches of the field as stored. */
export function explainScored(
  weights: ToxicityWeights,
  { field, folded }: { field: TextField; folded: FoldedText },
  { features, offset, score }: Scored,
): Span[] {
  // The network takes apart the text it ran last.
  if (weights.network.run.latest !== features) runNetwork(weights.network, features);
  return decomposeToxicity(weights, features, score).map((part): Span => {
    const start = features.tokens.start[part.from] as number;
    const end = features.tokens.end[part.to - 1] as number;
    return { field, ...sourceSpan(folded, offset + start, offset + end), points: part.points };
  });
}
