// What counts as agreement between a score and people's word.

import { expect, test } from 'vitest';
import { agreementsOf, counterOf } from '../../src/domain/protocol-agreement.ts';

test.each([
  [0, 'good_low'],
  [0.499, 'good_low'],
  [0.5, 'good_middle'],
  [0.799, 'good_middle'],
  [0.8, 'good_high'],
  [1, 'good_high'],
])('a score of %d of what people call good counts as %s', (score, counter) => {
  expect(counterOf({ isBad: false, score })).toBe(counter);
  expect(counterOf({ isBad: true, score })).toBe(counter.replace('good', 'bad'));
});

test('a score agrees that lies on people’s side of the threshold', () => {
  const counts = {
    good_low: 1,
    good_middle: 10,
    good_high: 100,
    bad_low: 1_000,
    bad_middle: 10_000,
    bad_high: 100_000,
  };
  expect(agreementsOf(counts)).toEqual([
    { threshold: 0.5, agreed: 110_001, disagreed: 1_110 },
    { threshold: 0.8, agreed: 100_011, disagreed: 11_100 },
  ]);
});
