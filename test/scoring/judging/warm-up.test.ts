// What judging at the start of an isolate may not do: change a later result, or fail on a file that can't be read.

import { describe, expect, it } from 'vitest';
import { createModels } from '../../../src/scoring/models/create-models.ts';
import languages from '../../../src/scoring/models/weights/languages.bin';
import spam from '../../../src/scoring/models/weights/spam.bin';
import toxicityEnglish from '../../../src/scoring/models/weights/toxicity-en.bin';
import { warmUp } from '../../../src/scoring/judging/warm-up.ts';
import { assessCase } from '../fixtures.ts';

const files = { toxicityEnglish, spam, languages };
const bodies = ['You are a fucking idiot, and so is this town.', 'Merci pour cet article.', 'Pills: http://p.example'];

describe('judging at the start', () => {
  it('changes no later result', () => {
    const warm = createModels(files);
    warmUp(warm);
    for (const body of bodies) {
      const cold = assessCase({ fields: { body }, models: createModels(files) });
      expect(assessCase({ fields: { body }, models: warm })).toEqual(cold);
    }
  });

  it('starts with a model file that can not be read, and each comment says so', () => {
    const models = createModels({ ...files, spam: spam.slice(0, spam.byteLength - 1000) });
    warmUp(models);
    const { unavailable } = assessCase({ models });
    expect(unavailable).toContainEqual({ check: 'spam-model', reason: 'failed' });
  });
});
