// The languages beside English: guessing which it is, and judging toxicity in those that are covered. What is not
// covered is said so; it never gets a score.

import type { Span } from '../../../domain/assessment.ts';
import { featuresOf } from '../../features/features-of.ts';
import { extractFeatures, type TextFeatures } from '../../features/text-features.ts';
import { tokensWithin, type Passage } from '../../features/passages.ts';
import { hashFeatures } from '../../features/hashed-features.ts';
import type { ModelFinding } from '../../model-contract.ts';
import { sourceSpan } from '../../reading/folding/folded-text.ts';
import type { Reading } from '../../reading/read-comment.ts';
import type { LanguageModels, LanguageShare } from '../language-contract.ts';
import { decodeLanguageGuesser, guessLanguage, type LanguageGuesser } from './language-guess.ts';
import { foldedSpan, spellOut, speltRange, type SpeltText } from './language-letters.ts';
import { decodeLinearTable, decomposeLinear, scoreLinear, type LinearTable } from '../weights/linear-table.ts';
import { proposeParts } from '../propose-parts.ts';
import { openWeightFile, readVersion } from '../weights/weight-file.ts';

/** What moved the logit by less is not worth showing. */
const pointsMin = 0.1;

export interface LanguageWeights {
  guesser: LanguageGuesser;
  /** One head a covered language. */
  toxicity: LinearTable;
  /** Calibrated logit = `bias + slope * score`, by head. */
  calibration: { slope: number; bias: number }[];
  priorLogit: number;
}

/** Decodes languages.bin. Throws on a file it can't read. */
export function decodeLanguageWeights(bytes: ArrayBuffer): LanguageWeights {
  const file = openWeightFile(bytes);
  const { header } = file;
  if (header['kind'] !== 'languages') throw new Error('not a languages model of this version');
  return {
    guesser: decodeLanguageGuesser(file),
    toxicity: decodeLinearTable(file, 'toxicity'),
    calibration: header['calibration'] as { slope: number; bias: number }[],
    priorLogit: header['priorLogit'] as number,
  };
}

/** Guess and judgement over the bytes of languages.bin, decoded at the first comment. */
export function createLanguageModels(bytes: ArrayBuffer): LanguageModels {
  let weights: LanguageWeights | null = null;
  return {
    version: readVersion(bytes),
    guess(reading, options) {
      weights ??= decodeLanguageWeights(bytes);
      return guessLanguage(weights.guesser, reading, options);
    },
    judge(reading, shares, range) {
      weights ??= decodeLanguageWeights(bytes);
      return judgeLikeliest(weights, reading, { shares, ...(range && { range }) });
    },
  };
}

/** A judged text: its calibrated logit as `rest` and what each token of the body adds. */
export interface LanguageParts {
  logit: number;
  /** Of the text as the head reads it. */
  features: TextFeatures;
  spelt: SpeltText;
  tokens: Float64Array;
  rest: number;
}

/** The body's score in a covered language taken apart, or null where the language is not. "de-AT" is judged as "de". */
export function decomposeLanguage(
  weights: LanguageWeights,
  reading: Reading,
  { language, range }: { language: string; range?: Passage },
): LanguageParts | null {
  const { toxicity } = weights;
  const exact = toxicity.heads.indexOf(language);
  const head = exact >= 0 ? exact : toxicity.heads.indexOf(language.split('-')[0] as string);
  const calibration = weights.calibration[head];
  if (calibration === undefined) return null;
  const { slope, bias } = calibration;
  const spelt = spellOut(toxicity.heads[head] as string, reading.body.text);
  const features = spelt.origin === null ? featuresOf(reading.body) : extractFeatures(spelt.text, reading.body.source);
  const tokens = range === undefined ? undefined : tokensWithin(features, speltRange(spelt, range));
  const hashed = hashFeatures(features, toxicity.buckets, tokens);
  return {
    logit: bias + slope * (scoreLinear(toxicity, hashed)[head] as number),
    features,
    spelt,
    tokens: decomposeLinear(toxicity, hashed, head).map((points) => slope * points),
    rest: bias + slope * (toxicity.bias[head] as number),
  };
}

/** What the head of the likeliest language beside English says. */
function judgeLikeliest(
  weights: LanguageWeights,
  reading: Reading,
  { shares, range }: { shares: readonly LanguageShare[]; range?: Passage },
): ModelFinding {
  const language = shares.find((share) => share.language !== 'en')?.language ?? null;
  if (language === null) return { kind: 'not-covered', language };
  return judgeLanguage(weights, reading, { language, ...(range && { range }) });
}

/** What a covered language's head says of the body, or of a passage of it. */
function judgeLanguage(
  weights: LanguageWeights,
  reading: Reading,
  { language, range }: { language: string; range?: Passage },
): ModelFinding {
  const parts = decomposeLanguage(weights, reading, { language, ...(range && { range }) });
  if (parts === null) return { kind: 'not-covered', language };
  const { features, tokens } = parts;
  const spans = proposeParts(features, tokens).map(({ from, to }): Span => {
    const { start, end } = foldedSpan(
      parts.spelt,
      features.tokens.start[from] as number,
      features.tokens.end[to - 1] as number,
    );
    const points = tokens.subarray(from, to).reduce((sum, own) => sum + own, 0);
    return { field: 'body', ...sourceSpan(reading.body, start, end), points };
  });
  return {
    kind: 'judged',
    logit: parts.logit,
    priorLogit: weights.priorLogit,
    attributes: {},
    spans: spans
      .filter((span) => span.end > span.start && Math.abs(span.points ?? 0) >= pointsMin)
      .sort((a, b) => Math.abs(b.points ?? 0) - Math.abs(a.points ?? 0)),
    language,
  };
}
