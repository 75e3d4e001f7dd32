// Gibberish: texts of keys struck at random; names, abbreviations and foreign words are language.

import { describe, expect, it } from 'vitest';
import { gibberish } from '../../../src/scoring/signals/gibberish.ts';
import { lookWith } from '../fixtures.ts';

describe('gibberish', () => {
  it.each(['asdfghjkl qwerty', 'xsdfre wqaszx', 'фывапролд', 'hkjhkjhkj sdfgsdfg'])(
    'sees no language in %s',
    (body) => {
      expect(lookWith(gibberish, { fields: { body } })?.sentence).toMatch(/^Letters that make no word of any language/);
    },
  );

  it.each([
    'Szczęście! Chrząszcz brzmi w trzcinie',
    'Angstschweiß, Weltschmerz, Borschtsch',
    'TypeScript, MySQL, nginx, kubectl and wget',
    'Nguyễn, Khrushchev, Björk, Schwarzkopf',
    'lol hmm pff brrr tsk',
    'yaaaaaay goooool hahahahahaha',
    'The asdf key row of my QWERTY board is broken again',
    'Μου άρεσε πολύ, спасибо большое, धन्यवाद',
  ])('lets %s be', (body) => {
    expect(lookWith(gibberish, { fields: { body } })).toBeNull();
  });
});
