// Facts about the name. "Left out" (null), "empty" ('') and "given" are three states: what is not known is `unknown`
// throughout, so that a site without the field is not read as authors leaving it empty.

import type { Reading } from '../../reading/read-comment.ts';
import { countMatches, fieldUnitsMax, flag, says, shareOf, stateOf } from './fact-numbers.ts';
import { eitherWay, forSpam, groupFacts } from './facts.ts';
import { hasStuckLetters } from './spam-given-names.ts';
import { countSpamWords } from './spam-words.ts';

interface NameSeen {
  reading: Reading;
  name: string;
  lower: string;
  words: string[];
}

function lookAtName(reading: Reading): NameSeen | null {
  const name = (reading.fields.name ?? '').trim().slice(0, fieldUnitsMax);
  return name === '' ? null : { reading, name, lower: name.toLowerCase(), words: name.split(/\s+/) };
}

function startsSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function startsCapital(word: string): boolean {
  return /^\p{Lu}\P{Lu}*$/u.test(word);
}

function longest(words: readonly string[]): number {
  return words.reduce((most, word) => Math.max(most, word.length), 0);
}

function hasOtherScript(reading: Reading, name: string): boolean {
  const main = Object.keys(reading.scripts)[0];
  if (main === undefined) return false;
  return main === 'Latn' ? !/[a-z\u00c0-\u024f]/i.test(name) : /[a-z]/i.test(name);
}

/** Whether there is a name. */
export const nameGiven = groupFacts(
  ({ fields }) => fields,
  [{ name: 'name given', direction: eitherWay, measure: ({ name }) => stateOf(name) }],
);

/** Facts about a name that is given. */
export const nameFacts = groupFacts(lookAtName, [
  { name: 'words in the name', direction: eitherWay, measure: ({ words }) => Math.min(8, words.length) },
  { name: 'length of the name', direction: eitherWay, measure: ({ name }) => Math.log1p(name.length) },
  {
    name: 'name is an address',
    direction: forSpam,
    measure: ({ name }) => flag(/https?:|www\.|\w\.[a-z]{2,6}(?:[/\s]|$)/i.test(name)),
  },
  { name: 'digits in the name', direction: eitherWay, measure: ({ name }) => countMatches(name, /\d/g) / name.length },
  {
    name: 'name in lower case',
    direction: eitherWay,
    measure: ({ name, lower }) => flag(name === lower && /[a-z]/.test(name)),
  },
  { name: 'name capitalised', direction: eitherWay, measure: ({ words }) => flag(words.every(startsCapital)) },
  { name: 'capital inside a name', direction: eitherWay, measure: ({ name }) => flag(/\p{Ll}\p{Lu}/u.test(name)) },
  {
    name: 'name in capitals',
    direction: eitherWay,
    measure: ({ name }) => flag(name.length > 2 && /[A-Z]/.test(name) && name === name.toUpperCase()),
  },
  { name: 'capitals ending the name', direction: forSpam, measure: ({ name }) => flag(/[a-z][A-Z]{1,5}$/.test(name)) },
  {
    name: 'advertising words in the name',
    direction: forSpam,
    measure: ({ lower }) => Math.log1p(countSpamWords(lower, fieldUnitsMax)),
  },
  {
    name: 'name beyond Latin script',
    direction: eitherWay,
    measure: ({ name }) => flag(/[^\u0000-\u024f]/.test(name)),
  },
  {
    name: 'vowels in the name',
    direction: eitherWay,
    measure: ({ lower }) => shareOf(countMatches(lower, /[aeiouyаеёиоуыэюя]/g), countMatches(lower, /\p{L}/gu)),
  },
  {
    name: 'consonants in a row in the name',
    direction: eitherWay,
    measure: ({ lower }) => longest(lower.match(/[bcdfghjklmnpqrstvwxz]+/g) ?? []),
  },
  {
    name: 'marks in the name',
    direction: eitherWay,
    measure: ({ name }) => Math.log1p(countMatches(name, /[^\p{L}\p{N}\s]/gu)),
  },
  { name: 'longest word of the name', direction: eitherWay, measure: ({ words }) => longest(words) },
  {
    name: 'name in the body',
    direction: eitherWay,
    measure: ({ name, lower, reading }) => flag(name.length > 3 && says(reading, lower)),
  },
  {
    name: 'first word capitalised alone',
    direction: forSpam,
    measure: ({ words }) => flag(words.length > 1 && words.slice(1).every(startsSmall)),
  },
  {
    name: 'name in another script than the body',
    direction: forSpam,
    measure: ({ reading, name }) => flag(hasOtherScript(reading, name)),
  },
  { name: 'letters stuck to a given name', direction: forSpam, measure: ({ name }) => flag(hasStuckLetters(name)) },
]);
