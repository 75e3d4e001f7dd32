// Letters of another alphabet that pass for Latin ones, and Latin ones dressed with strokes and accents. Undone where
// alphabets are mixed inside one word, or where a known word results in Latin text; honest Cyrillic, Greek, Turkish or
// accented words stay themselves.

import { strongStems } from '../../words/hostile-words.ts';
import { findKnownWord, kindOfWord } from '../../words/known-words.ts';
import { hashLetter, hashOfNothing, mayBeTelling } from '../../words/telling-filter.ts';
import { isGenericMark } from '../code-points.ts';
import type { Chunk } from './find-chunks.ts';
import { likenessOf, type Likeness } from './likeness.ts';
import { cyrillicLookAlikeOf } from './look-alike-letters.ts';
import { isAsciiLetter, isDigit, type Piece, type PieceContext, type Undone } from './piece.ts';
import { spend } from './steps.ts';

/** A letter of a piece, and the Latin letters it may be. */
interface Letter {
  from: number;
  /** What is known of it, ASCII included. */
  likeness: Pick<Likeness, 'close' | 'loose' | 'script' | 'isPosing'>;
}

const stepsPerLetter = 40;
const variantsMax = 8;
const everydayLettersMin = 4;
/** Marks left over a letter; languages that pile marks do so on vowels. */
const pileShareMin = 0.75;

/**
 * Whether a chunk with letters beyond ASCII is worth undoing. One letter without a likeness leaves only the Cyrillic word
 * with Latin letters; a word of a living Latin alphabet must tell something without its accents.
 */
export function mayPose(text: string, { start, end }: Chunk, { typedAt }: Pick<PieceContext, 'typedAt'>): boolean {
  let first = start;
  let last = end;
  while (first < last && isEdge(text.charCodeAt(first))) first++;
  while (last > first && isEdge(text.charCodeAt(last - 1))) last--;
  let hash = hashOfNothing();
  const seen = { isHopeless: false, isLiving: true, isWord: true, hasLatin: false, hasCyrillic: false };
  for (let at = first; at < last; at++) {
    const code = text.charCodeAt(at);
    const letter = code < 0x80 ? lookAtAscii(code, seen) : lookBeyond(code, typedAt(at), seen);
    hash = hashLetter(hash, letter);
  }
  if (seen.isHopeless) return seen.hasLatin && seen.hasCyrillic;
  return !seen.isLiving || (seen.isWord && mayBeTelling(hash));
}

interface Looks {
  /** A letter looks like no Latin one. */
  isHopeless: boolean;
  /** All letters are of living Latin alphabets. */
  isLiving: boolean;
  /** Letters only. */
  isWord: boolean;
  hasLatin: boolean;
  hasCyrillic: boolean;
}

/** Notes a character of ASCII; gives its code. */
function lookAtAscii(code: number, seen: Looks): number {
  if (isAsciiLetter(code)) seen.hasLatin = true;
  else seen.isWord = false;
  return code;
}

/** Notes a unit beyond ASCII; gives the letter it is without its accent. Pairs and loose marks are left to a closer look. */
function lookBeyond(unit: number, typed: number, seen: Looks): number {
  if ((unit >= 0xd800 && unit <= 0xdfff) || isGenericMark(unit)) {
    seen.isLiving = false;
    return unit;
  }
  const { loose, script, isLiving, bare } = likenessOf(unit, typed);
  if (loose === '') seen.isHopeless = true;
  if (!isLiving) seen.isLiving = false;
  if (script === 'Latn') seen.hasLatin = true;
  else if (script === 'Cyrl') seen.hasCyrillic = true;
  return bare;
}

/** Punctuation around a word that is never a letter of it. */
function isEdge(code: number): boolean {
  return '.!-_~^&%+|'.includes(String.fromCharCode(code));
}

/** Reads a word with letters beyond ASCII as a Latin one; or as a Cyrillic one, when Latin letters hide in it. */
export function undoLookAlikes(piece: Piece, context: PieceContext): Undone | null {
  spend(context.steps, piece.text.length * stepsPerLetter);
  const letters = lettersOf(piece, context);
  const scripts = new Set(letters.map(({ likeness }) => likeness.script).filter((script) => script !== ''));
  const from = letters.map((letter) => letter.from);
  const marks = Array.from(piece.text).length - letters.length;
  const isMixed = scripts.size > 1;
  if (isMixed && letters.every(({ likeness }) => likeness.close !== '')) {
    const text = bestOf(variantsOf(letters, 'close'));
    if (text.length >= everydayLettersMin || kindOfWord(text) !== null) return { text, from, kind: 'look-alike' };
  }
  const isPosing = isMixed || isDressed(letters, marks);
  if ((isPosing || context.isLatinText) && letters.every(({ likeness }) => likeness.loose !== '')) {
    const isOtherScript = isPosing || !scripts.has('Latn');
    const text = variantsOf(letters, 'loose').find((variant) => isBelieved(variant, { ...context, isOtherScript }));
    if (text !== undefined) return { text, from, kind: 'look-alike' };
  }
  return isMixed && scripts.has('Latn') ? readAsCyrillic(piece, scripts) : null;
}

/**
 * Accents alone prove nothing: they must hide a word that is hostile whatever language is written with them (Turkish "çok",
 * Vietnamese "phúc" and "tít" are themselves), or one that is sold.
 */
function isBelieved(
  text: string,
  { isOtherScript, isDisguisedText }: Pick<PieceContext, 'isDisguisedText'> & { isOtherScript: boolean },
): boolean {
  const known = findKnownWord(text);
  if (known?.kind === 'hostile') return isOtherScript || known.isForeign === true || strongStems.test(text);
  if (known?.kind !== 'everyday') return known !== null;
  return isOtherScript && (text.length >= everydayLettersMin || (isDisguisedText && known.band <= 1));
}

/** Latin letters that nobody writes an English word with: phonetic ones, or most of them with marks piled on. */
function isDressed(letters: Letter[], marks: number): boolean {
  return marks >= letters.length * pileShareMin || letters.some(({ likeness }) => likeness.isPosing);
}

const asciiLikenesses = Array.from({ length: 0x80 }, (_, code): Letter['likeness'] => {
  const itself = String.fromCharCode(code);
  return { close: itself, loose: itself, script: isAsciiLetter(code) ? 'Latn' : '', isPosing: false };
});

/** The letters of a piece. Marks that would not compose with theirs are left out. */
function lettersOf(piece: Piece, { typedAt }: PieceContext): Letter[] {
  const letters: Letter[] = [];
  let at = 0;
  for (const character of piece.text) {
    const from = piece.from[at] ?? 0;
    at += character.length;
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint < 0x80) {
      letters.push({ from, likeness: asciiLikenesses[codePoint] as Letter['likeness'] });
    } else if (!isGenericMark(codePoint)) {
      letters.push({ from, likeness: likenessOf(codePoint, typedAt(from)) });
    }
  }
  return letters;
}

function variantsOf(letters: Letter[], likeness: 'close' | 'loose'): string[] {
  let variants = [''];
  for (const letter of letters) {
    const options = letter.likeness[likeness];
    if (options.length === 1 || variants.length * options.length > variantsMax) {
      for (let at = 0; at < variants.length; at++) variants[at] += options.charAt(0);
    } else {
      variants = variants.flatMap((start) => Array.from(options, (one) => start + one));
    }
  }
  return variants;
}

function bestOf(variants: string[]): string {
  return variants.find((variant) => kindOfWord(variant) !== null) ?? variants[0] ?? '';
}

const abbreviation = /^[a-z]{2,}[^a-z]+$/;

/**
 * A Cyrillic word with Latin letters in it ("сyка"): every Latin letter must have its Cyrillic twin. Two or more Latin
 * letters with a Cyrillic ending ("PCом") are an abbreviation.
 */
function readAsCyrillic(piece: Piece, scripts: Set<string>): Undone | null {
  if (scripts.size !== 2 || !scripts.has('Cyrl') || abbreviation.test(piece.text)) return null;
  let text = '';
  for (const character of piece.text) {
    const code = character.charCodeAt(0);
    const twin = isAsciiLetter(code) ? cyrillicLookAlikeOf(character) : isDigit(code) ? null : character;
    if (twin === null) return null;
    text += twin;
  }
  return text.length === piece.text.length ? { text, from: piece.from, kind: 'look-alike' } : null;
}
