// The languages beside English: guessing which it is, and judging toxicity in those that are covered. What is not
// covered is said so; it never gets a score.

import type { Span } from '../../domain/assessment.ts';
import { extractFeatures } from '../features/text-features.ts';
import { hashFeatures } from '../features/hashed-features.ts';
import type { ModelFinding } from '../model-contract.ts';
import { sourceSpan } from '../reading/folded-text.ts';
import type { Reading } from '../reading/read-comment.ts';
import type { LanguageModels } from './create-toxicity-model.ts';
import { decodeLanguageGuesser, guessLanguage, type LanguageGuesser } from './language-guess.ts';
import { decodeLinearTable, explainLinear, scoreLinear, type LinearTable } from './linear-table.ts';
import { proposeParts } from './toxicity-model.ts';
import { openWeightFile } from './weight-file.ts';

export interface LanguageWeights {
  version: string;
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
    version: header['version'] as string,
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
    guess(reading) {
      weights ??= decodeLanguageWeights(bytes);
      return guessLanguage(weights.guesser, reading);
    },
    judge(reading, language) {
      weights ??= decodeLanguageWeights(bytes);
      return judgeLanguage(weights, reading, language);
    },
  };
}

/** What a covered language's head says of the body. "de-AT" is judged as "de". */
export function judgeLanguage(weights: LanguageWeights, reading: Reading, language: string): ModelFinding {
  const { toxicity } = weights;
  const exact = toxicity.heads.indexOf(language);
  const head = exact >= 0 ? exact : toxicity.heads.indexOf(language.split('-')[0] as string);
  const calibration = weights.calibration[head];
  if (calibration === undefined) return { kind: 'not-covered', language };
  const features = extractFeatures(reading.body.text, reading.body.source);
  const hashed = hashFeatures(features, toxicity.buckets);
  const score = scoreLinear(toxicity, hashed)[head] as number;
  const points = explainLinear(toxicity, hashed, head).map((own) => calibration.slope * own);
  const spans = proposeParts(features, points).map(({ from, to }): Span => {
    const start = features.tokens.start[from] as number;
    const end = features.tokens.end[to - 1] as number;
    return { field: 'body', ...sourceSpan(reading.body, start, end), points: points.subarray(from, to).reduce((sum, own) => sum + own, 0) };
  });
  return {
    kind: 'judged',
    logit: calibration.bias + calibration.slope * score,
    priorLogit: weights.priorLogit,
    attributes: {},
    spans: spans.sort((a, b) => Math.abs(b.points ?? 0) - Math.abs(a.points ?? 0)),
    language,
  };
}
