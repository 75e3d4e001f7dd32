// Folds a text: what was typed becomes what a person reads, with a map back to what was typed. Pure and linear in the
// length up to the cap. Nothing here judges.

import { foldCharacters } from './fold-characters.ts';
import { readHeadUnits, readUnitsMax, type FoldedText } from './folded-text.ts';
import { makeUnits, pushUnit, textOf, type FoldedUnits } from './folded-units.ts';
import { foldWords } from './fold-words.ts';
import { squeezeStretches } from './squeeze-stretches.ts';

/**
 * The folded form of `source`. Folding the result again changes nothing. Of a text longer than `readUnitsMax` UTF-16
 * units, the head and the tail are read, a line end between them.
 */
export function foldText(source: string): FoldedText {
  const turkish = hasTurkishCase(source);
  let folded = makeUnits(Math.min(source.length, readUnitsMax) + 8);
  let unread: { start: number; end: number } | undefined;
  if (source.length <= readUnitsMax) {
    foldCharacters({ source, end: source.length, turkish }, 0, folded);
  } else {
    const headEnd = boundaryBefore(source, readHeadUnits);
    const tailStart = boundaryBefore(source, source.length - (readUnitsMax - readHeadUnits));
    foldCharacters({ source, end: headEnd, turkish }, 0, folded);
    pushUnit(folded, 0x0a, headEnd, tailStart);
    foldCharacters({ source, end: source.length, turkish }, tailStart, folded);
    unread = { start: headEnd, end: tailStart };
  }
  folded = settle(folded, source);
  const starts = folded.starts.subarray(0, folded.length);
  const ends = folded.ends.subarray(0, folded.length);
  const result = { source, text: textOf(folded), starts, ends, undone: folded.undone };
  if (unread === undefined) return result;
  return { ...result, unread, readUnits: source.length - (unread.end - unread.start) };
}

const roundsMax = 4;

/** Undoing one disguise may show another: repeats until nothing changes, mostly once. */
function settle(folded: FoldedUnits, source: string): FoldedUnits {
  let settled = folded;
  for (let round = 0; round < roundsMax; round++) {
    squeezeStretches(settled);
    const next = foldWords(settled, source);
    if (next === settled) break;
    settled = next;
  }
  return settled;
}

/** The nearest place at or before `at` that cuts no surrogate pair. */
function boundaryBefore(source: string, at: number): number {
  const code = source.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

const turkishLettersMin = 2;
const turkishShare = 1 / 30;
const turkishSampleUnits = 2_000;

/**
 * Whether capital I is the capital of dotless ı here: Turkish and Azeri text shows it by ı, İ or ğ in one of thirty
 * letters or more. A single Turkish name in other text does not.
 */
function hasTurkishCase(source: string): boolean {
  const length = Math.min(source.length, turkishSampleUnits);
  let telling = 0;
  for (let at = 0; at < length; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x131 || code === 0x130 || code === 0x11f || code === 0x11e) telling++;
  }
  return telling >= Math.max(turkishLettersMin, length * turkishShare);
}
