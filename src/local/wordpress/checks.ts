// What a walk finds: each check is told as it is made; the faults and the totals are told at the end.

import { describeTotals, type TestTotals } from '../checks/test-report.ts';

const faults: string[] = [];
let made = 0;

export function check(title: string, isSo: boolean, detail: unknown = ''): void {
  made += 1;
  console.log(`${isSo ? '✓' : '✗'} ${title}`);
  if (!isSo) faults.push(`${title}: ${JSON.stringify(detail)}`);
}

/** A walk that could not go on is one fault. */
export function checkFailed(error: unknown): void {
  made += 1;
  faults.push(`${(error as Error).stack} ${String((error as Error).cause)}`);
}

/** Tells the faults and the totals, and gives them. */
export function closeChecks(): TestTotals {
  for (const fault of faults) console.error(fault);
  const totals = { passed: made - faults.length, failed: faults.length, skipped: [] };
  console.log(describeTotals(totals));
  return totals;
}
