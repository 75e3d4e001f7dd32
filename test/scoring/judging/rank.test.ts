// The queue's order: how bad a comment may be, and how near to a threshold it lies.

import { describe, expect, it } from 'vitest';
import { completePolicy } from '../../../src/domain/policy.ts';
import { rankAssessment } from '../../../src/scoring/judging/rank.ts';

const policy = completePolicy({
  thresholds: { spam: { hold: 0.4, spam: 0.8, discard: 0.99 }, toxicity: { hold: 0.5 } },
});

function rank(spam: number | null, toxicity: number | null) {
  return rankAssessment({ scores: { spam, toxicity } }, policy);
}

describe('rankAssessment', () => {
  it('takes the greater score for harm', () => {
    expect(rank(0.2, 0.7).harm).toBe(0.7);
    expect(rank(0.9, null).harm).toBe(0.9);
  });

  it('is the more doubtful the nearer a score is to any threshold', () => {
    expect(rank(0.4, 0.01).doubt).toBe(0);
    expect(rank(0.1, 0.52).doubt).toBeLessThan(rank(0.1, 0.6).doubt);
    expect(rank(0.79, 0.01).doubt).toBeLessThan(rank(0.6, 0.01).doubt);
    expect(rank(0.6, 0.01).doubt).toBeCloseTo(Math.log(0.6 / 0.4) - Math.log(0.4 / 0.6), 12);
  });

  it('is as doubtful as can be where a score is not known', () => {
    expect(rank(0.01, null).doubt).toBe(0);
  });

  it('stays a finite number at the ends of the scale', () => {
    expect(Number.isFinite(rank(0, 1).doubt)).toBe(true);
    expect(
      Number.isFinite(
        rankAssessment(
          { scores: { spam: 1, toxicity: 0 } },
          completePolicy({ thresholds: { spam: { discard: 1, hold: 0 } } }),
        ).doubt,
      ),
    ).toBe(true);
  });
});
