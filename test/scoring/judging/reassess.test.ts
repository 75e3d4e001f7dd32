// A stored comment judged again: the same under the same policy, and after an edit with what was known of the submission.

import { describe, expect, it } from 'vitest';
import { noCampaign } from '../../../src/domain/campaign.ts';
import type { Fields } from '../../../src/domain/comment.ts';
import { known, unavailable } from '../../../src/domain/evidence.ts';
import { completePolicy, type PolicyInput } from '../../../src/domain/policy.ts';
import { explain } from '../../../src/scoring/explaining/explain.ts';
import { reassess } from '../../../src/scoring/judging/reassess.ts';
import { assessCase, evidenceOf, fieldsOf, modelSaying, type Case } from '../fixtures.ts';

const phone = 'Call me, you dick: +92 300 1234567 http://bit.ly/x';
const edited = 'Call me: http://bit.ly/x';
const bad = { approved: 0, rejected: 0, spam: 5 };

function reassessCase({ fields = {}, evidence = {}, models = [] }: Case, policy: PolicyInput = {}) {
  const stored = { fields: fieldsOf(fields), evidence: evidenceOf(evidence), domains: ['bit.ly'] };
  return reassess(stored, { policy: completePolicy(policy), policyVersion: 2, models });
}

describe('reassess', () => {
  it('is the assessment of the new text with the evidence of then', () => {
    const evidence = {
      author: { approved: 0, rejected: 1, spam: 2 },
      formAgeMs: 900,
      campaign: known({ ...noCampaign, others: 2 }),
    };
    const { assessment } = reassessCase({ fields: { body: edited }, evidence });
    expect(assessment).toEqual({ ...assessCase({ fields: { body: edited }, evidence }), policyVersion: 2 });
    expect(assessment.contributions.map(({ signal }) => signal)).toEqual(
      expect.arrayContaining(['too-fast', 'bad-standing', 'campaign']),
    );
  });

  it('points into the new text', () => {
    const fields: Fields = fieldsOf({ body: edited });
    const { assessment } = reassessCase({ fields });
    const quotes = explain(assessment, fields).flatMap((reason) => reason.quotes.map((piece) => piece.text));
    expect(quotes).toContain('http://bit.ly/x');
    expect(assessment.contributions.map((one) => one.signal)).not.toContain('profanity');
  });

  it('keeps the record of a domain that is still linked, wherever it stands now, and has none of a new one', () => {
    const body = 'See http://new.example.org and http://bit.ly/x';
    const { assessment, evidence } = reassessCase({ fields: { body }, evidence: { domains: known([bad]) } });
    expect(evidence.domains).toEqual(known([{ approved: 0, rejected: 0, spam: 0 }, bad]));
    const reputation = assessment.contributions.find((one) => one.signal === 'domain-reputation');
    expect(reputation).toMatchObject({ facts: { spam: 5 }, spans: [{ start: body.indexOf('http://bit.ly') }] });
    const gone = reassessCase({ fields: { body: 'No link any more.' }, evidence: { domains: known([bad]) } });
    expect(gone.evidence.domains).toEqual(known([]));
    expect(gone.assessment.contributions.map((one) => one.signal)).not.toContain('domain-reputation');
  });

  it('keeps what could not be gathered then, and asks the models again', () => {
    const failing = modelSaying('toxicity', { kind: 'unavailable', reason: 'not-loaded' });
    const { assessment } = reassessCase({ evidence: { network: unavailable('no-address') }, models: [failing] });
    expect(assessment.unavailable).toEqual([
      { check: 'network', reason: 'no-address' },
      { check: 'toxicity-model', reason: 'not-loaded' },
    ]);
  });

  it('reads a field that was sent empty as empty, not as left out', () => {
    const model = { ...modelSaying('spam', { kind: 'unavailable', reason: '' }) };
    const read: (string | null)[] = [];
    const models = [
      {
        ...model,
        judge: (reading: Parameters<typeof model.judge>[0]) => {
          read.push(reading.fields.name, reading.fields.website);
          return model.judge(reading);
        },
      },
    ];
    reassessCase({
      fields: { body: phone, name: null, website: null },
      evidence: { emptyFields: ['website'] },
      models,
    });
    expect(read).toEqual([null, '']);
  });

  it('weighs by the policy given, old evidence included', () => {
    const weights = { ...completePolicy({}).weights, honeypot: { score: 'spam' as const, points: 0.5 } };
    const { assessment } = reassessCase({ evidence: { honeypotFilled: true } }, { weights });
    expect(assessment.contributions.find((one) => one.signal === 'honeypot')).toMatchObject({
      weight: 0.5,
      points: 0.5,
      strength: 1,
    });
  });
});
