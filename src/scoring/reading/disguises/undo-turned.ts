// Letters standing on their head ("ɟnɔʞ", "ʞɔnɟ"): each letter turned, or the whole word with them. Undone only where a known
// word results, since phonetics and African languages write with some of them.

import { findKnownWord } from '../../words/known-words.ts';
import type { Chunk } from './find-chunks.ts';
import { isAsciiLetter, type Piece, type Undone } from './piece.ts';
import { turned, turnedOnly } from './sign-alphabets.ts';

const everydayTurnedMin = 2;
const everydayUnitsMin = 3;

/** Turned letters lie between these, but for one; few others do. */
const turnedFirst = 0x183;
const turnedEnd = 0x2b0;
const turnedAlone = 0x1d09;

/** Whether a chunk may have turned letters. */
export function mayBeTurned(text: string, { start, end }: Pick<Chunk, 'start' | 'end'>): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if ((code >= turnedFirst && code < turnedEnd) || code === turnedAlone)
      return turnedOnly.test(text.slice(start, end));
  }
  return false;
}

/** Reads a word with turned letters as a known one. */
export function undoTurned(piece: Piece): Undone | null {
  if (!turnedOnly.test(piece.text)) return null;
  const telling = Array.from(piece.text).filter((letter) => turnedOnly.test(letter)).length;
  const some = mapLetters(piece.text, (letter) => (turnedOnly.test(letter) ? turned.get(letter) : letter));
  const all = mapLetters(piece.text, (letter) => turned.get(letter) ?? letter);
  const backwards = all === null ? null : Array.from(all).toReversed().join('');
  for (const text of [backwards, all, some]) {
    const known = text === null || text.length !== piece.text.length ? null : findKnownWord(text);
    const isBelieved =
      known?.kind === 'everyday'
        ? telling >= everydayTurnedMin && piece.text.length >= everydayUnitsMin
        : known !== null;
    if (text === null || !isBelieved) continue;
    return { text, from: text === backwards ? piece.from.toReversed() : piece.from, kind: 'look-alike' };
  }
  return null;
}

/** Null where a letter is none of the Latin alphabet, turned or not. */
function mapLetters(text: string, map: (letter: string) => string | undefined): string | null {
  let mapped = '';
  for (const letter of text) {
    const read = map(letter);
    if (read === undefined || !isAsciiLetter(read.charCodeAt(0))) return null;
    mapped += read;
  }
  return mapped;
}
