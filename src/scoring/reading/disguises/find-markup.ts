// Takes off what a page would not show between letters: character references typed as text, inline tags inside words,
// words down a column, flags and braille cells that spell. Comes before words are read; each look goes forward only.

import { classLetter, classMark, classNumber, classOf, foldCodePoint } from '../code-points.ts';
import { findKnownWord } from '../../words/known-words.ts';
import { pieceOf, rewriteOf, type Piece, type Rewrite } from './piece.ts';
import { brailleLetter, flagLetter, isFlag } from './sign-alphabets.ts';

/** What is to be read otherwise before chunks are looked for, in order. Work is linear. */
export function findMarkup(text: string): Rewrite[] {
  const rewrites: Rewrite[] = [];
  let at = 0;
  while (at < text.length) {
    const rewrite = markupAt(text, at);
    if (rewrite !== null) rewrites.push(rewrite);
    at = rewrite === null ? at + 1 : rewrite.end;
  }
  return rewrites;
}

function markupAt(text: string, at: number): Rewrite | null {
  const code = text.charCodeAt(at);
  if (code === 0x26) return readReference(text, at);
  if (code === 0x3c || code === 0x5b) return dropTag(text, at);
  const column = code === 0x0a ? readColumn(text, at + 1) : at === 0 ? readColumn(text, 0) : null;
  if (column !== null) return column;
  if (code === 0xd83c) return readRun(text, at, { unitsEach: 2, letterOf: flagLetter });
  if (code >= 0x2800 && code <= 0x28ff) return readRun(text, at, { unitsEach: 1, letterOf: brailleLetter });
  return null;
}

const reference = /^&(?:#(?:x([0-9a-f]{2,6})|([0-9]{2,7}));?|(shy|zwj|zwnj|nbsp);)/;
const referenceUnitsMax = 10;

/** A reference to a letter, a digit or what is not drawn; others stay as typed (HTML standard, "character references"). */
function readReference(text: string, at: number): Rewrite | null {
  const match = reference.exec(text.slice(at, at + referenceUnitsMax));
  if (match === null || isMarkAt(text, at + match[0].length)) return null;
  const read = match[3] === undefined ? letterOf(match[1], match[2]) : match[3] === 'nbsp' ? ' ' : '';
  if (read === null) return null;
  const end = at + match[0].length;
  const from = Array.from({ length: read.length }, () => at);
  return { start: at, end, undone: { text: read, from, kind: 'markup' } };
}

function letterOf(hexadecimal: string | undefined, decimal: string | undefined): string | null {
  const code = hexadecimal === undefined ? Number(decimal) : parseInt(hexadecimal, 16);
  if (code > 0x10_ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
  const kind = classOf(code);
  return kind === classLetter || kind === classNumber ? foldCodePoint(code) : null;
}

const tag =
  /^(?:<!--[^<>]{0,40}-->|[<[]\/?(?:a|abbr|b|bdi|bdo|big|code|color|del|em|font|i|ins|mark|q|s|size|small|span|strike|strong|sub|sup|tt|u|url|wbr)(?:[ =][^<>[\]]{0,80})?\/?[>\]])/;
const tagUnitsMax = 100;
const tagsMax = 6;

/** Inline tags with a letter right before and right after: a page shows one word. */
function dropTag(text: string, at: number): Rewrite | null {
  if (!isLetterAt(text, at - 1)) return null;
  let end = at;
  for (let count = 0; count < tagsMax; count++) {
    const match = tag.exec(text.slice(end, end + tagUnitsMax));
    if (match === null) break;
    end += match[0].length;
  }
  if (end === at || !isLetterAt(text, end)) return null;
  return { start: at, end, undone: { text: '', from: [], kind: 'markup' } };
}

function isMarkAt(text: string, at: number): boolean {
  return at < text.length && classOf(text.codePointAt(at) ?? 0) === classMark;
}

function isLetterAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && classOf(text.codePointAt(at) ?? 0) === classLetter;
}

const columnMin = 4;
const columnMax = 24;

/** A hostile word with one letter a line. */
function readColumn(text: string, at: number): Rewrite | null {
  const letters: Piece = { text: '', from: [] };
  let next = at;
  while (letters.from.length < columnMax && isLetterAt(text, next) && isLineEnd(text, next + 1)) {
    letters.text += text.charAt(next);
    letters.from.push(next);
    next += 2;
  }
  if (letters.text.length < columnMin || findKnownWord(letters.text)?.kind !== 'hostile') return null;
  return rewriteOf(letters, { ...letters, kind: 'spaced' });
}

function isLineEnd(text: string, at: number): boolean {
  return at >= text.length || text.charCodeAt(at) === 0x0a;
}

interface Alphabet {
  unitsEach: 1 | 2;
  letterOf: (codePoint: number) => string | null;
}

const runMax = 60;

/** A whole run of flags' or braille letters. Flags of countries stay, unless they spell a hostile word. */
function readRun(text: string, at: number, { unitsEach, letterOf: letterAt }: Alphabet): Rewrite | null {
  if (at >= unitsEach && letterAt(text.codePointAt(at - unitsEach) ?? 0) !== null) return null;
  let letters = '';
  const from: number[] = [];
  let end = at;
  while (from.length < runMax) {
    const letter = letterAt(text.codePointAt(end) ?? 0);
    if (letter === null) break;
    letters += letter;
    from.push(end);
    end += unitsEach;
  }
  const isWord = findKnownWord(letters) !== null;
  if (letters === '' || (unitsEach === 1 && !isWord) || isMarkAt(text, end)) return null;
  if (unitsEach === 2 && isFlags(letters) && findKnownWord(letters)?.kind !== 'hostile') return null;
  return { start: at, end, undone: { ...pieceOf(letters, 0, letters.length), from, kind: 'look-alike' } };
}

function isFlags(letters: string): boolean {
  for (let at = 0; at < letters.length; at += 2) if (!isFlag(letters.slice(at, at + 2))) return false;
  return true;
}
