// The committed English toxicity model in workerd: what it says of hand-written comments, and that its reasons add up.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createToxicityModel } from '../../../../src/scoring/models/toxicity/create-toxicity-model.ts';
import {
  decodeToxicityWeights,
  decomposeToxicity,
  readForModels,
  scoreToxicity,
} from '../../../../src/scoring/models/toxicity/toxicity-model.ts';
import bytes from '../../../../src/scoring/models/weights/toxicity-en.bin';
import { foldText } from '../../../../src/scoring/reading/folding/fold-text.ts';
import { readComment } from '../../../../src/scoring/reading/read-comment.ts';
import type { Judgement } from '../../../../src/scoring/model-contract.ts';
import { harmless, rude, scripts } from '../fixture-comments.ts';

const english = {
  version: 'none',
  covers: () => true,
  guess: () => [{ language: 'en', probability: 1 }],
  judge: () => ({ kind: 'not-covered' as const, language: null }),
};
const model = createToxicityModel({ english: bytes, languages: english });
const weights = decodeToxicityWeights(bytes);

function judge(body: string, name: string | null = null): Judgement {
  const finding = model.judge(readComment({ body, name, email: null, website: null }));
  if (finding.kind !== 'judged') throw new Error(finding.kind);
  return finding;
}

function probability(body: string, name: string | null = null): number {
  return 1 / (1 + Math.exp(-judge(body, name).logit));
}

describe('the toxicity model', () => {
  it.each(rude)('finds "$body" toxic and points to the word', ({ body, points }) => {
    const finding = judge(body);
    expect(1 / (1 + Math.exp(-finding.logit))).toBeGreaterThan(0.5);
    const quoted = finding.spans.map((span) => body.slice(span.start, span.end).toLowerCase());
    expect(
      quoted.some((quote) => quote.includes(points)),
      quoted.join(' | '),
    ).toBe(true);
  });

  it.each(harmless)('does not find "%s" toxic', (body) => {
    expect(probability(body)).toBeLessThan(0.5);
  });

  it('says what a rude comment is besides: obscene, a threat, an insult, an attack on a group', () => {
    expect(judge(rude[1]?.body ?? '').attributes.obscene).toBeGreaterThan(0.5);
    expect(judge(rude[0]?.body ?? '').attributes.insult).toBeGreaterThan(0.5);
    const threat = (body: string): number => judge(body).attributes.threat ?? 0;
    expect(threat(rude[3]?.body ?? '')).toBeGreaterThan(5 * threat(rude[0]?.body ?? ''));
    expect(judge('kill all gays, filthy faggots').attributes.identity).toBeGreaterThan(0.4);
  });

  it('reads the name too, and lets an ordinary name change nothing', () => {
    const body = 'I think the bridge should stay open.';
    expect(judge(body, 'Stupid Fucking Idiots').logit).toBeGreaterThan(judge(body).logit + 2);
    expect(judge(body, 'Stupid Fucking Idiots').spans.every((span) => span.field === 'name')).toBe(true);
    expect(judge(body, 'Hitler Was Right').logit).toBeGreaterThan(judge(body).logit + 2);
    for (const name of ['Mona', 'Dick', 'Dick van Dyke', 'Gay Talese', 'Fakhar Zaman', 'Ed Balls'])
      expect(judge(body, name)).toEqual(judge(body));
  });

  const calm = 'I walked along the river with my sister and we talked about the garden and the weather. ';

  it.each([12, 20, 35])(
    'finds abuse in the middle of a long text, between %i calm sentences, and points to it',
    (count) => {
      const body = `${calm.repeat(count)}Ｙou fucking retard, I will find you and kill you. ${calm.repeat(count)}`;
      expect(probability(body)).toBeGreaterThan(0.8);
      const [worst] = judge(body).spans;
      expect(body.slice(worst?.start, worst?.end)).toContain('fucking retard');
      expect(judge(body).attributes.insult).toBeGreaterThan(0.5);
    },
  );

  it('lets a long calm text be, with a sharp sentence in its middle', () => {
    expect(probability(calm.repeat(40))).toBeLessThan(0.1);
    expect(probability(`${calm.repeat(15)}What a waste of time that was. ${calm.repeat(15)}`)).toBeLessThan(0.5);
  });

  it('says "not covered" for a script it does not read, never a silent zero', () => {
    const unsure = createToxicityModel({ english: bytes });
    for (const [script, body] of Object.entries(scripts)) {
      const finding = unsure.judge(readComment({ body, name: null, email: null, website: null }));
      expect(finding.kind, script).toBe(script === 'Latin' || script === 'emoji' ? 'judged' : 'not-covered');
    }
  });

  it('throws on a file it cannot read, which counts as unavailable', () => {
    const broken = createToxicityModel({ english: new ArrayBuffer(20) });
    expect(() => broken.judge(readComment({ body: 'hello', name: null, email: null, website: null }))).toThrow(
      'not a model file',
    );
  });
});

describe('its explanation', () => {
  it('adds up: words, rest and bias of the linear part are its logit exactly', () => {
    for (const body of [...rude.map((one) => one.body), ...harmless, ...Object.values(scripts), '']) {
      const score = scoreToxicity(weights, readForModels(foldText(body)));
      const sum = score.linearTokens.reduce((total, part) => total + part, score.linearRest);
      expect(sum).toBeCloseTo(score.linearLogit, 9);
    }
  });

  it('gives at most five parts, the greatest first, in either direction', () => {
    const features = readForModels(
      foldText('Thank you, you wonderful idiot, for this stupid but lovely article, moron.'),
    );
    const parts = decomposeToxicity(weights, features, scoreToxicity(weights, features));
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.length).toBeLessThanOrEqual(5);
    const sizes = parts.map((part) => Math.abs(part.points));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });

  it('points into the stored text and cuts no surrogate pair, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'binary', maxLength: 20 }),
            fc.constantFrom('you', '𝗶𝗱𝗶𝗼𝘁', 'i d i o t', '😀', 'ｆｕｃｋ'),
          ),
        ),
        (pieces) => {
          const body = pieces.join(' ');
          const finding = model.judge(readComment({ body, name: null, email: null, website: null }));
          if (finding.kind !== 'judged') return;
          expect(Number.isFinite(finding.logit)).toBe(true);
          for (const span of finding.spans) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeLessThanOrEqual(body.length);
            expect(span.end).toBeGreaterThan(span.start);
            if (body.isWellFormed()) expect(body.slice(span.start, span.end).isWellFormed()).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('explains long texts too, by words at their head and tail', () => {
    const body = `${'The bridge is closed until March. '.repeat(200)} You stupid fucking idiot.`;
    const quoted = judge(body).spans.map((span) => body.slice(span.start, span.end));
    expect(quoted.join(' ')).toMatch(/stupid|fucking|idiot/);
  });
});
