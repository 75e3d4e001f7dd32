// Counts calls of other services' protocols by sampling: a write for each would use up what the database allows a day.

import type { ProtocolName } from '../../domain/actor.ts';
import { dayMs } from '../../domain/durations.ts';
import { runAll } from '../../storage/database.ts';
import { addToDay } from '../../storage/protocols/protocol-days.ts';
import type { Context } from '../context.ts';

/** One call in so many is written, and counts for all of them. */
export const callsPerCount = 16;

/** Writes one row, now and then. What fails in it fails nothing else: the number is an estimate. */
export async function countCall({ settings, now }: Context, site: string, protocol: ProtocolName): Promise<void> {
  if (Math.random() * callsPerCount >= 1) return;
  const day = Math.floor(now / dayMs);
  const write = addToDay({ site, day, protocol, measured: '', counter: 'calls', by: callsPerCount });
  await runAll(settings.db, { write }).catch(() => undefined);
}
