// Chunks of folded text: what stands between spaces and plain punctuation, signs that may hide letters included. Links
// and email addresses give none: what looks like a disguise there is not one.

import { classLetter, classMark, classNumber, classOf } from './code-points.ts';
import { isAsciiLetter, isDigit } from './piece.ts';

export interface Chunk {
  start: number;
  end: number;
  /** Only letters of the Latin alphabet. */
  isPlain: boolean;
  hasLetter: boolean;
  /** Letters of ASCII. */
  hasLatin: boolean;
  /** Letters beyond ASCII. */
  hasBeyond: boolean;
}

/** Longer chunks are no words in disguise. */
export const chunkUnitsMax = 64;

/** ASCII signs that may stand for or between letters. Other punctuation ends a chunk. */
const insideSigns = new Set('!#$%&*+-.@^_|~');
const signsBeyond = new Set('\u00a1\u00a2\u00a3\u00a5\u00b7\u00d7\u2022\u20ac');

/** The chunks of a text in order. Work is linear. */
export function findChunks(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < text.length) {
    if (text.charCodeAt(at) <= 0x20) {
      at++;
      continue;
    }
    const chunk = chunkFrom(text, at);
    if (text.startsWith('://', chunk.end) || text.startsWith('www.', at) || isEmail(text, chunk)) {
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
    if (isAsciiLetter(code)) chunk.hasLatin = true;
    else if (isDigit(code) || insideSigns.has(text.charAt(at))) chunk.isPlain = false;
    else if (code < 0x80) break;
    else if (!takeBeyond(text, at, chunk)) break;
    at += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
  }
  chunk.end = Math.min(at, text.length);
  chunk.hasLetter = chunk.hasLatin || chunk.hasBeyond;
  return chunk;
}

/** Whether the character beyond ASCII at `at` belongs to a chunk; notes what it is. */
function takeBeyond(text: string, at: number, chunk: Chunk): boolean {
  const kind = classOf(text.codePointAt(at) ?? 0);
  const isLetter = kind === classLetter || kind === classMark || kind === classNumber;
  if (!isLetter && !signsBeyond.has(text.charAt(at))) return false;
  chunk.isPlain = false;
  chunk.hasBeyond ||= isLetter;
  return true;
}

function isEmail(text: string, { start, end, isPlain }: Chunk): boolean {
  if (isPlain) return false;
  const sign = text.indexOf('@', start);
  if (sign <= start || sign >= end) return false;
  const dot = text.indexOf('.', sign);
  return dot > sign + 1 && dot < end - 1;
}

function nextSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) > 0x20) at++;
  return at;
}
