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

/** Tokens `from .. to` (end exclusive), and what may be written over: passages are hashed by the hundred, and read at once. */
export interface HashedStretch {
  from: number;
  to: number;
  over?: HashedFeatures;
}

/** Nothing hashed yet. */
export function noHashedFeatures(): HashedFeatures {
  return { count: 0, bucket: new Int32Array(0), token: new Int32Array(0) };
}

const stamps = new Map<number, { seen: Int32Array; turn: number }>();

/** A table in which the buckets of the present text are those marked with `turn`: nothing needs clearing between texts. */
function takeStamp(buckets: number): { seen: Int32Array; turn: number } {
  let stamp = stamps.get(buckets);
  if (stamp === undefined || stamp.turn === 0x7fffffff) {
    stamp = { seen: new Int32Array(buckets), turn: 0 };
    stamps.set(buckets, stamp);
  }
  stamp.turn += 1;
  return stamp;
}

/** Distinct buckets (of a power of two) of at most `room` hashes, each with the token it was first met in. */
export function collectBuckets(
  buckets: number,
  room: number,
  over: HashedFeatures = noHashedFeatures(),
): { found: HashedFeatures; add: (hash: number, token: number) => void } {
  const { seen, turn } = takeStamp(buckets);
  const mask = buckets - 1;
  const found = over;
  if (found.bucket.length < room) {
    found.bucket = new Int32Array(room);
    found.token = new Int32Array(room);
  }
  found.count = 0;
  const { bucket: foundBucket, token: foundToken } = found;
  const add = (hash: number, token: number): void => {
    const bucket = hash & mask;
    if (seen[bucket] === turn) return;
    seen[bucket] = turn;
    foundBucket[found.count] = bucket;
    foundToken[found.count] = token;
    found.count += 1;
  };
  return { found, add };
}

/** How many grams the tokens `from .. to` have together, a word that comes again not counted again. */
export function countGrams({ first, gramStart, gramEnd }: TextFeatures, from: number, to: number): number {
  let grams = 0;
  for (let token = from; token < to; token += 1) {
    if (isNew(first, token, from)) grams += (gramEnd[token] as number) - (gramStart[token] as number);
  }
  return grams;
}

/** Whether a word was not yet met since token `from`. */
export function isNew(first: Int32Array, token: number, from: number): boolean {
  const own = first[token] as number;
  return own === token || own < from;
}

/**
 * Words, pairs of neighbouring words and character 2-5-grams inside words, hashed into `buckets` (a power of two): of all
 * tokens, or of a stretch of them.
 */
export function hashFeatures(
  features: TextFeatures,
  buckets: number,
  { from, to, over }: HashedStretch = { from: 0, to: features.tokens.count },
): HashedFeatures {
  const { wordHash, gramHash, gramStart, gramEnd, first } = features;
  const { found, add } = collectBuckets(buckets, countGrams(features, from, to) + 2 * (to - from), over);
  for (let token = from; token < to; token += 1) {
    const isFirst = isNew(first, token, from);
    if (isFirst) add(wordHash[token] as number, token);
    if (token + 1 < to) add(hashPair(wordHash[token] as number, wordHash[token + 1] as number), token);
    if (!isFirst) continue;
    const stop = gramEnd[token] as number;
    for (let gram = gramStart[token] as number; gram < stop; gram += 1) add(gramHash[gram] as number, token);
  }
  return found;
}
