// What the language guess sees of a text: its words and the 2-4-grams inside them, hashed; links, names, numbers and
// marks say nothing about a language and are left out. Shared by training and the Worker.

import {
  addHash,
  countGrams,
  finishCollecting,
  isNew,
  startCollecting,
  type HashedFeatures,
  type HashedStretch,
} from '../../features/hashed-features.ts';
import type { TextFeatures } from '../../features/text-features.ts';
import { tokenKinds } from '../../features/tokens.ts';

/** Enough to tell a language; the rest of a longer text is not looked at. */
const wordsMax = 20;
const gramLengthMax = 4;

/**
 * The buckets (of a power of two) that the first words of a text, or of its tokens `from .. to`, touch, each once, with the
 * first token that touches it.
 */
export function hashLanguageFeatures(
  features: TextFeatures,
  buckets: number,
  { from, to, over }: HashedStretch = { from: 0, to: features.tokens.count },
): HashedFeatures {
  const { tokens, wordHash, gramHash, gramLength, gramStart, gramEnd, first } = features;
  const room = Math.min(buckets, countGrams(features, from, to) + to - from);
  const collector = startCollecting(buckets, room, over);
  let words = 0;
  for (let token = from; token < to && words < wordsMax; token += 1) {
    if (tokens.kind[token] !== tokenKinds.word) continue;
    words += 1;
    if (!isNew(first, token, from)) continue;
    addHash(collector, wordHash[token] as number, token);
    const stop = gramEnd[token] as number;
    for (let gram = gramStart[token] as number; gram < stop; gram += 1) {
      if ((gramLength[gram] as number) <= gramLengthMax) addHash(collector, gramHash[gram] as number, token);
    }
  }
  return finishCollecting(collector);
}
