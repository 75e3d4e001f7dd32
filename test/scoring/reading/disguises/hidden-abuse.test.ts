// Hidden abuse is read as the word it hides, in every covered language; honest text that looks alike stays itself.

import { describe, expect, it } from 'vitest';
import { foldText } from '../../../../src/scoring/reading/folding/fold-text.ts';
import { expectSoundMap } from '../any-comment.ts';
import { hiddenAbuse, honestText } from './hidden-abuse.ts';

describe.each(Object.entries(hiddenAbuse))('%s', (_, rows) => {
  it.each(rows)('%j reads as %j and leads back to what was typed', (typed, plain) => {
    const folded = foldText(typed);
    expect(folded.text).toContain(plain);
    expectSoundMap(folded);
    expect(foldText(folded.text).text).toBe(folded.text);
  });
});

describe('honest text', () => {
  it.each(honestText)('no word of it is read otherwise: %j', (typed) => {
    expect(foldText(typed).disguises).toEqual([]);
  });
});
