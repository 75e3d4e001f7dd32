// Folds a text: what was typed becomes what a person reads, with a map back to what was typed. Pure and linear in the
// length up to the cap. Nothing here judges.

import { foldCharacters } from './fold-characters.ts';
import { readHeadUnits, readUnitsMax, type FoldedText } from './folded-text.ts';
import { makeUnits, pushUnit, textOf, type FoldedUnits } from './folded-units.ts';
import { findDisguises, rewriteUnits, type Typed } from '../disguises/fold-words.ts';
import { makeSettledChunks, type SettledChunks } from '../disguises/settled-chunks.ts';
import { squeezeStretches } from './squeeze-stretches.ts';

/**
 * The folded form of `source`. Folding the result again changes nothing. Of a text longer than `readUnitsMax` UTF-16
 * units, the head and the tail are read, a line end between them.
 */
export function foldText(source: string): FoldedText {
  return foldPlainText(source) ?? foldAnyText(source);
}

const plainCharacters = /^[\n\x20-\x5F\x61-\x7E]*$/;

/** The common case, a shorter way to the same: ASCII without stretched letters. Null for anything else. */
function foldPlainText(source: string): FoldedText | null {
  if (source.length > readUnitsMax || !plainCharacters.test(source)) return null;
  const text = source.toLowerCase();
  if (hasStretch(text)) return null;
  const settled = makeSettledChunks();
  const rewrites = findDisguises(text, {
    typedAt: (index) => source.charCodeAt(index),
    isStretchedAt: () => false,
    coverOf: (start, end) => ({ start, end }),
    settled,
  });
  const folded = makeUnits(text.length);
  for (let at = 0; at < text.length; at++) pushUnit(folded, text.charCodeAt(at), at, at + 1);
  if (rewrites.length > 0) return settle(rewriteUnits(folded, rewrites), source, settled);
  return { source, text, starts: folded.starts, ends: folded.ends, disguises: folded.disguises };
}

/** Whether any character stands three times in a row. */
function hasStretch(text: string): boolean {
  let run = 1;
  for (let at = 1; at < text.length; at++) {
    run = text.charCodeAt(at) === text.charCodeAt(at - 1) ? run + 1 : 1;
    if (run === 3 && text.charCodeAt(at) >= 0x61) return true;
  }
  return false;
}

function foldAnyText(source: string): FoldedText {
  const turkish = hasTurkishCase(source);
  const folded = makeUnits(Math.min(source.length, readUnitsMax) + 8);
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
  const result = settle(folded, source, makeSettledChunks());
  if (unread === undefined) return result;
  return { ...result, unread, readUnits: source.length - (unread.end - unread.start) };
}

const roundsMax = 4;

/** Takes disguises off words. Taking one off may show another: repeats until nothing changes, mostly once. */
function settle(folded: FoldedUnits, source: string, settledChunks: SettledChunks): FoldedText {
  let settled = folded;
  let text = '';
  for (let round = 0; round < roundsMax; round++) {
    squeezeStretches(settled);
    text = textOf(settled);
    const rewrites = findDisguises(text, { ...typedIn(settled, source), settled: settledChunks });
    if (rewrites.length === 0) break;
    settled = rewriteUnits(settled, rewrites);
    text = textOf(settled);
  }
  const { starts, ends, length, disguises } = settled;
  return { source, text, starts: starts.subarray(0, length), ends: ends.subarray(0, length), disguises };
}

function typedIn({ starts, ends }: FoldedUnits, source: string): Omit<Typed, 'settled'> {
  const widthAt = (index: number) => (ends[index] ?? 0) - (starts[index] ?? 0);
  return {
    typedAt: (index) => source.codePointAt(starts[index] ?? 0) ?? 0,
    isStretchedAt: (index) => index > 0 && widthAt(index) > widthAt(index - 1),
    coverOf: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
  };
}

/** The nearest place at or before `at` that cuts no surrogate pair. */
function boundaryBefore(source: string, at: number): number {
  const code = source.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

const turkishLetters = /[\u0130\u0131\u011E\u011F]/;
const turkishLettersMin = 2;
const turkishShare = 1 / 30;
const turkishSampleUnits = 2_000;

/**
 * Whether capital I is the capital of dotless ı here: Turkish and Azeri text shows it by ı, İ or ğ in one of thirty
 * letters or more. A single Turkish name in other text does not.
 */
function hasTurkishCase(source: string): boolean {
  const length = Math.min(source.length, turkishSampleUnits);
  if (!turkishLetters.test(source)) return false;
  let telling = 0;
  for (let at = 0; at < length; at++) {
    const code = source.charCodeAt(at);
    if (code === 0x131 || code === 0x130 || code === 0x11f || code === 0x11e) telling++;
  }
  return telling >= Math.max(turkishLettersMin, length * turkishShare);
}
