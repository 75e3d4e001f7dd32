// The timer's work: idempotency keys past their day, rate windows past their hour, traffic past its week. Bounded pieces
// and a bounded number of them; what is left over waits for the next run.

import { runAll } from '../storage/database.ts';
import {
  deleteRates,
  dropTrafficHours,
  findStretchEnd,
  freeIdempotencyKeys,
  type TrafficStretch,
} from '../storage/expired.ts';
import type { Context } from './context.ts';
import { idempotencyMs } from './gather-evidence.ts';

const hourMs = 3_600_000;
/** The longest window is an hour, kept by the hour it was last touched in. */
const rateHours = 2;
/** A surge is told by the last seven days, and by the running hour. */
const trafficHours = 8 * 24;

const rowsMax = 500;
/** Four statements a round: within the 50 that D1's free plan gives one run. */
const roundsMax = 10;

export interface Purged {
  idempotencyKeys: number;
  rates: number;
  /** Sites whose old hours were dropped. */
  traffic: number;
}

/** One trip a round, as long as a round had its hands full. An idempotency key answers for its full 24 hours before. */
export async function purgeExpired({ settings, now }: Pick<Context, 'settings' | 'now'>): Promise<Purged> {
  const hour = Math.floor(now / hourMs);
  const purged: Purged = { idempotencyKeys: 0, rates: 0, traffic: 0 };
  let after: string | null = '';
  for (let round = 0; round < roundsMax; round++) {
    const stretch: TrafficStretch = { after: after ?? pastEverySlug, rowsMax };
    const [keys, rates, traffic, end] = await runAll(settings.db, [
      freeIdempotencyKeys(now - idempotencyMs, rowsMax),
      deleteRates(hour - rateHours, rowsMax),
      dropTrafficHours(hour - trafficHours, stretch),
      findStretchEnd(stretch),
    ]);
    purged.idempotencyKeys += keys.length;
    purged.rates += rates.length;
    purged.traffic += traffic.length;
    after = end[0]?.site ?? null;
    if (keys.length < rowsMax && rates.length < rowsMax && after === null) break;
  }
  return purged;
}

/** Slugs are letters, digits and hyphens. */
const pastEverySlug = '~';
