// The committed language guess and the toxicity heads beside English, in workerd, on hand-written comments.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import bytes from '../../../../src/scoring/models/weights/languages.bin';
import {
  createLanguageModels,
  decodeLanguageWeights,
  decomposeLanguage,
} from '../../../../src/scoring/models/languages/language-models.ts';
import type { ModelFinding } from '../../../../src/scoring/model-contract.ts';
import { readComment, type Reading } from '../../../../src/scoring/reading/read-comment.ts';
import { scripts } from '../fixture-comments.ts';
import { harmlessComments, plainComments, rudeComments, uncoveredComments } from '../fixture-languages.ts';

const models = createLanguageModels(bytes);
const weights = decodeLanguageWeights(bytes);

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

  it.each(uncoveredComments)('does not take %s for a language it covers', (language, body) => {
    expect([language, null]).toContain(guess(body));
  });

  it('does not know where there is too little to go by', () => {
    for (const body of ['', '!!!', '😀😀', '123', 'ok', 'Xyz', 'http://example.org'])
      expect(guess(body), body).toBeNull();
  });

  it('answers for a comment in every script', () => {
    for (const [script, body] of Object.entries(scripts)) {
      const shares = models.guess(read(body));
      for (const { language } of shares) expect(language, script).toMatch(/^[a-z]{2,3}(?:-Latn)?$/);
    }
  });
});

describe('toxicity beside English', () => {
  it.each(rudeComments)('finds a rude comment in %s more likely toxic than not: "%s"', (language, body) => {
    expect(probability(language, body)).toBeGreaterThan(0.5);
  });

  it.each(harmlessComments)('lets a harmless comment in %s pass: "%s"', (language, body) => {
    expect(probability(language, body)).toBeLessThan(0.3);
  });

  it.each(plainComments.filter(([language]) => weights.toxicity.heads.includes(language)))(
    'lets a plain comment in %s pass',
    (language, body) => {
      expect(probability(language, body)).toBeLessThan(0.2);
    },
  );

  it('says "not covered" of every other language, never a silent zero', () => {
    for (const language of ['fr', 'ar', 'ru', 'es', 'xx']) {
      expect(judgeAs(language, 'hello')).toEqual({ kind: 'not-covered', language });
    }
  });

  it('judges a regional tag as its language', () => {
    const body = rudeComments[0]?.[1] ?? '';
    expect(probability('de-AT', body)).toBe(probability('de', body));
  });

  it('adds up: words and rest are the logit exactly', () => {
    for (const [language, body] of [...rudeComments, ...harmlessComments, ['de', ''] as const]) {
      const finding = judgeAs(language, body);
      const parts = decomposeLanguage(weights, read(body), { language });
      if (finding.kind !== 'judged' || parts === null) throw new Error(finding.kind);
      expect(parts.tokens.reduce((sum, points) => sum + points, parts.rest)).toBeCloseTo(finding.logit, 9);
    }
  });

  it('points into the stored text and cuts no surrogate pair, for any text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 80 }),
        fc.constantFrom(...weights.toxicity.heads),
        (body, language) => {
          const finding = judgeAs(language, body);
          if (finding.kind !== 'judged') throw new Error(finding.kind);
          for (const span of finding.spans) {
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(body.length);
            if (body.isWellFormed()) expect(body.slice(span.start, span.end).isWellFormed()).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
