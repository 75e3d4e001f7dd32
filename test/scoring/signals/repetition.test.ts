// Repetition: of words and of single characters; ordinary writing repeats itself too.

import { describe, expect, it } from 'vitest';
import { repetition } from '../../../src/scoring/signals/repetition.ts';
import { lookWith } from '../fixtures.ts';

describe('repetition', () => {
  it('quotes the words that come over and over', () => {
    const seen = lookWith(repetition, { fields: { body: 'Buy now buy now buy now buy now buy now' } });
    expect(seen?.sentence).toBe("The same words 5 times: 'Buy now'");
  });

  it('quotes long runs of one character', () => {
    const seen = lookWith(repetition, { fields: { body: `no${'!'.repeat(30)}` } });
    expect(seen).toMatchObject({
      quotes: ['!'.repeat(30)],
      sentence: `One character repeated 30 times: '${'!'.repeat(30)}'`,
    });
  });

  it.each([
    'It was the best of times, it was the worst of times, it was the age of wisdom, it was the age of foolishness.',
    'very very good, very very nice',
    'Ha ha ha!',
    'Wait... what?!',
  ])('lets ordinary writing be: %s', (body) => {
    expect(lookWith(repetition, { fields: { body } })?.strength ?? 0).toBeLessThan(0.35);
  });
});
