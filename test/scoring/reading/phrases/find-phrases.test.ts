// Phrases as they are written down, and where they are found.

import { describe, expect, it } from 'vitest';
import { compilePhrases } from '../../../../src/scoring/reading/phrases/compile-phrases.ts';
import { findPhrases } from '../../../../src/scoring/reading/phrases/find-phrases.ts';
import { readComment } from '../../../../src/scoring/reading/read-comment.ts';

const sets = { FRUIT: ['apple', 'pears'] };

function find(line: string, body: string): string[] {
  const { body: folded, words } = readComment({ name: null, email: null, website: null, body });
  const phrases = compilePhrases([['one', line]], sets);
  return findPhrases({ text: folded.text, words }, phrases).map(({ start, end }) => folded.text.slice(start, end));
}

describe('phrases', () => {
  it.each([
    ['eat|peel the? @FRUIT', 'Eat the apple, peel pears', ['eat the apple', 'peel pears']],
    ['eat ..2 @FRUIT', 'eat one more apple; eat all of the pears', ['eat one more apple']],
    ['eat _ apple', 'eat an apple, eat apple', ['eat an apple']],
    ['^ eat apple', 'eat apple. You eat apple', ['eat apple']],
    ['eat apple $', 'eat apple now. Eat apple!', ['eat apple']],
    ["don't eat", 'dont eat, don’t eat', ['dont eat', "don't eat"]],
    ['the? ripe apple', 'Ripe apple', ['ripe apple']],
    ['eat apple', 'I eat. Apple is a word', []],
    ['eat|eats ..1 apple pie?', 'eat apple pie', ['eat apple pie']],
  ])('%s in: %s', (line, body, found) => {
    expect(find(line, body)).toEqual(found);
  });

  it('refuses a line that names no set, begins with any word, or needs no word', () => {
    for (const line of ['eat @NUT', '_ apple', '..2 apple', 'eat?', '$']) {
      expect(() => compilePhrases([['one', line]], sets), line).toThrow(/phrase|set/);
    }
  });

  it('finds at most twenty', () => {
    expect(find('eat apple', 'eat apple, '.repeat(100))).toHaveLength(20);
  });
});
