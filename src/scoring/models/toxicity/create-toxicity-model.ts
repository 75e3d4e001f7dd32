// The toxicity model as `assess` knows it: reads body and name, picks the language's weights, maps spans back to the source.

import type { Attribute, Span } from '../../../domain/assessment.ts';
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
  type LinearScores,
  type MovingPart,
  type ToxicityScore,
  type ToxicityWeights,
} from './toxicity-model.ts';
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
    judge(reading) {
      const language = parts.languages?.guess(reading) ?? null;
      if (language !== null && language !== 'en' && parts.languages) return parts.languages.judge(reading, language);
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

function judgeEnglish(weights: ToxicityWeights, reading: Reading, language: string | null): Judgement {
  const name = reading.name === null ? null : readName(weights, reading.name);
  const nameScore =
    name !== null && name.linear.part > nameLinearMin ? scoreToxicity(weights, name.features, name.linear) : null;
  const nameMin = (name?.features.tokens.count ?? 0) > 1 ? nameLogitMin.moreWords : nameLogitMin.oneWord;
  const features = readForModels(reading.body);
  const score = scoreToxicity(weights, features);
  const counted = nameScore !== null && nameScore.logit > nameMin ? nameScore : null;
  if (name !== null && counted !== null && counted.logit > score.logit) {
    // The network takes apart the text it ran last.
    scoreToxicity(weights, name.features, name.linear);
    const parts = decomposeToxicity(weights, name.features, counted);
    return conclude({
      weights,
      language,
      score: counted,
      other: score,
      spans: spansOf('name', name.folded, name.features, parts),
    });
  }
  const parts = decomposeToxicity(weights, features, score);
  return conclude({ weights, language, score, other: counted, spans: spansOf('body', reading.body, features, parts) });
}

function readName(
  weights: ToxicityWeights,
  folded: FoldedText,
): { folded: FoldedText; features: TextFeatures; linear: LinearScores } {
  const features = readForModels(folded);
  return { folded, features, linear: scoreHeads(weights, features) };
}

interface Conclusion {
  weights: ToxicityWeights;
  language: string | null;
  score: ToxicityScore;
  other: ToxicityScore | null;
  spans: Span[];
}

function conclude({ weights, language, score, other, spans }: Conclusion): Judgement {
  const found: Partial<Record<Attribute, number>> = { ...score.attributes };
  if (other !== null) {
    for (const [attribute, probability] of Object.entries(other.attributes)) {
      found[attribute as Attribute] = Math.max(found[attribute as Attribute] ?? 0, probability);
    }
  }
  return { kind: 'judged', logit: score.logit, priorLogit: weights.priorLogit, attributes: found, spans, language };
}

/** Parts of the features as stretches of the field as stored, with their points. */
function spansOf(field: TextField, folded: FoldedText, features: TextFeatures, parts: readonly MovingPart[]): Span[] {
  return parts.map((part) => {
    const start = features.tokens.start[part.from] as number;
    const end = features.tokens.end[part.to - 1] as number;
    return { field, ...sourceSpan(folded, start, end), points: part.points };
  });
}
