// How what goes out is sent, webhooks and mails alike: in bounded runs, some at once, and again after a growing wait.

import { findResolvedFault, findUrlFault } from '../outbound/public-host.ts';

/** With what a host's look-up asks, a run stays within the 50 requests of the free plan. */
export const claimedMax = 10;
const atOnceMax = 5;
/** Longer than the slowest run: two rounds of 10 seconds, and the look-up. */
export const claimMs = 60_000;
const waitFactor = 4;

/** Sends all, five at once; the outcomes stand in the order of the rows. */
export async function sendInRounds<Row, Outcome>(
  rows: readonly Row[],
  sendOne: (row: Row) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let from = 0; from < rows.length; from += atOnceMax) {
    outcomes.push(...(await Promise.all(rows.slice(from, from + atOnceMax).map(sendOne))));
  }
  return outcomes;
}

/** Why nothing is sent to an address, or null. It is resolved where private hosts are not allowed. */
export async function findAddressFault(
  { name, url }: { name: string; url: string },
  allowsLocal: boolean,
): Promise<string | null> {
  const fault = findUrlFault(url, { allowsLocal });
  if (fault !== null) return `${name} ${fault}`;
  return allowsLocal ? null : findResolvedFault(url);
}

/**
 * How long to wait after an attempt, ms: `firstMs`, then four times as long each time, each up to a quarter more or less, so
 * that what failed together does not come back together.
 */
export function waitAfter(attempts: number, firstMs: number): number {
  return Math.round(firstMs * waitFactor ** (attempts - 1) * (0.75 + Math.random() / 2));
}
