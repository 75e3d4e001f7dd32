// Arbitrary comments for property tests: ordinary words, disguises, markup and broken text in any order.

import fc from 'fast-check';
import { expect } from 'vitest';
import type { FoldedText } from '../../../src/scoring/reading/folding/folded-text.ts';

const morsels = [
  'you',
  'idiot',
  '1d10t',
  'f**k',
  'fu',
  'ck',
  'id',
  'iot',
  'i',
  'd',
  'o',
  't',
  'u',
  'a',
  '.',
  '-',
  '*',
  '!',
  '@',
  '$',
  ' ',
  '  ',
  '\n',
  ',',
  "'",
  'stupid',
  'fuuuck',
  'shit',
  'ass',
  'hole',
  'раураl',
  'сyка',
  'іd',
  'оt',
  'ı',
  'İ',
  'I',
  'ş',
  'ğ',
  'é',
  '\u0301',
  '\u0336',
  '\u200B',
  '\u200D',
  '\u202E',
  '\u202C',
  '\u00AD',
  '\uFEFF',
  '𝐟',
  '𝐮',
  'ⓒ',
  'ｋ',
  '🅘',
  '👍',
  '🏽',
  '🇵',
  '🇰',
  '\uD83D',
  '\uDC4D',
  'ㅋㅋㅋ',
  '가',
  '\u1100',
  '\u1161',
  '哈哈哈',
  'ש',
  'ا',
  '\u064B',
  'ﷺ',
  'ﻼ',
  'ก',
  '็',
  'क',
  '्',
  'ष',
  'ｶ',
  'ﾞ',
  '2',
  '10am',
  'http://a.example/x',
  'www.b.com',
  '<a href="http://c.ru">',
  '</a>',
  '[url=http://d.top]',
  '[/url]',
  '](',
  '[',
  'joe@example.com',
  'ßẞ',
  'ŉ',
  'ǆ',
  '™',
  '½',
  '№',
  '\0',
  '\t',
  '\u2028',
  'µ',
  'Σς',
  'ͅ',
  'oо',
  'оo',
] as const;

/** Any string: built of telling morsels, of any code points, or of broken UTF-16. */
export const anyComment = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...morsels), { maxLength: 40 }).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.array(fc.constantFrom(...morsels), { maxLength: 30 }).map((parts) => parts.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  { weight: 1, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 60 }).map((units) => String.fromCharCode(...units)) },
);

/** Every offset lies in the source, in order within its unit, and inside no surrogate pair. */
export function expectSoundMap(folded: FoldedText): void {
  const { source, text, starts, ends, disguises } = folded;
  expect(starts.length).toBe(text.length);
  expect(ends.length).toBe(text.length);
  const places = [...starts, ...ends, ...disguises.flatMap(({ start, end }) => [start, end])];
  for (const place of places) {
    if (place > source.length || cutsPair(source, place))
      expect(`${place} in ${JSON.stringify(source)}`).toBe('a sound place');
  }
  for (let at = 0; at < text.length; at++) expect(starts[at]).toBeLessThanOrEqual(ends[at] ?? -1);
  for (const { start, end } of disguises) expect(start).toBeLessThan(end);
}

export function cutsPair(source: string, place: number): boolean {
  const before = source.charCodeAt(place - 1);
  const after = source.charCodeAt(place);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
