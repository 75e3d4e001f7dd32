// Fits the one table of toxicity weights of all languages, and for each language the probability a score stands for.
// Which languages are covered is decided here: by the cross-fitted ROC AUC on people's labelled comments.

import { hashFeatures } from '../../scoring/features/hashed-features.ts';
import { featuresOf } from '../../scoring/features/features-of.ts';
import { speltFeaturesOf } from '../../scoring/models/languages/language-letters.ts';
import { placeOfPart, soundPart } from '../../scoring/models/languages/mixed-table.ts';
import { hashSoundFeatures, soundLanguages } from '../../scoring/models/languages/sound-features.ts';
import type { LanguageCalibration } from '../../scoring/models/languages/language-models.ts';
import type { FoldedText } from '../../scoring/reading/folding/folded-text.ts';
import { foldText } from '../../scoring/reading/folding/fold-text.ts';
import { commentsToxicShare } from '../corpora/natural-prevalence.ts';
import { fitLogistic } from '../measures/calibration.ts';
import { rocAuc } from '../measures/metrics.ts';
import {
  roundLinearHead,
  scoreRows,
  SparseRowsBuilder,
  trainLinearHead,
  type LinearHead,
  type SparseRows,
} from '../numeric/linear-trainer.ts';
import { hashText } from '../numeric/random.ts';
import { report } from '../progress.ts';
import { measuredLanguages } from './measured-languages.ts';
import { weighRows, type MixedRow } from './mixed-rows.ts';

export const toxicityBuckets = 1 << 21;
const aucMin = 0.8;
const cost = 4;
const passes = 4;
const folds = 3;
/** What is read of a row: the Worker judges passages, too. */
const tokensMax = 60;
const unitsMax = 600;
/** Fewer labelled comments by people neither say whether a language is covered nor calibrate it: own ones do, or all languages' together. */
const humanRowsMin = 300;
const ownRowsMin = 200;

export interface MixedFit {
  head: LinearHead;
  /** By the tag of each covered language. */
  calibration: Record<string, LanguageCalibration>;
}

/** Trains on all rows; cross-fits for the calibration. */
export function fitMixed(rows: readonly MixedRow[], seed: number): MixedFit {
  const sparse = hashMixedRows(rows);
  report(`languages: ${rows.length} rows in ${new Set(rows.map(({ language }) => language)).size} languages read`);
  const labels = Int8Array.from(rows, ({ toxic }) => toxic);
  const task = { labels, rowWeights: weighRows(rows), cost, passes, seed };
  const train = (usable?: Uint8Array): LinearHead => roundLinearHead(trainLinearHead(sparse, task, usable));
  const calibration = calibrateAll(rows, crossFit(rows, sparse, train));
  return { head: train(), calibration };
}

/** Rows as the mixed table scores them where the language is sure. */
export function hashMixedRows(rows: readonly MixedRow[]): SparseRows {
  const builder = new SparseRowsBuilder(toxicityBuckets);
  for (const { text, language } of rows) {
    const folded = foldText(text.slice(0, unitsMax));
    const features = speltFeaturesOf(folded);
    const range = { from: 0, to: Math.min(tokensMax, features.tokens.count) };
    const hashed = hashFeatures(features, toxicityBuckets, range);
    const place = placeOfPart(language, toxicityBuckets);
    const shared = hashed.bucket.subarray(0, hashed.count);
    const sounds = soundLanguages.has(language) ? soundsOf(folded, range) : noSounds;
    const all = new Int32Array(2 * hashed.count + sounds.length);
    all.set(shared);
    all.set(
      shared.map((bucket) => bucket ^ place),
      hashed.count,
    );
    all.set(sounds, 2 * hashed.count);
    builder.addHashed({ count: all.length, bucket: all }, hashed.count);
  }
  return builder.finish();
}

const noSounds = new Int32Array(0);

function soundsOf(folded: FoldedText, range: { from: number; to: number }): Int32Array {
  const text = { text: folded.text, tokens: featuresOf(folded).tokens };
  const { bucket, count } = hashSoundFeatures(text, toxicityBuckets, range);
  const place = placeOfPart(soundPart, toxicityBuckets);
  return bucket.subarray(0, count).map((own) => own ^ place);
}

/** Each row's score by a head that has not seen it or its near copies. */
function crossFit(
  rows: readonly MixedRow[],
  sparse: SparseRows,
  train: (usable: Uint8Array) => LinearHead,
): Float64Array {
  const fold = rows.map((row) => hashText(row.text.toLowerCase().replace(/[^\p{L}]+/gu, '')) % folds);
  const scores = new Float64Array(rows.length);
  for (let turn = 0; turn < folds; turn += 1) {
    const head = train(Uint8Array.from(fold, (own) => (own === turn ? 0 : 1)));
    scoreRows(sparse, head).forEach((score, row) => {
      if (fold[row] === turn) scores[row] = score - head.bias;
    });
    report(`languages: toxicity, part ${turn + 1} of ${folds} cross-fitted`);
  }
  return scores;
}

/** By its own labelled comments; where there are few by the comments written in it, or by all languages' labelled ones. */
function calibrateAll(rows: readonly MixedRow[], scores: Float64Array): Record<string, LanguageCalibration> {
  const byLanguage = [...Map.groupBy(rows.keys(), (row) => rows[row]?.language as string)].sort();
  const rowsOf = (own: readonly number[], kind: MixedRow['kind']): number[] =>
    own.filter((row) => rows[row]?.kind === kind);
  const human = byLanguage.map(([, own]) => rowsOf(own, 'human')).filter((own) => own.length >= humanRowsMin);
  const calibration: Record<string, LanguageCalibration> = {};
  for (const [language, all] of byLanguage) {
    const [labelled, own] = [rowsOf(all, 'human'), rowsOf(all, 'own')];
    if (!isCovered(rows, scores, { language, labelled })) continue;
    if (labelled.length >= humanRowsMin) calibration[language] = calibrate(rows, scores, [labelled]);
    else calibration[language] = calibrate(rows, scores, own.length >= ownRowsMin ? [own] : human);
  }
  return calibration;
}

/** Whether the cross-fitted ROC AUC on labelled comments, or the measured one, is enough. */
function isCovered(
  rows: readonly MixedRow[],
  all: Float64Array,
  { language, labelled }: { language: string; labelled: readonly number[] },
): boolean {
  const scores = labelled.map((row) => all[row] as number);
  const auc =
    labelled.length < humanRowsMin ? 0 : rocAuc({ scores, labels: labelled.map((row) => labelOf(rows, row)) });
  const measured = measuredLanguages[language] ?? 0;
  const covered = Math.max(auc, measured) >= aucMin;
  report(
    `languages: toxicity in ${language}, ${labelled.length} comments by people, ROC AUC ${auc.toFixed(4)}, measured ${measured}${covered ? '' : ', not covered'}`,
  );
  return covered;
}

function labelOf(rows: readonly MixedRow[], row: number): number {
  return (rows[row] as MixedRow).toxic;
}

/** Platt scaling at the share of toxic comments stated. Each group of rows counts alike. */
function calibrate(
  rows: readonly MixedRow[],
  scores: Float64Array,
  groups: readonly (readonly number[])[],
): LanguageCalibration {
  const chosen = groups.flatMap((own) => {
    const toxic = own.reduce((sum, row) => sum + labelOf(rows, row), 0);
    const shares = [1 - commentsToxicShare, commentsToxicShare];
    const counts = [own.length - toxic, toxic];
    return own.map((row) => {
      const label = labelOf(rows, row);
      return { row, label, weight: ((shares[label] as number) / (counts[label] as number)) * 1000 };
    });
  });
  const fit = fitLogistic({
    inputs: chosen.map(({ row }) => [scores[row] as number]),
    labels: chosen.map(({ label }) => label),
    weights: chosen.map(({ weight }) => weight),
  });
  return { slope: fit.slopes[0] as number, bias: fit.bias };
}
