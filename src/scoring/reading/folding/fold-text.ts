// Folds a text: what was typed becomes what a person reads, with a map back to what was typed. Pure; the work is linear in
// the length, and what disguises take beyond that is bounded for the text as a whole. Nothing here judges.

import { foldCharacters } from './fold-characters.ts';
import type { FoldedText } from './folded-text.ts';
import { pushAsTyped, startUnits, textOf, type FoldedUnits } from './folded-units.ts';
import { identityMap } from './identity-map.ts';
import { findDisguises, rewriteUnits, type FoundDisguises, type Typed } from '../disguises/fold-words.ts';
import { makeSettledChunks } from '../disguises/settled-chunks.ts';
import { makeSteps } from '../disguises/steps.ts';
import { squeezeStretches } from './squeeze-stretches.ts';

/**
 * The folded form of `source`, all of it. Folding the result again changes nothing. Disguises are undone up to a number of
 * steps; where those are used up, `unread` says from where on disguises stay.
 */
export function foldText(source: string): FoldedText {
  return foldPlainText(source) ?? foldAnyText(source);
}

const plainCharacters = /^[\n\x20-\x5F\x61-\x7E]*$/;

/** The common case, a shorter way to the same: ASCII without stretched letters. Null for anything else. */
function foldPlainText(source: string): FoldedText | null {
  if (!plainCharacters.test(source)) return null;
  const text = source.toLowerCase();
  if (hasStretch(text)) return null;
  const known = startKnowing();
  const found = findDisguises(text, {
    ...known,
    typedAt: (index) => source.charCodeAt(index),
    isStretchedAt: () => false,
    coverOf: (start, end) => ({ start, end }),
  });
  if (found.rewrites.length === 0) {
    const { starts, ends } = identityMap(text.length);
    return { source, text, starts, ends, disguises: [], ...unreadFrom(found, text, { source, starts }) };
  }
  const folded = startUnits();
  pushAsTyped(folded, text);
  return settle(folded, source, { ...known, first: { text, found } });
}

/** Whether any letter stands three times in a row. */
function hasStretch(text: string): boolean {
  let before = 0;
  let run = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    run = code === before ? run + 1 : 1;
    before = code;
    if (run === 3 && code >= 0x61) return true;
  }
  return false;
}

function foldAnyText(source: string): FoldedText {
  const folded = startUnits();
  foldCharacters({ source, end: source.length, turkish: hasTurkishCase(source) }, 0, folded);
  return settle(folded, source, startKnowing());
}

/** What is known of a text from round to round. */
interface Known extends Pick<Typed, 'settled' | 'steps'> {
  /** The text of the first round and what was found in it, where it has been looked at. */
  first?: { text: string; found: FoundDisguises };
}

function startKnowing(): Known {
  return { settled: makeSettledChunks(), steps: makeSteps() };
}

const roundsMax = 4;

/** Takes disguises off words. Taking one off may show another: repeats until nothing changes, mostly once. */
function settle(units: FoldedUnits, source: string, { first, ...known }: Known): FoldedText {
  let folded = units;
  let found = first?.found;
  let text = first?.text ?? '';
  let unread: Pick<FoldedText, 'unread'> = {};
  for (let round = 0; round < roundsMax; round++) {
    if (found === undefined) {
      squeezeStretches(folded);
      text = textOf(folded);
      found = findDisguises(text, { ...known, ...typedIn(folded, source) });
    }
    unread = unreadFrom(found, text, { source, starts: folded.starts });
    if (found.rewrites.length === 0) break;
    folded = rewriteUnits(folded, found.rewrites);
    text = textOf(folded);
    if (unread.unread !== undefined) break;
    found = undefined;
  }
  const { starts, ends, length, disguises } = folded;
  return { source, text, starts: starts.slice(0, length), ends: ends.slice(0, length), disguises, ...unread };
}

/**
 * The end of the source whose disguises stay, where the steps were used up before the end of the text. All that was folded
 * from there on lies within, written backwards or not.
 */
function unreadFrom(
  { readTo }: FoundDisguises,
  text: string,
  { source, starts }: Pick<FoldedText, 'source' | 'starts'>,
): Pick<FoldedText, 'unread'> {
  if (readTo >= text.length) return {};
  let start = source.length;
  for (let at = readTo; at < text.length; at++) start = Math.min(start, starts[at] ?? start);
  return { unread: { start, end: source.length } };
}

function typedIn({ starts, ends }: FoldedUnits, source: string): Pick<Typed, 'typedAt' | 'isStretchedAt' | 'coverOf'> {
  const widthAt = (index: number) => (ends[index] ?? 0) - (starts[index] ?? 0);
  return {
    typedAt: (index) => source.codePointAt(starts[index] ?? 0) ?? 0,
    isStretchedAt: (index) => index > 0 && widthAt(index) > widthAt(index - 1),
    coverOf: (start, end) => ({ start: starts[start] ?? 0, end: ends[end - 1] ?? 0 }),
  };
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
