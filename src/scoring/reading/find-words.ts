// Words of a folded text: runs of letters, marks and digits, apostrophes inside allowed. Scripts that write without
// spaces give one word per run. Nothing here looks words up.

import { classLetter, classMark, classNumber, classOf } from './code-points.ts';

/** A word with its place in the folded text (UTF-16 units, end exclusive). */
export interface Word {
  text: string;
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
    const isWide = code >= 0xd800 && code <= 0xdbff;
    const inside = isWordPart(isWide ? (text.codePointAt(at) ?? 0) : code);
    if (inside && start < 0) start = at;
    if (!inside && start >= 0 && !(code === 0x27 && at + 1 < text.length && isWordPart(text.charCodeAt(at + 1)))) {
      words.push({ text: text.slice(start, at), start, end: at });
      start = -1;
    }
    at += isWide ? 2 : 1;
  }
  if (start >= 0) words.push({ text: text.slice(start), start, end: text.length });
  return words;
}

function isWordPart(codePoint: number): boolean {
  if (codePoint >= 0x61 && codePoint <= 0x7a) return true;
  if (!(codePoint >= 0x80)) return codePoint >= 0x30 && codePoint <= 0x39;
  const kind = classOf(codePoint);
  return kind === classLetter || kind === classNumber || kind === classMark;
}
