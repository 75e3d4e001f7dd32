// Which passage of a body reads most like spam by the words' head. The words of the body are hashed once for all of it: a
// passage is judged by those first met in it. No weights of its own.

import { makeInt32s } from '../../arrays.ts';
import type { HashedFeatures } from '../../features/hashed-features.ts';
import type { Passage } from '../../features/passages.ts';
import { weightAt, type LinearTable } from '../weights/linear-table.ts';

/** Where in `hashed` the buckets first met in each passage lie: `places[i] .. places[i + 1]` (end exclusive). */
export function placesByPassage({ token, count }: HashedFeatures, passages: readonly Passage[]): Int32Array {
  const places = makeInt32s(passages.length + 1);
  let at = 0;
  passages.forEach(({ to }, passage) => {
    while (at < count && (token[at] as number) < to) at += 1;
    places[passage + 1] = at;
  });
  return places;
}

/** The passage with the greatest score of a head, and that score; null of a body that is one passage. */
export function findWorstPassage(
  table: LinearTable,
  hashed: HashedFeatures,
  passages: readonly Passage[],
): { passage: Passage; score: number } | null {
  if (passages.length < 2) return null;
  const places = placesByPassage(hashed, passages);
  let worst: { passage: Passage; score: number } | null = null;
  passages.forEach((passage, index) => {
    const from = places[index] as number;
    const to = places[index + 1] as number;
    let sum = 0;
    for (let at = from; at < to; at += 1) sum += weightAt(table, hashed.bucket[at] as number, 0);
    const score = sum / Math.sqrt(Math.max(1, to - from)) + (table.bias[0] as number);
    if (worst === null || score > worst.score) worst = { passage, score };
  });
  return worst;
}
