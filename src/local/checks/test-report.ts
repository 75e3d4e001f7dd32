// Reads vitest's JSON report, and what other runs tell of themselves: how many tests passed, failed and were skipped, and which
// were skipped.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface TestTotals {
  passed: number;
  failed: number;
  skipped: string[];
}

interface Report {
  testResults: {
    name: string;
    status: string;
    assertionResults: { status: string; fullName: string }[];
  }[];
}

/** Totals of a report. A file that could not even be loaded has no tests in it and counts as one failure. */
export function countTests(report: Report): TestTotals {
  const totals: TestTotals = { passed: 0, failed: 0, skipped: [] };
  for (const file of report.testResults) {
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') totals.passed += 1;
      else if (status === 'failed') totals.failed += 1;
      else totals.skipped.push(fullName);
    }
    const hasFailedTest = file.assertionResults.some(({ status }) => status === 'failed');
    if (file.status === 'failed' && !hasFailedTest) totals.failed += 1;
  }
  return totals;
}

/** The totals in the file at `path`; a run that left none counts as one failure. */
export function readTestTotals(path: string): TestTotals {
  try {
    return countTests(JSON.parse(readFileSync(path, 'utf8')) as Report);
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  }
}

/** Keeps the totals of a run that is none of vitest's, for `readTotals`. */
export function writeTotals(path: string, totals: TestTotals): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(totals));
}

/** What `writeTotals` kept; a run that left nothing, or a run of nothing, counts as one failure. */
export function readTotals(path: string): TestTotals {
  try {
    const totals = JSON.parse(readFileSync(path, 'utf8')) as TestTotals;
    const isEmpty = totals.passed + totals.failed + totals.skipped.length === 0;
    return isEmpty ? { ...totals, failed: 1 } : totals;
  } catch {
    return { passed: 0, failed: 1, skipped: [] };
  }
}

export function addTotals(one: TestTotals, other: TestTotals): TestTotals {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: [...one.skipped, ...other.skipped],
  };
}

/**
 * The titles of the failed tests; a file whose tests could not be set up stands by its own name. Files that could not even
 * be loaded, or that an early end left out, tell nothing.
 */
export function findFailedTests(report: Report): string[] {
  return report.testResults.flatMap(({ name, status, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed').map(({ fullName }) => fullName.trim());
    const isUnprepared = status === 'failed' && failed.length === 0 && assertionResults.length > 0;
    return isUnprepared ? [name] : failed;
  });
}

/** The failed tests in the file at `path`. @throws Error when there is no report. */
export function readFailedTests(path: string): string[] {
  return findFailedTests(JSON.parse(readFileSync(path, 'utf8')) as Report);
}

/** The closing line, for people and machines: `N passed, N failed`, and `, N skipped` when there are any. */
export function describeTotals({ passed, failed, skipped }: TestTotals): string {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}
