// Thresholds and floors at the very numbers where they turn.

import { expect, test } from 'vitest';
import { noEvidence, type Evidence } from '../../src/domain/evidence.ts';
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

test.each([
  ['a minute', { lastMinute: 5, lastHour: 0 }, { lastMinute: 4, lastHour: 0 }],
  ['an hour', { lastMinute: 0, lastHour: 30 }, { lastMinute: 0, lastHour: 29 }],
])('as many comments of one address as %s may hold hold the next, and one fewer does not', (_, full, room) => {
  const policy = completePolicy({ holdFirstComment: false, flood: { perMinute: 5, perHour: 30 } });
  const under = (email: Evidence['email']) =>
    floorsUnder({
      evidence: { ...noEvidence, email },
      policy,
      hasEmail: true,
      isComplete: true,
      isLanguageCovered: true,
      isReadWhole: true,
    }).map(({ rule }) => rule);
  expect([under(full), under(room)]).toEqual([['email-flood'], []]);
});
