// The timer's work: idempotency keys past their day, networks of comments and reports past their month, rate windows past their hour, traffic past its week. Bounded pieces
// and a bounded number of them; what is left over waits for the next run.

import { idempotencyMs, networkKeptMs } from '../../domain/comment.ts';
import { hourMs } from '../../domain/durations.ts';
import { reporterKeptMs } from '../../domain/report.ts';
import { runAll } from '../../storage/database.ts';
import {
  deleteRates,
  deleteReporters,
  dropTrafficHours,
  forgetClaims,
  forgetNetworks,
  forgetReportNetworks,
  freeIdempotencyKeys,
} from '../../storage/upkeep/expired.ts';
import { deleteEndedSessions } from '../../storage/keys/sessions.ts';
import type { Context } from '../context.ts';

/** The longest window is an hour, kept by the hour it was last touched in. */
const rateHours = 2;
/** A surge is told by the last seven days, and by the running hour. */
const trafficHours = 8 * 24;

const rowsMax = 500;
/** Six statements a round, and two in the first: within the 50 that D1's free plan gives one run. */
const roundsMax = 8;

export interface Purged {
  idempotencyKeys: number;
  networks: number;
  /** Of reports; then records of networks that report. */
  reportNetworks: number;
  reporters: number;
  rates: number;
  /** Sites whose hours were looked through, each once a day. */
  traffic: number;
  sessions: number;
  claims: number;
}

/** One trip a round, as long as a round had its hands full. An idempotency key answers for its full 24 hours before. */
export async function purgeExpired({ settings, now }: Pick<Context, 'settings' | 'now'>): Promise<Purged> {
  const hour = Math.floor(now / hourMs);
  const purged: Purged = {
    idempotencyKeys: 0,
    networks: 0,
    reportNetworks: 0,
    reporters: 0,
    rates: 0,
    traffic: 0,
    sessions: 0,
    claims: 0,
  };
  for (let round = 0; round < roundsMax; round++) {
    const { keys, networks, reportNetworks, reporters, rates, traffic, sessions, claims } = await runAll(settings.db, {
      keys: freeIdempotencyKeys(now - idempotencyMs, rowsMax),
      networks: forgetNetworks(now - networkKeptMs, rowsMax),
      // Few of these come due between two runs: one piece of each is enough.
      reportNetworks: round === 0 ? [forgetReportNetworks(now - reporterKeptMs, rowsMax)] : [],
      reporters: round === 0 ? [deleteReporters(Math.floor((now - reporterKeptMs) / hourMs), rowsMax)] : [],
      rates: deleteRates(hour - rateHours, rowsMax),
      traffic: dropTrafficHours({ hour, beforeHour: hour - trafficHours }, rowsMax),
      sessions: deleteEndedSessions(now, rowsMax),
      claims: forgetClaims(now, rowsMax),
    });
    purged.idempotencyKeys += keys.length;
    purged.networks += networks.length;
    purged.reportNetworks += reportNetworks.flat().length;
    purged.reporters += reporters.flat().length;
    purged.rates += rates.length;
    purged.traffic += traffic.length;
    purged.sessions += sessions.length;
    purged.claims += claims.length;
    if ([keys, networks, rates, traffic, sessions, claims].every(({ length }) => length < rowsMax)) break;
  }
  return purged;
}
