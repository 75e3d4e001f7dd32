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

/** Distinct buckets while they are being collected. One text is hashed at a time. */
export interface Collector {
  /** Buckets of the table, less one. */
  mask: number;
  found: HashedFeatures;
  /** The buckets of `found`, one bit each: so small that it stays in the processor's nearest caches. */
  met: Int32Array;
  /** Where `met` holds any: clearing takes no longer than collecting did. */
  places: Int32Array;
  placeCount: number;
}

const collectors = new Map<number, Collector>();

function makeCollector(buckets: number): Collector {
  const words = Math.max(1, buckets >> 5);
  const made: Collector = {
    mask: buckets - 1,
    found: noHashedFeatures(),
    met: new Int32Array(words),
    places: new Int32Array(words),
    placeCount: 0,
  };
  collectors.set(buckets, made);
  return made;
}

/** Begins to collect distinct buckets (of a power of two) of at most `room` hashes, each with the token it is first met in. */
export function startCollecting(buckets: number, room: number, over?: HashedFeatures): Collector {
  const collector = collectors.get(buckets) ?? makeCollector(buckets);
  const { met, places } = collector;
  for (let at = 0; at < collector.placeCount; at += 1) met[places[at] as number] = 0;
  collector.placeCount = 0;
  if (over !== undefined && over.bucket.length >= room) {
    over.count = 0;
    collector.found = over;
  } else {
    const roomy = { count: 0, bucket: new Int32Array(room), token: new Int32Array(room) };
    collector.found = over === undefined ? roomy : Object.assign(over, roomy);
  }
  return collector;
}

/** Adds the bucket of a hash, unless it is there. */
export function addHash(collector: Collector, hash: number, token: number): void {
  const { found, met } = collector;
  const bucket = hash & collector.mask;
  const place = bucket >> 5;
  const known = met[place] as number;
  const bit = 1 << bucket;
  if ((known & bit) !== 0) return;
  if (known === 0) {
    collector.places[collector.placeCount] = place;
    collector.placeCount += 1;
  }
  met[place] = known | bit;
  found.bucket[found.count] = bucket;
  found.token[found.count] = token;
  found.count += 1;
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
  { from = 0, to = features.tokens.count, over }: Partial<HashedStretch> = {},
): HashedFeatures {
  const { wordHash, gramHash, gramStart, gramEnd, first } = features;
  const collector = startCollecting(buckets, countGrams(features, from, to) + 2 * (to - from), over);
  for (let token = from; token < to; token += 1) {
    const isFirst = isNew(first, token, from);
    if (isFirst) addHash(collector, wordHash[token] as number, token);
    if (token + 1 < to) addHash(collector, hashPair(wordHash[token] as number, wordHash[token + 1] as number), token);
    if (!isFirst) continue;
    const stop = gramEnd[token] as number;
    for (let gram = gramStart[token] as number; gram < stop; gram += 1)
      addHash(collector, gramHash[gram] as number, token);
  }
  return collector.found;
}
