import { describe, expect, test } from 'vitest';
import { noEvidence, type Evidence } from '../../../src/domain/evidence.ts';
import { completePolicy } from '../../../src/domain/policy.ts';
import { withoutTrustedWords } from '../../../src/scoring/judging/trusted-words.ts';
import { assess } from '../../../src/scoring/judging/assess.ts';
import { createModels } from '../../../src/scoring/models/create-models.ts';
import toxicityEnglish from '../../../src/scoring/models/weights/toxicity-en.bin';
import { profanity } from '../../../src/scoring/signals/profanity.ts';
import { readComment } from '../../../src/scoring/reading/read-comment.ts';
import { lookWith, trusting } from '../fixtures.ts';

const models = createModels({ toxicityEnglish }, () => 'en');
const evidence: Evidence = { ...noEvidence, author: { approved: 3, rejected: 0, spam: 0 } };

function toxicityOf(body: string, words: string[]): number {
  const fields = { name: 'Ada', email: null, website: null, body };
  const reading = readComment(fields);
  return (
    assess({
      reading,
      evidence: { ...evidence, ...trusting(words, fields) },
      policy: completePolicy({}),
      policyVersion: 1,
      models,
    }).scores.toxicity ?? -1
  );
}

function blank(body: string, words: string[]): string {
  const fields = { name: null, email: null, website: null, body };
  return withoutTrustedWords(readComment(fields), trusting(words, fields)).fields.body;
}

describe('words a site trusts', () => {
  const body = 'Who wrote this fucking article?';

  test('do not make a comment toxic: neither the word list nor the model counts them', () => {
    expect(toxicityOf(body, [])).toBeGreaterThan(0.5);
    expect(toxicityOf(body, ['fucking'])).toBeLessThan(0.3);
    expect(toxicityOf(body.replace('fucking', 'f u c k i n g'), ['fucking'])).toBeLessThan(0.3);
  });

  test('may be phrases: the words in a row are fine, in any disguise, and neither by itself', () => {
    const phrase = (body: string) => blank(body, ['Bloody Hell', 'son of a gun']);
    expect(phrase('Well, bloody hell! Who did that?')).toBe('Well,            ! Who did that?');
    expect(phrase('ｂｌｏｏｄｙ  HELL, you son of a gun')).toBe('            , you             ');
    expect(phrase('That bloody thing, what the hell')).toBe('That bloody thing, what the hell');
    expect(phrase('It was bloody. Hell is other people')).toBe('It was bloody. Hell is other people');
    const blunt = 'Bullshit, bull shit and horse shit';
    const found = (words: string[]) =>
      lookWith(profanity, { fields: { body: blunt }, evidence: trusting(words, { body: blunt }) });
    expect(found(['horse shit'])?.quotes).toHaveLength((found([])?.quotes.length ?? 0) - 1);
    expect(toxicityOf('Holy shit, you people have a lot of rain here.', [])).toBeGreaterThan(0.5);
    expect(toxicityOf('Holy shit, you people have a lot of rain here.', ['holy shit'])).toBeLessThan(0.3);
  });

  test('leave the rest to be found, however often they are said', () => {
    const body = `${'damn '.repeat(300)} you are a bastard`;
    expect(lookWith(profanity, { fields: { body }, evidence: trusting(['damn'], { body }) })?.quotes).toEqual([
      'bastard',
    ]);
  });

  test('excuse nothing else in the comment', () => {
    expect(toxicityOf('You are a fucking idiot and everybody here hates you.', ['fucking'])).toBeGreaterThan(0.5);
  });

  test('leave places of the rest where they are', () => {
    const reading = readComment({ name: null, email: null, website: null, body: 'A damn 🙂 damn good idea' });
    expect(blank(reading.fields.body, ['Damn'])).toBe('A      🙂      good idea');
    expect(withoutTrustedWords(reading, noEvidence)).toBe(reading);
  });
});
