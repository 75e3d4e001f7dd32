import { describe, expect, test } from 'vitest';
import { noEvidence, type Evidence } from '../../../src/domain/evidence.ts';
import { completePolicy } from '../../../src/domain/policy.ts';
import { withoutAllowedWords } from '../../../src/scoring/judging/allowed-words.ts';
import { assess } from '../../../src/scoring/judging/assess.ts';
import { createModels } from '../../../src/scoring/models/create-models.ts';
import toxicityEnglish from '../../../src/scoring/models/weights/toxicity-en.bin';
import { readComment } from '../../../src/scoring/reading/read-comment.ts';

const models = createModels({ toxicityEnglish }, () => 'en');
const evidence: Evidence = { ...noEvidence, author: { approved: 3, rejected: 0, spam: 0 } };

function toxicityOf(body: string, allowedWords: string[]): number {
  const reading = readComment({ name: 'Ada', email: null, website: null, body });
  return (
    assess({ reading, evidence, policy: completePolicy({ allowedWords }), policyVersion: 1, models }).scores.toxicity ??
    -1
  );
}

describe('words a site allows', () => {
  const body = 'That was a fucking great match, the best of the whole year.';

  test('do not make a comment toxic: neither the word list nor the model counts them', () => {
    expect(toxicityOf(body, [])).toBeGreaterThan(0.5);
    expect(toxicityOf(body, ['fucking'])).toBeLessThan(0.3);
    expect(toxicityOf(body.replace('fucking', 'f u c k i n g'), ['fucking'])).toBeLessThan(0.3);
  });

  test('excuse nothing else in the comment', () => {
    expect(toxicityOf('You are a fucking idiot and everybody here hates you.', ['fucking'])).toBeGreaterThan(0.5);
  });

  test('leave places of the rest where they are', () => {
    const reading = readComment({ name: null, email: null, website: null, body: 'A damn 🙂 damn good idea' });
    const blanked = withoutAllowedWords(reading, completePolicy({ allowedWords: ['Damn'] }));
    expect(blanked.fields.body).toBe('A      🙂      good idea');
    expect(withoutAllowedWords(reading, completePolicy({}))).toBe(reading);
  });
});
