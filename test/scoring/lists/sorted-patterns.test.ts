import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPatterns, sortPatterns } from '../../../src/scoring/lists/sorted-patterns.ts';

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'ab', '\uffff', '赌'), minLength: 1, maxLength: 8 });

it('finds at each place every pattern that stands there, as looking for each alone does', () => {
  fc.assert(
    fc.property(
      fc.array(letters, { maxLength: 40 }),
      fc.string({ unit: fc.constantFrom('a', 'b', '\uffff', '赌'), maxLength: 60 }),
      (keys, text) => {
        const found: string[] = [];
        const units = Uint16Array.from(text, (unit) => unit.charCodeAt(0));
        findPatterns(sortPatterns(keys.map((key, id) => ({ key, id }))), units, ({ id }, start) =>
          found.push(`${start} ${id}`),
        );
        const expected = keys.flatMap((key, id) =>
          Array.from({ length: text.length }, (_, at) => at)
            .filter((at) => text.startsWith(key, at))
            .map((at) => `${at} ${id}`),
        );
        expect(found.sort()).toEqual(expected.sort());
      },
    ),
    { numRuns: 500 },
  );
});
