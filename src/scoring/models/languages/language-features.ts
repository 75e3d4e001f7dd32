// What the language guess sees of a text: its words and the 2-4-grams inside them, hashed; links, names, numbers and
// marks say nothing about a language and are left out. Shared by training and the Worker.

import type { HashedFeatures } from '../../features/hashed-features.ts';
import type { TextFeatures } from '../../features/text-features.ts';
import { tokenKinds } from '../../features/tokens.ts';

/** Enough to tell a language; the rest of a longer text is not looked at. */
const wordsMax = 20;
const gramLengthMax = 4;

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
): { found: HashedFeatures; add: (hash: number, token: number) => void } {
  const { seen, turn } = takeStamp(buckets);
  const mask = buckets - 1;
  const found: HashedFeatures = { count: 0, bucket: new Int32Array(room), token: new Int32Array(room) };
  const add = (hash: number, token: number): void => {
    const bucket = hash & mask;
    if (seen[bucket] === turn) return;
    seen[bucket] = turn;
    found.bucket[found.count] = bucket;
    found.token[found.count] = token;
    found.count += 1;
  };
  return { found, add };
}

/**
 * The buckets (of a power of two) that the first words of a text, or of its tokens `from .. to`, touch, each once, with the
 * first token that touches it.
 */
export function hashLanguageFeatures(
  features: TextFeatures,
  buckets: number,
  { from, to }: { from: number; to: number } = { from: 0, to: features.tokens.count },
): HashedFeatures {
  const { tokens, wordHash, gramHash, gramLength, gramStart } = features;
  const room = Math.min(buckets, (gramStart[to] as number) - (gramStart[from] as number) + to - from);
  const { found, add } = collectBuckets(buckets, room);
  let words = 0;
  for (let token = from; token < to && words < wordsMax; token += 1) {
    if (tokens.kind[token] !== tokenKinds.word) continue;
    words += 1;
    add(wordHash[token] as number, token);
    const stop = gramStart[token + 1] as number;
    for (let gram = gramStart[token] as number; gram < stop; gram += 1) {
      if ((gramLength[gram] as number) <= gramLengthMax) add(gramHash[gram] as number, token);
    }
  }
  return found;
}
