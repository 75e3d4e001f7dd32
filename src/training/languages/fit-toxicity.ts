// Fits one linear toxicity head a language other than English, with the probability each score stands for. A language
// whose cross-fitted ROC AUC stays under the least is not covered and gets no head.

import { extractFeatures } from '../../scoring/features/text-features.ts';
import { spellOut } from '../../scoring/models/languages/language-letters.ts';
import { foldText } from '../../scoring/reading/folding/fold-text.ts';
import { fitLogistic } from '../measures/calibration.ts';
import { loadCorpus, splitOf, type LabelledComment } from '../corpora/corpora.ts';
import {
  roundLinearHead,
  scoreRows,
  SparseRowsBuilder,
  trainLinearHead,
  type LinearHead,
  type SparseRows,
} from '../numeric/linear-trainer.ts';
import { rocAuc } from '../measures/metrics.ts';
import { naturalToxicShare } from '../corpora/natural-prevalence.ts';
import { report } from '../progress.ts';
import { hashText } from '../numeric/random.ts';
import { harmlessSentences } from './harmless-sentences.ts';

export const toxicityBuckets = 1 << 18;
export const aucMin = 0.8;
const cost = 4;
const passes = 10;
const folds = 5;

export interface LanguageToxicity {
  language: string;
  head: LinearHead;
  /** Calibrated logit = `bias + slope * score`, at the natural share of toxic comments. */
  slope: number;
  bias: number;
  /** Cross-fitted, on the rows that are not held back for the published figures. */
  auc: number;
  rows: number;
}

export interface ToxicityRowsChoice {
  directory: string;
  sources?: ReadonlySet<string>;
}

/** Labelled comments in other languages than English, without those held back for the published figures. */
export async function loadForeignRows(choice: ToxicityRowsChoice): Promise<LabelledComment[]> {
  const rows = await loadCorpus({
    ...choice,
    prefix: 'toxicity_',
    accept: (row) => row.lang !== 'en' && (row.toxic === 0 || row.toxic === 1) && splitOf(row) !== 'test',
  });
  const languages = new Set(rows.map((row) => row.lang));
  return [...rows, ...makeHarmlessRows().filter((row) => languages.has(row.lang))];
}

const ownSource = 'own-sentences';
/** What an own sentence counts beside a labelled comment. */
const ownWeight = 4;

function makeHarmlessRows(): LabelledComment[] {
  return Object.entries(harmlessSentences).flatMap(([lang, text]) =>
    text
      .split('\n')
      .map((line): LabelledComment => ({ text: line, lang, source: ownSource, licence_class: 'permissive', toxic: 0 })),
  );
}

/** Every language of the rows, covered or not, in order of their tags. */
export function fitLanguageToxicity(rows: readonly LabelledComment[], seed: number): LanguageToxicity[] {
  const languages = [...new Set(rows.map((row) => row.lang))].sort();
  return languages.map((language) =>
    fitLanguage(
      language,
      rows.filter((row) => row.lang === language),
      seed,
    ),
  );
}

function fitLanguage(language: string, rows: readonly LabelledComment[], seed: number): LanguageToxicity {
  const builder = new SparseRowsBuilder(toxicityBuckets);
  for (const row of rows) {
    const folded = foldText(row.text);
    builder.add(extractFeatures(spellOut(language, folded.text).text, folded.source));
  }
  const sparse = builder.finish();
  const labels = Int8Array.from(rows, (row) => row.toxic as number);
  const rowWeights = Float32Array.from(rows, (row) => (row.source === ownSource ? ownWeight : 1));
  const labelled = [...rows.keys()].filter((row) => rows[row]?.source !== ownSource);
  const task = { labels, rowWeights, cost, passes, seed };
  const train = (usable?: Uint8Array): LinearHead => roundLinearHead(trainLinearHead(sparse, task, usable));
  const crossFitted = crossFit(rows, sparse, train);
  const scores = Float64Array.from(labelled, (row) => crossFitted[row] as number);
  const given = Int8Array.from(labelled, (row) => labels[row] as number);
  const auc = rocAuc({ scores, labels: given });
  report(
    `languages: toxicity in ${language}, ${labelled.length} rows, ROC AUC ${auc.toFixed(4)}${auc < aucMin ? ', not covered' : ''}`,
  );
  return { language, head: train(), ...calibrate(scores, given), auc, rows: labelled.length };
}

/** Each row's score by a head that has not seen it or its near copies. */
function crossFit(
  rows: readonly LabelledComment[],
  sparse: SparseRows,
  train: (usable: Uint8Array) => LinearHead,
): Float64Array {
  const fold = rows.map((row) => hashText(row.text.toLowerCase().replace(/[^\p{L}]+/gu, '')) % folds);
  const scores = new Float64Array(rows.length);
  for (let turn = 0; turn < folds; turn += 1) {
    const head = train(Uint8Array.from(fold, (own) => (own === turn ? 0 : 1)));
    scoreRows(sparse, head).forEach((score, row) => {
      if (fold[row] === turn) scores[row] = score;
    });
  }
  return scores;
}

function calibrate(scores: Float64Array, labels: Int8Array): { slope: number; bias: number } {
  const toxic = labels.reduce((sum, label) => sum + label, 0);
  const toxicWeight = (naturalToxicShare / (1 - naturalToxicShare)) * ((labels.length - toxic) / Math.max(1, toxic));
  const fit = fitLogistic({
    inputs: Array.from(scores, (score) => [score]),
    labels: Array.from(labels),
    weights: Array.from(labels, (label) => (label === 1 ? toxicWeight : 1)),
  });
  return { slope: fit.slopes[0] as number, bias: fit.bias };
}
