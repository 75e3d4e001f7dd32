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
      'This site holds first comments, and without an email address nothing tells whether this is one',
      'The site receives far more comments than usual, so authors without an approved comment are held',
      'Too many comments were sent with this email address within a short time',
      'Could not be checked: how often this network has posted (no-address)',
    ]);
  });

  it('says once each that an author is new here and that the site holds first comments', () => {
    const sentences = explainCase({ evidence: { author: null } }).map(({ sentence }) => sentence);
    expect(sentences).toEqual([
      'Nothing proves that this author has been approved here before',
      'This site holds the first comments of an author until a moderator has approved one',
    ]);
  });

  it('says up to where a text was read that is disguised throughout', () => {
    expect(explainCase({ fields: { body: 'w0rd іdіоt f**l i.d.1.o.t '.repeat(2_000) } }).at(-1)).toMatchObject({
      signal: 'unread-text',
      sentence: expect.stringMatching(
        /^So much of the text is disguised that nobody has read all of it: the first [1-9][\d,]{3,5} characters were read$/,
      ),
    });
  });

  it.each([
    ['fi', 'Written in Finnish, which is not one of the languages the models can judge'],
    ['ur-Latn', 'Written in Urdu (Latin), which is not one of the languages the models can judge'],
    ['<b>', 'The language of the comment is not one the models can judge'],
    [null, 'The language of the comment is not one the models can judge'],
  ])('names the language that no model covers: %s', (language, sentence) => {
    const models = [modelSaying('toxicity', { kind: 'not-covered', language })];
    expect(explainCase({ models }).map((reason) => reason.sentence)).toContain(sentence);
  });

  it('puts what speaks most against the comment first where the queue is sorted by harm', () => {
    const submission: Case = {
      fields: { body: 'http://bit.ly/x' },
      evidence: { author: { approved: 9, rejected: 0, spam: 0 } },
    };
    const assessment = assessCase(submission);
    const points = explain(assessment, fieldsOf(submission.fields ?? {}), 'harm').map((reason) => reason.points);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(points[0]).toBeGreaterThan(0);
    expect(points.at(-1)).toBeLessThan(0);
    expect(Math.abs(points[0] ?? 0)).toBeLessThan(Math.abs(points.at(-1) ?? 0));
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

describe('the sentence of a model', () => {
  const body = 'You are a total id1ot.\nGo home';

  /** What is said of a model that finds a comment this probable. */
  function reasonOf(probability: number, judgement: Partial<Judgement>, submission: Case & { score?: 'spam' } = {}) {
    const { score = 'toxicity' } = submission;
    const said: Judgement = {
      kind: 'judged',
      logit: Math.log(probability / (1 - probability)),
      priorLogit: -2.2,
      attributes: {},
      spans: [],
      language: 'en',
      ...judgement,
    };
    const reasons = explainCase({ fields: { body }, ...submission, models: [modelSaying(score, said)] });
    return reasons.find(({ signal }) => signal === `${score}-model`);
  }

  const idiot = { field: 'body' as const, start: 10, end: 21, points: 2.5 };
  const home = { field: 'body' as const, start: 26, end: 30, points: -3 };

  it('shows how a disguised piece was read, how sure it is, and as what', () => {
    const attributes = { insult: 0.9, severe: 0.95, threat: 0.1 };
    expect(reasonOf(0.91, { attributes, spans: [home, idiot] })).toMatchObject({
      sentence: "Reads as an insult (0.910): 'total id1ot' (read as 'total idiot')",
      quotes: [{ text: 'total id1ot' }],
    });
  });

  it('claims no more than the score: from half of the threshold some sign, below little, and quotes no proof of that', () => {
    const spans = [home, idiot];
    expect(reasonOf(0.5, { spans })?.sentence).toMatch(/^Reads as toxic \(0\.500\): 'total id1ot'/);
    expect(reasonOf(0.499, { spans })?.sentence).toMatch(/^Shows some sign of toxicity \(0\.499\): 'total id1ot'/);
    expect(reasonOf(0.249, { spans })).toMatchObject({ sentence: 'Shows little sign of toxicity (0.249)', quotes: [] });
    expect(reasonOf(0.09, { spans }, { score: 'spam' })?.sentence).toBe('Shows little sign of spam (0.090)');
    expect(reasonOf(0.0001, {})?.sentence).toBe('Shows little sign of toxicity (under 0.001)');
    expect(reasonOf(0.9999, {})?.sentence).toBe('Reads as toxic (over 0.999)');
  });

  it('goes by the threshold of the policy that judged', () => {
    const policy = { thresholds: { toxicity: { hold: 0.2 } } };
    expect(reasonOf(0.21, { spans: [idiot] }, { policy })?.sentence).toMatch(/^Reads as toxic \(0\.210\)/);
  });

  it('names facts that are there: no line ends of one line, nothing honest as a mark of spam', () => {
    const facts = { 'broken lines': 0.9, 'everyday words': 0.5, 'BBCode links': 0.4, links: 0.3, emoji: -0.2 };
    const besides = (text: string) =>
      reasonOf(0.9, { facts }, { score: 'spam', fields: { body: text } })?.sentence.split('; besides: ')[1];
    expect(besides('one line')).toBe('BBCode links, links');
    expect(besides('one\ntwo')).toBe('broken lines, BBCode links, links');
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

describe('a judgement of one of several languages', () => {
  const said = (more: Partial<Judgement>): string[] => {
    const finding: Judgement = {
      kind: 'judged',
      logit: 2.6,
      priorLogit: -2.2448,
      attributes: { insult: 0.9 },
      spans: [{ field: 'body', start: 0, end: 4, points: 3 }],
      language: 'en',
      ...more,
    };
    return explainCase({
      fields: { body: 'Some words of a comment.' },
      models: [modelSaying('toxicity', finding)],
    }).map(({ sentence }) => sentence);
  };

  it('names the language whose head decided, where it is not plain', () => {
    expect(said({ headLanguage: 'ur', language: 'ur' })).toContain("Reads as an insult in Urdu (0.931): 'Some'");
    expect(said({ headLanguage: 'en', language: 'de' })).toContain("Reads as an insult in English (0.931): 'Some'");
    expect(said({ headLanguage: 'en' })).toContain("Reads as an insult (0.931): 'Some'");
  });

  it('names the language of the passage nobody can judge', () => {
    expect(said({ notCovered: [{ language: 'fi', start: 5, end: 10 }] })).toContain(
      'Partly written in Finnish, which is not one of the languages the models can judge',
    );
  });
});
