// Numbers about the name that the spam model learns from. "Left out" (null), "empty" ('') and "given" are three
// states: what is not known is -1 throughout, so that a site without the field is not read as authors leaving it empty.

import type { Reading } from '../../reading/read-comment.ts';
import { countMatches, fieldUnitsMax, flag, unknown } from './spam-field-numbers.ts';
import { hasStuckLetters } from './spam-given-names.ts';
import { countSpamWords } from './spam-words.ts';

export const nameFactNames = [
  'name given',
  'words in the name',
  'length of the name',
  'name is an address',
  'digits in the name',
  'name in lower case',
  'name capitalised',
  'capital inside a name',
  'name in capitals',
  'capitals ending the name',
  'advertising words in the name',
  'name beyond Latin script',
  'vowels in the name',
  'consonants in a row in the name',
  'marks in the name',
  'longest word of the name',
  'name in the body',
  'first word capitalised alone',
  'name in another script than the body',
  'letters stuck to a given name',
] as const;

/** The numbers, in the order of `nameFactNames`. */
export function measureName(reading: Reading): number[] {
  const name = (reading.fields.name ?? '').trim().slice(0, fieldUnitsMax);
  if (name === '') {
    const state = reading.fields.name === null ? unknown : 0;
    return nameFactNames.map((_, at) => (at === 0 ? state : unknown));
  }
  const lower = name.toLowerCase();
  const words = name.split(/\s+/);
  const letters = countMatches(lower, /\p{L}/gu);
  const runs = lower.match(/[bcdfghjklmnpqrstvwxz]+/g) ?? [];
  const startsSmall = (word: string): boolean => /^\p{Ll}/u.test(word);
  const startsCapital = (word: string): boolean => /^\p{Lu}\P{Lu}*$/u.test(word);
  return [
    1,
    Math.min(8, words.length),
    Math.log1p(name.length),
    flag(/https?:|www\.|\w\.[a-z]{2,6}(?:[/\s]|$)/i.test(name)),
    countMatches(name, /\d/g) / name.length,
    flag(name === lower && /[a-z]/.test(name)),
    flag(words.every(startsCapital)),
    flag(/\p{Ll}\p{Lu}/u.test(name)),
    flag(name.length > 2 && /[A-Z]/.test(name) && name === name.toUpperCase()),
    flag(/[a-z][A-Z]{1,5}$/.test(name)),
    Math.log1p(countSpamWords(lower, fieldUnitsMax)),
    flag(/[^\u0000-\u024f]/.test(name)),
    letters === 0 ? 0 : countMatches(lower, /[aeiouyаеёиоуыэюя]/g) / letters,
    runs.reduce((most, run) => Math.max(most, run.length), 0),
    Math.log1p(countMatches(name, /[^\p{L}\p{N}\s]/gu)),
    words.reduce((most, word) => Math.max(most, word.length), 0),
    flag(name.length > 3 && reading.body.source.slice(0, 8000).toLowerCase().includes(lower)),
    flag(words.length > 1 && words.slice(1).every(startsSmall)),
    flag(hasOtherScript(reading, name)),
    flag(hasStuckLetters(name)),
  ];
}

function hasOtherScript(reading: Reading, name: string): boolean {
  const main = Object.keys(reading.scripts)[0];
  if (main === undefined) return false;
  return main === 'Latn' ? !/[a-z\u00c0-\u024f]/i.test(name) : /[a-z]/i.test(name);
}
