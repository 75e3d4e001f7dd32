// The policy: what a site leaves out keeps its default, and nothing out of bounds gets in.

import { describe, expect, it } from 'vitest';
import { completePolicy, defaultPolicy, parseStoredPolicy, policyInputSchema } from '../../src/domain/policy.ts';

describe('completePolicy', () => {
  it('is the default where the site has set nothing', () => {
    expect(completePolicy({})).toEqual(defaultPolicy);
  });

  it('lays single settings over their defaults and leaves their neighbours alone', () => {
    const policy = completePolicy({
      thresholds: { spam: { hold: 0.2 } },
      priors: { spam: -1 },
      weights: { links: { score: 'spam', points: 1 } },
      caps: { links: 2 },
      textShareBesideModel: { spam: 1 },
      flood: { perHour: 7 },
    });
    expect(policy.thresholds.spam).toEqual({ ...defaultPolicy.thresholds.spam, hold: 0.2 });
    expect(policy.priors).toEqual({ ...defaultPolicy.priors, spam: -1 });
    expect(policy.weights).toEqual({ ...defaultPolicy.weights, links: { score: 'spam', points: 1 } });
    expect(policy.caps).toEqual({ ...defaultPolicy.caps, links: 2 });
    expect(policy.textShareBesideModel).toEqual({ ...defaultPolicy.textShareBesideModel, spam: 1 });
    expect(policy.flood).toEqual({ ...defaultPolicy.flood, perHour: 7 });
  });

  it('does not change the default', () => {
    completePolicy({ weights: { links: { score: 'toxicity', points: 9 } } });
    expect(defaultPolicy.weights['links']?.score).toBe('spam');
  });
});

describe('a policy as sent', () => {
  it.each([
    ['a threshold above 1', { thresholds: { spam: { hold: 1.1 } } }],
    ['a weight beyond 20 log-odds', { weights: { links: { score: 'spam', points: 21 } } }],
    ['a weight without a score', { weights: { links: { points: 1 } } }],
    ['an unknown score', { weights: { links: { score: 'rudeness', points: 1 } } }],
    ['a negative cap', { caps: { links: -1 } }],
    ['a language that is none', { languages: [''] }],
    ['a flood limit of 0', { flood: { perMinute: 0 } }],
    ['an unknown setting', { colour: 'green' }],
    ['an unknown mode', { mode: 'publish-all' }],
  ])('is refused with %s', (_, input) => {
    expect(policyInputSchema.safeParse(input).success).toBe(false);
  });
});

describe('parseStoredPolicy', () => {
  it('reads what was stored and fills in the rest', () => {
    expect(parseStoredPolicy('{"mode":"hold-all"}')).toEqual({ ...defaultPolicy, mode: 'hold-all' });
  });

  it('throws on what this version cannot read', () => {
    expect(() => parseStoredPolicy('{"mode":1}')).toThrow(/mode/);
    expect(() => parseStoredPolicy('nothing')).toThrow(SyntaxError);
  });
});
