// Reads hostile words of any script that signs break ("с.у.к.а", "f🔥u🔥c🔥k", "傻.逼") or stand in for letters of ("f■ck",
// "х*й"), and letters set apart beyond ASCII ("с у к а"). Undone only where such a word results; work is linear.

import { keyOfWord } from '../../words/known-abuse.ts';
import { strongStems } from '../../words/hostile-words.ts';
import {
  beginsHostile,
  beginsKnownWord,
  findHostile,
  findKnownWord,
  hostileWordLike,
  knownUnitsMax,
} from '../../words/known-words.ts';
import { readDrawn } from './read-drawn.ts';
import { partsOf, tokensOf, type Token } from './broken-tokens.ts';
import { spend, type Steps } from './steps.ts';
import { joinPieces, pieceOf, rewriteOf, type Piece, type Rewrite } from './piece.ts';

const stepsPerUnit = 10;
/** A word joined and looked up, and each of its units. */
const stepsPerJoin = 4;

/** Broken words, in order, until no more than `kept` steps are left; `readTo` says where that was. */
export function findBroken(text: string, steps: Steps, kept: number): { rewrites: Rewrite[]; readTo: number } {
  const rewrites: Rewrite[] = [];
  let apart: Piece[] = [];
  for (const token of tokensOf(text)) {
    if (steps.left <= kept) return { rewrites, readTo: apart[0]?.from[0] ?? token.start };
    if (token.isApart) {
      spend(steps, stepsPerUnit);
      apart.push(pieceOf(text, token.start, token.end));
      continue;
    }
    if (apart.length > 0) rewrites.push(...readApart(apart));
    if (apart.length > 0) apart = [];
    if (!token.isBroken) continue;
    spend(steps, (token.end - token.start) * stepsPerUnit);
    rewrites.push(...readBroken(text, token, steps));
  }
  if (apart.length > 0) rewrites.push(...readApart(apart));
  return { rewrites, readTo: text.length };
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
}

function readBroken(text: string, token: Token, steps: Steps): Rewrite[] {
  if (isLink(text, token)) return [];
  const drawn = drawnWithin(text, token);
  if (drawn !== null) return [drawn];
  const parts = partsOf(text, token);
  return parts.length === 0 ? [] : (joinedWithin(parts, steps) ?? maskedWithin(text, parts, token.end));
}

function isLink(text: string, { start, end }: Token): boolean {
  const token = text.slice(start, end);
  return token.includes('://') || token.startsWith('www.') || /^[^@]+@[^@]+\.[a-z]/.test(token);
}

const drawnUnitsMax = 40;

/** Tried at the token's first characters: an opening bracket may stand before the word. */
function drawnWithin(text: string, { start, end }: Token): Rewrite | null {
  if (end - start > drawnUnitsMax) return null;
  const stretch = { start, end };
  return readDrawn(text, stretch) ?? (end - start > 1 ? readDrawn(text, { start: start + 1, end }) : null);
}

const windowPartsMax = 12;
const gapUnitsMax = 4;
/** No hostile word of the scripts without spaces is longer. */
const unspacedUnitsMax = 8;
const withoutSpaces = /[\u3131-\u318e\u4e00-\u9fff\uac00-\ud7a3]/;

/** Neighbouring parts that make a hostile word together. */
function joinedWithin(parts: Piece[], steps: Steps): Rewrite[] | null {
  const rewrites: Rewrite[] = [];
  let first = 0;
  while (first + 1 < parts.length) {
    const found = windowFrom(parts, first, steps);
    if (found !== null) rewrites.push(found.rewrite);
    first = found === null ? first + 1 : found.next;
  }
  return rewrites.length === 0 ? null : rewrites;
}

function windowFrom(parts: Piece[], first: number, steps: Steps): { rewrite: Rewrite; next: number } | null {
  let joined = parts[first] as Piece;
  const firstUnits = joined.text.length;
  for (let last = first + 1; last < parts.length && last < first + windowPartsMax; last++) {
    const part = parts[last] as Piece;
    if ((part.from[0] ?? 0) - (joined.from.at(-1) ?? 0) > gapUnitsMax + 1) return null;
    if (joined.text.length - firstUnits > unspacedUnitsMax && withoutSpaces.test(joined.text)) return null;
    joined = joinPieces([joined, part]);
    if (beginsNothing(joined.text)) return null;
    const window = parts.slice(first, last + 1);
    const word = isHostileJoin(joined.text, window) ? joined : acrossGap(window, steps);
    if (word !== null) {
      const kind = window.every(({ text }) => text.length === 1) ? 'spaced' : 'split';
      return { rewrite: rewriteOf(word, { ...word, kind }), next: last + 1 };
    }
    if (joined.text.length > knownUnitsMax && !withoutSpaces.test(joined.text)) return null;
  }
  return null;
}

const startUnits = 4;

/** Whether no known word begins with these letters of ASCII, whatever may follow. The fifth keeps marks from the first four. */
function beginsNothing(letters: string): boolean {
  return letters.length > startUnits && !beginsKnownWord(letters.slice(0, startUnits)) && isAscii(letters);
}

const reachMax = 3;

/** In scripts without spaces the word begins inside the first part and ends inside the last. */
function acrossGap(parts: Piece[], steps: Steps): Piece | null {
  const [one, other] = [parts[0] as Piece, parts.at(-1) as Piece];
  if (!withoutSpaces.test(one.text)) return null;
  const between = parts.slice(1, -1);
  for (let before = reachMax; before >= 1; before--) {
    if (!mayBegin(one.text.charAt(one.text.length - before))) continue;
    for (let after = reachMax; after >= 1; after--) {
      if (before > one.text.length || after > other.text.length) continue;
      const word = joinPieces([lastOf(one, before), ...between, firstOf(other, after)]);
      spend(steps, stepsPerJoin + word.text.length);
      if (isHostile(word.text)) return word;
    }
  }
  return null;
}

/** A hostile word may begin with this letter; of other scripts than those without spaces that is not known. */
function mayBegin(letter: string): boolean {
  return !withoutSpaces.test(letter) || beginsHostile(letter);
}

function lastOf({ text, from }: Piece, units: number): Piece {
  return { text: text.slice(-units), from: from.slice(-units) };
}

function firstOf({ text, from }: Piece, units: number): Piece {
  return { text: text.slice(0, units), from: from.slice(0, units) };
}

function isHostile(word: string): boolean {
  return findHostile(word) !== null;
}

const joinUnitsMin = 4;
const scriptUnitsMin = 3;
const foreignUnitsMin = 5;

/** Honest words stand beside signs, too: one part at least is none, or all are single letters. */
function isHostileJoin(word: string, parts: Piece[]): boolean {
  if (word.length < (isAscii(word) ? joinUnitsMin : scriptUnitsMin) || word.length > knownUnitsMax) return false;
  const known = findHostile(word);
  if (known === null) return false;
  if (!isAscii(word) || parts.every(({ text }) => text.length === 1)) return true;
  if (known.isForeign ? word.length < foreignUnitsMin : !strongStems.test(word)) return false;
  return parts.some(({ text }) => findKnownWord(text) === null);
}

const maskMax = 3;
/** Signs that honest words of scripts other than Latin are not linked by. */
const maskOnly = /^[*#@$%&x\u25a0-\u25cf\u2580-\u259f]+$/;
const shownMin = 2;

/** Letters with signs in place of some, one sign or several a letter. */
function maskedWithin(text: string, parts: Piece[], end: number): Rewrite[] {
  const whole = joinPieces(parts);
  if (whole.text.length > knownUnitsMax || whole.text.length < shownMin) return [];
  const lastEnd = (parts.at(-1)?.from.at(-1) ?? 0) + 1;
  for (const each of [0, 1, 2]) {
    const pattern = patternOf(parts, { text, each, end: isAscii(whole.text) ? lastEnd : end });
    const word = pattern === null ? null : wordLike(pattern, whole.text.length);
    if (word === null) continue;
    const start = parts[0]?.from[0] ?? 0;
    const stop = pattern?.endsWith('*') ? end : lastEnd;
    const from = Array.from(word, (_, at) => start + Math.round((at * (stop - 1 - start)) / (word.length - 1)));
    return [{ start, end: stop, undone: { text: word, from, kind: 'masked' } }];
  }
  return [];
}

/** With `each` stars for a run of signs, or as many as there are signs for 0; null where a run is too long for a mask. */
function patternOf(parts: Piece[], { text, each, end }: { text: string; each: number; end: number }): string | null {
  let pattern = '';
  for (const [index, part] of parts.entries()) {
    pattern += isAscii(part.text) ? part.text : keyOfWord(part.text);
    const from = (part.from.at(-1) ?? 0) + 1;
    const to = parts[index + 1]?.from[0] ?? end;
    const signs = Array.from(text.slice(from, to)).length;
    if (signs > maskMax || (signs > 0 && !isAscii(part.text) && !maskOnly.test(text.slice(from, to)))) return null;
    pattern += '*'.repeat(signs === 0 ? 0 : each === 0 ? signs : each);
  }
  return pattern.includes('*') ? pattern : null;
}

function wordLike(pattern: string, shown: number): string | null {
  const isShort = pattern.length < (isAscii(pattern) ? joinUnitsMin : scriptUnitsMin);
  if (isShort || shown < shownMin || (pattern.endsWith('*') && shown <= shownMin)) return null;
  const word = hostileWordLike(pattern);
  if (word === null || (isAscii(word) && !strongStems.test(word))) return null;
  return word;
}

const apartWordMax = 9;

/** Letters beyond ASCII, each by itself. */
function readApart(letters: Piece[]): Rewrite[] {
  const rewrites: Rewrite[] = [];
  let first = 0;
  while (first + 1 < letters.length) {
    let last = Math.min(letters.length, first + apartWordMax);
    for (; last > first + 1; last--) {
      const word = joinPieces(letters.slice(first, last));
      const isWhole = first === 0 && last === letters.length;
      if ((last - first >= scriptUnitsMin || isWhole) && isHostile(word.text)) {
        rewrites.push(rewriteOf(word, { ...word, kind: 'spaced' }));
        break;
      }
    }
    first = last > first + 1 ? last : first + 1;
  }
  return rewrites;
}
