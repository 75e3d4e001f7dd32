// Scores in workerd: the same to nine digits as in Node (equal-scores.node.test.ts checks the same file there).

import { expect, it } from 'vitest';
import languages from '../../../src/scoring/models/weights/languages.bin';
import spam from '../../../src/scoring/models/weights/spam.bin';
import toxicityEnglish from '../../../src/scoring/models/weights/toxicity-en.bin';
import committed from './fixture-scores.txt?raw';
import { scoreFixtures } from './score-fixtures.ts';

it('scores the fixtures of every script as the committed answers say', () => {
  expect(scoreFixtures({ toxicityEnglish, languages, spam })).toBe(committed);
});
