// Work grows linearly with the length, and disguises take no more than their share of it. Counted in steps, not in time: every
// look at a character, every string made and every table look-up is a step, and so is each character a search or pattern may pass.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readComment } from '../../../src/scoring/reading/read-comment.ts';
import { fuzzKinds, writeFuzz } from '../../../src/local/bench/bench-fuzz-texts.ts';
import { fieldsOf } from '../fixtures.ts';

type Patched = Record<string, (...args: never[]) => unknown>;

/** Counts the steps of some work by counting through the built-in methods it is made of. */
function countSteps(work: () => void): number {
  let steps = 0;
  const costs: [object, string, (self: unknown, args: unknown[]) => number][] = [
    ...['charCodeAt', 'codePointAt', 'charAt', 'startsWith', 'endsWith'].map((name): [object, string, () => number] => [
      String.prototype,
      name,
      () => 1,
    ]),
    ...['slice', 'normalize', 'toLowerCase', 'replaceAll', 'replace', 'trim', 'split'].map(
      (name): [object, string, (self: unknown, args: unknown[]) => number] => [
        String.prototype,
        name,
        (self, args) =>
          name === 'slice' ? 1 + Math.max(0, Number(args[1] ?? 0) - Number(args[0])) : String(self).length,
      ],
    ),
    [RegExp.prototype, 'exec', (_self, args) => 1 + String(args[0]).length],
    [RegExp.prototype, 'test', (_self, args) => 1 + String(args[0]).length],
    [Map.prototype, 'get', () => 1],
    [Set.prototype, 'has', () => 1],
    [Array.prototype, 'push', () => 1],
  ];
  const originals = costs.map(([prototype, name]) => (prototype as Patched)[name]);
  const search = String.prototype.indexOf;
  costs.forEach(([prototype, name, cost], index) => {
    const original = originals[index] as (...args: unknown[]) => unknown;
    (prototype as Record<string, unknown>)[name] = function counted(this: unknown, ...args: unknown[]) {
      steps += cost(this, args);
      return original.apply(this, args);
    };
  });
  String.prototype.indexOf = function counted(this: string, ...args: [string, number?]) {
    const found = search.apply(this, args);
    steps += 1 + (found < 0 ? this.length : found) - Math.min(args[1] ?? 0, found < 0 ? this.length : found);
    return found;
  };
  try {
    work();
  } finally {
    costs.forEach(([prototype, name], index) => ((prototype as Record<string, unknown>)[name] = originals[index]));
    String.prototype.indexOf = search;
  }
  return steps;
}

const kinds = [
  'I think the author missed the point: the treaty was signed in 1921. ',
  'a',
  ' ',
  '.',
  'a.',
  'a. ',
  'a b ',
  'i d i o t ',
  'i.d.i.o.t.',
  '*',
  'f*',
  'f**k ',
  '4',
  'id1ot ',
  '1',
  '@',
  'a@',
  '@a.',
  '$',
  '!',
  'fu ck ',
  'id iot x ',
  'fuckyou',
  'shit',
  'раураl ',
  'а',
  'é',
  'é ',
  '\u0301',
  'a\u0301',
  '\u200B',
  'a\u200B',
  '\u202E',
  '\u202Ea',
  '𝐟',
  '😀',
  '👨‍👩‍👧',
  '\uD800',
  '가',
  '哈',
  'ﷺ',
  'कि',
  'http://a.co ',
  'http://',
  'www.',
  '<a href=',
  '<a href="http://a.b">',
  '[url=',
  '[url=http://a.ru]x',
  '](',
  '[',
  ']',
  '>',
  '\n',
  "'",
  "a'",
  'aa',
  'ab',
  '://',
];

const units = 8_000;
const unitsMax = 65_525;

describe('reading', () => {
  const stepsOf = (morsel: string, length: number): number =>
    countSteps(() => readComment(fieldsOf({ body: morsel.repeat(length / morsel.length + 1).slice(0, length) })));

  it.each(kinds)('takes at most linear work for repetitions of %j', (morsel) => {
    const [half, whole] = [stepsOf(morsel, units / 2), stepsOf(morsel, units)];
    expect(whole).toBeLessThan(half * 2.3 + 1_000);
    expect(whole).toBeLessThan(units * 250);
  });

  it('bounds what disguises take in the longest texts', () => {
    const random = fc.sample(fc.array(fc.constantFrom(...'abcdefgh134@$*.-  раеі'), { minLength: 400 }), {
      seed: 7,
      numRuns: 20,
    });
    for (const morsel of random.map((characters) => `${characters.join('')} `))
      expect(stepsOf(morsel, unitsMax)).toBeLessThan(unitsMax * 80);
  });

  it.each(fuzzKinds.map((kind, seed) => ({ kind, seed })))('bounds what $kind take', ({ seed }) => {
    const { text } = writeFuzz(seed);
    expect(countSteps(() => readComment(fieldsOf({ body: text })))).toBeLessThan(unitsMax * 100);
  });
});
