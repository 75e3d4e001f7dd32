// Codes of hatred, which to everybody else are numbers, brackets and odd words: a model has met them too seldom to tell. Words
// that are quoted, reported or asked about are somebody else's and left out, and so are brackets round people between quotation
// marks ("how (((they))) ..." is no report); a code that is the whole comment counts as it stands.

import { compilePhrases, linesOf } from '../reading/phrases/compile-phrases.ts';
import { findEchoes } from '../reading/phrases/find-echoes.ts';
import type { Word } from '../reading/find-words.ts';
import { findPhrases } from '../reading/phrases/find-phrases.ts';
import { isBetweenMarks, isQuoted } from '../reading/phrases/quoted.ts';
import { found, spanOf, type Signal } from '../signal.ts';
import { hateCodes, loneHateCodes } from '../words/hate-codes.ts';
import { deeds, people } from '../words/people-words.ts';

const codes = compilePhrases(linesOf('code', hateCodes), { ...people, ...deeds });

export const hateCode: Signal = {
  id: 'hate-code',
  group: 'codes',
  score: 'toxicity',
  reads: 'order',
  look(reading) {
    const { body, words } = reading;
    const written = findPhrases({ text: body.text, words }, codes, (phrase) => !isQuoted(reading, phrase));
    const echoes = findEchoes(body.text, (echo) => !isBetweenMarks(body.text, echo));
    const stretches = [...written, ...echoes, ...findLone(words)];
    if (stretches.length === 0) return null;
    return found(
      1,
      stretches.map((stretch) => spanOf('body', body, stretch)),
    );
  },
  describe(_finding, quote) {
    return `Writes a code of hatred: ${quote(0)}`;
  },
};

/** The longest of them. */
const loneWordsMax = 2;

function findLone(words: readonly Word[]): { start: number; end: number }[] {
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined || words.length > loneWordsMax) return [];
  const isCode = loneHateCodes.has(words.map(({ text }) => text).join(' '));
  return isCode ? [{ start: first.start, end: last.end }] : [];
}
