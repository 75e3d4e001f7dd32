// Boosted decision trees over named facts: decoding, scoring, and taking a score apart into facts. All trees are complete
// binary trees of one depth. No facts are measured here and nothing is calibrated.

import { makeFloat64s, makeInt32s, makeUint8s } from '../../arrays.ts';
import type { WeightFile } from '../weights/weight-file.ts';

/** The trees as a model file's header describes them, under the name `trees`. */
export interface TreesHeader {
  facts: string[];
  /** How many cuts each fact has in section `tree-cuts` (32-bit floats, ascending within a fact). */
  cuts: number[];
  depth: number;
  count: number;
  /** The score before any tree. */
  bias: number;
  /** What one step of the 16-bit values is worth, in log-odds. */
  scale: number;
}

export interface Trees extends TreesHeader {
  cutStart: Int32Array;
  cutValue: Float32Array;
  /**
   * Per tree `2^depth - 1` splits: in the low byte the fact, in the high byte the cut above which the way leads right (255:
   * always left).
   */
  splits: Uint16Array;
  /** Per tree `2^(depth + 1) - 1` values: what is known of the score at each node, the root's being 0. */
  values: Int16Array;
}

/** Reads the trees of a model file. Throws on sizes that do not fit. */
export function decodeTrees(file: WeightFile): Trees {
  const header = file.header['trees'] as TreesHeader;
  const cuts = file.section('tree-cuts');
  const values = file.section('tree-values');
  const splits = file.section('tree-splits');
  const cutStart = new Int32Array(header.cuts.length + 1);
  header.cuts.forEach((count, fact) => {
    cutStart[fact + 1] = (cutStart[fact] as number) + count;
  });
  const nodes = header.count * countSplits(header.depth);
  if (
    splits.length !== 2 * nodes ||
    values.length !== 2 * (2 * nodes + header.count) ||
    cuts.length !== 4 * (cutStart.at(-1) as number)
  ) {
    throw new Error('model trees have the wrong size');
  }
  return {
    ...header,
    cutStart,
    cutValue: new Float32Array(cuts.buffer, cuts.byteOffset, cuts.length / 4),
    splits: new Uint16Array(splits.buffer, splits.byteOffset, nodes),
    values: new Int16Array(values.buffer, values.byteOffset, values.length / 2),
  };
}

/** By a shift: a power would make a fraction of it, and of every place counted with it, which takes half as long again. */
function countSplits(depth: number): number {
  return (1 << depth) - 1;
}

/** Which interval between its cuts each fact's value falls into. */
export function binFacts(trees: Trees, facts: Float32Array): Uint8Array {
  const bins = makeUint8s(facts.length);
  for (let fact = 0; fact < facts.length; fact += 1) {
    const first = trees.cutStart[fact] as number;
    let low = first;
    let high = trees.cutStart[fact + 1] as number;
    const value = facts[fact] as number;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value > (trees.cutValue[middle] as number)) low = middle + 1;
      else high = middle;
    }
    bins[fact] = low - first;
  }
  return bins;
}

/** The score: bias plus one leaf of every tree. Steps: trees x depth. */
export function scoreTrees(trees: Trees, facts: Float32Array): number {
  const { splits, values, depth, count } = trees;
  const bins = binFacts(trees, facts);
  const splitsPerTree = countSplits(depth);
  let sum = 0;
  for (let tree = 0; tree < count; tree += 1) {
    const first = tree * splitsPerTree;
    let node = 0;
    for (let step = 0; step < depth; step += 1) node = nextNode(node, splits[first + node] as number, bins);
    sum += values[2 * first + tree + node] as number;
  }
  return trees.bias + sum * trees.scale;
}

/** The sign bit says which way: a branch that nobody can foresee would take longer than all else here. */
function nextNode(node: number, split: number, bins: Uint8Array): number {
  const beyondCut = (split >> 8) - (bins[split & 255] as number);
  return 2 * node + 1 + (beyondCut >>> 31);
}

/**
 * What each fact moved the score by: every step down a tree changes what is known of the score, and that change is the
 * split fact's (Saabas 2014). With the bias the parts add up exactly to `scoreTrees`.
 */
export function decomposeTrees(trees: Trees, facts: Float32Array): Float64Array {
  const { splits, values, depth, count, scale } = trees;
  const bins = binFacts(trees, facts);
  const splitsPerTree = countSplits(depth);
  const moved = makeInt32s(facts.length);
  for (let tree = 0; tree < count; tree += 1) {
    const first = tree * splitsPerTree;
    const ownValues = 2 * first + tree;
    let node = 0;
    let known = values[ownValues] as number;
    for (let step = 0; step < depth; step += 1) {
      const split = splits[first + node] as number;
      node = nextNode(node, split, bins);
      const value = values[ownValues + node] as number;
      moved[split & 255] = ((moved[split & 255] as number) + value - known) | 0;
      known = value;
    }
  }
  const points = makeFloat64s(moved.length);
  for (let fact = 0; fact < moved.length; fact += 1) points[fact] = (moved[fact] as number) * scale;
  return points;
}
