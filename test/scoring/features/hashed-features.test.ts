// Collecting distinct buckets: each once, of one text after another, also where one was too much.

import { expect, it } from 'vitest';
import {
  addHash,
  addHashes,
  finishCollecting,
  startCollecting,
} from '../../../src/scoring/features/hashed-features.ts';

const buckets = 1 << 10;

function collect(hashes: readonly number[], room = hashes.length): number[] {
  const collector = startCollecting(buckets, room);
  const [first, ...rest] = hashes;
  if (first !== undefined) addHash(collector, first, 0);
  addHashes(collector, Int32Array.from(rest), { from: 0, to: rest.length, token: 1 });
  const { bucket, count } = finishCollecting(collector);
  return [...bucket.subarray(0, count)];
}

it('collects each bucket once, in the order they are met, and nothing of the text before', () => {
  expect(collect([3, 5, 3, 1024 + 5, 40, 7])).toEqual([3, 5, 40, 7]);
  expect(collect([7, 5])).toEqual([7, 5]);
  expect(collect([])).toEqual([]);
});

it('says that there was no room for all, and reads the next text as if nothing had been', () => {
  expect(() => collect([1, 2, 3, 4, 5, 6], 3)).toThrow('more than 3 buckets');
  expect(collect([1, 2, 3, 4, 5, 6])).toEqual([1, 2, 3, 4, 5, 6]);
});
