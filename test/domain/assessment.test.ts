// The stored shape of an assessment, of each version, and what floors do to it.

import { expect, test } from 'vitest';
import { parseStoredAssessment, withFloors, type Assessment } from '../../src/domain/assessment.ts';
import { floorNames, floorsNamed, raiseToFloors, verdicts } from '../../src/domain/verdict.ts';

const first = {
  scores: { spam: 0.1, toxicity: null },
  priors: { spam: -2, toxicity: -2 },
  attributes: { insult: 0.5 },
  contributions: [
    {
      signal: 'links',
      group: 'links',
      score: 'spam',
      strength: 1,
      weight: 4,
      points: 4,
      spans: [],
      facts: { count: 1 },
    },
  ],
  unavailable: [{ check: 'network', reason: 'no-address' }],
  holds: ['unavailable', 'first-comment'],
  verdict: 'hold',
  language: 'en',
  policyVersion: 3,
  modelVersion: 'none',
  readUnits: 8000,
};

test('one stored before there were versions is read with its floors, and its verdict as it was', () => {
  const { holds, ...same } = first;
  const read = parseStoredAssessment(JSON.stringify(first));
  expect(read).toEqual({ ...same, version: 2, floors: floorsNamed(holds) });
  expect(read?.floors.map(({ rule }) => rule)).toEqual(['first-comment', 'unavailable']);
  expect(parseStoredAssessment(JSON.stringify(read))).toEqual(read);
});

test('one of an erased comment is nothing', () => {
  expect(parseStoredAssessment('null')).toBeNull();
});

test.each([
  ['of a later version', 'version', { ...first, version: 3 }],
  ['with its verdict misspelt', 'verdict', { ...first, verdict: undefined, verdikt: 'hold' }],
  ['with a verdict there is not', 'verdict', { ...first, verdict: 'accept' }],
])('one %s is refused, not half read', (_, path, stored) => {
  expect(() => parseStoredAssessment(JSON.stringify(stored))).toThrow(`"${path}"`);
});

test('a verdict is never milder than a floor, and never milder than it was', () => {
  for (const verdict of verdicts) {
    for (const floor of verdicts) {
      const rank = Math.max(verdicts.indexOf(verdict), verdicts.indexOf(floor));
      expect(raiseToFloors(verdict, [{ floor: 'approve' }, { floor }])).toBe(verdicts[rank]);
    }
  }
});

test('a rule added to an assessment stands where the table has it, once, and raises the verdict', () => {
  const judged = { ...parseStoredAssessment(JSON.stringify(first)), floors: [], verdict: 'approve' } as Assessment;
  const held = withFloors(withFloors(judged, ['email-flood']), ['surge', 'email-flood']);
  expect(held.floors.map(({ rule }) => rule)).toEqual(
    floorNames.filter((name) => name === 'surge' || name === 'email-flood'),
  );
  expect(held.verdict).toBe('hold');
  expect(withFloors(judged, [])).toEqual(judged);
});
