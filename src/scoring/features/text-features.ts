// What the learned models see of a text: hashes of its words and of the character n-grams inside them, and its style.
// The same code runs in training and in the Worker. No weights here.

import { makeInt32s, makeUint8s } from '../arrays.ts';
import { tokenize, tokenKinds, type Tokens } from './tokens.ts';

/** More than the longest legal text has units. */
export const tokensMax = 66_000;
export const gramLengthMin = 2;
export const gramLengthMax = 5;

export interface TextFeatures {
  tokens: Tokens;
  /** One 32-bit hash a token. */
  wordHash: Int32Array;
  /** The first token of the same text: what a word says is read once, however often it comes. */
  first: Int32Array;
  /** Grams of token i are `gramHash[gramStart[i]] .. gramHash[gramEnd[i] - 1]`: of equal words the same. */
  gramStart: Int32Array;
  gramEnd: Int32Array;
  gramHash: Int32Array;
  /** 2..5, the length of each gram in UTF-16 units, word boundaries included. */
  gramLength: Uint8Array;
  /** Six numbers in 0..1, see `measureStyle`. */
  style: Float32Array;
}

const fnvPrime = 0x01000193;
const boundary = 1;
let codes = new Uint16Array(1024);

/** Finalises a running hash (the mixing step of MurmurHash3). */
export function mixHash(hash: number): number {
  let mixed = hash ^ (hash >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** The hash of two neighbouring words. Order matters. */
export function hashPair(first: number, second: number): number {
  return mixHash(Math.imul(first, 0x9e3779b1) ^ (second + 0x7f4a7c15));
}

const fixedWords: Record<number, string> = {
  [tokenKinds.link]: 'urltok',
  [tokenKinds.mention]: '@user',
  [tokenKinds.number]: '0',
};

/** Writes one token's code units into `codes` between word boundaries, runs of three and more cut to two. Returns the length. */
function writeCodes(text: string, start: number, end: number): number {
  if (codes.length < end - start + 2) codes = new Uint16Array(2 * (end - start + 2));
  let length = 1;
  codes[0] = boundary;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (length > 2 && code === codes[length - 1] && code === codes[length - 2]) continue;
    codes[length] = code;
    length += 1;
  }
  codes[length] = boundary;
  return length + 1;
}

function hashCodes(length: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < length; at += 1) hash = Math.imul(hash ^ (codes[at] as number), fnvPrime);
  return mixHash(hash);
}

/** Room that grams are written into before their number is known. Grows to what the longest text so far needed. */
let grams = { hash: new Int32Array(4096), length: new Uint8Array(4096) };

function makeGramRoom(count: number): void {
  if (count <= grams.length.length) return;
  const old = grams;
  grams = { hash: new Int32Array(2 * count), length: new Uint8Array(2 * count) };
  grams.hash.set(old.hash);
  grams.length.set(old.length);
}

/** Appends the grams of the word in `codes`, and returns how many there are now. */
function writeGrams(length: number, from: number): number {
  makeGramRoom(from + length * (gramLengthMax - gramLengthMin + 1));
  const { hash: gramHash, length: gramLengths } = grams;
  let count = from;
  for (let start = 0; start + gramLengthMin <= length; start += 1) {
    let hash = 0x2f0b4a27;
    const stop = Math.min(length, start + gramLengthMax);
    for (let at = start; at < stop; at += 1) {
      hash = Math.imul(hash ^ (codes[at] as number), fnvPrime);
      const gramLength = at - start + 1;
      if (gramLength < gramLengthMin) continue;
      gramHash[count] = mixHash(hash + gramLength);
      gramLengths[count] = gramLength;
      count += 1;
    }
  }
  return count;
}

/**
 * Six style numbers in 0..1: log length, share of capitals among Latin letters, share of all-capital words,
 * exclamation marks, question marks, share of what is neither letter nor space. Case is read in `source`, the rest in `folded`.
 */
export function measureStyle(source: string, folded: string): Float32Array {
  const readMax = 2000;
  const shape = countCase(source.length > readMax ? source.slice(0, readMax) : source);
  const length = Math.min(folded.length, readMax);
  let exclamations = 0;
  let questions = 0;
  let others = 0;
  for (let at = 0; at < length; at += 1) {
    const code = folded.charCodeAt(at);
    if (code === 33) exclamations += 1;
    else if (code === 63) questions += 1;
    if (code < 128 && code > 32 && (code < 97 || code > 122)) others += 1;
  }
  return Float32Array.of(
    Math.log(1 + length) / 7.6,
    shape.capitals,
    shape.capitalWords,
    Math.min(exclamations, 10) / 10,
    Math.min(questions, 10) / 10,
    length === 0 ? 0 : others / length,
  );
}

function countCase(text: string): { capitals: number; capitalWords: number } {
  let upper = 0;
  let letters = 0;
  let words = 0;
  let capitalWords = 0;
  let wordLetters = 0;
  let wordUpper = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 32;
    const isUpper = code >= 65 && code <= 90;
    if (isUpper || (code >= 97 && code <= 122)) {
      wordLetters += 1;
      if (isUpper) wordUpper += 1;
    } else if (wordLetters > 0) {
      words += 1;
      if (wordLetters > 1 && wordUpper === wordLetters) capitalWords += 1;
      letters += wordLetters;
      upper += wordUpper;
      wordLetters = 0;
      wordUpper = 0;
    }
  }
  return { capitals: letters === 0 ? 0 : upper / letters, capitalWords: words === 0 ? 0 : capitalWords / words };
}

export interface FeatureOptions {
  /** Leaves @names out: whom a comment is addressed to says nothing of how it speaks. */
  skipMentions?: boolean;
}

/** Everything the models see of a text. `folded` is the reading's folded form of `source`. Linear in the text's length. */
export function extractFeatures(folded: string, source: string, options: FeatureOptions = {}): TextFeatures {
  const tokens = tokenize(folded, tokensMax, options);
  const { count } = tokens;
  // One piece of memory for all that is known token by token: pieces cost more than what is written into them.
  const numbers = makeInt32s(4 * count);
  const wordHash = numbers.subarray(0, count);
  const first = numbers.subarray(count, 2 * count);
  const gramStart = numbers.subarray(2 * count, 3 * count);
  const gramEnd = numbers.subarray(3 * count);
  for (let token = 0; token < count; token += 1) wordHash[token] = hashCodes(writeToken(folded, tokens, token));
  findFirsts(folded, tokens, { wordHash, first });
  let gramCount = 0;
  for (let token = 0; token < count; token += 1) {
    const own = first[token] as number;
    gramStart[token] = own === token ? gramCount : (gramStart[own] as number);
    if (own === token && tokens.kind[token] !== tokenKinds.mark)
      gramCount = writeGrams(writeToken(folded, tokens, token), gramCount);
    gramEnd[token] = own === token ? gramCount : (gramEnd[own] as number);
  }
  const gramHash = makeInt32s(gramCount);
  gramHash.set(grams.hash.subarray(0, gramCount));
  const gramLength = makeUint8s(gramCount);
  gramLength.set(grams.length.subarray(0, gramCount));
  return { tokens, wordHash, first, gramStart, gramEnd, gramHash, gramLength, style: measureStyle(source, folded) };
}

/** Writes what a token is read as into `codes`. Returns its length. */
function writeToken(folded: string, tokens: Tokens, token: number): number {
  const fixed = fixedWords[tokens.kind[token] as number];
  return fixed === undefined
    ? writeCodes(folded, tokens.start[token] as number, tokens.end[token] as number)
    : writeCodes(fixed, 0, fixed.length);
}

/** Places tried for a word. Words made to clash in more of them are read anew each time, and cost no more. */
const probesMax = 8;

let slots = new Int32Array(512);

/** Writes for each token the first one of the same kind and text. Linear. */
function findFirsts(
  folded: string,
  tokens: Tokens,
  { wordHash, first }: Pick<TextFeatures, 'wordHash' | 'first'>,
): void {
  const room = 2 << (32 - Math.clz32(tokens.count));
  if (slots.length < room) slots = new Int32Array(room);
  slots.fill(0, 0, room);
  for (let token = 0; token < tokens.count; token += 1) {
    first[token] = token;
    for (let probe = 0; probe < probesMax; probe += 1) {
      const slot = ((wordHash[token] as number) + probe) & (room - 1);
      const met = (slots[slot] as number) - 1;
      if (met >= 0 && !isSame(folded, tokens, [met, token])) continue;
      if (met < 0) slots[slot] = token + 1;
      else first[token] = met;
      break;
    }
  }
}

function isSame(folded: string, { start, end, kind }: Tokens, [one, other]: readonly [number, number]): boolean {
  if (kind[one] !== kind[other]) return false;
  if (fixedWords[kind[one] as number] !== undefined) return true;
  const from = start[one] as number;
  const length = (end[one] as number) - from;
  const place = start[other] as number;
  if ((end[other] as number) - place !== length) return false;
  for (let at = 0; at < length; at += 1)
    if (folded.charCodeAt(from + at) !== folded.charCodeAt(place + at)) return false;
  return true;
}
