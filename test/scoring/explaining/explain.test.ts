// Explanations: exactly the queue's shape, strongest first, quoting what was typed.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unavailable } from '../../../src/domain/evidence.ts';
import { explain } from '../../../src/scoring/explaining/explain.ts';
import type { Judgement } from '../../../src/scoring/model-contract.ts';
import { assessCase, fieldsOf, modelSaying, surging, type Case } from '../fixtures.ts';
import { anyComment, cutsPair } from '../reading/any-comment.ts';

function explainCase(submission: Case) {
  return explain(assessCase(submission), fieldsOf(submission.fields ?? {}));
}

describe('explain', () => {
  it('gives each reason its signal, group, score, points, sentence and quotes', () => {
    const body = 'Cheap at http://pills.top/x today, friends';
    expect(explainCase({ fields: { body } })[0]).toEqual({
      signal: 'risky-hosts',
      group: 'links',
      score: 'spam',
      points: 1.75,
      sentence: "A link under a top-level domain that spam favours: 'http://pills.top/x'",
      quotes: [{ field: 'body', start: 9, end: 27, text: 'http://pills.top/x' }],
    });
  });

  it('puts the strongest first, in either direction, then rules, then what could not run', () => {
    const reasons = explainCase({
      fields: { body: 'fuck http://bit.ly/x' },
      evidence: { author: { approved: 0, rejected: 2, spam: 0 }, network: unavailable('no-address') },
    });
    const points = reasons.map((reason) => Math.abs(reason.points));
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(reasons.slice(-2).map(({ group, signal, score }) => [group, signal, score])).toEqual([
      ['floor', 'first-comment', null],
      ['unavailable', 'network', null],
    ]);
  });

  it('says rules and missing checks in words', () => {
    const sentences = explainCase({
      fields: { email: null },
      evidence: {
        author: null,
        traffic: surging,
        email: { lastMinute: 5, lastHour: 5 },
        network: unavailable('no-address'),
      },
      policy: { mode: 'hold-all' },
    }).map((reason) => reason.sentence);
    expect(sentences.slice(1)).toEqual([
      'This site holds every comment for a moderator',
      'No email address was given, so nothing is known of the author, and this site holds first comments',
      'The site receives far more comments than usual, so authors without an approved comment are held',
      'Too many comments were sent with this email address within a short time',
      'Could not be checked: how often this network has posted (no-address)',
    ]);
  });

  it('says when a text was too long to be read whole', () => {
    expect(explainCase({ fields: { body: 'word '.repeat(3_000) } }).at(-1)).toMatchObject({
      signal: 'read-in-part',
      sentence: 'The text is long: its beginning and end were read, 8000 characters of it',
    });
  });

  it('shows how a disguised piece was read by a model, how sure it is, and as what', () => {
    const body = 'You are a total id1ot.';
    const judgement: Judgement = {
      kind: 'judged',
      logit: Math.log(0.91 / 0.09),
      priorLogit: -2.9,
      attributes: { insult: 0.9, severe: 0.95, threat: 0.1 },
      spans: [{ field: 'body', start: 10, end: 21, points: 2.5 }],
      language: 'en',
    };
    const [reason] = explainCase({ fields: { body }, models: [modelSaying('toxicity', judgement)] });
    expect(reason?.sentence).toBe("Reads as an insult (0.91): 'total id1ot' (read as 'total idiot')");
  });

  it('says when a model speaks for the comment', () => {
    const judgement: Judgement = {
      kind: 'judged',
      logit: -5,
      priorLogit: -2.9,
      attributes: {},
      spans: [],
      language: 'en',
    };
    expect(
      explainCase({
        models: [modelSaying('toxicity', judgement), modelSaying('spam', { ...judgement, logit: -4 })],
      }).map((one) => one.sentence),
    ).toEqual(
      expect.arrayContaining([
        'Reads as civil rather than toxic (0.01)',
        'Reads as an honest comment rather than spam (0.02)',
      ]),
    );
  });

  it('quotes on one line, shortened, without cutting a character', () => {
    const reasons = explainCase({ fields: { body: `http://a.example/${'😀'.repeat(60)} \n see` } });
    const sentence = reasons[0]?.sentence ?? '';
    expect(sentence.isWellFormed()).toBe(true);
    expect(sentence.length).toBeLessThan(150);
  });

  it('points into the text and cuts no surrogate pair, whatever is submitted', () => {
    fc.assert(
      fc.property(anyComment, anyComment, anyComment, (body, name, website) => {
        const fields = { body, name, website, email: 'ada@example.org' };
        for (const { quotes, sentence } of explainCase({ fields, evidence: { siteScripts: ['Latn'] } })) {
          expect(sentence).not.toBe('');
          for (const { field, start, end, text } of quotes) {
            const whole = fields[field];
            expect(start).toBeLessThan(end);
            expect(end).toBeLessThanOrEqual(whole.length);
            expect(whole.slice(start, end)).toBe(text);
            expect(cutsPair(whole, start) || cutsPair(whole, end)).toBe(false);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('golden explanations', () => {
  it.each([
    ['Latin', 'You stupid b1tch', "A word of the profanity list in the text: 'b1tch'"],
    [
      'Cyrillic',
      'Привет! Казино: http://kazino.top/x',
      "A link under a top-level domain that spam favours: 'http://kazino.top/x'",
    ],
    ['Greek', 'ΣΤΑΜΑΤΑ ΕΠΙΤΕΛΟΥΣ ΝΑ ΦΩΝΑΖΕΙΣ', "100 % of the letters are capitals: 'ΣΤΑΜΑΤΑ ΕΠΙΤΕΛΟΥΣ ΝΑ ΦΩΝΑΖΕΙΣ'"],
    ['Arabic', 'اشتر الآن اشتر الآن اشتر الآن اشتر الآن اشتر الآن', "The same words 5 times: 'اشتر الآن'"],
    ['Urdu', 'یہاں دیکھیں https://bit.ly/xyz', "A shortened link hides where it leads: 'https://bit.ly/xyz'"],
    ['Devanagari', 'यहाँ देखें http://203.0.113.9/x', "A link to a bare network address: 'http://203.0.113.9/x'"],
    ['Thai', 'ดูที่นี่ http://slot.xyz/th', "A link under a top-level domain that spam favours: 'http://slot.xyz/th'"],
    [
      'Han',
      '！！！！！！！！！！！！！！！！！！！！！！好',
      "One character repeated 22 times: '！！！！！！！！！！！！！！！！！！！！！！'",
    ],
    ['Hangul', '여기 http://bit.ly/kr 보세요', "A shortened link hides where it leads: 'http://bit.ly/kr'"],
    [
      'Japanese',
      'こちら→http://casino.bet/',
      "A link under a top-level domain that spam favours: 'http://casino.bet/'",
    ],
    ['Hebrew', 'https://t.ly/abc כנסו', "A shortened link hides where it leads: 'https://t.ly/abc'"],
    ['Armenian and Latin mixed', 'Բարեւ, free v1agra', "Digits or signs stand in for letters: 'v1agra'"],
  ])('%s', (_, body, sentence) => {
    expect(explainCase({ fields: { body } }).map((reason) => reason.sentence)).toContain(sentence);
  });
});
