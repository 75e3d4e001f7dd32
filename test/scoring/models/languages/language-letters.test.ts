// Korean spelt out, and the way back to the folded text.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedSpan, spellOut } from '../../../../src/scoring/models/languages/language-letters.ts';

describe('spelling out', () => {
  it('turns a syllable block into its letters, in Korean only', () => {
    expect(spellOut('ko', '각 a').text).toBe('\u1100\u1161\u11a8 a');
    expect(spellOut('ja', '각 a')).toEqual({ text: '각 a', origin: null });
  });

  it('leads every stretch back to whole characters of the folded text', () => {
    const piece = fc.oneof(
      fc.constantFrom('가', '힣', '각', ' ', 'a', '1'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.nat(80), fc.nat(80), (pieces, from, length) => {
        const text = pieces.join('');
        const spelt = spellOut('ko', text);
        const start = Math.min(from, spelt.text.length);
        const end = Math.min(start + length, spelt.text.length);
        const span = foldedSpan(spelt, start, end);
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(spellOut('ko', text.slice(span.start, span.end)).text).toContain(spelt.text.slice(start, end));
      }),
      { numRuns: 200 },
    );
  });
});
