// Runs without spaces that may hold a broken word, and their runs of letters. Nothing here looks words up.

import { classLetter, classMark, classNumber, classOf } from '../code-points.ts';
import { pieceOf, type Piece } from './piece.ts';
import { mayDraw } from './read-drawn.ts';

/** A run without spaces. */
export interface Token {
  start: number;
  end: number;
  /** A sign stands between its letters, or one that letters are drawn with beside them. */
  isBroken: boolean;
  /** It is one letter beyond ASCII, with its marks. */
  isApart: boolean;
}

const tokenUnitsMax = 400;
const apartUnitsMax = 3;

/** The tokens of a text that are broken or apart, and those that stand behind one apart. Work is linear. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (text.charCodeAt(at) <= 0x20) {
      at++;
      continue;
    }
    const token = tokenFrom(text, at);
    at = token.end;
    if ((token.isBroken || token.isApart) && token.end - token.start <= tokenUnitsMax) tokens.push(token);
    else if (tokens.at(-1)?.isApart) tokens.push({ ...token, isBroken: false, isApart: false });
  }
  return tokens;
}

const maskSigns = '*#x\u25cb\u25a0\u2588';

function tokenFrom(text: string, start: number): Token {
  const token = { start, end: start, isBroken: false, isApart: false };
  let letters = 0;
  let isBehindSign = false;
  let isBeyond = false;
  let at = start;
  while (at < text.length && text.charCodeAt(at) > 0x20) {
    const codePoint = text.codePointAt(at) ?? 0;
    const isPart = isPartOfWord(codePoint);
    if ((isPart && isBehindSign && letters > 0) || mayDraw(codePoint)) token.isBroken = true;
    if (isPart) letters++;
    if (isPart && codePoint >= 0x80) isBeyond = true;
    isBehindSign = !isPart;
    at += codePoint > 0xffff ? 2 : 1;
  }
  if (isBeyond && isBehindSign && maskSigns.includes(text.charAt(at - 1))) token.isBroken = true;
  token.end = at;
  token.isApart =
    isBeyond && letters === at - start && at - start <= apartUnitsMax && isOneLetter(text.slice(start, at));
  return token;
}

function isOneLetter(text: string): boolean {
  for (let at = 1; at < text.length; at++) if (classOf(text.charCodeAt(at)) !== classMark) return false;
  return true;
}

/** The runs of letters of a token, the first `partsMax` of them. */
export function partsOf(text: string, { start, end }: Token): Piece[] {
  const parts: Piece[] = [];
  let partStart = -1;
  let at = start;
  while (at < end && parts.length < partsMax) {
    const codePoint = text.codePointAt(at) ?? 0;
    const isPart = isPartOfWord(codePoint);
    if (isPart && partStart < 0) partStart = at;
    if (!isPart && partStart >= 0) {
      parts.push(pieceOf(text, partStart, at));
      partStart = -1;
    }
    at += codePoint > 0xffff ? 2 : 1;
  }
  if (partStart >= 0) parts.push(pieceOf(text, partStart, at));
  return parts;
}

const partsMax = 60;
const emojiStart = 0x1f000;

/** Letters and marks; in a word broken by signs, digits are signs, too. */
function isPartOfWord(codePoint: number): boolean {
  if (codePoint < 0x80) return (codePoint >= 0x61 && codePoint <= 0x7a) || codePoint === 0x27;
  if (codePoint >= emojiStart && codePoint < 0x20000) return false;
  const kind = classOf(codePoint);
  return kind === classLetter || kind === classMark || (kind === classNumber && codePoint > 0xff);
}
