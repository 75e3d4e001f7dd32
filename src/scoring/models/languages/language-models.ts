// All languages: guessing which a text is in, and judging toxicity in those that are covered, mixed by the guess. What is
// not covered is said so; it never gets a score.

import { makeFloat64s } from '../../arrays.ts';
import type { Span } from '../../../domain/assessment.ts';
import { featuresOf } from '../../features/features-of.ts';
import { hashFeatures, noHashedFeatures } from '../../features/hashed-features.ts';
import type { Passage } from '../../features/passages.ts';
import type { ModelFinding } from '../../model-contract.ts';
import { sourceSpan } from '../../reading/folding/folded-text.ts';
import type { Reading } from '../../reading/read-comment.ts';
import type { LanguageModels, LanguageShare } from '../language-contract.ts';
import { proposeParts } from '../propose-parts.ts';
import { openWeightFile, readVersion } from '../weights/weight-file.ts';
import { decodeLanguageGuesser, guessLanguage, type LanguageGuesser } from './language-guess.ts';
import { speltFeaturesOf } from './language-letters.ts';
import { addMixed, decodeMixedTable, placeOfPart, soundPart, type MixedTable } from './mixed-table.ts';
import { hashSoundFeatures, soundLanguages } from './sound-features.ts';

/** What moved the logit by less is not worth showing. */
const pointsMin = 0.1;
/** Languages that count, at most, and their least probability. */
const languagesMax = 3;
const probabilityMin = 0.03;

export interface LanguageCalibration {
  /** Calibrated logit = `bias + slope * score`. */
  slope: number;
  bias: number;
}

export interface LanguageWeights {
  guesser: LanguageGuesser;
  toxicity: MixedTable;
  /** By the tag of each covered language. */
  calibration: Readonly<Record<string, LanguageCalibration>>;
  priorLogit: number;
}

/** Decodes languages.bin. Throws on a file it can't read. */
export function decodeLanguageWeights(bytes: ArrayBuffer): LanguageWeights {
  const file = openWeightFile(bytes);
  const { header } = file;
  if (header['kind'] !== 'languages') throw new Error('not a languages model of this version');
  return {
    guesser: decodeLanguageGuesser(file),
    toxicity: decodeMixedTable(file, 'toxicity'),
    calibration: header['calibration'] as Record<string, LanguageCalibration>,
    priorLogit: header['priorLogit'] as number,
  };
}

/** Guess and judgement over the bytes of languages.bin, decoded at the first comment. */
export function createLanguageModels(bytes: ArrayBuffer): LanguageModels {
  let weights: LanguageWeights | null = null;
  return {
    version: readVersion(bytes),
    covers(language) {
      weights ??= decodeLanguageWeights(bytes);
      return coveredTag(weights, language) !== null;
    },
    guess(reading, options) {
      weights ??= decodeLanguageWeights(bytes);
      return guessLanguage(weights.guesser, reading, options);
    },
    judge(reading, shares, range) {
      weights ??= decodeLanguageWeights(bytes);
      return judgeMixed(weights, reading, { shares, ...(range && { range }) });
    },
  };
}

/** Roman Hindi is written as Roman Urdu is; else a regional tag is judged as its language ("de-AT" as "de"). */
function coveredTag({ calibration }: LanguageWeights, tag: string): string | null {
  const learnt = tag === 'hi-Latn' ? 'ur-Latn' : tag;
  if (Object.hasOwn(calibration, learnt)) return learnt;
  const language = learnt.split('-')[0] as string;
  return Object.hasOwn(calibration, language) ? language : null;
}

/** The covered languages of a guess, their probabilities adding up to 1; [] where more of it is in languages not covered. */
function coveredShares(weights: LanguageWeights, shares: readonly LanguageShare[]): LanguageShare[] {
  const covered: LanguageShare[] = [];
  let uncovered = 0;
  for (const { language, probability } of shares) {
    const tag = coveredTag(weights, language);
    if (tag === null) uncovered += probability;
    else covered.push({ language: tag, probability });
  }
  const sum = covered.reduce((total, { probability }) => total + probability, 0);
  if (covered.length === 0 || sum < uncovered) return [];
  const [first, ...others] = covered.slice(0, languagesMax);
  const counted = [first as LanguageShare, ...others.filter(({ probability }) => probability >= probabilityMin)];
  const total = counted.reduce((all, { probability }) => all + probability, 0);
  return counted.map(({ language, probability }) => ({ language, probability: probability / total }));
}

export interface MixedJudgement {
  shares: readonly LanguageShare[];
  /** Tokens of `featuresOf(reading.body)`; absent: all. */
  range?: Pick<Passage, 'from' | 'to'>;
}

/** A judged text: its calibrated logit is `rest` and what each token from `from` on adds. */
export interface LanguageParts {
  logit: number;
  from: number;
  tokens: Float64Array;
  rest: number;
}

/** What is hashed here is forgotten once its weights are added. */
const scratch = noHashedFeatures();

/** The score of the body, or of a passage of it, taken apart; null where the guess is not covered. */
export function decomposeMixed(
  weights: LanguageWeights,
  reading: Reading,
  { shares, range }: MixedJudgement,
): LanguageParts | null {
  const mix = coveredShares(weights, shares);
  if (mix.length === 0) return null;
  const { toxicity } = weights;
  const features = speltFeaturesOf(reading.body);
  const { from, to } = range ?? { from: 0, to: features.tokens.count };
  const hashed = hashFeatures(features, toxicity.buckets, { from, to, over: scratch });
  const value = 1 / Math.sqrt(Math.max(1, hashed.count));
  const added = makeFloat64s(to - from);
  const parts = mix.map(({ language, probability }) => ({
    place: placeOfPart(language, toxicity.buckets),
    share: probability,
  }));
  addMixed(toxicity, { hashed, parts, isShared: true, value }, added, from);
  const sound = mix.reduce((sum, one) => sum + (soundLanguages.has(one.language) ? one.probability : 0), 0);
  if (sound > 0) {
    const text = { text: reading.body.text, tokens: featuresOf(reading.body).tokens };
    const sounds = hashSoundFeatures(text, toxicity.buckets, { from, to, over: scratch });
    const part = { place: placeOfPart(soundPart, toxicity.buckets), share: sound };
    addMixed(toxicity, { hashed: sounds, parts: [part], isShared: false, value }, added, from);
  }
  return calibrate(weights, mix, { from, added });
}

/** The calibration is mixed like the languages. */
function calibrate(
  weights: LanguageWeights,
  mix: readonly LanguageShare[],
  { from, added }: { from: number; added: Float64Array },
): LanguageParts {
  let slope = 0;
  let bias = 0;
  for (const { language, probability } of mix) {
    const own = weights.calibration[language] as LanguageCalibration;
    slope += probability * own.slope;
    bias += probability * own.bias;
  }
  let logit = bias;
  for (let token = 0; token < added.length; token += 1) {
    const points = slope * (added[token] as number);
    added[token] = points;
    logit += points;
  }
  return { logit, from, tokens: added, rest: bias };
}

/** See `LanguageModels`. */
export function judgeMixed(weights: LanguageWeights, reading: Reading, judged: MixedJudgement): ModelFinding {
  const parts = decomposeMixed(weights, reading, judged);
  if (parts === null) {
    const uncovered = judged.shares.filter((share) => coveredTag(weights, share.language) === null);
    const probability = uncovered.reduce((sum, share) => sum + share.probability, 0);
    return { kind: 'not-covered', language: uncovered[0]?.language ?? null, probability };
  }
  return {
    kind: 'judged',
    logit: parts.logit,
    priorLogit: weights.priorLogit,
    attributes: {},
    // Asked of the passage that decides only.
    get spans() {
      return spansOf(reading, parts);
    },
    language: judged.shares[0]?.language ?? null,
  };
}

/** The pieces that moved the logit most, greatest first. */
function spansOf(reading: Reading, { from: first, tokens }: LanguageParts): Span[] {
  const features = featuresOf(reading.body);
  return proposeParts(features, tokens)
    .map(({ from, to }): Span => {
      const start = features.tokens.start[first + from] as number;
      const end = features.tokens.end[first + to - 1] as number;
      const points = tokens.subarray(from, to).reduce((sum, own) => sum + own, 0);
      return { field: 'body', ...sourceSpan(reading.body, start, end), points };
    })
    .filter((span) => span.end > span.start && Math.abs(span.points ?? 0) >= pointsMin)
    .sort((a, b) => Math.abs(b.points ?? 0) - Math.abs(a.points ?? 0));
}
