// Digits and signs standing in for letters ("1d10t", "@$$"). Undone only where a known word results, so that "4 all",
// "B2B", "3pm", "i18n" and part numbers stay what they are.

import { findKnownWord } from '../../words/known-words.ts';
import { isAsciiLetter, reread, type Piece, type PieceContext, type Undone } from './piece.ts';
import { spend } from './steps.ts';

/** Letters each sign may stand for, likeliest first. */
const lettersOf: Record<string, string> = {
  '0': 'o',
  '1': 'il',
  '2': 'z',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '6': 'gb',
  '7': 't',
  '8': 'b',
  '9': 'g',
  '@': 'a',
  $: 's',
  '!': 'il',
  '|': 'li',
  '+': 't',
  '€': 'e',
  '¢': 'c',
  '£': 'l',
  '¥': 'y',
  '¡': 'i',
  '©': 'c',
  '®': 'r',
  '§': 's',
  '†': 't',
  '₵': 'c',
  '₣': 'f',
  '₭': 'k',
  '₦': 'n',
  '₱': 'p',
  '₮': 't',
  '₩': 'w',
  '฿': 'b',
};

const variantsMax = 16;
const stepsPerUnitOfVariant = 2;
const everydayLettersMin = 4;
const unknownLettersMin = 3;
/** Signs that more often stand between words. */
const linking = /[|+]/;

/** Reads a word of letters and such signs as a known word. */
export function undoLeet(
  piece: Piece,
  { isDisguisedText, steps }: Pick<PieceContext, 'isDisguisedText' | 'steps'>,
): Undone | null {
  const shape = shapeOf(piece.text, isDisguisedText);
  spend(steps, piece.text.length);
  if (shape === null) return null;
  const variants = { left: variantsMax };
  const undone = tryLetters(piece, shape, { read: '', variants });
  spend(steps, (variantsMax - variants.left) * piece.text.length * stepsPerUnitOfVariant);
  return undone;
}

/** Reads each sign as its likeliest letter, in a longer word that is mostly letters: for text full of disguises. */
export function undoUnknownLeet(piece: Piece): Undone | null {
  const shape = linking.test(piece.text) ? null : shapeOf(piece.text, true);
  if (shape === null || shape.letters < unknownLettersMin || shape.letters <= shape.signs || shape.inside === 0)
    return null;
  return reread(piece, Array.from(piece.text, (sign) => lettersOf[sign]?.charAt(0) ?? sign).join(''), 'leet');
}

interface Attempt {
  /** The letters chosen so far. */
  read: string;
  /** How many more readings may be tried. */
  variants: { left: number };
}

/** Chooses letters sign by sign, the likeliest first, until a known word results. */
function tryLetters(piece: Piece, shape: Shape, { read, variants }: Attempt): Undone | null {
  let at = read.length;
  while (at < piece.text.length && isAsciiLetter(piece.text.charCodeAt(at))) at++;
  const before = read + piece.text.slice(read.length, at);
  if (at === piece.text.length) {
    variants.left--;
    return isBelieved(before, shape) ? reread(piece, before, 'leet') : null;
  }
  for (const letter of lettersOf[piece.text.charAt(at)] ?? '') {
    const undone = variants.left > 0 ? tryLetters(piece, shape, { read: before + letter, variants }) : null;
    if (undone !== null) return undone;
  }
  return null;
}

function isBelieved(word: string, shape: Shape): boolean {
  const known = findKnownWord(word);
  return known !== null && (known.kind !== 'everyday' || mayBeEveryday(shape, known.band));
}

interface Shape {
  letters: number;
  signs: number;
  /** The text around is full of disguises. */
  isReadily: boolean;
  /** Signs with a letter on both sides. */
  inside: number;
  /** The first character is a sign. */
  leads: boolean;
  /** The last one is a 3 or 0, which stand for letters more often than they number things. */
  endsAsVowel: boolean;
}

/** The one word people write without any letter. */
export function isWordOfSigns(text: string): boolean {
  return text === '@$$' || text === '@$5' || text === '@5$';
}

/** Null unless the text consists of letters and known signs, some of each. */
function shapeOf(text: string, isReadily: boolean): Shape | null {
  const shape: Shape = {
    isReadily,
    letters: 0,
    signs: 0,
    inside: 0,
    leads: !isAsciiLetter(text.charCodeAt(0)),
    endsAsVowel: /[30]$/.test(text),
  };
  for (let at = 0; at < text.length; at++) {
    if (isAsciiLetter(text.charCodeAt(at))) {
      shape.letters++;
      continue;
    }
    if (lettersOf[text.charAt(at)] === undefined) return null;
    shape.signs++;
    if (isAsciiLetter(text.charCodeAt(at - 1)) && isAsciiLetter(text.charCodeAt(at + 1))) shape.inside++;
  }
  return (shape.letters > 0 || isWordOfSigns(text)) && shape.signs > 0 && text.length > 2 ? shape : null;
}

/** Everyday words only where signs are in the minority and not all at the end ("top5", "html5"), short ones only common. */
function mayBeEveryday(shape: Shape, band: number): boolean {
  if (shape.isReadily && (band <= 1 || shape.letters >= unknownLettersMin)) return true;
  if (shape.letters <= shape.signs || (shape.letters + shape.signs < everydayLettersMin && band > 0)) return false;
  return shape.inside > 0 || (shape.signs === 1 && (shape.leads || (shape.endsAsVowel && band <= 1)));
}
