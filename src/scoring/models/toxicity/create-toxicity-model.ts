// The toxicity model as `assess` knows it: has body and name judged by the heads of every language in them, and lets the
// worst decide.

import type { LanguageModels } from '../language-contract.ts';
import { featuresOf } from '../../features/features-of.ts';
import type { Judgement, Model, ModelFinding } from '../../model-contract.ts';
import type { Reading } from '../../reading/read-comment.ts';
import { askBriefly, askHeads, uncoveredUnitsMin, type Heads, type HeadAnswers, type Answer } from './ask-heads.ts';
import { readingOfName, readingsByScript, unitsOf } from './partial-readings.ts';
import { decodeToxicityWeights, type ToxicityWeights } from './toxicity-model.ts';
import { readVersion } from '../weights/weight-file.ts';

export interface ToxicityModelParts {
  /** The bytes of toxicity-en.bin. */
  english: ArrayBuffer;
  languages?: LanguageModels;
}

/**
 * Under this a name, or a single word between words of another script, is no reason by itself. One word says less than two:
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
    covers: (language) => language.split('-')[0] === 'en' || (parts.languages?.covers(language) ?? false),
    judge: (reading, { languages = [] } = {}) => judge(heads, reading, languages),
  };
}

function judge(heads: Heads, reading: Reading, site: readonly string[]): ModelFinding {
  const [main = reading, ...others] = readingsByScript(reading);
  const asked = askHeads(heads, main, { languages: site, isAlone: true });
  const language = asked.shares[0]?.language ?? null;
  const isCovered = asked.answers.length > 0;
  for (const other of others) askOtherScript(heads, { reading: other, site }, asked);
  asked.answers.push(...answersOfName(heads, reading, site));
  const [worst] = asked.answers.sort((a, b) => b.logit - a.logit);
  // That the rest of it is harmless says nothing of a text nobody can judge.
  if (worst === undefined || (!isCovered && worst.logit < 0)) return { kind: 'not-covered', language };
  return judgementOf(worst, { asked, language, priorLogit: heads.english().priorLogit });
}

function judgementOf(
  worst: Answer,
  { asked, language, priorLogit }: { asked: HeadAnswers; language: string | null; priorLogit: number },
): Judgement {
  // Heads that know no attributes leave those of the English one.
  const attributesOfText = asked.answers.find(({ language: own }) => own === 'en')?.attributes;
  return {
    kind: 'judged',
    logit: worst.logit,
    priorLogit,
    attributes: { ...attributesOfText, ...worst.attributes },
    spans: worst.findSpans(),
    language,
    headLanguage: worst.language,
    ...(asked.uncovered.length > 0 && { notCovered: asked.uncovered }),
  };
}

/** Words in another script than most: a text of their own, or, where they are few, a word or a name. */
function askOtherScript(
  heads: Heads,
  { reading, site }: { reading: Reading; site: readonly string[] },
  asked: HeadAnswers,
): void {
  if (reading.words.length > fewWords || unitsOf(reading.words) >= uncoveredUnitsMin) {
    const others = askHeads(heads, reading, { languages: site, isAlone: false });
    asked.answers.push(...others.answers);
    asked.uncovered.push(...others.uncovered);
  } else asked.answers.push(...clearOnes(askBriefly(heads, reading, { field: 'body', languages: site }), reading));
}

const fewWords = 2;

/** What makes the name a reason by itself. */
function answersOfName(heads: Heads, reading: Reading, site: readonly string[]): Answer[] {
  const name = readingOfName(reading);
  if (name === null) return [];
  return clearOnes(askBriefly(heads, name, { field: 'name', languages: site }), name);
}

function clearOnes(answers: readonly Answer[], reading: Reading): Answer[] {
  const isOneWord = featuresOf(reading.body).tokens.count < 2;
  return answers.filter(({ logit, language }) =>
    isOneWord && language === 'en' ? logit > briefLogitMin.oneWord : logit > briefLogitMin.moreWords,
  );
}
