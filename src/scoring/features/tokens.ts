// Tokens of folded text: words, marks, links and @names, with their place in that text.
// The same code runs in training and in the Worker. No hashing, no weights, no regular expressions over whole texts.

import { makeInt32s, makeUint8s } from '../arrays.ts';

/** What a token is: `link` and `mention` read alike whatever they say, as do all-digit numbers. */
export const tokenKinds = { word: 0, mark: 1, link: 2, mention: 3, number: 4 } as const;

/** Tokens as parallel arrays of `count` entries. */
export interface Tokens {
  count: number;
  /** UTF-16 offsets into the folded text, end exclusive. */
  start: Int32Array;
  end: Int32Array;
  kind: Uint8Array;
}

const other = 0;
const letter = 1;
const digit = 2;
const space = 3;
const joiner = 4;

const asciiClass = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  if (/[a-z]/i.test(character)) asciiClass[code] = letter;
  else if (/[0-9]/.test(character)) asciiClass[code] = digit;
  else if (code <= 32 || code === 127) asciiClass[code] = space;
  else if ("'*@$#!".includes(character)) asciiClass[code] = joiner;
}

const wordCharacter = /^[\p{L}\p{M}\p{N}]$/u;
const digitCharacter = /^\p{Nd}$/u;
const spaceCharacter = /^[\s\p{Cc}\p{Cf}]$/u;
/** Planes of which answers are remembered: the basic one and that of emoji and styled letters. */
const rememberedMax = 0x20000;
/** One more than the class, 0 where it was not asked for yet (a pure memo). */
const knownClasses = new Uint8Array(rememberedMax);

function classifyRare(codePoint: number): number {
  const known = codePoint < rememberedMax ? (knownClasses[codePoint] as number) : 0;
  if (known !== 0) return known - 1;
  const found = classifyBeyondAscii(codePoint);
  if (codePoint < rememberedMax) knownClasses[codePoint] = found + 1;
  return found;
}

function classifyBeyondAscii(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (digitCharacter.test(character)) return digit;
  if (wordCharacter.test(character)) return letter;
  if (spaceCharacter.test(character)) return space;
  return codePoint === 0x2019 ? joiner : other;
}

function classify(codePoint: number): number {
  return codePoint < 128 ? (asciiClass[codePoint] as number) : classifyRare(codePoint);
}

function isWordClass(found: number): boolean {
  return found === letter || found === digit;
}

/** Where the run of word characters starting at `from` ends; `digitsOnly` says whether it held nothing but digits. */
function endOfRun(text: string, from: number): { end: number; digitsOnly: boolean } {
  let at = from;
  let digitsOnly = true;
  while (at < text.length) {
    const codePoint = text.codePointAt(at) as number;
    const found = classify(codePoint);
    if (!isWordClass(found)) break;
    if (found === letter) digitsOnly = false;
    at += codePoint > 0xffff ? 2 : 1;
  }
  return { end: at, digitsOnly };
}

/** The end of a word: runs of letters and digits, held together by marks inside them ("don't", "f*ck"). */
function endOfWord(text: string, from: number): { end: number; digitsOnly: boolean } {
  let { end, digitsOnly } = endOfRun(text, from);
  while (end < text.length) {
    let at = end;
    while (at < text.length && classify(text.charCodeAt(at)) === joiner) at += 1;
    if (at === end) break;
    const next = endOfRun(text, at);
    if (next.end === at) break;
    end = next.end;
    digitsOnly = false;
  }
  return { end, digitsOnly };
}

function endOfLink(text: string, from: number): number {
  let at = from;
  while (at < text.length && classify(text.charCodeAt(at)) !== space) at += 1;
  return at;
}

function startsLink(text: string, at: number): boolean {
  return text.startsWith('http://', at) || text.startsWith('https://', at) || text.startsWith('www.', at);
}

/** Room that tokens are written into before their number is known. Grows to what the longest text so far needed. */
let places = new Int32Array(2 * 512);
let kinds = new Uint8Array(512);

function makeRoom(count: number): void {
  if (count <= kinds.length) return;
  const [oldPlaces, oldKinds] = [places, kinds];
  places = new Int32Array(4 * count);
  places.set(oldPlaces);
  kinds = new Uint8Array(2 * count);
  kinds.set(oldKinds);
}

/** Splits folded text into at most `countMax` tokens, without @names when they are to be skipped. Work is linear in the text. */
export function tokenize(text: string, countMax: number, options: { skipMentions?: boolean } = {}): Tokens {
  let count = 0;
  let at = 0;
  while (at < text.length && count < countMax) {
    const codePoint = text.codePointAt(at) as number;
    const found = classify(codePoint);
    if (found === space) {
      at += codePoint > 0xffff ? 2 : 1;
      continue;
    }
    const token = readToken(text, at, { codePoint, found });
    if (token.kind !== tokenKinds.mention || !options.skipMentions) {
      makeRoom(count + 1);
      places[2 * count] = at;
      places[2 * count + 1] = token.end;
      kinds[count] = token.kind;
      count += 1;
    }
    at = token.end;
  }
  return takeTokens(count);
}

function takeTokens(count: number): Tokens {
  const offsets = makeInt32s(2 * count);
  for (let token = 0; token < count; token += 1) {
    offsets[token] = places[2 * token] as number;
    offsets[count + token] = places[2 * token + 1] as number;
  }
  const kind = makeUint8s(count);
  kind.set(kinds.subarray(0, count));
  return { count, start: offsets.subarray(0, count), end: offsets.subarray(count), kind };
}

function readToken(
  text: string,
  at: number,
  first: { codePoint: number; found: number },
): { end: number; kind: number } {
  if (isWordClass(first.found)) {
    if ((first.codePoint === 104 || first.codePoint === 119) && startsLink(text, at)) {
      return { end: endOfLink(text, at), kind: tokenKinds.link };
    }
    const word = endOfWord(text, at);
    return { end: word.end, kind: word.digitsOnly ? tokenKinds.number : tokenKinds.word };
  }
  if (first.codePoint === 64) {
    const name = endOfRun(text, at + 1);
    if (name.end > at + 1) return { end: name.end, kind: tokenKinds.mention };
  }
  return { end: at + (first.codePoint > 0xffff ? 2 : 1), kind: tokenKinds.mark };
}
