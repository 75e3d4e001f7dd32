import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  addTotals,
  countTests,
  describeTotals,
  findFailedTests,
  readTestTotals,
  readTotals,
  writeTotals,
} from '../../../src/local/checks/test-report.ts';

const file = (status: string, ...statuses: string[]) => ({
  name: 'a file',
  status,
  assertionResults: statuses.map((each, at) => ({ status: each, fullName: `test ${at}` })),
});

test('adds up passed and failed tests over all files and names the skipped ones', () => {
  const totals = countTests({ testResults: [file('passed', 'passed', 'skipped'), file('failed', 'failed', 'passed')] });
  expect(totals).toEqual({ passed: 2, failed: 1, skipped: ['test 1'] });
  expect(describeTotals(totals)).toBe('2 passed, 1 failed, 1 skipped');
});

test('says nothing of skipped tests when there are none', () => {
  expect(describeTotals({ passed: 3, failed: 0, skipped: [] })).toBe('3 passed, 0 failed');
});

test('counts a file that could not be loaded as a failure', () => {
  expect(countTests({ testResults: [file('failed'), file('passed', 'passed')] }).failed).toBe(1);
});

test('names the tests that failed, a file that could not be set up by itself, and none of a file left out', () => {
  expect(findFailedTests({ testResults: [file('failed', 'passed', 'failed'), file('passed', 'passed')] })).toEqual([
    'test 1',
  ]);
  expect(findFailedTests({ testResults: [file('failed', 'skipped'), file('failed')] })).toEqual(['a file']);
});

test('counts a run that left no report as a failure', () => {
  expect(readTestTotals('/nowhere/report.json')).toEqual({ passed: 0, failed: 1, skipped: [] });
});

test('adds what another run tells of itself; one that told nothing, or did nothing, failed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-totals-'));
  const path = join(folder, 'new/report.json');
  expect(readTotals(path)).toEqual({ passed: 0, failed: 1, skipped: [] });
  const own = { passed: 4, failed: 1, skipped: ['a walk'] };
  writeTotals(path, own);
  expect(addTotals({ passed: 2, failed: 0, skipped: ['a test'] }, readTotals(path))).toEqual({ passed: 6, failed: 1, skipped: ['a test', 'a walk'] }); // prettier-ignore
  writeTotals(path, { passed: 0, failed: 0, skipped: [] });
  expect(readTotals(path).failed).toBe(1);
  rmSync(folder, { recursive: true });
});
