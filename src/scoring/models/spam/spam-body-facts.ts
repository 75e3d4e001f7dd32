// Facts about the shape of a body: length, lines, marks, case, scripts, repetition, disguises. No weights, no judgement.

import type { Reading } from '../../reading/read-comment.ts';
import { countCharacters, countedUnitsMax, isSmall, type CharacterCounts } from './count-characters.ts';
import { flag, shareOf } from './fact-numbers.ts';
import { againstSpam, eitherWay, forSpam, groupFacts } from './facts.ts';
import { isSpamWord } from './spam-words.ts';

const wordsMax = 1500;

interface WordCounts {
  letters: number;
  distinct: number;
  most: number;
  listed: number;
}

function countWords(reading: Reading): WordCounts {
  const seen = new Map<string, number>();
  const counts: WordCounts = { letters: 0, distinct: 0, most: 0, listed: 0 };
  const stop = Math.min(wordsMax, reading.words.length);
  for (let at = 0; at < stop; at += 1) {
    const { text } = reading.words[at] as { text: string };
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    counts.letters += text.length;
    if (text.length > 3 && times > counts.most) counts.most = times;
    if (isSpamWord(text)) counts.listed += 1;
  }
  counts.distinct = seen.size;
  return counts;
}

function countRepeatedLines(text: string): number {
  if (!text.includes('\n')) return 0;
  const lines = text
    .slice(0, countedUnitsMax)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length - new Set(lines).size;
}

function countDisguises(reading: Reading): { lookAlikes: number; styled: number; invisible: number; masked: number } {
  const counts = { lookAlikes: 0, styled: 0, invisible: 0, masked: 0 };
  for (const { kind } of reading.body.disguises) {
    if (kind === 'look-alike') counts.lookAlikes += 1;
    else if (kind === 'styled' || kind === 'width') counts.styled += 1;
    else if (kind === 'invisible' || kind === 'reversed' || kind === 'tower') counts.invisible += 1;
    else if (kind === 'masked' || kind === 'spaced' || kind === 'leet') counts.masked += 1;
  }
  return counts;
}

interface BodyCounts extends CharacterCounts {
  wordCount: number;
  words: WordCounts;
  letters: number;
  cased: number;
  cyrillic: number;
  eastAsian: number;
  otherScript: number;
  disguises: ReturnType<typeof countDisguises>;
  startsSmall: boolean;
  endsWithMark: boolean;
  repeatedLines: number;
}

function countBody(reading: Reading): BodyCounts {
  const text = reading.body.source;
  const counts = countCharacters(text);
  const { scripts } = reading;
  const letters = Object.values(scripts).reduce((sum, count) => sum + count, 0);
  const eastAsian = ['Hani', 'Hira', 'Kana', 'Hang', 'Bopo'].reduce((sum, script) => sum + (scripts[script] ?? 0), 0);
  const cyrillic = scripts['Cyrl'] ?? 0;
  const last = text.charAt(text.length - 1);
  return {
    ...counts,
    wordCount: Math.min(wordsMax, reading.words.length),
    words: countWords(reading),
    letters,
    cased: counts.capitals + counts.small,
    cyrillic,
    eastAsian,
    otherScript: letters - ((scripts['Latn'] ?? 0) + cyrillic + eastAsian),
    disguises: countDisguises(reading),
    startsSmall: isSmall(text.charCodeAt(0)),
    endsWithMark: last !== '' && '.!?)'.includes(last),
    repeatedLines: countRepeatedLines(text),
  };
}

/** Facts about the body's shape. */
export const bodyFacts = groupFacts(countBody, [
  { name: 'length', direction: eitherWay, measure: ({ units }) => Math.log1p(units) },
  { name: 'words', direction: eitherWay, measure: ({ wordCount }) => Math.log1p(wordCount) },
  { name: 'lines', direction: eitherWay, measure: ({ lines }) => Math.log1p(lines) },
  { name: 'broken lines', direction: eitherWay, measure: ({ brokenLines }) => Math.log1p(brokenLines) },
  { name: 'spaces before line ends', direction: forSpam, measure: ({ spacedLines }) => Math.log1p(spacedLines) },
  { name: 'blank lines', direction: eitherWay, measure: ({ blankLines }) => Math.log1p(blankLines) },
  { name: 'capitals', direction: eitherWay, measure: ({ capitals, cased }) => shareOf(capitals, cased) },
  { name: 'digits', direction: eitherWay, measure: ({ digits, units }) => shareOf(digits, units) },
  { name: 'marks', direction: eitherWay, measure: ({ marks, units }) => shareOf(marks, units) },
  {
    name: 'characters beyond ASCII',
    direction: eitherWay,
    measure: ({ beyondAscii, units }) => shareOf(beyondAscii, units),
  },
  { name: 'emoji', direction: eitherWay, measure: ({ emoji }) => Math.log1p(emoji) },
  { name: 'code marks', direction: eitherWay, measure: ({ code }) => Math.log1p(code) },
  { name: 'code share', direction: eitherWay, measure: ({ codeStrict, units }) => shareOf(codeStrict, units) },
  { name: 'question marks', direction: eitherWay, measure: ({ questions }) => Math.log1p(questions) },
  { name: 'exclamation marks', direction: eitherWay, measure: ({ exclamations }) => Math.log1p(exclamations) },
  { name: 'word length', direction: eitherWay, measure: ({ words, wordCount }) => shareOf(words.letters, wordCount) },
  { name: 'double spaces', direction: eitherWay, measure: ({ doubleSpaces }) => Math.log1p(doubleSpaces) },
  { name: 'spaces before marks', direction: forSpam, measure: ({ spacedMarks }) => Math.log1p(spacedMarks) },
  { name: 'marks without space', direction: forSpam, measure: ({ tightMarks }) => Math.log1p(tightMarks) },
  { name: 'lower-case start', direction: eitherWay, measure: ({ startsSmall }) => flag(startsSmall) },
  { name: 'closing mark', direction: eitherWay, measure: ({ endsWithMark }) => flag(endsWithMark) },
  {
    name: 'apostrophes',
    direction: againstSpam,
    measure: ({ apostrophes, wordCount }) => shareOf(apostrophes, wordCount),
  },
  { name: 'money and percent', direction: eitherWay, measure: ({ money }) => Math.log1p(money) },
  { name: 'at signs', direction: eitherWay, measure: ({ atSigns }) => Math.log1p(atSigns) },
  { name: 'phone number', direction: forSpam, measure: ({ phone }) => flag(phone) },
  { name: 'Cyrillic', direction: eitherWay, measure: ({ cyrillic, letters }) => shareOf(cyrillic, letters) },
  { name: 'East Asian script', direction: eitherWay, measure: ({ eastAsian, letters }) => shareOf(eastAsian, letters) },
  { name: 'other script', direction: eitherWay, measure: ({ otherScript, letters }) => shareOf(otherScript, letters) },
  { name: 'accented letters', direction: eitherWay, measure: ({ accented, letters }) => shareOf(accented, letters) },
  { name: 'look-alike letters', direction: forSpam, measure: ({ disguises }) => Math.log1p(disguises.lookAlikes) },
  {
    name: 'look-alike share',
    direction: forSpam,
    measure: ({ disguises, wordCount }) => shareOf(disguises.lookAlikes, wordCount),
  },
  { name: 'styled letters', direction: forSpam, measure: ({ disguises }) => Math.log1p(disguises.styled) },
  { name: 'invisible characters', direction: forSpam, measure: ({ disguises }) => Math.log1p(disguises.invisible) },
  { name: 'masked or spaced words', direction: eitherWay, measure: ({ disguises }) => Math.log1p(disguises.masked) },
  {
    name: 'distinct words',
    direction: eitherWay,
    measure: ({ words, wordCount }) => shareOf(words.distinct, wordCount),
  },
  {
    name: 'most frequent word',
    direction: eitherWay,
    measure: ({ words, wordCount }) => (wordCount > 5 ? shareOf(words.most, wordCount) : 0),
  },
  { name: 'count of the most frequent word', direction: eitherWay, measure: ({ words }) => Math.log1p(words.most) },
  { name: 'repeated lines', direction: eitherWay, measure: ({ repeatedLines }) => Math.log1p(repeatedLines) },
  {
    name: 'advertising words',
    direction: forSpam,
    measure: ({ words, wordCount }) => shareOf(words.listed, wordCount),
  },
  { name: 'count of advertising words', direction: forSpam, measure: ({ words }) => Math.log1p(words.listed) },
]);
