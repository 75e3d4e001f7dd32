// Proposes the pieces of a text worth showing: the words that moved a linear score most, neighbours taken together.
// Shared by the models; knows no weights and no text.

import { makeUint8s } from '../arrays.ts';
import type { TextFeatures } from '../features/text-features.ts';

const partsMax = 5;
const tokensAPart = 4;

/** Up to `countMax` groups of words with the greatest linear contributions, neighbours of the same sign taken together. */
export function proposeParts(
  features: TextFeatures,
  linearTokens: Float64Array,
  countMax = partsMax,
): { from: number; to: number }[] {
  const taken = makeUint8s(linearTokens.length);
  const parts: { from: number; to: number }[] = [];
  while (parts.length < countMax) {
    let best = -1;
    for (let token = 0; token < linearTokens.length; token += 1) {
      if (taken[token] === 1) continue;
      if (best < 0 || Math.abs(linearTokens[token] as number) > Math.abs(linearTokens[best] as number)) best = token;
    }
    if (best < 0 || Math.abs(linearTokens[best] as number) === 0) break;
    const part = growPart(best, linearTokens, taken);
    taken.fill(1, part.from, part.to);
    if (part.from < features.tokens.count) parts.push(part);
  }
  return parts;
}

function growPart(at: number, linearTokens: Float64Array, taken: Uint8Array): { from: number; to: number } {
  const peak = linearTokens[at] as number;
  const joins = (token: number): boolean => {
    const own = linearTokens[token];
    return own !== undefined && taken[token] === 0 && own / peak > 0.4;
  };
  let from = at;
  let to = at + 1;
  while (to - from < tokensAPart) {
    if (joins(to)) to += 1;
    else if (joins(from - 1)) from -= 1;
    else break;
  }
  return { from, to };
}
