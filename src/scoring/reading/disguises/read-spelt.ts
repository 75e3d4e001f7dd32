// Reads words spelt letter by letter across spaces ("i d i o t", "y o u   a r e").

import { kindOfWord } from '../../words/known-words.ts';
import { isShortWord } from './cut-into-words.ts';
import type { Chunk } from './find-chunks.ts';
import { cut, isAsciiLetter, isDigit, joinPieces, pieceOf, rewriteOf, type Piece, type Rewrite } from './piece.ts';
import type { Walk } from './read-split.ts';
import { spend, type Steps } from './steps.ts';
import { undoLeet } from './undo-leet.ts';
import { undoSpacedLetters } from './undo-spacing.ts';

const stepsPerLetter = 12;
const lettersMin = 3;
const lettersMax = 400;
const gapUnitsMax = 4;
/** A letter with a sign on either side. */
const letterChunkUnitsMax = 3;

/** Whether a chunk is short enough to be a letter of a spelt word. */
export function mayBeSpelt({ start, end, isPlain }: Chunk): boolean {
  return end - start === 1 || (!isPlain && end - start <= letterChunkUnitsMax);
}

/** What a run of single letters at `at` reads as (if anything), and the chunk to go on with; null where none begins. */
export function readSpelt(walk: Walk, at: number): { rewrite: Rewrite | null; next: number } | null {
  const { letters, next } = lettersFrom(walk, at);
  spend(walk.steps, letters.length * stepsPerLetter);
  return letters.length < lettersMin ? null : { rewrite: readLetters(letters, walk.steps), next };
}

/** Chunks that are one letter (or sign for one) each, with punctuation between. */
function lettersFrom({ text, chunks }: Walk, at: number): { letters: Piece[]; next: number } {
  const letters: Piece[] = [];
  let next = at;
  const second = chunks[at + 1];
  if (second === undefined || second.end - second.start > letterChunkUnitsMax) return { letters, next };
  for (; next < chunks.length && letters.length < lettersMax; next++) {
    const chunk = chunks[next] as Chunk;
    if (letters.length > 0 && isSeparator(text, chunk)) continue;
    const letter = letterOf(text, chunk);
    if (letter === null) break;
    const last = letters.at(-1)?.from[0];
    if (last !== undefined && !isGap(text, last + 1, letter.from[0] ?? 0)) break;
    letters.push(letter);
  }
  return { letters, next };
}

function isSeparator(text: string, { start, end, hasLetter }: Chunk): boolean {
  return !hasLetter && end - start <= 2 && /^[.\-_*~|+]{1,2}$/.test(text.slice(start, end));
}

function letterOf(text: string, { start, end, hasBeyond }: Chunk): Piece | null {
  if (end - start > letterChunkUnitsMax || hasBeyond) return null;
  if (end - start === 1)
    return isLetterOrSign(text.charCodeAt(start)) ? { text: text.charAt(start), from: [start] } : null;
  const match = /^([.\-_*~|]?)[a-z0-9@$!][.\-_*~|!]?$/.exec(text.slice(start, end));
  if (match === null) return null;
  const at = start + (match[1]?.length ?? 0);
  return pieceOf(text, at, at + 1);
}

function isLetterOrSign(code: number): boolean {
  return isAsciiLetter(code) || isDigit(code) || code === 0x40 || code === 0x24 || code === 0x21;
}

function isGap(text: string, from: number, to: number): boolean {
  if (to - from === 1) return text.charCodeAt(from) === 0x20 || separators.test(text.charAt(from));
  return to - from <= gapUnitsMax && separators.test(text.slice(from, to));
}

const separators = /^[ ,/\\|:;.\-_*~+!]+$/;

/** Wider gaps end words; where that gives nothing, all letters are one run; then any hostile word within them is taken. */
function readLetters(letters: Piece[], steps: Steps): Rewrite | null {
  const whole = joinPieces(letters);
  if (!/[a-z].*[a-z]/.test(whole.text)) return null;
  const groups = groupByGap(letters);
  const read = groups.length > 1 ? groups.map((group) => readGroup(group, steps)) : [];
  if (groups.length > 1 && read.every((group) => group !== null)) {
    return rewriteOf(whole, { ...withSpaces(read), kind: 'spaced' });
  }
  const undone = readGroup(whole, steps);
  if (undone !== null && undone.text.length >= lettersMin) return rewriteOf(whole, { ...undone, kind: 'spaced' });
  spend(steps, whole.text.length * stepsPerLetter);
  return hostileWithin(whole);
}

function groupByGap(letters: Piece[]): Piece[] {
  const starts = letters.map((letter) => letter.from[0] ?? 0);
  const gaps = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
  const narrow = Math.min(...gaps);
  const groups: Piece[][] = [[]];
  for (const [index, letter] of letters.entries()) {
    if (index > 0 && (gaps[index - 1] ?? 0) > narrow) groups.push([]);
    groups.at(-1)?.push(letter);
  }
  return groups.map(joinPieces);
}

function readGroup(letters: Piece, steps: Steps): Piece | null {
  if (isShortWord(letters.text)) return letters;
  return (
    (letters.text.length > lettersMin ? undoLeet(letters, { isDisguisedText: false, steps }) : null) ??
    undoSpacedLetters(letters, steps)
  );
}

function withSpaces(groups: Piece[]): Piece {
  return joinPieces(
    groups.flatMap((group, index) => (index === 0 ? [group] : [{ text: ' ', from: [group.from[0] ?? 0] }, group])),
  );
}

const hostileUnitsMin = 4;
const hostileUnitsMax = 9;
const searchedUnitsMax = 100;

function hostileWithin(letters: Piece): Rewrite | null {
  for (let start = 0; start < Math.min(letters.text.length, searchedUnitsMax); start++) {
    for (let units = hostileUnitsMax; units >= hostileUnitsMin; units--) {
      const word = letters.text.slice(start, start + units);
      if (word.length < units || kindOfWord(word) !== 'hostile') continue;
      const part = cut(letters, start, start + units);
      return rewriteOf(part, { ...part, kind: 'spaced' });
    }
  }
  return null;
}
