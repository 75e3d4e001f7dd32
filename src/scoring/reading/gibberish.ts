// Words that are letters without language: keys struck in a row, or letters in an order that no language written in Latin
// has. Facts only; what a text of such words is worth is for the signals to say.

import type { Word } from './find-words.ts';
import type { Reading } from './read-comment.ts';

/**
 * By first letter, the letters that follow it in fewer than 1 of 4,000 pairs in every one of the languages in Latin script
 * that the labelled comments hold (measured once on their words, accents taken off).
 */
const seldomNext: Record<string, string> = Object.fromEntries(
  `a:x b:dfkpqvwxz c:gpvwx d:bcfjqx f:bchjkmnpqvwxz g:bcfmpqwxz h:bdfghpqxz j:bfgjkpqtvxz k:dfgqjxz l:jx m:cfqvwxz n:wx o:q
  p:bgjwxz q:bcdefghjklmnopqrsvwxyz r:x s:x t:gqx u:q v:bhjkmnpqtvwxyz w:bfgjlmpqvwxz x:bfghjklmnqrsvwxz y:fhqxy z:fhpqsvx`
    .split(/\s+/)
    .map((entry) => entry.split(':') as [string, string]),
);

const keyRows = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'qwertzuiop',
  'azertyuiop',
  'йцукенгшщзхъ',
  'фывапролджэ',
  'ячсмитьбю',
];
const walkUnits = 4;
const walks = new Set(
  keyRows
    .flatMap((row) => [row, [...row].reverse().join('')])
    .flatMap((row) => Array.from({ length: row.length - walkUnits + 1 }, (_, at) => row.slice(at, at + walkUnits)))
    .filter((walk) => !['rewq', 'poiu', 'were', 'tree', 'rope', 'port'].includes(walk)),
);

const wordUnitsMin = 4;
const wordUnitsMax = 40;
/** A longer text is language, whatever else is in it. */
const wordsMax = 30;

/** The words of a text of at most thirty that are gibberish, and how many could be; none of a longer text. */
export function findGibberish({ words }: Reading): { words: Word[]; of: number } {
  if (words.length > wordsMax) return { words: [], of: 0 };
  const able = words.filter(({ text }) => /[a-zа-я]/.test(text));
  return { words: able.filter(({ text }) => isGibberish(text)), of: able.length };
}

function isGibberish(word: string): boolean {
  if (word.length < wordUnitsMin || word.length > wordUnitsMax) return false;
  let seldom = 0;
  let consonants = 0;
  let longest = 0;
  let walked = 0;
  for (let at = 0; at < word.length; at += 1) {
    if (seldomNext[word.charAt(at)]?.includes(word.charAt(at + 1) || ' ')) seldom += 1;
    consonants = 'bcdfghjklmnpqrstvwxz'.includes(word.charAt(at)) ? consonants + 1 : 0;
    longest = Math.max(longest, consonants);
    if (walks.has(word.slice(at, at + walkUnits))) walked += 1;
  }
  if (walked > 0 && (walked + walkUnits - 1) / word.length >= 0.6) return true;
  return seldom > 2 || (seldom > 1 && (longest > 3 || word.length < 7)) || (seldom > 0 && longest > 4);
}
