// Scores in Node: the same to nine digits as in workerd (equal-scores.test.ts checks the same file there).

import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readModelFiles } from '../../../src/training/measures/judge-comments.ts';
import { scoreFixtures } from './score-fixtures.ts';

it('scores the fixtures of every script as the committed answers say', async () => {
  const files = readModelFiles(join(import.meta.dirname, '../../../src/scoring/models/weights'));
  await expect(scoreFixtures(files)).toMatchFileSnapshot('./fixture-scores.txt');
});
