// Thresholds and floors at the very numbers where they turn.

import { expect, test } from 'vitest';
import { known, noEvidence, type Evidence } from '../../src/domain/evidence.ts';
import { completePolicy } from '../../src/domain/policy.ts';
import { floorsUnder, verdictByScore } from '../../src/domain/verdict.ts';

const below = (score: number) => score - 1e-12;
const thresholds = { spam: { hold: 0.5, spam: 0.75, discard: 0.96 }, toxicity: { hold: 0.4 } };

test.each([
  ['hold', 0.5, 'approve'],
  ['spam', 0.75, 'hold'],
  ['discard', 0.96, 'spam'],
] as const)('a spam score on the threshold "%s" reaches it, and one just below does not', (verdict, at, milder) => {
  expect(verdictByScore({ spam: at, toxicity: 0 }, { thresholds })).toBe(verdict);
  expect(verdictByScore({ spam: below(at), toxicity: 0 }, { thresholds })).toBe(milder);
});

test('a toxicity score on its threshold is held, and one just below is not; no toxicity is spam', () => {
  expect(verdictByScore({ spam: 0, toxicity: 0.4 }, { thresholds })).toBe('hold');
  expect(verdictByScore({ spam: 0, toxicity: below(0.4) }, { thresholds })).toBe('approve');
  expect(verdictByScore({ spam: null, toxicity: 1 }, { thresholds })).toBe('hold');
});

const plain = {
  hasEmail: true,
  hasLink: false,
  scores: { spam: 0, toxicity: 0 },
  isComplete: true,
  isLanguageCovered: true,
  isReadWhole: true,
};

test.each([
  ['a minute', { lastMinute: 5, lastHour: 0 }, { lastMinute: 4, lastHour: 0 }],
  ['an hour', { lastMinute: 0, lastHour: 30 }, { lastMinute: 0, lastHour: 29 }],
])('as many comments of one address as %s may hold hold the next, and one fewer does not', (_, full, room) => {
  const policy = completePolicy({ holdFirstComment: false, flood: { perMinute: 5, perHour: 30 } });
  const under = (email: Evidence['email']) =>
    floorsUnder({ ...plain, policy, evidence: { ...noEvidence, email } }).map(({ rule }) => rule);
  expect([under(full), under(room)]).toEqual([['email-flood'], []]);
});

test.each([
  ['a minute', { lastMinute: 5, lastHour: 5 }, { lastMinute: 4, lastHour: 29 }],
  ['an hour', { lastMinute: 0, lastHour: 30 }, { lastMinute: 0, lastHour: 29 }],
])('as many comments of one network as %s may hold hold the next, and one fewer does not', (_, full, room) => {
  const policy = completePolicy({ holdFirstComment: false, flood: { perMinute: 5, perHour: 30 } });
  const under = (counts: typeof full) =>
    floorsUnder({ ...plain, policy, evidence: { ...noEvidence, network: known(counts) } }).map(({ rule }) => rule);
  expect([under(full), under(room)]).toEqual([['network-flood'], []]);
});

const claimed = { ...noEvidence, claimsApproved: true };
const proved = { ...noEvidence, author: { approved: 1, rejected: 0, spam: 0 } };
const half = { spam: 0.25, toxicity: 0.2 };

test.each([
  ['lifted by a proved author', { evidence: proved, hasLink: true, scores: { spam: 0.49, toxicity: 0.39 } }, []],
  ['lifted by a claim, both scores at half of their thresholds', { evidence: claimed, scores: half }, []],
  ['kept beside a link', { evidence: claimed, hasLink: true }, ['first-comment']],
  ['kept with a spam score over half', { evidence: claimed, scores: { ...half, spam: 0.26 } }, ['first-comment']],
  [
    'kept with a toxicity score over half',
    { evidence: claimed, scores: { ...half, toxicity: 0.21 } },
    ['first-comment'],
  ],
  ['kept where a score is not known', { evidence: claimed, scores: { spam: null, toxicity: 0 } }, ['first-comment']],
  ['kept without a claim', { evidence: noEvidence }, ['first-comment']],
])('the hold of a first comment is %s', (_, facts, rules) => {
  const policy = completePolicy({ thresholds });
  expect(floorsUnder({ ...plain, ...facts, policy }).map(({ rule }) => rule)).toEqual(rules);
});
