// The committed language guess and toxicity in all languages, in workerd, on hand-written comments.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import bytes from '../../../../src/scoring/models/weights/languages.bin';
import {
  createLanguageModels,
  decodeLanguageWeights,
  decomposeMixed,
} from '../../../../src/scoring/models/languages/language-models.ts';
import type { ModelFinding } from '../../../../src/scoring/model-contract.ts';
import { splitPassages } from '../../../../src/scoring/features/passages.ts';
import { featuresOf } from '../../../../src/scoring/features/features-of.ts';
import { readComment, type Reading } from '../../../../src/scoring/reading/read-comment.ts';
import { scripts } from '../fixture-comments.ts';
import { harmlessComments, plainComments, rudeComments, moreComments } from '../fixture-languages.ts';

const models = createLanguageModels(bytes);
const weights = decodeLanguageWeights(bytes);
const covered = Object.keys(weights.calibration);

function read(body: string): Reading {
  return readComment({ body, name: null, email: null, website: null });
}

function judgeAs(language: string, body: string): ModelFinding {
  return models.judge(read(body), [{ language, probability: 1 }]);
}

/** The language a text is most likely in; null where none is likelier than all others together. */
function guess(body: string): string | null {
  const [first] = models.guess(read(body));
  return first !== undefined && first.probability > 0.5 ? first.language : null;
}

function probability(language: string, body: string): number {
  const finding = judgeAs(language, body);
  if (finding.kind !== 'judged') throw new Error(`${language}: ${finding.kind}`);
  return 1 / (1 + Math.exp(-finding.logit));
}

describe('the language guess', () => {
  it.each(plainComments)('knows %s', (language, body) => {
    expect(guess(body)).toBe(language);
  });

  it.each(moreComments)('does not take %s for another language', (language, body) => {
    expect([language, null]).toContain(guess(body));
  });

  it('does not know where there is too little to go by', () => {
    for (const body of ['', '!!!', '😀😀', '123', 'ok', 'Xyz', 'http://example.org'])
      expect(guess(body), body).toBeNull();
  });

  it('gives shares that are sorted and at most 1 together, for any text and passage', () => {
    const words = plainComments.flatMap(([, body]) => body.split(' '));
    const texts = fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: 'binary', maxLength: 5 })));
    fc.assert(
      fc.property(texts, (parts) => {
        const reading = read(parts.join(' '));
        for (const range of [undefined, ...splitPassages(reading.body, featuresOf(reading.body))]) {
          const chances = models.guess(reading, range && { range }).map(({ probability }) => probability);
          expect(chances).toEqual([...chances].sort((a, b) => b - a));
          expect(chances.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names both languages of a text in two scripts', () => {
    const both = 'I have no idea why they closed the bridge again. Не знаю, почему мост снова закрыт.';
    const languages = models.guess(read(both)).filter(({ probability }) => probability > 0.2);
    expect(languages.map(({ language }) => language).sort()).toEqual(['en', 'ru']);
  });

  it('leans to the languages a site expects where the text says little', () => {
    const chance = (languages: string[]): number =>
      models.guess(read('no problem'), { languages }).find(({ language }) => language === 'es')?.probability ?? 0;
    expect(chance(['es'])).toBeGreaterThan(chance(['de']));
  });

  it('is less sure of one word than of a sentence', () => {
    const [word] = models.guess(read('hotel'));
    const [sentence] = models.guess(read(plainComments[1]?.[1] ?? ''));
    expect(word?.probability).toBeLessThan(sentence?.probability ?? 0);
  });

  it('answers for a comment in every script', () => {
    for (const [script, body] of Object.entries(scripts)) {
      const shares = models.guess(read(body));
      for (const { language } of shares) expect(language, script).toMatch(/^[a-z]{2,3}(?:-Latn)?$/);
    }
  });
});

describe('toxicity in all languages', () => {
  it.each(rudeComments)('finds a rude comment in %s more likely toxic than not: "%s"', (language, body) => {
    expect(probability(language, body)).toBeGreaterThan(0.5);
  });

  it.each(harmlessComments)('lets a harmless comment in %s pass: "%s"', (language, body) => {
    expect(probability(language, body)).toBeLessThan(0.3);
  });

  it.each([...plainComments, ...moreComments].filter(([language]) => covered.includes(language)))(
    'lets a plain comment in %s pass',
    (language, body) => {
      expect(probability(language, body)).toBeLessThan(0.2);
    },
  );

  it('says "not covered" of every other language, never a silent zero', () => {
    for (const language of ['sv', 'am', 'xx']) {
      expect(judgeAs(language, 'hello')).toEqual({ kind: 'not-covered', language, probability: 1 });
    }
  });

  it('does not judge a text that is mostly in a language not covered, and names that language', () => {
    const shares = [
      { language: 'sv', probability: 0.6 },
      { language: 'de', probability: 0.3 },
    ];
    expect(models.judge(read('hallå där'), shares)).toEqual({ kind: 'not-covered', language: 'sv', probability: 0.6 });
    const turned = shares.map(({ language, probability }) => ({ language, probability: 0.9 - probability }));
    expect(models.judge(read('hallå där'), turned).kind).toBe('judged');
  });

  it('tells how likely all languages not covered are together: kin that share their words are one doubt', () => {
    const shares = [
      { language: 'da', probability: 0.5 },
      { language: 'sv', probability: 0.45 },
      { language: 'en', probability: 0.05 },
    ];
    const finding = models.judge(read('hallå där'), shares);
    expect(finding).toEqual({ kind: 'not-covered', language: 'da', probability: 0.95 });
  });

  it('hears abuse of one language among the words of another', () => {
    const mixed = read('tum sab assholes ho yaar');
    const shares = [
      { language: 'ur-Latn', probability: 0.6 },
      { language: 'en', probability: 0.4 },
    ];
    const finding = models.judge(mixed, shares);
    expect(finding.kind === 'judged' && finding.logit > finding.priorLogit + 1).toBe(true);
  });

  it('judges a regional tag as its language, and Roman Hindi as Roman Urdu', () => {
    const body = rudeComments[0]?.[1] ?? '';
    expect(probability('de-AT', body)).toBe(probability('de', body));
    expect(probability('hi-Latn', 'tum harami ho')).toBe(probability('ur-Latn', 'tum harami ho'));
  });

  it('judges a passage by its own words alone', () => {
    const calm = 'Das Buch steht im Regal. '.repeat(12);
    const rude = rudeComments[0]?.[1] ?? '';
    const reading = read(calm + rude);
    const passages = splitPassages(reading.body, featuresOf(reading.body));
    const logits = passages.map((range) => {
      const finding = models.judge(reading, [{ language: 'de', probability: 1 }], range);
      if (finding.kind !== 'judged') throw new Error(finding.kind);
      for (const { start, end } of finding.spans) {
        expect(cut(reading, range)).toContain(cut(reading, { start, end }));
      }
      return finding.logit;
    });
    expect(Math.max(...logits)).toBe(logits.at(-1));
  });

  it('adds up: words and rest are the logit exactly', () => {
    for (const [language, body] of [...rudeComments, ...harmlessComments, ['de', ''] as const]) {
      const shares = [
        { language, probability: 0.7 },
        { language: 'en', probability: 0.2 },
      ];
      const finding = models.judge(read(body), shares);
      const parts = decomposeMixed(weights, read(body), { shares });
      if (finding.kind !== 'judged' || parts === null) throw new Error(finding.kind);
      expect(parts.tokens.reduce((sum, points) => sum + points, parts.rest)).toBeCloseTo(finding.logit, 9);
    }
  });

  it('points into the stored text and cuts no surrogate pair, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.constantFrom(...covered), (text, language) => {
        const finding = judgeAs(language, text);
        if (finding.kind !== 'judged') throw new Error(finding.kind);
        for (const span of finding.spans) {
          expect(span.end).toBeGreaterThan(span.start);
          expect(span.end).toBeLessThanOrEqual(text.length);
          if (text.isWellFormed()) expect(text.slice(span.start, span.end).isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });
});

function cut(reading: Reading, { start, end }: { start: number; end: number }): string {
  return reading.body.text.slice(start, end);
}
