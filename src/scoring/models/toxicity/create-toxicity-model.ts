// The toxicity model as `assess` knows it: has body and name judged by the heads of every language in them, and lets the
// worst decide.

import type { LanguageModels } from '../language-contract.ts';
import { featuresOf } from '../../features/features-of.ts';
import type { Judgement, Model, ModelFinding } from '../../model-contract.ts';
import type { Reading } from '../../reading/read-comment.ts';
import {
  listenBriefly,
  listenToHeads,
  uncoveredUnitsMin,
  type Heads,
  type Heard,
  type Opinion,
} from './listen-to-heads.ts';
import { readingOfName, readingsByScript, unitsOf } from './partial-readings.ts';
import { decodeToxicityWeights, type ToxicityWeights } from './toxicity-model.ts';
import { readVersion } from '../weights/weight-file.ts';

export interface ToxicityModelParts {
  /** The bytes of toxicity-en.bin. */
  english: ArrayBuffer;
  languages?: LanguageModels;
}

/**
 * Under this a name, or a stray word between words of another script, is no reason by itself. One word says less than two:
 * Dick and Fanny are names, "Hitler Was Right" is none.
 */
const briefLogitMin = { oneWord: 4, moreWords: 1.2 };

/** The model. Weights are decoded at the first comment; a file that can't be read makes `judge` throw each time. */
export function createToxicityModel(parts: ToxicityModelParts): Model {
  let weights: ToxicityWeights | null = null;
  const heads: Heads = {
    english: () => (weights ??= decodeToxicityWeights(parts.english)),
    languages: parts.languages ?? null,
  };
  return {
    id: 'toxicity-model',
    version: `${readVersion(parts.english)}+${parts.languages?.version ?? 'no-languages'}`,
    score: 'toxicity',
    judge: (reading, { languages = [] } = {}) => judge(heads, reading, languages),
  };
}

function judge(heads: Heads, reading: Reading, site: readonly string[]): ModelFinding {
  const [main = reading, ...strays] = readingsByScript(reading);
  const heard = listenToHeads(heads, main, { languages: site, isAlone: true });
  const language = heard.shares[0]?.language ?? null;
  const isCovered = heard.opinions.length > 0;
  for (const stray of strays) hearStrays(heads, { reading: stray, site }, heard);
  heard.opinions.push(...opinionsOfName(heads, reading, site));
  const [worst] = heard.opinions.sort((a, b) => b.logit - a.logit);
  // That the rest of it is harmless says nothing of a text nobody can judge.
  if (worst === undefined || (!isCovered && worst.logit < 0)) return { kind: 'not-covered', language };
  return judgementOf(worst, { heard, language, priorLogit: heads.english().priorLogit });
}

function judgementOf(
  worst: Opinion,
  { heard, language, priorLogit }: { heard: Heard; language: string | null; priorLogit: number },
): Judgement {
  // Heads that know no attributes leave those of the English one.
  const attributesOfText = heard.opinions.find(({ language: own }) => own === 'en')?.attributes;
  return {
    kind: 'judged',
    logit: worst.logit,
    priorLogit,
    attributes: { ...attributesOfText, ...worst.attributes },
    spans: worst.findSpans(),
    language,
    headLanguage: worst.language,
    ...(heard.uncovered.length > 0 && { notCovered: heard.uncovered }),
  };
}

/** Words in another script than most: a text of their own, or, where they are few, a word or a name. */
function hearStrays(
  heads: Heads,
  { reading, site }: { reading: Reading; site: readonly string[] },
  heard: Heard,
): void {
  if (reading.words.length > fewWords || unitsOf(reading.words) >= uncoveredUnitsMin) {
    const strays = listenToHeads(heads, reading, { languages: site, isAlone: false });
    heard.opinions.push(...strays.opinions);
    heard.uncovered.push(...strays.uncovered);
  } else heard.opinions.push(...clearOnes(listenBriefly(heads, reading, { field: 'body', languages: site }), reading));
}

const fewWords = 2;

/** What makes the name a reason by itself. */
function opinionsOfName(heads: Heads, reading: Reading, site: readonly string[]): Opinion[] {
  const name = readingOfName(reading);
  if (name === null) return [];
  return clearOnes(listenBriefly(heads, name, { field: 'name', languages: site }), name);
}

function clearOnes(opinions: readonly Opinion[], reading: Reading): Opinion[] {
  const isOneWord = featuresOf(reading.body).tokens.count < 2;
  return opinions.filter(({ logit, language }) =>
    isOneWord && language === 'en' ? logit > briefLogitMin.oneWord : logit > briefLogitMin.moreWords,
  );
}
