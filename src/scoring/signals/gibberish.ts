// A text of letters without language. A single odd word (a name, an abbreviation, a product) is nothing.

import { findGibberish } from '../reading/gibberish.ts';
import { factOf, found, spanOf, type Signal } from '../signal.ts';

/** From here on the text is made of such words. */
const shareMin = 0.5;

export const gibberish: Signal = {
  id: 'gibberish',
  group: 'text',
  score: 'spam',
  reads: 'text',
  look(reading) {
    const { words, of } = findGibberish(reading);
    const share = words.length / Math.max(1, of);
    if (share < shareMin) return null;
    return found(
      share,
      words.map((word) => spanOf('body', reading.body, word)),
      { words: words.length, of },
    );
  },
  describe(finding, quote) {
    return `Letters that make no word of any language, ${factOf(finding, 'words')} of ${factOf(finding, 'of')} words: ${quote(0)}`;
  },
};
