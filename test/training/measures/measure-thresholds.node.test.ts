// What a threshold flags, and which one flags as much as another service's does.

import { expect, test } from 'vitest';
import { equalThresholds, measureThresholds } from '../../../src/training/measures/measure-thresholds.ts';

test('a threshold’s share, precision and recall count each comment by its weight', () => {
  const rows = [
    { score: 0.9, toxic: true, weight: 1 },
    { score: 0.7, toxic: false, weight: 3 },
    { score: 0.4, toxic: true, weight: 1 },
    { score: 0.1, toxic: false, weight: 5 },
  ];
  expect(measureThresholds(rows, [0.7, 0.8])).toEqual([
    { threshold: 0.7, flagged: 0.4, precision: 0.25, recall: 0.5 },
    { threshold: 0.8, flagged: 0.1, precision: 1, recall: 0.5 },
  ]);
  expect(measureThresholds(rows, [0.95])[0]?.precision).toBeNaN();
});

test('the threshold here flags as many of the same comments as the one there, and says how many are the same', () => {
  // Here scores are the square of those there, but for one that is turned round.
  const pairs = Array.from({ length: 100 }, (_, at) => ({ there: at / 100, here: (at / 100) ** 2 }));
  expect(equalThresholds(pairs, [0.7])).toEqual([{ there: 0.7, flagged: 30, here: 0.7 ** 2, shared: 1 }]);
  const turned = pairs.map((pair) => (pair.there === 0.99 ? { ...pair, here: 0 } : pair));
  const [found] = equalThresholds(turned, [0.7]);
  expect(found?.here).toBeCloseTo(0.69 ** 2);
  expect(found?.shared).toBeCloseTo(29 / 30);
});

test('of fewer than twenty comments nothing is told', () => {
  const pairs = Array.from({ length: 100 }, (_, at) => ({ there: at / 100, here: at / 100 }));
  expect(equalThresholds(pairs, [0.9])).toEqual([{ there: 0.9, flagged: 10, here: null, shared: Number.NaN }]);
});
