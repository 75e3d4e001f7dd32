// After a moderator's edit: the text is judged anew, what was known of the submission stays.

import { describe, expect, it } from 'vitest';
import { known, unavailable } from '../../../src/domain/evidence.ts';
import { completePolicy, type PolicyInput } from '../../../src/domain/policy.ts';
import { explain } from '../../../src/scoring/explaining/explain.ts';
import { reassess } from '../../../src/scoring/judging/reassess.ts';
import { assessCase, fieldsOf, modelSaying, type Case } from '../fixtures.ts';

const phone = 'Call me, you dick: +92 300 1234567 http://bit.ly/x';
const edited = 'Call me: http://bit.ly/x';

function reassessCase(submission: Case, body: string, policy: PolicyInput = {}) {
  const fields = fieldsOf({ ...submission.fields, body });
  const context = { policyVersion: 2, models: submission.models ?? [], siteHosts: ['blog.example'], siteScripts: [] };
  return {
    fields,
    assessment: reassess(assessCase(submission), fields, { ...context, policy: completePolicy(policy) }),
  };
}

describe('reassess', () => {
  it('is the assessment of the new text with the evidence of then', () => {
    const evidence = { author: { approved: 0, rejected: 1, spam: 2 }, formAgeMs: 900, duplicatesElsewhere: known(2) };
    const { assessment } = reassessCase({ fields: { body: phone }, evidence }, edited);
    const afresh = assessCase({ fields: { body: edited }, evidence });
    expect(assessment.scores).toEqual(afresh.scores);
    expect(assessment.verdict).toBe(afresh.verdict);
    expect(assessment.holds).toEqual(afresh.holds);
    expect(assessment.policyVersion).toBe(2);
  });

  it('points into the new text', () => {
    const { assessment, fields } = reassessCase({ fields: { body: phone } }, edited);
    const quotes = explain(assessment, fields).flatMap((reason) => reason.evidence.map((piece) => piece.text));
    expect(quotes).toContain('http://bit.ly/x');
    expect(assessment.contributions.map((one) => one.signal)).not.toContain('profanity');
  });

  it('keeps the finding of a linked domain but not its place', () => {
    const domains = known([{ domain: 'bit.ly', standing: { approved: 0, rejected: 0, spam: 5 } }]);
    const { assessment } = reassessCase({ fields: { body: phone }, evidence: { domains } }, edited);
    expect(assessment.contributions.find((one) => one.signal === 'domain-reputation')).toMatchObject({ spans: [] });
  });

  it('keeps what could not be gathered then, and asks the models again', () => {
    const failing = modelSaying('toxicity', { kind: 'unavailable', reason: 'not-loaded' });
    const { assessment } = reassessCase(
      { evidence: { network: unavailable('no-address') }, models: [failing] },
      edited,
    );
    expect(assessment.unavailable).toEqual([
      { check: 'network', reason: 'no-address' },
      { check: 'toxicity-model', reason: 'not-loaded' },
    ]);
  });

  it('weighs by the policy of now, old findings included', () => {
    const weights = { ...completePolicy({}).weights, honeypot: { score: 'spam' as const, points: 0.5 } };
    const { assessment } = reassessCase({ evidence: { honeypotFilled: true } }, edited, { weights });
    expect(assessment.contributions.find((one) => one.signal === 'honeypot')).toMatchObject({
      weight: 0.5,
      points: 0.5,
      strength: 1,
    });
  });
});
