// Words of a folded text: runs of letters, marks and digits, apostrophes inside allowed. Scripts that write without
// spaces give one word per run. Nothing here looks words up.

import type { Carded } from '../words/word-card.ts';
import { classLetter, classMark, classNumber, classOf } from './code-points.ts';

/** A word with its place in the folded text (UTF-16 units, end exclusive). */
export interface Word extends Carded {
  start: number;
  end: number;
}

/** The words of a folded text in order. Work is linear in its length. */
export function findWords(text: string): Word[] {
  const words: Word[] = [];
  let start = -1;
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    const isInside = code < 0x80 ? isAsciiWordPart(code) : isWordPart(text.codePointAt(at) ?? 0);
    if (isInside && start < 0) start = at;
    if (
      !isInside &&
      start >= 0 &&
      !(code === 0x27 && at + 1 < text.length && isWordPart(text.codePointAt(at + 1) ?? 0))
    ) {
      words.push({ text: text.slice(start, at), start, end: at, card: undefined });
      start = -1;
    }
    at += code >= 0xd800 && code <= 0xdbff ? 2 : 1;
  }
  if (start >= 0) words.push({ text: text.slice(start), start, end: text.length, card: undefined });
  return words;
}

function isAsciiWordPart(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

function isWordPart(codePoint: number): boolean {
  if (codePoint < 0x80) return isAsciiWordPart(codePoint);
  const kind = classOf(codePoint);
  return kind === classLetter || kind === classNumber || kind === classMark;
}
