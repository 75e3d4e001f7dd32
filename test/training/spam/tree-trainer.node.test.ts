// The boosted trees and their packed form on small made-up facts.

import { describe, expect, it } from 'vitest';
import { decodeTrees, decomposeTrees, scoreTrees, type Trees } from '../../../src/scoring/models/spam/spam-trees.ts';
import { openWeightFile } from '../../../src/scoring/models/weights/weight-file.ts';
import { seededRandom } from '../../../src/training/numeric/random.ts';
import { packTrees, trainTrees, type TreeTask } from '../../../src/training/spam/tree-trainer.ts';
import { packWeightFile } from '../../../src/training/numeric/weight-file-writer.ts';

/** The label is "exactly one of two facts is high": no sum of single facts can say it. A third fact is noise. */
function makeTask(count: number): TreeTask & { labels: number[] } {
  const random = seededRandom(5);
  const facts = Array.from({ length: count }, () => Float32Array.of(random(), random(), random()));
  const labels = facts.map(([first = 0, second = 0]) => (first > 0.5 === second > 0.5 ? 0 : 1));
  return {
    facts,
    names: ['first', 'second', 'noise'],
    labels,
    rowWeights: new Float32Array(count).fill(1),
    rows: Int32Array.from(facts.keys()),
    depth: 3,
    trees: 60,
    learningRate: 0.2,
    pull: 1,
    curvatureMin: 2,
    rowShare: 0.8,
    factShare: 0.8,
    seed: 3,
  };
}

function repack(trees: Trees): Trees {
  const { header, sections } = packTrees(trees);
  return decodeTrees(openWeightFile(packWeightFile({ kind: 'sample', trees: header }, sections).buffer as ArrayBuffer));
}

describe('the tree trainer', () => {
  const task = makeTask(2000);
  const trees = trainTrees(task);

  it('learns what only two facts together tell', () => {
    const right = task.facts.filter((facts, row) => scoreTrees(trees, facts) > 0 === (task.labels[row] === 1)).length;
    expect(right / task.facts.length).toBeGreaterThan(0.95);
  });

  it('gives the same trees each time', () => {
    expect(trainTrees(task)).toEqual(trees);
  });

  it('scores the same after packing', () => {
    const packed = repack(trees);
    for (const facts of task.facts.slice(0, 200)) expect(scoreTrees(packed, facts)).toBe(scoreTrees(trees, facts));
  });

  it('takes a score apart into facts that add up to it', () => {
    for (const facts of task.facts.slice(0, 200)) {
      const sum = decomposeTrees(trees, facts).reduce((total, part) => total + part, trees.bias);
      expect(sum).toBeCloseTo(scoreTrees(trees, facts), 9);
    }
  });

  it('only adds to what is known when rows come with log-odds', () => {
    const offsets = Float64Array.from(task.labels, (label) => (label === 1 ? 6 : -6));
    const added = trainTrees({ ...task, offsets });
    const largest = Math.max(...task.facts.slice(0, 200).map((facts) => Math.abs(scoreTrees(added, facts))));
    expect(largest).toBeLessThan(1);
  });

  it('refuses trees whose sections do not fit their header', () => {
    const { header, sections } = packTrees(trees);
    const bytes = packWeightFile({ kind: 'sample', trees: { ...header, count: header.count + 1 } }, sections);
    expect(() => decodeTrees(openWeightFile(bytes.buffer as ArrayBuffer))).toThrow('wrong size');
  });

  it('never lets a directed fact move the score against its direction', () => {
    // The label falls as the first fact rises, but for a dent: directed upwards, the fact can explain the dent alone.
    const labels = task.facts.map(([first = 0]) => (first > 0.6 && first < 0.7 ? 1 : first < 0.3 ? 1 : 0));
    const directed = trainTrees({ ...task, labels, directions: [1, 0, 0] });
    const free = trainTrees({ ...task, labels });
    const steps = (forest: Trees, second: number): number[] =>
      Array.from({ length: 50 }, (_, step) => scoreTrees(forest, Float32Array.of(step / 50, second, 0.5)));
    const falls = (scores: number[]): boolean =>
      scores.some((score, at) => at > 0 && score < (scores[at - 1] as number) - 1e-3);
    for (const second of [0.1, 0.5, 0.9]) {
      expect(falls(steps(directed, second))).toBe(false);
      expect(falls(steps(free, second))).toBe(true);
    }
  });

  it('is led less by wrong labels when it may doubt them', () => {
    const random = seededRandom(9);
    const labels = task.labels.map((label) => (label === 0 && random() < 0.3 ? 1 : label));
    const meanOfHonest = (forest: Trees): number => {
      const honest = task.facts.filter((_, row) => task.labels[row] === 0);
      return honest.reduce((sum, facts) => sum + scoreTrees(forest, facts), 0) / honest.length;
    };
    const trusting = trainTrees({ ...task, labels });
    const doubting = trainTrees({ ...task, labels, doubt: 0.5 });
    expect(meanOfHonest(doubting)).toBeLessThan(meanOfHonest(trusting) - 0.2);
  });
});
