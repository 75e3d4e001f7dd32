// Texts cut into passages, with the real folding and tokens.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { featuresOf } from '../../../src/scoring/features/features-of.ts';
import {
  passageTokensMax,
  passageUnitsMax,
  splitPassages,
  tokensWithin,
} from '../../../src/scoring/features/passages.ts';
import { extractFeatures } from '../../../src/scoring/features/text-features.ts';
import { foldText } from '../../../src/scoring/reading/folding/fold-text.ts';

function textsOf(text: string, tokensMin = 1): string[] {
  const folded = foldText(text);
  return splitPassages(folded, featuresOf(folded), { tokensMin }).map(({ start, end }) =>
    folded.text.slice(start, end),
  );
}

describe('splitting into passages', () => {
  it('ends a sentence at the marks of every script and at the ends of lines', () => {
    expect(textsOf('one two. three four! five six?! seven\neight')).toEqual([
      'one two.',
      'three four!',
      'five six?!',
      'seven',
      'eight',
    ]);
    expect(textsOf('یہ اچھا ہے۔ وہ برا ہے۔')).toHaveLength(2);
    expect(textsOf('यह अच्छा है। वह बुरा है।')).toHaveLength(2);
    expect(textsOf('今天很好。明天也好！')).toHaveLength(2);
  });

  it('does not cut numbers, hosts or letters with dots between them', () => {
    expect(textsOf('pay 3.50 at shop.example with a.b.c in it')).toHaveLength(1);
  });

  it('joins short sentences, and cuts long ones evenly', () => {
    expect(textsOf('one two. three four. five six.', 30)).toHaveLength(1);
    expect(textsOf('one two. three four. five six.', 4)).toEqual(['one two. three four.', 'five six.']);
    const pieces = textsOf('word '.repeat(70), 30);
    expect(pieces.map((piece) => piece.split(' ').length)).toEqual([24, 24, 22]);
  });

  it('covers every token of any text once, in order, in pieces of stated length', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 400 }),
        fc.integer({ min: 1, max: 30 }),
        (text, tokensMin) => {
          const folded = foldText(text);
          const features = featuresOf(folded);
          const passages = splitPassages(folded, features, { tokensMin });
          let next = 0;
          for (const { from, to, start, end } of passages) {
            expect(from).toBe(next);
            expect(to).toBeGreaterThan(from);
            expect(to - from).toBeLessThanOrEqual(passageTokensMax);
            expect(to - from === 1 || end - start <= passageUnitsMax).toBe(true);
            expect([start, end]).toEqual([features.tokens.start[from], features.tokens.end[to - 1]]);
            next = to;
          }
          expect(next).toBe(features.tokens.count);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds the same stretch among the tokens of other features of the text', () => {
    const folded = foldText('@mona hello there. @ben you know it is so. And more of it.');
    const others = extractFeatures(folded.text, folded.source, { skipMentions: true });
    const [, second] = splitPassages(folded, featuresOf(folded), { tokensMin: 1 });
    if (second === undefined) throw new Error('no second passage');
    const { from, to } = tokensWithin(others, second);
    expect(folded.text.slice(others.tokens.start[from], others.tokens.end[to - 1])).toBe('you know it is so.');
  });
});
