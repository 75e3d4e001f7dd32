// What a letter beyond ASCII passes for, as typed and as folded, and whose letter it is. Remembered letter by letter (a pure
// memo). Words are not looked at here.

import { isAsciiLetter } from './piece.ts';
import { lookAlikesOf, looseLookAlikesOf } from './look-alike-letters.ts';
import { scriptOf } from '../scripts.ts';

export interface Likeness {
  /** Latin letters it certainly or closely looks like; '' when there are none. */
  close: string;
  /** Close ones and those believed only of known words. */
  loose: string;
  script: string;
  /** A Latin letter of phonetics and of few languages that mostly poses as another. */
  isPosing: boolean;
  /** A letter of living Latin alphabets: it looks like itself and at most like the one that it is without its accent. */
  isLiving: boolean;
  /** The code of the letter that a living one is without its accent; 0 where it is none ("ß"). */
  bare: number;
}

const dotlessI = 0x131;
const rememberedMax = 4_096;
const typedAsFolded = new Map<number, Likeness>();
const typedOtherwise = new Map<number, Likeness>();
/** Beyond all code points, so that two of them make one key. */
const codePoints = 0x110000;

/** What a folded letter beyond ASCII passes for; capitals have look-alikes of their own, so `typed` counts, too. */
export function likenessOf(folded: number, typed: number): Likeness {
  const [known, key] = folded === typed ? [typedAsFolded, folded] : [typedOtherwise, folded * codePoints + typed];
  const found = known.get(key);
  if (found !== undefined) return found;
  const likeness = findLikeness(folded, typed);
  if (known.size < rememberedMax) known.set(key, likeness);
  return likeness;
}

function findLikeness(folded: number, typed: number): Likeness {
  const base = String.fromCodePoint(folded).normalize('NFD').charAt(0);
  const plain = isAsciiLetter(base.charCodeAt(0)) ? base : '';
  const close = distinct(lookAlikesOf(typed) + lookAlikesOf(folded));
  const loose = distinct(close + plain + looseLookAlikesOf(typed) + looseLookAlikesOf(folded));
  const script = scriptOf(folded);
  const isPosing = script === 'Latn' && folded !== dotlessI && lookAlikesOf(folded) !== '';
  const isLiving = script === 'Latn' && !isPosing && loose.length <= 1;
  return { close, loose, script, isPosing, isLiving, bare: isLiving && loose !== '' ? loose.charCodeAt(0) : 0 };
}

function distinct(letters: string): string {
  return [...new Set(letters)].join('');
}
