// Gradient boosting of complete, shallow trees over binned facts (Friedman 2001; histograms and second-order gains as in
// Chen and Guestrin 2016). Numbers in, trees out; deterministic from a seed. Knows nothing of comments.

import { binFacts, type Trees } from '../../scoring/models/spam/spam-trees.ts';
import { seededRandom } from '../numeric/random.ts';
import { bestCut, binsMax, chooseCuts } from './tree-cuts.ts';

export interface TreeTask {
  /** One array of facts a row. */
  facts: readonly Float32Array[];
  names: readonly string[];
  labels: ArrayLike<number>;
  rowWeights: ArrayLike<number>;
  /** The rows to learn from. */
  rows: Int32Array;
  /** Fixed log-odds a row that the trees only add to. */
  offsets?: Float64Array;
  depth: number;
  trees: number;
  learningRate: number;
  /** Added to each node's curvature: pulls small leaves towards 0. */
  pull: number;
  /** The least curvature (sum of p(1-p), weighted) on either side of a split. */
  curvatureMin: number;
  rowShare: number;
  factShare: number;
  /** 1 for facts that may only raise the score as they grow, -1 for those that may only lower it; absent or 0: either. */
  directions?: readonly number[];
  /** Rows the trees think mislabelled count less: each by its label's probability to this power (0: all alike). */
  doubt?: number;
  seed: number;
}

/** An empty forest with the cuts of every fact. */
function startTrees(task: TreeTask): Trees {
  const cuts = task.names.map((_, fact) =>
    chooseCuts(Float32Array.from(task.rows, (row) => task.facts[row]?.[fact] as number)),
  );
  const cutStart = new Int32Array(cuts.length + 1);
  cuts.forEach((list, fact) => {
    cutStart[fact + 1] = (cutStart[fact] as number) + list.length;
  });
  const splits = task.trees * (2 ** task.depth - 1);
  return {
    facts: [...task.names],
    cuts: cuts.map((list) => list.length),
    depth: task.depth,
    count: task.trees,
    bias: 0,
    scale: 1 / 4096,
    cutStart,
    cutValue: Float32Array.from(cuts.flat()),
    splits: new Uint16Array(splits),
    values: new Int16Array(2 * splits + task.trees),
  };
}

interface Fit {
  task: TreeTask;
  trees: Trees;
  /** `bins[fact][i]` is of row `task.rows[i]`. */
  bins: Uint8Array[];
  gradient: Float64Array;
  curvature: Float64Array;
  score: Float64Array;
  node: Uint8Array;
  chosen: Uint8Array;
  /** Between what each node's value must lie, in log-odds before the learning rate. */
  low: Float64Array;
  high: Float64Array;
}

/** Trains a forest whose values are already rounded as they are stored. */
export function trainTrees(task: TreeTask): Trees {
  const trees = startTrees(task);
  const count = task.rows.length;
  const bins = task.names.map(() => new Uint8Array(count));
  task.rows.forEach((row, at) => {
    binFacts(trees, task.facts[row] as Float32Array).forEach((bin, fact) => {
      (bins[fact] as Uint8Array)[at] = bin;
    });
  });
  trees.bias = task.offsets ? 0 : baseLogit(task);
  const fit: Fit = {
    task,
    trees,
    bins,
    gradient: new Float64Array(count),
    curvature: new Float64Array(count),
    score: Float64Array.from(task.rows, (row) => trees.bias + (task.offsets?.[row] ?? 0)),
    node: new Uint8Array(count),
    chosen: new Uint8Array(count),
    low: new Float64Array(2 ** (task.depth + 1) - 1),
    high: new Float64Array(2 ** (task.depth + 1) - 1),
  };
  const random = seededRandom(task.seed);
  for (let tree = 0; tree < task.trees; tree += 1) growTree(fit, tree, random);
  return trees;
}

function baseLogit(task: TreeTask): number {
  let positive = 0;
  let total = 0;
  for (const row of task.rows) {
    total += task.rowWeights[row] as number;
    positive += (task.rowWeights[row] as number) * (task.labels[row] as number);
  }
  return Math.log(positive / (total - positive));
}

function growTree(fit: Fit, tree: number, random: () => number): void {
  const { task, trees, node } = fit;
  measureSlopes(fit, random);
  const facts = task.names.map((_, fact) => fact).filter(() => random() < task.factShare);
  node.fill(0);
  fit.low[0] = Number.NEGATIVE_INFINITY;
  fit.high[0] = Number.POSITIVE_INFINITY;
  const splitsPerTree = 2 ** task.depth - 1;
  for (let level = 0; level < task.depth; level += 1) {
    const first = 2 ** level - 1;
    const best = findSplits(fit, { first, nodes: 2 ** level, facts });
    best.forEach((split, at) => {
      trees.splits[tree * splitsPerTree + first + at] = split.fact | (split.cut << 8);
      limitChildren(fit, first + at, split);
    });
    for (let row = 0; row < node.length; row += 1) {
      const split = best[(node[row] as number) - first] as Split;
      const right = (fit.bins[split.fact]?.[row] as number) > split.cut;
      node[row] = 2 * (node[row] as number) + (right ? 2 : 1);
    }
  }
  setValues(fit, tree);
}

function measureSlopes(fit: Fit, random: () => number): void {
  const { task } = fit;
  task.rows.forEach((row, at) => {
    const probability = 1 / (1 + Math.exp(-(fit.score[at] as number)));
    const trusted = task.labels[row] === 1 ? probability : 1 - probability;
    const weight = (task.rowWeights[row] as number) * (task.doubt ? trusted ** task.doubt : 1);
    fit.gradient[at] = weight * (probability - (task.labels[row] as number));
    fit.curvature[at] = weight * probability * (1 - probability);
    fit.chosen[at] = random() < task.rowShare ? 1 : 0;
  });
}

/** Values under a split of a directed fact stay on their side of the middle between both sides' values. */
function limitChildren(fit: Fit, node: number, split: Split): void {
  const { low, high } = fit;
  const direction = fit.task.directions?.[split.fact] ?? 0;
  for (const child of [2 * node + 1, 2 * node + 2]) {
    low[child] = low[node] as number;
    high[child] = high[node] as number;
  }
  if (direction === 0 || split.cut === 255) return;
  const [under, over] = direction > 0 ? [2 * node + 1, 2 * node + 2] : [2 * node + 2, 2 * node + 1];
  high[under] = Math.min(high[under] as number, split.middle);
  low[over] = Math.max(low[over] as number, split.middle);
}

interface Split {
  fact: number;
  cut: number;
  /** The mean of both sides' values. */
  middle: number;
}

interface Level {
  first: number;
  nodes: number;
  facts: number[];
}

/** The chosen rows side by side, so that every fact's histograms are one walk: each row's place, where its node's histogram starts, its slopes. */
function gatherChosen({ chosen, node, gradient, curvature }: Fit, first: number, width: number): ChosenRows {
  const places = Int32Array.from(chosen.keys()).filter((row) => chosen[row] === 1);
  return {
    places,
    starts: places.map((row) => ((node[row] as number) - first) * width),
    gradients: Float64Array.from(places, (row) => gradient[row] as number),
    curvatures: Float64Array.from(places, (row) => curvature[row] as number),
  };
}

interface ChosenRows {
  places: Int32Array;
  starts: Int32Array;
  gradients: Float64Array;
  curvatures: Float64Array;
}

/** The best split of every node of a level; a node that gains by none sends everything left. */
function findSplits(fit: Fit, level: Level): Split[] {
  const width = binsMax + 1;
  const best = Array.from({ length: level.nodes }, () => ({ fact: 0, cut: 255, middle: 0, gain: 1e-3 }));
  const slopes = new Float64Array(level.nodes * width);
  const curves = new Float64Array(level.nodes * width);
  const { places, starts, gradients, curvatures } = gatherChosen(fit, level.first, width);
  for (const fact of level.facts) {
    slopes.fill(0);
    curves.fill(0);
    const bins = fit.bins[fact] as Uint8Array;
    for (let index = 0; index < places.length; index += 1) {
      const at = (starts[index] as number) + (bins[places[index] as number] as number);
      slopes[at] = (slopes[at] as number) + (gradients[index] as number);
      curves[at] = (curves[at] as number) + (curvatures[index] as number);
    }
    best.forEach((kept, at) => {
      const found = bestCut(
        fit.task,
        slopes.subarray(at * width, (at + 1) * width),
        curves.subarray(at * width, (at + 1) * width),
        fit.task.directions?.[fact] ?? 0,
      );
      if (found.gain > kept.gain) Object.assign(kept, { fact, ...found });
    });
  }
  return best;
}

/** Fills in what is known at each node, from the leaves up, and moves every row's score by its leaf. */
function setValues(fit: Fit, tree: number): void {
  const { task, trees } = fit;
  const size = 2 ** (task.depth + 1) - 1;
  const slopes = new Float64Array(size);
  const curves = new Float64Array(size);
  for (let row = 0; row < fit.node.length; row += 1) {
    if (fit.chosen[row] === 0) continue;
    for (let at = fit.node[row] as number; ; at = (at - 1) >> 1) {
      slopes[at] = (slopes[at] as number) + (fit.gradient[row] as number);
      curves[at] = (curves[at] as number) + (fit.curvature[row] as number);
      if (at === 0) break;
    }
  }
  const start = tree * size;
  for (let at = 1; at < size; at += 1) {
    const free = -(slopes[at] as number) / ((curves[at] as number) + task.pull);
    const value = task.learningRate * Math.max(fit.low[at] as number, Math.min(fit.high[at] as number, free));
    trees.values[start + at] = Math.max(-32767, Math.min(32767, Math.round(value / trees.scale)));
  }
  for (let row = 0; row < fit.node.length; row += 1) {
    fit.score[row] =
      (fit.score[row] as number) + (trees.values[start + (fit.node[row] as number)] as number) * trees.scale;
  }
}

/** The trees as sections of a model file, and their header. */
export function packTrees(trees: Trees): {
  header: Omit<Trees, 'cutStart' | 'cutValue' | 'splits' | 'values'>;
  sections: Record<string, Uint8Array>;
} {
  const { cutStart: _, cutValue, splits, values, ...header } = trees;
  return {
    header,
    sections: {
      'tree-cuts': new Uint8Array(cutValue.buffer, cutValue.byteOffset, cutValue.byteLength),
      'tree-splits': new Uint8Array(splits.buffer, splits.byteOffset, splits.byteLength),
      'tree-values': new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
    },
  };
}
