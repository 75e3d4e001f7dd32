// The linear models' view: which buckets of a hashed table a text touches, each once, and the token each came from.
// No weights here.

import { makeInt32s } from '../arrays.ts';
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
  /** The buckets of `found`, one bit each: so small that it stays in the processor's nearest caches. Else all zero. */
  met: Int32Array;
}

const collectors = new Map<number, Collector>();

function makeCollector(buckets: number): Collector {
  const made: Collector = {
    mask: buckets - 1,
    found: noHashedFeatures(),
    met: new Int32Array(Math.max(1, buckets >> 5)),
  };
  collectors.set(buckets, made);
  return made;
}

/**
 * Begins to collect distinct buckets (of a power of two) of at most `room` hashes, each with the token it is first met in.
 * `finishCollecting` must end it.
 */
export function startCollecting(buckets: number, room: number, over?: HashedFeatures): Collector {
  const collector = collectors.get(buckets) ?? makeCollector(buckets);
  // Each hash is written down before it is known whether it counts: the last one needs a place, too.
  if (over !== undefined && over.bucket.length > room) {
    over.count = 0;
    collector.found = over;
  } else {
    const roomy = { count: 0, bucket: makeInt32s(room + 1), token: makeInt32s(room + 1) };
    collector.found = over === undefined ? roomy : Object.assign(over, roomy);
  }
  return collector;
}

/** Adds the bucket of a hash, unless it is there. */
export function addHash({ found, met, mask }: Collector, hash: number, token: number): void {
  const bucket = hash & mask;
  const known = met[bucket >> 5] as number;
  found.bucket[found.count] = bucket;
  found.token[found.count] = token;
  found.count += 1 - ((known >>> bucket) & 1);
  met[bucket >> 5] = known | (1 << bucket);
}

/** The same of many hashes of one token, `from .. to` (end exclusive). No branch: which are there nobody can foresee. */
export function addHashes(
  { found, met, mask }: Collector,
  hashes: Int32Array,
  { from, to, token }: { from: number; to: number; token: number },
): void {
  const { bucket: buckets, token: tokens } = found;
  let { count } = found;
  for (let at = from; at < to; at += 1) {
    const bucket = (hashes[at] as number) & mask;
    const known = met[bucket >> 5] as number;
    buckets[count] = bucket;
    tokens[count] = token;
    count += 1 - ((known >>> bucket) & 1);
    met[bucket >> 5] = known | (1 << bucket);
  }
  found.count = count;
}

/**
 * What was collected.
 * @throws where there were more hashes than `room`: the collector is left empty for the next text all the same.
 */
export function finishCollecting({ found, met }: Collector): HashedFeatures {
  const { bucket, count } = found;
  if (count >= bucket.length) {
    met.fill(0);
    throw new RangeError(`more than ${bucket.length - 1} buckets were collected`);
  }
  for (let at = 0; at < count; at += 1) met[(bucket[at] as number) >> 5] = 0;
  return found;
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
    addHashes(collector, gramHash, { from: gramStart[token] as number, to: gramEnd[token] as number, token });
  }
  return finishCollecting(collector);
}
