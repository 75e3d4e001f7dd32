// Letters of another alphabet that pass for Latin ones, and Latin ones dressed with strokes and accents. Undone where
// alphabets are mixed inside one word, or where a known word results in Latin text; honest Cyrillic, Greek, Turkish or
// accented words stay themselves.

import { strongStems } from '../../words/hostile-words.ts';
import { findKnownWord, kindOfWord } from '../../words/known-words.ts';
import { isGenericMark } from '../code-points.ts';
import { cyrillicLookAlikeOf, lookAlikesOf, looseLookAlikesOf } from './look-alike-letters.ts';
import { isAsciiLetter, isDigit, type Piece, type PieceContext, type Undone } from './piece.ts';
import { scriptOf } from '../scripts.ts';

/** Per letter, the Latin letters it may be. */
interface Letter {
  from: number;
  /** Certain or close likenesses; '' when there are none. */
  close: string;
  /** Close ones and those believed only of known words. */
  loose: string;
  script: string;
  /** A Latin letter of phonetics and of few languages that mostly poses as another. */
  isPosing: boolean;
}

const variantsMax = 8;
const everydayLettersMin = 4;
const dotlessI = 0x131;
/** Marks left over a letter; languages that pile marks do so on vowels. */
const pileShareMin = 0.75;

/** Reads a word with letters beyond ASCII as a Latin one; or as a Cyrillic one, when Latin letters hide in it. */
export function undoLookAlikes(piece: Piece, context: PieceContext): Undone | null {
  const letters = lettersOf(piece, context);
  const scripts = new Set(letters.map((letter) => letter.script).filter((script) => script !== ''));
  const from = letters.map((letter) => letter.from);
  const marks = Array.from(piece.text).length - letters.length;
  const isMixed = scripts.size > 1;
  if (isMixed && letters.every((letter) => letter.close !== '')) {
    const text = bestOf(variantsOf(letters, 'close'));
    if (text.length >= everydayLettersMin || kindOfWord(text) !== null) return { text, from, kind: 'look-alike' };
  }
  const isPosing = isMixed || isDressed(letters, marks);
  if ((isPosing || context.isLatinText) && letters.every((letter) => letter.loose !== '')) {
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
  return marks >= letters.length * pileShareMin || letters.some((letter) => letter.isPosing);
}

/** The letters of a piece. Marks that would not compose with theirs are left out. */
function lettersOf(piece: Piece, { typedAt }: PieceContext): Letter[] {
  const letters: Letter[] = [];
  let at = 0;
  for (const character of piece.text) {
    const from = piece.from[at] ?? 0;
    at += character.length;
    const codePoint = character.codePointAt(0) ?? 0;
    if (codePoint < 0x80) {
      const script = isAsciiLetter(codePoint) ? 'Latn' : '';
      letters.push({ from, close: character, loose: character, script, isPosing: false });
    } else if (!isGenericMark(codePoint)) {
      const script = scriptOf(codePoint);
      const isPosing = script === 'Latn' && codePoint !== dotlessI && lookAlikesOf(codePoint) !== '';
      letters.push({ from, ...likenessesOf(character, typedAt(from)), script, isPosing });
    }
  }
  return letters;
}

const remembered = new Map<string, { close: string; loose: string }>();
const rememberedMax = 4_096;

/** What a character passes for as typed and as folded. */
function likenessesOf(character: string, typed: number): { close: string; loose: string } {
  const key = character + String.fromCodePoint(typed);
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const folded = character.codePointAt(0) ?? 0;
  const base = character.normalize('NFD').charAt(0);
  const plain = isAsciiLetter(base.charCodeAt(0)) ? base : '';
  const close = distinct(lookAlikesOf(typed) + lookAlikesOf(folded));
  const loose = distinct(close + plain + looseLookAlikesOf(typed) + looseLookAlikesOf(folded));
  if (remembered.size < rememberedMax) remembered.set(key, { close, loose });
  return { close, loose };
}

function distinct(letters: string): string {
  return [...new Set(letters)].join('');
}

function variantsOf(letters: Letter[], likeness: 'close' | 'loose'): string[] {
  let variants = [''];
  for (const letter of letters) {
    const options = letter[likeness];
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
