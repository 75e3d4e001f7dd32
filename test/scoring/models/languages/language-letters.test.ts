// Korean spelt out, and that its tokens stay where they are.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../../src/scoring/features/features-of.ts';
import { speltFeaturesOf, spellOut } from '../../../../src/scoring/models/languages/language-letters.ts';
import { foldText } from '../../../../src/scoring/reading/folding/fold-text.ts';

describe('spelling out', () => {
  it('turns a syllable block into its letters and leaves the rest alone', () => {
    expect(spellOut('각 a 漢')).toBe('\u1100\u1161\u11a8 a 漢');
    expect(spellOut('かな a')).toBe('かな a');
  });

  it('keeps number, order and kind of the tokens of any text', () => {
    const piece = fc.oneof(
      fc.constantFrom('가', '힣', '각', ' ', 'a', '1', '@', '!', '.', 'http://가.kr '),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const folded = foldText(pieces.join(''));
        const plain = featuresOf(folded).tokens;
        const spelt = speltFeaturesOf(folded).tokens;
        expect(spelt.count).toBe(plain.count);
        expect(spelt.kind.slice(0, spelt.count)).toEqual(plain.kind.slice(0, plain.count));
      }),
      { numRuns: 300 },
    );
  });
});
