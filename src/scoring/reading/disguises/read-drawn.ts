// Reads hostile words drawn with signs ("|=uck", "fu(k", "/\\/igger"): several signs a letter, or signs that chunks end at.
// The word grows letter by letter along the beginnings of known words, with a bounded number of steps.

import { beginsUnmistakable, isUnmistakable } from '../../words/known-words.ts';
import { isAsciiLetter, type Rewrite } from './piece.ts';
import { drawnLetters } from './sign-alphabets.ts';

const stepsMax = 120;
const lettersMin = 4;
const drawing = /[()[\]{}<>|/\\]/;

/** By ASCII code. */
const drawingSigns = new Uint8Array(0x80);
for (const sign of '()[]{}<>|/\\') drawingSigns[sign.charCodeAt(0)] = 1;

/** Whether letters are drawn with a sign that ends a word elsewhere. */
export function mayDraw(codePoint: number): boolean {
  return codePoint < 0x80 && drawingSigns[codePoint] === 1;
}

interface Attempt {
  token: string;
  left: number;
}

/** The stretch `[start, end)` as one hostile word, or a part of it beginning at its start; null where it draws none. */
export function readDrawn(text: string, { start, end }: { start: number; end: number }): Rewrite | null {
  const token = text.slice(start, end);
  const attempt = { token, left: stepsMax };
  const read = grow(attempt, { at: 0, word: '', from: [] });
  if (read === null || !drawing.test(token.slice(0, read.at))) return null;
  const from = read.from.map((at) => start + at);
  return { start, end: start + read.at, undone: { text: read.word, from, kind: 'leet' } };
}

interface Grown {
  at: number;
  word: string;
  from: number[];
}

function grow(attempt: Attempt, grown: Grown): Grown | null {
  if (attempt.left-- <= 0) return null;
  const { token } = attempt;
  if (grown.word.length >= lettersMin && isUnmistakable(grown.word) && isEnd(token, grown.at)) return grown;
  for (const [signs, letter] of lettersAt(token, grown.at)) {
    const word = grown.word + letter;
    if (!beginsUnmistakable(word)) continue;
    const next = { at: grown.at + signs, word, from: [...grown.from, grown.at] };
    const read = grow(attempt, next);
    if (read !== null) return read;
  }
  return null;
}

/** No letter or digit follows. */
function isEnd(token: string, at: number): boolean {
  return !/[a-z0-9]/.test(token.charAt(at));
}

/** By the first of their signs. */
const drawnByFirst = new Map<string, (typeof drawnLetters)[number][]>();
for (const drawn of drawnLetters) {
  const first = drawn[0].charAt(0);
  drawnByFirst.set(first, [...(drawnByFirst.get(first) ?? []), drawn]);
}

function lettersAt(token: string, at: number): [signs: number, letter: string][] {
  if (at >= token.length) return [];
  if (isAsciiLetter(token.charCodeAt(at))) return [[1, token.charAt(at)]];
  const letters: [number, string][] = [];
  for (const [signs, drawn] of drawnByFirst.get(token.charAt(at)) ?? []) {
    if (token.startsWith(signs, at)) for (const letter of drawn) letters.push([signs.length, letter]);
  }
  return letters;
}
