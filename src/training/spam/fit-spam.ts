// Fits the spam model's parts on some of the rows: linear heads for the words of bodies, names and websites, and
// trees over the facts and the heads' scores. The heads' scores the trees learn from are cross-fitted.

import { spamHeads, treeFacts } from '../../scoring/models/spam/spam-facts.ts';
import { scoreTrees, type Trees } from '../../scoring/models/spam/spam-trees.ts';
import {
  roundLinearHead,
  scoreRows,
  trainLinearHead,
  type LinearHead,
  type SparseRows,
} from '../numeric/linear-trainer.ts';
import type { SpamData } from './spam-data.ts';
import { partCount } from './spam-rows.ts';
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

/** The trees over the facts and the scores of fitted heads. */
export function fitTrees(data: SpamData, task: FitTask, heads: FittedHead[]): SpamFit {
  const settings = { ...spamSettings, ...task.settings };
  const rows = Int32Array.from(data.rows.keys()).filter(
    (row) => task.usable[row] === 1 && (data.weights[row] as number) > 0,
  );
  const trees = trainTrees({
    ...settings,
    facts: withWords(
      data,
      heads.map((head) => head.crossFitted),
    ),
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
export function fitHeads(data: SpamData, task: FitTask): FittedHead[] {
  return spamHeads.map((field) => fitHead(data, data[field], task));
}

/** Fits one head on all usable rows, and once more without each part. */
function fitHead(data: SpamData, rows: SparseRows, task: FitTask): FittedHead {
  const settings = { ...spamSettings, ...task.settings };
  const train = (usable: Uint8Array): LinearHead =>
    roundLinearHead(
      trainLinearHead(
        rows,
        {
          labels: data.labels,
          rowWeights: data.weights,
          cost: settings.cost,
          passes: settings.passes,
          seed: task.seed,
        },
        usable,
      ),
    );
  const head = train(task.usable);
  const crossFitted = scoreRows(rows, head);
  for (let part = 0; part < partCount; part += 1) {
    const isHere = (row: number): boolean => task.usable[row] === 1 && data.rows[row]?.part === part;
    const others = task.usable.map((usable, row) => (usable === 1 && !isHere(row) ? 1 : 0));
    const scores = scoreRows(rows, train(others));
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
export function scoreSpamRows(data: SpamData, fit: SpamFit, wordShare = spamSettings.wordShare): Float64Array {
  const scores = spamHeads.map((field, head) => scoreRows(data[field], fit.heads[head] as LinearHead));
  const facts = withWords(data, scores);
  return Float64Array.from(facts, (row, at) => wordShare * (scores[0]?.[at] as number) + scoreTrees(fit.trees, row));
}
