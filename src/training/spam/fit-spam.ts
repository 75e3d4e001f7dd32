// Fits the spam model's parts on some of the rows: a linear head for the words of bodies, one for those of names, and
// trees over the facts and both heads' scores. The heads' scores the trees learn from are cross-fitted.

import { treeFactNames } from '../../scoring/model/spam-model.ts';
import { scoreTrees, type Trees } from '../../scoring/model/spam-trees.ts';
import { roundLinearHead, scoreRows, trainLinearHead, type LinearHead, type SparseRows } from '../linear-trainer.ts';
import type { SpamData } from './spam-data.ts';
import { partCount } from './spam-rows.ts';
import { trainTrees } from './tree-trainer.ts';

export const spamSettings = {
  cost: 4,
  passes: 8,
  /** The share of the body's linear score that enters the sum as it is, so that words explain themselves exactly. */
  wordShare: 0.3,
  depth: 4,
  trees: 300,
  learningRate: 0.05,
  pull: 5,
  curvatureMin: 5,
  rowShare: 0.7,
  factShare: 0.5,
};

export interface SpamFit {
  body: LinearHead;
  name: LinearHead;
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
  return fitTrees(data, task, { body: fitHead(data, data.body, task), name: fitHead(data, data.name, task) });
}

export interface FittedHead {
  head: LinearHead;
  /** Each usable row's score by a head that has not seen its part; every other row's by `head`. */
  crossFitted: Float64Array;
}

/** The trees over the facts and the scores of fitted heads. */
export function fitTrees(data: SpamData, task: FitTask, { body, name }: { body: FittedHead; name: FittedHead }): SpamFit {
  const settings = { ...spamSettings, ...task.settings };
  const rows = Int32Array.from(data.rows.keys()).filter((row) => task.usable[row] === 1 && (data.weights[row] as number) > 0);
  const trees = trainTrees({
    ...settings,
    facts: withWords(data, body.crossFitted, name.crossFitted),
    names: treeFactNames,
    labels: data.labels,
    rowWeights: data.weights,
    rows,
    offsets: body.crossFitted.map((logit) => settings.wordShare * logit),
    seed: task.seed,
  });
  return { body: body.head, name: name.head, trees };
}

/** Fits one head on all usable rows, and once more without each part. */
export function fitHead(data: SpamData, rows: SparseRows, task: FitTask): FittedHead {
  const settings = { ...spamSettings, ...task.settings };
  const train = (usable: Uint8Array): LinearHead =>
    roundLinearHead(
      trainLinearHead(rows, { labels: data.labels, rowWeights: data.weights, cost: settings.cost, passes: settings.passes, seed: task.seed }, usable),
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

function withWords(data: SpamData, body: Float64Array, name: Float64Array): Float32Array[] {
  return data.facts.map((facts, row) => Float32Array.of(...facts, body[row] as number, name[row] as number));
}

/** The uncalibrated logit of every row. */
export function scoreSpamRows(data: SpamData, fit: SpamFit, wordShare = spamSettings.wordShare): Float64Array {
  const body = scoreRows(data.body, fit.body);
  const facts = withWords(data, body, scoreRows(data.name, fit.name));
  return Float64Array.from(facts, (row, at) => wordShare * (body[at] as number) + scoreTrees(fit.trees, row));
}
