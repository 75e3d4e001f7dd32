// Chunks of folded text: what stands between spaces and plain punctuation, signs that may hide letters included. Links
// and email addresses give none: what looks like a disguise there is not one.

import { classLetter, classMark, classNumber, classOf } from '../code-points.ts';
import { isAsciiLetter, isDigit } from './piece.ts';

export interface Chunk {
  start: number;
  end: number;
  /** Only letters of the Latin alphabet. */
  isPlain: boolean;
  hasLetter: boolean;
  /** Letters of ASCII, or Latin ones with accents. */
  hasLatin: boolean;
  /** Letters beyond ASCII. */
  hasBeyond: boolean;
}

/** Longer chunks are no words in disguise. */
export const chunkUnitsMax = 64;

/** What an ASCII character is to a chunk. */
const ends = 0;
const letter = 1;
/** Digits, and signs that may stand for or between letters. Other punctuation ends a chunk. */
const sign = 2;
const roles = new Uint8Array(0x80);
for (let code = 0; code < 0x80; code++) {
  if (isAsciiLetter(code)) roles[code] = letter;
  else if (isDigit(code) || '!#$%&*+-.@^_|~'.includes(String.fromCharCode(code))) roles[code] = sign;
}

/** Latin letters of living alphabets lie before. */
const latinEnd = 0x2b0;
const signsBeyond = new Set(
  '\u00a1\u00a2\u00a3\u00a5\u00a7\u00a9\u00ae\u00b7\u00d7\u0e3f\u2020\u2022\u20a3\u20a6\u20a9\u20ac\u20ad\u20ae\u20b1\u20b5',
);

/** The chunks of a text in order. Work is linear. */
export function findChunks(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code < 0x80 && roles[code] === ends) {
      at++;
      continue;
    }
    const chunk = chunkFrom(text, at);
    if (isLink(text, chunk) || isEmail(text, chunk)) {
      at = nextSpace(text, chunk.end);
      continue;
    }
    if (chunk.end - at <= chunkUnitsMax && chunk.end > at) chunks.push(chunk);
    at = Math.max(chunk.end, at + 1);
  }
  return chunks;
}

function chunkFrom(text: string, start: number): Chunk {
  const chunk: Chunk = { start, end: start, isPlain: true, hasLetter: false, hasLatin: false, hasBeyond: false };
  let at = start;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const role = code < 0x80 ? roles[code] : takeBeyond(text, at, chunk);
    if (role === ends) break;
    if (role === letter) chunk.hasLatin = true;
    else chunk.isPlain = false;
    at += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
  }
  chunk.end = Math.min(at, text.length);
  chunk.hasLetter = chunk.hasLatin || chunk.hasBeyond;
  return chunk;
}

/** What the character beyond ASCII at `at` is to a chunk; notes letters. */
function takeBeyond(text: string, at: number, chunk: Chunk): number {
  const kind = classOf(text.codePointAt(at) ?? 0);
  if (kind === classLetter || kind === classMark || kind === classNumber) {
    chunk.hasBeyond = true;
    if (text.charCodeAt(at) < latinEnd) chunk.hasLatin = true;
    return sign;
  }
  return signsBeyond.has(text.charAt(at)) ? sign : ends;
}

function isLink(text: string, { start, end }: Chunk): boolean {
  if (text.charCodeAt(end) === 0x3a && text.startsWith('://', end)) return true;
  return text.charCodeAt(start) === 0x77 && text.startsWith('www.', start);
}

function isEmail(text: string, { start, end, isPlain }: Chunk): boolean {
  if (isPlain) return false;
  const chunk = text.slice(start, end);
  const sign = chunk.indexOf('@');
  const dot = chunk.indexOf('.', sign);
  return sign > 0 && dot > sign + 1 && dot < chunk.length - 1;
}

function nextSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) > 0x20) at++;
  return at;
}
