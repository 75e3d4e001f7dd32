// The assessment as a whole: the sums, the caps, the rules that hold, the word of a model.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noCampaign } from '../../../src/domain/campaign.ts';
import { known, unavailable } from '../../../src/domain/evidence.ts';
import { defaultPolicy } from '../../../src/domain/policy.ts';
import { statusOf } from '../../../src/domain/verdict.ts';
import { logitOf, sigmoid } from '../../../src/scoring/judging/log-odds.ts';
import type { Judgement, Model } from '../../../src/scoring/model-contract.ts';
import type { Signal } from '../../../src/scoring/signal.ts';
import { signals } from '../../../src/scoring/signals.ts';
import { assessCase, modelSaying, surging, type Case } from '../fixtures.ts';

const blatant = {
  name: 'cheap viagra online',
  website: 'http://pills.top',
  body: 'Great post! <a href="http://pills.top/buy">buy viagra</a> [url=http://casino.xyz]casino[/url] http://bit.ly/x',
};

function judged(logit: number, priorLogit: number): Judgement {
  return { kind: 'judged', logit, priorLogit, attributes: { insult: 0.9, severe: 0.95 }, spans: [], language: 'en' };
}

describe('the list of signals', () => {
  it('has a default weight for each signal and no weight without a signal or model', () => {
    const ids = [...signals.map((signal) => signal.id), 'spam-model', 'toxicity-model'];
    expect(Object.keys(defaultPolicy.weights).sort()).toEqual(ids.sort());
  });

  it('feeds the score the default policy names, and has a cap for each group', () => {
    for (const { id, group, score } of signals) {
      expect(defaultPolicy.weights[id]?.score).toBe(score);
      expect(defaultPolicy.caps).toHaveProperty(group);
    }
  });
});

describe('without a model', () => {
  it('approves an ordinary comment of a known author', () => {
    const assessment = assessCase({});
    expect(assessment).toMatchObject({ verdict: 'approve', modelVersion: 'none', floors: [], language: null });
  });

  it('calls links in mixed markup to shops spam, or worse', () => {
    const assessment = assessCase({ fields: blatant, evidence: { author: null } });
    expect(['spam', 'discard']).toContain(assessment.verdict);
  });

  it('calls links in mixed markup spam by the text alone, whoever signs', () => {
    const assessment = assessCase({ fields: { body: blatant.body } });
    expect(['spam', 'discard']).toContain(assessment.verdict);
    expect(assessment.scores.toxicity).toBeLessThan(0.1);
  });

  it('holds plain profanity as toxic, not as spam', () => {
    const assessment = assessCase({ fields: { body: 'fuck off you stupid cunt' } });
    expect(assessment.verdict).toBe('hold');
    expect(assessment.scores.toxicity).toBeGreaterThan(0.5);
    expect(assessment.scores.spam).toBeLessThan(0.2);
  });

  it.each([
    'I think the third paragraph is wrong: the treaty was signed in 1921, not in 1923.',
    'Nice write-up. There is a longer discussion at https://en.wikipedia.org/wiki/Comment if anybody is interested.',
    'WOW. That is a lovely photograph, thank you!!!',
    'مضمون بہت اچھا ہے، شکریہ',
    '记事写得很好，谢谢分享。',
    '👍',
    'You should see Dick Van Dyke in Essex, with a cock pheasant from Scunthorpe.',
  ])('approves honest comments of known authors: %s', (body) => {
    expect(assessCase({ fields: { body } }).verdict).toBe('approve');
  });

  it.each(['http://spam.example.com/x', '.....'])('holds what says nothing: %s', (body) => {
    expect(
      assessCase({ fields: { body }, evidence: { author: null }, policy: { holdFirstComment: false } }).verdict,
    ).toBe('hold');
  });

  it('discards what filled in the hidden field', () => {
    expect(assessCase({ evidence: { honeypotFilled: true } }).verdict).toBe('discard');
  });
});

describe('floors', () => {
  const cases = [
    ['mode-hold-all', { policy: { mode: 'hold-all' as const } }],
    ['first-comment', { evidence: { author: null } }],
    ['first-comment', { evidence: { author: { approved: 0, rejected: 0, spam: 0 } } }],
    ['no-email', { fields: { email: null }, evidence: { author: null } }],
    ['surge', { evidence: { author: null, traffic: surging }, policy: { holdFirstComment: false } }],
    ['surge', { evidence: { reached: ['surge'] } }],
    ['email-flood', { evidence: { email: { lastMinute: 5, lastHour: 5 } } }],
    ['email-flood', { evidence: { email: { lastMinute: 0, lastHour: 30 } } }],
    ['email-flood', { evidence: { reached: ['email-flood'] } }],
    ['unavailable', { evidence: { network: unavailable('no-address') } }],
    ['unavailable', { evidence: { domains: unavailable('timeout') } }],
  ] satisfies [string, Case][];

  it.each(cases)('holds for %s %o', (rule, submission) => {
    const assessment = assessCase(submission);
    expect(assessment.verdict).toBe('hold');
    expect(assessment.floors).toEqual([{ rule, floor: 'hold', reason: expect.any(String) }]);
  });

  it('holds, whoever the author is, a text with more disguises than one text is worth', () => {
    const body = 'w0rd іdіоt f**l i.d.1.o.t '.repeat(2_000);
    const calm = modelSaying('toxicity', judged(-4, -3));
    const { verdict, floors } = assessCase({ fields: { body }, models: [calm], signals: [] });
    expect([verdict, floors.map(({ rule }) => rule)]).toEqual(['hold', ['unread-text']]);
  });

  it.each(['A calm word. ', '.,'])('reads the longest texts of %j whole', (morsel) => {
    const body = morsel.repeat(65_525 / morsel.length);
    expect(
      assessCase({ fields: { body }, models: [modelSaying('toxicity', judged(-4, -3))], signals: [] }),
    ).toMatchObject({ verdict: 'approve', floors: [] });
  });

  it('never lowers spam to a hold', () => {
    expect(assessCase({ fields: blatant, policy: { mode: 'hold-all' } }).verdict).not.toBe('hold');
  });

  it('lets an approved author through a surge', () => {
    expect(assessCase({ evidence: { traffic: surging } }).verdict).toBe('approve');
  });

  it('approves staff whatever the text and the rules say, and still shows what it saw', () => {
    const assessment = assessCase({ fields: blatant, evidence: { staff: true, author: null, traffic: surging } });
    expect(assessment).toMatchObject({ verdict: 'approve', floors: [] });
    expect(assessment.scores.spam).toBeGreaterThan(0.85);
  });
});

describe('what could not run', () => {
  it('names each unavailable piece of evidence and judges by the rest', () => {
    const assessment = assessCase({
      fields: blatant,
      evidence: { mailExchanger: unavailable('timeout'), campaign: unavailable('storage') },
    });
    expect(assessment.unavailable).toEqual([
      { check: 'mail-exchanger', reason: 'timeout' },
      { check: 'campaign-of-text', reason: 'storage' },
    ]);
    expect(assessment.scores.spam).toBeGreaterThan(0.85);
  });

  it('holds when a signal throws, keeps the others and repeats nothing of what was thrown', () => {
    const broken: Signal = {
      ...(signals[0] as Signal),
      id: 'broken',
      look(reading) {
        throw new Error(reading.fields.body);
      },
    };
    const assessment = assessCase({ signals: [broken, ...signals], fields: { body: 'fuck' } });
    expect(assessment.unavailable).toEqual([{ check: 'broken', reason: 'failed' }]);
    expect(assessment.floors.map(({ rule }) => rule)).toContain('unavailable');
    expect(assessment.contributions.map((one) => one.signal)).toContain('profanity');
  });
});

describe('the sums', () => {
  const anyWeights = fc.dictionary(
    fc.constantFrom(...signals.map((signal) => signal.id)),
    fc.record({
      score: fc.constantFrom('spam' as const, 'toxicity' as const),
      points: fc.double({ min: -20, max: 20, noNaN: true }),
    }),
  );
  const anyCaps = fc.dictionary(
    fc.constantFrom('links', 'text', 'author', 'behaviour', 'words', 'history'),
    fc.double({ min: 0, max: 40, noNaN: true }),
  );
  const anyStanding = fc.record({ approved: fc.nat(50), rejected: fc.nat(5), spam: fc.nat(5) });
  const anyCase = fc.record({
    weights: anyWeights,
    caps: anyCaps,
    author: anyStanding,
    honeypotFilled: fc.boolean(),
    body: fc.string(),
  });

  it('are always the prior plus every point shown', () => {
    fc.assert(
      fc.property(anyCase, ({ weights, caps, author, honeypotFilled, body }) => {
        const { scores, priors, contributions } = assessCase({
          fields: { ...blatant, body: `${blatant.body} ${body}` },
          evidence: { author, honeypotFilled, formAgeMs: 100 },
          policy: { weights: { ...defaultPolicy.weights, ...weights }, caps: { ...defaultPolicy.caps, ...caps } },
        });
        for (const score of ['spam', 'toxicity'] as const) {
          const points = contributions.filter((one) => one.score === score).map((one) => one.points);
          expect(scores[score]).toBe(sigmoid(points.reduce((sum, point) => sum + point, priors[score])));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keep each group within its cap', () => {
    const { contributions } = assessCase({ fields: blatant, policy: { caps: { links: 2 } } });
    const sum = contributions.filter((one) => one.group === 'links').reduce((total, one) => total + one.points, 0);
    expect(sum).toBeCloseTo(2, 12);
    expect(contributions.filter((one) => one.group === 'links').length).toBeGreaterThan(1);
  });

  it('scale a group that is barely over its cap to the cap, and leave one on its cap as it is', () => {
    const linkPoints = (cap: number) => {
      const { contributions } = assessCase({ fields: blatant, policy: { caps: { links: cap } } });
      return contributions.filter((one) => one.group === 'links').reduce((total, one) => total + one.points, 0);
    };
    const uncapped = linkPoints(40);
    expect(linkPoints(uncapped)).toBe(uncapped);
    expect(linkPoints(uncapped - 0.01)).toBeCloseTo(uncapped - 0.01, 12);
  });

  it('never let a good standing bring down what would be spam without it below the hold threshold', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: -0.01, noNaN: true }), fc.nat(10_000), (points, approved) => {
        const policy = {
          weights: { ...defaultPolicy.weights, standing: { score: 'spam' as const, points } },
          caps: { history: 40 },
        };
        const spam = assessCase({
          fields: { body: blatant.body },
          evidence: { author: { approved, rejected: 0, spam: 0 } },
          policy,
        });
        expect(spam.scores.spam).toBeGreaterThanOrEqual(defaultPolicy.thresholds.spam.hold);
        expect(spam.verdict).not.toBe('approve');
      }),
    );
  });

  it('lets a good standing excuse doubt', () => {
    const body = 'Compare https://one.example/a and https://two.example/b for a longer discussion of the same thing.';
    const policy = { holdFirstComment: false };
    const stranger = assessCase({ fields: { body }, evidence: { author: null }, policy });
    const regular = assessCase({
      fields: { body },
      evidence: { author: { approved: 20, rejected: 0, spam: 0 } },
      policy,
    });
    expect(regular.scores.spam).toBeLessThan((stranger.scores.spam ?? 0) / 4);
  });

  it('never let a record make a comment less toxic', () => {
    const weights = { ...defaultPolicy.weights, standing: { score: 'toxicity' as const, points: -10 } };
    const fields = { body: 'fuck you' };
    const evidence = { author: { approved: 1_000, rejected: 0, spam: 0 } };
    expect(assessCase({ fields, evidence, policy: { weights } }).scores.toxicity).toBe(
      assessCase({ fields, evidence }).scores.toxicity,
    );
  });
});

describe('with a model', () => {
  it('gives exactly its probability where no signal speaks and the prior is its prevalence', () => {
    const model = modelSaying('toxicity', judged(logitOf(0.83), defaultPolicy.priors.toxicity));
    const assessment = assessCase({ models: [model] });
    expect(assessment.scores.toxicity).toBeCloseTo(0.83, 12);
    expect(assessment).toMatchObject({
      language: 'en',
      modelVersion: 'fixed',
      attributes: { insult: 0.9 },
      verdict: 'hold',
    });
  });

  it('counts what the text signals saw less, for the model has read it too', () => {
    const body = 'fuck you';
    const alone = assessCase({ fields: { body } }).contributions.find((one) => one.signal === 'profanity');
    const model = modelSaying('toxicity', judged(2, -3));
    const beside = assessCase({ fields: { body }, models: [model] }).contributions.find(
      (one) => one.signal === 'profanity',
    );
    expect(beside?.points).toBeCloseTo((alone?.points ?? 0) * defaultPolicy.textShareBesideModel.toxicity, 12);
  });

  it('counts a hostile phrase in full, for the model reads words and not who is meant', () => {
    const model = modelSaying('toxicity', judged(2, -3));
    const { contributions } = assessCase({ fields: { body: 'Blasphemers must be killed.' }, models: [model] });
    const phrase = contributions.find(({ signal }) => signal === 'hostile-phrase');
    expect(phrase?.points).toBe(defaultPolicy.weights['hostile-phrase']?.points);
  });

  it('holds and gives no score where the language is not covered and nothing else speaks', () => {
    const model = modelSaying('toxicity', { kind: 'not-covered', language: 'ka' });
    const assessment = assessCase({ models: [model] });
    expect(assessment.scores.toxicity).toBeNull();
    expect(assessment.scores.spam).not.toBeNull();
    expect(assessment).toMatchObject({ verdict: 'hold', floors: [{ rule: 'language-not-covered' }], language: 'ka' });
  });

  it('gives the score of the signals where the language is not covered but a signal speaks', () => {
    const model = modelSaying('toxicity', { kind: 'not-covered', language: 'ka' });
    expect(assessCase({ fields: { body: 'fuck' }, models: [model] }).scores.toxicity).toBeGreaterThan(0.5);
  });

  const partly = { ...judged(-4, -2.2), notCovered: [{ language: 'ka', start: 12, end: 40 }] };

  it('holds a comment with a passage in a language it does not know', () => {
    const assessment = assessCase({ models: [modelSaying('toxicity', partly)] });
    expect(assessment).toMatchObject({ verdict: 'hold', floors: [{ rule: 'language-not-covered' }] });
    expect(assessment.scores.toxicity).toBeLessThan(0.1);
  });

  it('leaves a signal its full weight for what it saw in a passage nobody judged, and a share elsewhere', () => {
    const pointsOf = (body: string): number | undefined =>
      assessCase({ fields: { body }, models: [modelSaying('toxicity', partly)] }).contributions.find(
        ({ signal }) => signal === 'profanity',
      )?.points;
    const within = pointsOf('Good morning fuck, and some more words here.');
    const outside = pointsOf('fuck! Morning, and some more words stand here.');
    expect(within).toBeGreaterThan(1);
    expect(outside).toBeCloseTo((within ?? 0) * defaultPolicy.textShareBesideModel.toxicity, 12);
  });

  it('is told which languages the site expects', () => {
    const told: unknown[] = [];
    const model: Model = {
      ...modelSaying('toxicity', judged(0, 0)),
      judge(_reading, site) {
        told.push(site?.languages);
        return judged(0, 0);
      },
    };
    assessCase({ models: [model] });
    assessCase({ models: [model], policy: { languages: ['ur', 'en'] } });
    expect(told).toEqual([[], ['ur', 'en']]);
  });

  it('holds when it could not load', () => {
    const model = modelSaying('spam', { kind: 'unavailable', reason: 'not-loaded' });
    const assessment = assessCase({ models: [model] });
    expect(assessment.unavailable).toEqual([{ check: 'spam-model', reason: 'not-loaded' }]);
    expect(assessment.verdict).toBe('hold');
  });

  it('holds when it throws', () => {
    const model = { ...modelSaying('spam', judged(0, 0)), judge: () => JSON.parse('{') as never };
    expect(assessCase({ models: [model] }).unavailable).toEqual([{ check: 'spam-model', reason: 'failed' }]);
  });
});

describe('the same input', () => {
  it('gives the same assessment', () => {
    const submission = { fields: blatant, evidence: { campaign: known({ ...noCampaign, others: 2 }) } };
    expect(assessCase(submission)).toEqual(assessCase(submission));
  });
});

describe('statusOf', () => {
  it('stores what is discarded as spam and what is held as pending', () => {
    expect(['approve', 'hold', 'spam', 'discard'].map((verdict) => statusOf(verdict as 'hold'))).toEqual([
      'approved',
      'pending',
      'spam',
      'spam',
    ]);
  });
});
