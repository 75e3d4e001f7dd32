// Fits the spam model's parts on some of the rows: linear heads for the words of bodies, names and websites, and
// trees over the facts and the heads' scores. The heads' scores the trees learn from are cross-fitted.

import { fieldsCredit, spamHeads, treeFacts, withoutFields } from '../../scoring/models/spam/spam-facts.ts';
import { scoreTrees, type Trees } from '../../scoring/models/spam/spam-trees.ts';
import {
  roundLinearHead,
  scoreRows,
  trainLinearHead,
  type LinearHead,
  type SparseRows,
} from '../numeric/linear-trainer.ts';
import type { SpamData } from './spam-data.ts';
import { partCount } from './spam-row.ts';
import { trainTrees } from './tree-trainer.ts';

export const spamSettings = {
  cost: 4,
  passes: 8,
  /** The share of the body's linear score that enters the sum as it is, so that words explain themselves exactly. */
  wordShare: 0.15,
  depth: 4,
  trees: 400,
  learningRate: 0.05,
  pull: 2,
  curvatureMin: 2,
  rowShare: 0.7,
  factShare: 0.15,
  doubt: 0.5,
};

export interface SpamFit {
  /** In the order of `spamHeads`. */
  heads: LinearHead[];
  trees: Trees;
}

export interface FitTask {
  /** 1 for rows to learn from. */
  usable: Uint8Array;
  seed: number;
  settings?: Partial<typeof spamSettings>;
}

/** Fits on the usable rows. */
export function fitSpam(data: SpamData, task: FitTask): SpamFit {
  return fitTrees(data, task, fitHeads(data, task));
}

export interface FittedHead {
  head: LinearHead;
  /** Each usable row's score by a head that has not seen its part; every other row's by `head`. */
  crossFitted: Float64Array;
}

/** The heads, and the score of each body's worst passage, cross-fitted, too. */
export interface FittedHeads {
  heads: FittedHead[];
  worst: Float64Array;
}

/** The trees over the facts and the scores of fitted heads. */
export function fitTrees(data: SpamData, task: FitTask, { heads, worst }: FittedHeads): SpamFit {
  const settings = { ...spamSettings, ...task.settings };
  const rows = Int32Array.from(data.rows.keys()).filter(
    (row) => task.usable[row] === 1 && (data.weights[row] as number) > 0,
  );
  const trees = trainTrees({
    ...settings,
    facts: withWords(data, [...heads.map((head) => head.crossFitted), worst]),
    names: treeFacts.map(({ name }) => name),
    directions: treeFacts.map(({ direction }) => direction),
    labels: data.labels,
    rowWeights: data.weights,
    rows,
    offsets: (heads[0] as FittedHead).crossFitted.map((logit) => settings.wordShare * logit),
    seed: task.seed,
  });
  return { heads: heads.map(({ head }) => head), trees };
}

/** Fits the heads of `spamHeads`. */
export function fitHeads(data: SpamData, task: FitTask): FittedHeads {
  const worst = new Float64Array(data.rows.length);
  const heads = spamHeads.map((field) =>
    fitHead(data, data[field], task, (head, scores, isScored) => {
      if (field === 'body') scoreWorst(data, { head, scores, isScored }, worst);
    }),
  );
  return { heads, worst };
}

/** Writes each chosen row's greatest score of a passage; the body's own where it is one passage. */
function scoreWorst(
  { passages, passageStart }: SpamData,
  { head, scores, isScored }: { head: LinearHead; scores: Float64Array; isScored: (row: number) => boolean },
  worst: Float64Array,
): void {
  const byPassage = scoreRows(passages, head);
  scores.forEach((score, row) => {
    if (!isScored(row)) return;
    const own = byPassage.subarray(passageStart[row], passageStart[row + 1]);
    worst[row] = own.length === 0 ? score : own.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY);
  });
}

/** Told of each head that was trained, all rows' scores by it, and the rows it is to score. */
type Scored = (head: LinearHead, scores: Float64Array, isScored: (row: number) => boolean) => void;

/** Fits one head on all usable rows, and once more without each part. */
function fitHead(data: SpamData, rows: SparseRows, task: FitTask, also: Scored): FittedHead {
  const settings = { ...spamSettings, ...task.settings };
  const train = (usable: Uint8Array): LinearHead =>
    roundLinearHead(
      trainLinearHead(
        rows,
        {
          labels: data.labels,
          rowWeights: data.wordWeights,
          cost: settings.cost,
          passes: settings.passes,
          seed: task.seed,
        },
        usable,
      ),
    );
  const head = train(task.usable);
  const crossFitted = scoreRows(rows, head);
  also(head, crossFitted, () => true);
  for (let part = 0; part < partCount; part += 1) {
    const isHere = (row: number): boolean => task.usable[row] === 1 && data.rows[row]?.part === part;
    const others = task.usable.map((usable, row) => (usable === 1 && !isHere(row) ? 1 : 0));
    const other = train(others);
    const scores = scoreRows(rows, other);
    also(other, scores, isHere);
    scores.forEach((score, row) => {
      if (isHere(row)) crossFitted[row] = score;
    });
  }
  return { head, crossFitted };
}

function withWords(data: SpamData, scores: readonly Float64Array[]): Float32Array[] {
  return data.facts.map((facts, row) => Float32Array.of(...facts, ...scores.map((own) => own[row] as number)));
}

/** The uncalibrated logit of every row. */
export function scoreSpamRows(
  data: SpamData,
  fit: SpamFit,
  wordShare = spamSettings.wordShare,
  credit = fieldsCredit,
): Float64Array {
  const scores = spamHeads.map((field, head) => scoreRows(data[field], fit.heads[head] as LinearHead));
  const worst = new Float64Array(data.rows.length);
  const head = fit.heads[0] as LinearHead;
  scoreWorst(data, { head, scores: scores[0] as Float64Array, isScored: () => true }, worst);
  const facts = withWords(data, [...scores, worst]);
  const [body, name, website] = fit.heads.map(({ bias }) => bias) as [number, number, number];
  return Float64Array.from(facts, (row, at) => {
    const bare = scoreTrees(fit.trees, withoutFields(row, { body, name, website }));
    return wordShare * (scores[0]?.[at] as number) + Math.max(scoreTrees(fit.trees, row), bare - credit);
  });
}
