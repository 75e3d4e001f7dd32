// The measures and small fits that published figures rest on, against values worked out by hand.

import { describe, expect, it } from 'vitest';
import { fitLogistic } from '../../../src/training/measures/calibration.ts';
import {
  averagePrecision,
  brierSkill,
  calibrationError,
  f1At,
  recallAtFalsePositives,
  rocAuc,
} from '../../../src/training/measures/metrics.ts';

const rows = { scores: [0.9, 0.8, 0.7, 0.4, 0.3, 0.1], labels: [1, 1, 0, 1, 0, 0] };

describe('the measures', () => {
  it('counts the pairs in the right order for the ROC AUC, ties by half', () => {
    expect(rocAuc(rows)).toBeCloseTo(8 / 9, 12);
    expect(rocAuc({ scores: [0.5, 0.5, 0.5], labels: [1, 0, 0] })).toBe(0.5);
    expect(rocAuc({ scores: [0.5], labels: [1] })).toBeNaN();
  });

  it('leaves rows without a label out', () => {
    expect(rocAuc({ scores: [...rows.scores, 0.99], labels: [...rows.labels, -1] })).toBeCloseTo(8 / 9, 12);
  });

  it('counts a row of weight two like the same row twice', () => {
    const twice = { scores: [...rows.scores, 0.4], labels: [...rows.labels, 1] };
    const weighted = { ...rows, weights: [1, 1, 1, 2, 1, 1] };
    expect(rocAuc(weighted)).toBeCloseTo(rocAuc(twice), 12);
    expect(averagePrecision(weighted)).toBeCloseTo((1 + 1 + 2 * (4 / 5)) / 4, 12);
    expect(brierSkill(weighted)).toBeCloseTo(brierSkill(twice), 12);
    expect(calibrationError(weighted)).toBeCloseTo(calibrationError(twice), 12);
  });

  it('averages precision over the positives', () => {
    expect(averagePrecision(rows)).toBeCloseTo((1 + 1 + 3 / 4) / 3, 12);
  });

  it('takes the lowest threshold that keeps false positives in bounds', () => {
    expect(recallAtFalsePositives(rows, 0.01)).toEqual({ recall: 2 / 3, threshold: 0.8 });
    expect(recallAtFalsePositives(rows, 0.34)).toEqual({ recall: 1, threshold: 0.4 });
  });

  it('measures F1, calibration and Brier skill as defined', () => {
    expect(f1At(rows, 0.5)).toBeCloseTo(2 / 3, 12);
    expect(calibrationError({ scores: [0.05, 0.05, 0.95, 0.95], labels: [0, 0, 1, 0] })).toBeCloseTo(
      (0.1 + 0.9) / 4,
      12,
    );
    expect(brierSkill({ scores: [1, 0, 1, 0], labels: [1, 0, 1, 0] })).toBe(1);
    expect(brierSkill({ scores: [0.5, 0.5, 0.5, 0.5], labels: [1, 0, 1, 0] })).toBeCloseTo(0, 12);
  });
});

describe('the logistic fit', () => {
  it('finds the slope and bias the probabilities were made with', () => {
    const inputs = Array.from({ length: 41 }, (_, at) => [(at - 20) / 5]);
    const expanded = inputs.flatMap((input) => [input, input]);
    const weights = inputs.flatMap(([x]) => {
      const probability = 1 / (1 + Math.exp(-(1.5 * (x as number) - 0.7)));
      return [1000 * probability, 1000 * (1 - probability)];
    });
    const fit = fitLogistic({ inputs: expanded, labels: expanded.map((_, at) => (at % 2 === 0 ? 1 : 0)), weights });
    expect(fit.slopes[0]).toBeCloseTo(1.5, 3);
    expect(fit.bias).toBeCloseTo(-0.7, 3);
  });
});
