// Words with letters masked out ("f**k", "f@#k", "st*p*d"). Undone where one hostile word fits, or where only vowels are
// masked inside an everyday word. Emphasis ("*word*"), pointers and wildcards ("*.txt") stay what they are.

import {
  commonestWithMaskedVowels,
  findKnownWord,
  hostileWordLike,
  kindOfWord,
  wordWithMaskedVowels,
} from '../../words/known-words.ts';
import { strongStems } from '../../words/hostile-words.ts';
import { isAsciiLetter, reread, type Piece, type PieceContext, type Undone } from './piece.ts';
import { spend } from './steps.ts';

const maskSigns = '*#@$%&!^~?_-.\u00b7\u2022\u00d7';
/** Signs that honest words are linked by ("l-ar"): they mask only what is nothing else. */
const linked = /^[a-z]+(?:[-_.'][a-z]+)+$/;
const stepsPerMaskedUnit = 2;
const stepsPerPattern = 8;
const hostileLettersMin = 4;
const shownMin = 2;
/** How unusual an everyday word may be where text is full of masked words. */
const readilyBandMax = 1;

/** What people write when they show only the first letter. */
const conventional: Record<string, string> = {
  'f***': 'fuck',
  's***': 'shit',
  'b****': 'bitch',
  'c***': 'cunt',
  'a**': 'ass',
  'a******': 'asshole',
  'f******': 'fucking',
  'n*****': 'nigger',
};

/** Fewer or more masks than letters, in words too common to miss. */
const inexact: [RegExp, string][] = [
  [/^f[*#@$%&!]{1,4}k$/, 'fuck'],
  [/^f[*#@$%&!]{1,4}king?$/, 'fucking'],
  [/^f[*#@$%&!]{1,5}ing$/, 'fucking'],
  [/^s[*#@$%&!]{1,3}t$/, 'shit'],
  [/^b[*#@$%&!]{1,4}ch$/, 'bitch'],
  [/^a[*#@$%&!]{1,3}hole$/, 'asshole'],
];

/** Reads a masked word as a known one. The masked letters map to the masks. */
export function undoMasks(
  piece: Piece,
  { isDisguisedText, steps }: Pick<PieceContext, 'isDisguisedText' | 'steps'>,
): Undone | null {
  const pattern = patternOf(piece.text);
  spend(steps, pattern === null ? piece.text.length : piece.text.length * stepsPerMaskedUnit + stepsPerPattern);
  if (pattern === null) return null;
  const word =
    conventional[piece.text] ??
    (isDisguisedText ? commonestOf(pattern) : null) ??
    hostileOf(piece.text, pattern) ??
    everydayOf(piece.text, pattern, isDisguisedText);
  if (word === null || (linked.test(piece.text) && !isDisguisedText && !strongStems.test(word))) return null;
  return word.length === piece.text.length ? reread(piece, word, 'masked') : stretched(piece, word);
}

/** The text with every mask as "*"; null unless it is letters and masks, some of each. */
function patternOf(text: string): string | null {
  let pattern = '';
  let letters = 0;
  for (const character of text) {
    const isLetter = isAsciiLetter(character.charCodeAt(0));
    if (!isLetter && !maskSigns.includes(character)) return null;
    if (isLetter) letters++;
    pattern += isLetter ? character : '*';
  }
  return letters > 0 && letters < pattern.length && pattern.length === text.length ? pattern : null;
}

function hostileOf(text: string, pattern: string): string | null {
  const shown = pattern.replaceAll('*', '').length;
  const isLong = pattern.length >= hostileLettersMin && shown >= shownMin && shown * 3 >= pattern.length;
  const exact = isLong && pattern.charAt(0) !== '*' ? hostileWordLike(pattern) : null;
  if (exact !== null && (pattern.at(-1) !== '*' || shown > 2)) return exact;
  return inexact.find(([form]) => form.test(text))?.[1] ?? byVowels(pattern, 'hostile');
}

/** In text full of masked words "wh*r*" is "where" and "h*r*" is "here": one of the commonest words comes first. */
function commonestOf(pattern: string): string | null {
  return pattern.length < hostileLettersMin ? null : commonestWithMaskedVowels(pattern);
}

/** Only "*" and "#", only over vowels, and not only at the ends of a word; common words where the text is full of such. */
function everydayOf(text: string, pattern: string, isReadily: boolean): string | null {
  if (text.length <= 2) return null;
  if (/^[a-z*#]*[a-z][*#]+[a-z][a-z*#]*$/.test(text)) return byVowels(pattern, 'everyday');
  const word = isReadily ? byVowels(pattern, 'everyday') : null;
  return word !== null && (findKnownWord(word)?.band ?? 0) <= readilyBandMax ? word : null;
}

function byVowels(pattern: string, wanted: 'hostile' | 'everyday'): string | null {
  if (pattern.length < hostileLettersMin && wanted === 'hostile') return null;
  const word = wordWithMaskedVowels(pattern);
  if (word === null) return null;
  return wanted === 'everyday' || kindOfWord(word) === 'hostile' ? word : null;
}

/** Spreads the letters of a word over a piece of another length, first on first and last on last. */
function stretched(piece: Piece, word: string): Undone {
  const last = piece.from.length - 1;
  const from = Array.from(word, (_, at) => piece.from[Math.round((at * last) / (word.length - 1))] ?? 0);
  return { text: word, from, kind: 'masked' };
}
