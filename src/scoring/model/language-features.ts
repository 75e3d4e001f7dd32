// What the language guess sees of a text: its words and the 2-4-grams inside them, hashed; links, names, numbers and
// marks say nothing about a language and are left out. Shared by training and the Worker.

import type { HashedFeatures } from '../features/hashed-features.ts';
import type { TextFeatures } from '../features/text-features.ts';
import { tokenKinds } from '../features/tokens.ts';

/** Enough to tell a language; the rest of a longer text is not looked at. */
const wordsMax = 120;
const gramLengthMax = 4;

/** The buckets (of a power of two) that the words of a text touch, each once, with the first token that touches it. */
export function hashLanguageFeatures(features: TextFeatures, buckets: number): HashedFeatures {
  const { tokens, wordHash, gramHash, gramLength, gramStart } = features;
  const mask = buckets - 1;
  const found = new Map<number, number>();
  let words = 0;
  for (let token = 0; token < tokens.count && words < wordsMax; token += 1) {
    if (tokens.kind[token] !== tokenKinds.word) continue;
    words += 1;
    const word = (wordHash[token] as number) & mask;
    if (!found.has(word)) found.set(word, token);
    const stop = gramStart[token + 1] as number;
    for (let gram = gramStart[token] as number; gram < stop; gram += 1) {
      const bucket = (gramHash[gram] as number) & mask;
      if ((gramLength[gram] as number) <= gramLengthMax && !found.has(bucket)) found.set(bucket, token);
    }
  }
  return { count: found.size, bucket: Int32Array.from(found.keys()), token: Int32Array.from(found.values()) };
}
