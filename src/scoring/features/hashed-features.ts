// The linear models' view: which buckets of a hashed table a text touches, each once, and the token each came from.
// No weights here.

import { hashPair, type TextFeatures } from './text-features.ts';

/** Distinct buckets in order of first appearance; only the first `count` entries mean anything. */
export interface HashedFeatures {
  count: number;
  bucket: Int32Array;
  /** The token the bucket was first met in; for a pair of words the first of the two. */
  token: Int32Array;
}

const stamps = new Map<number, { seen: Int32Array; turn: number }>();

function takeStamp(buckets: number): { seen: Int32Array; turn: number } {
  let stamp = stamps.get(buckets);
  if (!stamp) {
    stamp = { seen: new Int32Array(buckets), turn: 0 };
    stamps.set(buckets, stamp);
  }
  if (stamp.turn === 0x7fffffff) {
    stamp.seen.fill(0);
    stamp.turn = 0;
  }
  stamp.turn += 1;
  return stamp;
}

/**
 * Words, pairs of neighbouring words and character 2-5-grams inside words, hashed into `buckets` (a power of two): of all
 * tokens, or of those `from .. to` (end exclusive).
 */
export function hashFeatures(
  features: TextFeatures,
  buckets: number,
  { from, to }: { from: number; to: number } = { from: 0, to: features.tokens.count },
): HashedFeatures {
  const { wordHash, gramHash, gramStart } = features;
  const room = (gramStart[to] as number) - (gramStart[from] as number) + 2 * (to - from);
  const hashed: HashedFeatures = { count: 0, bucket: new Int32Array(room), token: new Int32Array(room) };
  const { seen, turn } = takeStamp(buckets);
  const mask = buckets - 1;
  const add = (hash: number, token: number): void => {
    const bucket = hash & mask;
    if (seen[bucket] === turn) return;
    seen[bucket] = turn;
    hashed.bucket[hashed.count] = bucket;
    hashed.token[hashed.count] = token;
    hashed.count += 1;
  };
  for (let token = from; token < to; token += 1) {
    add(wordHash[token] as number, token);
    if (token + 1 < to) add(hashPair(wordHash[token] as number, wordHash[token + 1] as number), token);
    const stop = gramStart[token + 1] as number;
    for (let gram = gramStart[token] as number; gram < stop; gram += 1) add(gramHash[gram] as number, token);
  }
  return hashed;
}
