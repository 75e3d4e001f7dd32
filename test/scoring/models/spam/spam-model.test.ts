// The committed spam model in workerd: what it says of hand-written comments, and that its reasons add up.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSpamModel } from '../../../../src/scoring/models/spam/create-spam-model.ts';
import { treeFacts } from '../../../../src/scoring/models/spam/spam-facts.ts';
import { decodeSpamWeights, decomposeSpam, scoreSpam } from '../../../../src/scoring/models/spam/spam-model.ts';
import bytes from '../../../../src/scoring/models/weights/spam.bin';
import type { Judgement } from '../../../../src/scoring/model-contract.ts';
import { readComment, type Reading } from '../../../../src/scoring/reading/read-comment.ts';
import { explain } from '../../../../src/scoring/explaining/explain.ts';
import { assessCase } from '../../fixtures.ts';
import { scripts } from '../fixture-comments.ts';
import { advertisements, honest, type SubmittedComment } from '../fixture-spam.ts';

const model = createSpamModel(bytes);
const weights = decodeSpamWeights(bytes);

function read(comment: SubmittedComment): Reading {
  return readComment({ ...comment, email: null });
}

function judge(comment: SubmittedComment): Judgement {
  return model.judge(read(comment));
}

function probability(comment: SubmittedComment): number {
  return 1 / (1 + Math.exp(-judge(comment).logit));
}

const praise = 'Great blog! I will bookmark your site and share it with my friends. Keep up the good work';

describe('the spam model', () => {
  it.each(advertisements)('finds "$body" to be spam', (comment) => {
    expect(probability(comment)).toBeGreaterThan(0.5);
  });

  it.each(honest)('lets "$body" pass', (comment) => {
    expect(probability(comment)).toBeLessThan(0.1);
  });

  it('lets an ordinary comment in any script pass', () => {
    for (const [script, body] of Object.entries(scripts)) {
      expect(probability({ body, name: null, website: null }), script).toBeLessThan(0.35);
    }
  });

  it('tells a website left out from one left empty, and both from one that advertises', () => {
    const logit = (website: string | null): number => judge({ body: praise, name: 'Tom', website }).logit;
    const own = 'I repaired the same pump last year; the seal has to go in dry, as you write.';
    const honest = (website: string | null): number => judge({ body: own, name: 'Tom', website }).logit;
    expect(honest('')).not.toBe(honest(null));
    expect(logit('http://cheap-loans.top/apply-now')).toBeGreaterThan(logit(null) + 0.5);
    expect(logit('http://cheap-loans.top/apply-now')).toBeGreaterThan(logit('') + 0.5);
  });

  it('weighs the name: a shop praising the blog is worse than a person', () => {
    const logit = (name: string): number => judge({ body: praise, name, website: null }).logit;
    expect(logit('cheap nike shoes outlet')).toBeGreaterThan(logit('Anna Schmidt') + 0.5);
  });

  it('lets name and website excuse at most one point', () => {
    for (const { body } of [...advertisements, ...honest, { body: praise }]) {
      const bare = judge({ body, name: null, website: null }).logit;
      for (const [name, website] of [
        ['Tom Baker', null],
        ['Anna', ''],
        ['Ruth', 'https://ruth.example/'],
      ] as const) {
        expect(judge({ body, name, website }).logit, body).toBeGreaterThanOrEqual(bare - 1);
      }
    }
  });

  it('does not let calm sentences hide an advertisement, and quotes its passage', () => {
    const calm = 'The council met again and talked about the bridge. Nobody knew what the old one had cost. ';
    const offer = 'Best online casino bonus, 200 free spins, register now at http://lucky-casino.top';
    const finding = judge({ body: `${calm.repeat(4)}\n${offer}\n${calm.repeat(4)}`, name: null, website: null });
    expect(1 / (1 + Math.exp(-finding.logit))).toBeGreaterThan(0.35);
    expect(finding.spans.some(({ start, end }) => end - start >= offer.length / 2)).toBe(true);
  });

  it('throws on a file it cannot read, which counts as unavailable', () => {
    const comment = read({ body: 'hello', name: null, website: null });
    expect(() => createSpamModel(new ArrayBuffer(20)).judge(comment)).toThrow('not a model file');
  });
});

describe('its explanation', () => {
  it('adds up: words, facts and rest are the logit exactly', () => {
    const plain = Object.values(scripts).map((body): SubmittedComment => ({ body, name: null, website: null }));
    for (const comment of [...advertisements, ...honest, ...plain, { body: '', name: '', website: '' }]) {
      const score = scoreSpam(weights, read(comment));
      const parts = decomposeSpam(weights, score);
      const sum = [...parts.tokens, ...parts.facts].reduce((total, part) => total + part, parts.rest);
      expect(sum).toBeCloseTo(score.logit, 9);
    }
  });

  it('points to the words, the name and the website that advertise', () => {
    const finding = judge(advertisements[1] as SubmittedComment);
    expect(finding.spans.map((span) => span.field)).toEqual(expect.arrayContaining(['website', 'body']));
    expect(finding.spans.length).toBeLessThanOrEqual(5);
    const sizes = finding.spans.map((span) => Math.abs(span.points ?? 0));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it('names at most five facts in plain words', () => {
    for (const comment of advertisements) {
      const { facts = {} } = judge(comment);
      expect(Object.keys(facts).length).toBeLessThanOrEqual(5);
      for (const points of Object.values(facts)) expect(Number.isFinite(points)).toBe(true);
    }
  });

  it("says so in the moderator's sentence", () => {
    const sentences = advertisements.map((comment) => {
      const fields = { ...comment, email: null };
      return (
        explain(assessCase({ fields, models: [model] }), fields).find(({ signal }) => signal === 'spam-model')
          ?.sentence ?? ''
      );
    });
    for (const sentence of sentences) expect(sentence).toMatch(/^Reads as spam \((?:0|over 0)\.\d{3}\): '/);
    const named = sentences.flatMap((sentence) => /; besides: (.+)$/.exec(sentence)?.[1]?.split(', ') ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(treeFacts.map(({ name }) => name)).toEqual(expect.arrayContaining(named));
  });

  it('points into the stored fields and cuts no surrogate pair, for any text', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('buy', 'http://x.top/a', '𝗖𝗮𝘀𝗶𝗻𝗼', '[url=http://a.b]', '😀', '\n'),
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(text, fc.option(text), fc.option(text), (body, name, website) => {
        const finding = judge({ body, name, website });
        expect(Number.isFinite(finding.logit)).toBe(true);
        for (const span of finding.spans) {
          const field = { body, name, website, email: null }[span.field] ?? '';
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeLessThanOrEqual(field.length);
          expect(span.end).toBeGreaterThan(span.start);
          if (field.isWellFormed()) expect(field.slice(span.start, span.end).isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
