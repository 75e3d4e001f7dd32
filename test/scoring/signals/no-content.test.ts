// No content: links, punctuation or emoji alone.

import { describe, expect, it } from 'vitest';
import { noContent } from '../../../src/scoring/signals/no-content.ts';
import { lookWith } from '../fixtures.ts';

describe('no-content', () => {
  it.each([
    ['http://a.example/x', "Nothing but a link: 'http://a.example/x'"],
    ['<a href="http://a.example/x"></a>', "Nothing but a link: 'http://a.example/x'"],
    ['?!...', "Nothing but punctuation: '?!...'"],
    ['👍👍', "Nothing but emoji: '👍👍'"],
  ])('says so: %s', (body, sentence) => {
    expect(lookWith(noContent, { fields: { body } })?.sentence).toBe(sentence);
  });

  it.each(['ok', '谢谢', '👍 great', 'See http://a.example/x', '42'])('finds content in: %s', (body) => {
    expect(lookWith(noContent, { fields: { body } })).toBeNull();
  });

  it('quotes whole characters of a long row of emoji', () => {
    const quote = lookWith(noContent, { fields: { body: `.${'😀'.repeat(300)}` } })?.quotes[0];
    expect(quote?.isWellFormed()).toBe(true);
  });
});
