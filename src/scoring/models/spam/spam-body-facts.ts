// Numbers about the shape of a body that the spam model learns from besides its words: length, lines, marks, case,
// scripts, repetition, disguises. Measured in one pass over the text as stored. No weights, no judgement.

import type { Reading } from '../../reading/read-comment.ts';
import { isSpamWord } from './spam-words.ts';

export const bodyFactNames = [
  'length',
  'words',
  'lines',
  'broken lines',
  'spaces before line ends',
  'blank lines',
  'capitals',
  'digits',
  'marks',
  'characters beyond ASCII',
  'emoji',
  'code marks',
  'code share',
  'question marks',
  'exclamation marks',
  'word length',
  'double spaces',
  'spaces before marks',
  'marks without space',
  'lower-case start',
  'closing mark',
  'apostrophes',
  'money and percent',
  'at signs',
  'phone number',
  'Cyrillic',
  'East Asian script',
  'other script',
  'accented letters',
  'look-alike letters',
  'look-alike share',
  'styled letters',
  'invisible characters',
  'masked or spaced words',
  'distinct words',
  'most frequent word',
  'count of the most frequent word',
  'repeated lines',
  'advertising words',
  'count of advertising words',
] as const;

const unitsMax = 8000;
const wordsMax = 1500;

interface Counts {
  lines: number;
  brokenLines: number;
  spacedLines: number;
  blankLines: number;
  capitals: number;
  small: number;
  digits: number;
  marks: number;
  beyondAscii: number;
  accented: number;
  emoji: number;
  code: number;
  codeStrict: number;
  questions: number;
  exclamations: number;
  doubleSpaces: number;
  spacedMarks: number;
  tightMarks: number;
  apostrophes: number;
  money: number;
  atSigns: number;
  phone: boolean;
}

const isCode = new Uint8Array(128);
for (const mark of '`{}()<>=;_\\#*[]') isCode[mark.charCodeAt(0)] = 1;
for (const mark of '`{}()=;_\\') isCode[mark.charCodeAt(0)] = 2;

const newline = 10;
const space = 32;
const phoneDigitsMin = 8;

function isSmall(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0x430 && code <= 0x44f) || (code >= 0xe0 && code <= 0xff);
}

function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0x410 && code <= 0x42f) || (code >= 0xc0 && code <= 0xde);
}

/** Counts everything at once. Linear in the text, at most `unitsMax` units. */
function countCharacters(text: string): Counts {
  const counts: Counts = {
    lines: 0,
    brokenLines: 0,
    spacedLines: 0,
    blankLines: 0,
    capitals: 0,
    small: 0,
    digits: 0,
    marks: 0,
    beyondAscii: 0,
    accented: 0,
    emoji: 0,
    code: 0,
    codeStrict: 0,
    questions: 0,
    exclamations: 0,
    doubleSpaces: 0,
    spacedMarks: 0,
    tightMarks: 0,
    apostrophes: 0,
    money: 0,
    atSigns: 0,
    phone: false,
  };
  const end = Math.min(text.length, unitsMax);
  let previous = newline;
  let beforeSpaces = newline;
  let phoneDigits = 0;
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const next = at + 1 < end ? text.charCodeAt(at + 1) : newline;
    if (code >= 128) countWide(counts, code);
    else if (code === newline) countLine(counts, { previous, beforeSpaces, next });
    else if (code > space) countAscii(counts, code, { previous, next });
    if (code === space && previous === space) counts.doubleSpaces += 1;
    if (code >= 48 && code <= 57) {
      phoneDigits += 1;
      if (phoneDigits > phoneDigitsMin) counts.phone = true;
    } else if (code !== space && code !== 45 && code !== 40 && code !== 41) phoneDigits = 0;
    if (code !== space) beforeSpaces = code;
    previous = code;
  }
  return counts;
}

function countLine(counts: Counts, around: { previous: number; beforeSpaces: number; next: number }): void {
  counts.lines += 1;
  if (around.previous === space) counts.spacedLines += 1;
  if ((isSmall(around.beforeSpaces) || around.beforeSpaces === 44) && isSmall(around.next)) counts.brokenLines += 1;
  if (around.beforeSpaces === newline) counts.blankLines += 1;
}

function countAscii(counts: Counts, code: number, around: { previous: number; next: number }): void {
  if (code >= 97 && code <= 122) counts.small += 1;
  else if (code >= 65 && code <= 90) counts.capitals += 1;
  else if (code >= 48 && code <= 57) counts.digits += 1;
  else {
    counts.marks += 1;
    const kind = isCode[code] as number;
    if (kind > 0) counts.code += 1;
    if (kind > 1) counts.codeStrict += 1;
    if (code === 63) counts.questions += 1;
    else if (code === 39) counts.apostrophes += 1;
    else if (code === 36 || code === 37) counts.money += 1;
    else if (code === 64 && around.next > space) counts.atSigns += 1;
    if (code === 33) counts.exclamations += 1;
    if (code === 44 || code === 46 || code === 33 || code === 63) {
      if (around.previous === space) counts.spacedMarks += 1;
      if (isSmall(around.previous) && (isSmall(around.next) || isCapital(around.next))) counts.tightMarks += 1;
    }
  }
}

function countWide(counts: Counts, code: number): void {
  counts.beyondAscii += 1;
  if (isSmall(code)) counts.small += 1;
  else if (isCapital(code)) counts.capitals += 1;
  if ((code >= 0xc0 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff)) counts.accented += 1;
  else if ((code >= 0xd83c && code <= 0xd83e) || (code >= 0x2600 && code <= 0x27bf)) counts.emoji += 1;
  else if (code === 0x2019) counts.apostrophes += 1;
  else if (code === 0x20ac || code === 0xa3 || code === 0x20bd) counts.money += 1;
}

function shareOf(count: number, total: number): number {
  return total > 0 ? count / total : 0;
}

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
    .slice(0, unitsMax)
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

/** The numbers, in the order of `bodyFactNames`; counts are `log(1 + count)`, shares 0..1. */
export function measureBody(reading: Reading): number[] {
  const text = reading.body.source;
  const units = Math.max(1, Math.min(text.length, unitsMax));
  const counts = countCharacters(text);
  const words = countWords(reading);
  const wordCount = Math.min(wordsMax, reading.words.length);
  const undone = countDisguises(reading);
  const { scripts } = reading;
  const letters = Object.values(scripts).reduce((sum, count) => sum + count, 0);
  const cased = counts.capitals + counts.small;
  const eastAsian = ['Hani', 'Hira', 'Kana', 'Hang', 'Bopo'].reduce((sum, script) => sum + (scripts[script] ?? 0), 0);
  const known = (scripts['Latn'] ?? 0) + (scripts['Cyrl'] ?? 0) + eastAsian;
  const first = text.charCodeAt(0);
  const last = text.charAt(text.length - 1);
  return [
    Math.log1p(units),
    Math.log1p(wordCount),
    Math.log1p(counts.lines),
    Math.log1p(counts.brokenLines),
    Math.log1p(counts.spacedLines),
    Math.log1p(counts.blankLines),
    shareOf(counts.capitals, cased),
    shareOf(counts.digits, units),
    shareOf(counts.marks, units),
    shareOf(counts.beyondAscii, units),
    Math.log1p(counts.emoji),
    Math.log1p(counts.code),
    shareOf(counts.codeStrict, units),
    Math.log1p(counts.questions),
    Math.log1p(counts.exclamations),
    shareOf(words.letters, wordCount),
    Math.log1p(counts.doubleSpaces),
    Math.log1p(counts.spacedMarks),
    Math.log1p(counts.tightMarks),
    isSmall(first) ? 1 : 0,
    last !== '' && '.!?)'.includes(last) ? 1 : 0,
    shareOf(counts.apostrophes, wordCount),
    Math.log1p(counts.money),
    Math.log1p(counts.atSigns),
    counts.phone ? 1 : 0,
    shareOf(scripts['Cyrl'] ?? 0, letters),
    shareOf(eastAsian, letters),
    shareOf(letters - known, letters),
    shareOf(counts.accented, letters),
    Math.log1p(undone.lookAlikes),
    shareOf(undone.lookAlikes, wordCount),
    Math.log1p(undone.styled),
    Math.log1p(undone.invisible),
    Math.log1p(undone.masked),
    shareOf(words.distinct, wordCount),
    wordCount > 5 ? shareOf(words.most, wordCount) : 0,
    Math.log1p(words.most),
    Math.log1p(countRepeatedLines(text)),
    shareOf(words.listed, wordCount),
    Math.log1p(words.listed),
  ];
}
