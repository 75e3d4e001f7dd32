// What a walk finds: each check is told as it is made; the faults and the totals are told at the end.

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

/** Tells the faults and the totals, and gives the exit code: 0 only where something was checked and nothing was found. */
export function closeChecks(): 0 | 1 {
  for (const fault of faults) console.error(fault);
  console.log(`${made - faults.length} passed, ${faults.length} failed`);
  return faults.length === 0 && made > 0 ? 0 : 1;
}
