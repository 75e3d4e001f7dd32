// Software of another service's protocol tells what its people said of a text: counted by day, against the score it has here.
// Nothing else of it is kept, and nothing learns from it.

import type { ProtocolName } from '../../domain/actor.ts';
import { dayMs } from '../../domain/durations.ts';
import { counterOf, type Correction } from '../../domain/protocol-agreement.ts';
import { runAll } from '../../storage/database.ts';
import { addToDay } from '../../storage/protocols/protocol-days.ts';
import type { Context } from '../context.ts';

/** One batch, one row written for each. Of what nobody scored there is nothing to count. */
export async function noteCorrections(
  { settings, now }: Context,
  { site, protocol }: { site: string; protocol: ProtocolName },
  corrections: readonly Correction[],
): Promise<void> {
  if (corrections.length === 0) return;
  const day = Math.floor(now / dayMs);
  const writes = corrections.map(({ measured, ...correction }) =>
    addToDay({ site, day, protocol, measured, counter: counterOf(correction), by: 1 }),
  );
  await runAll(settings.db, { writes });
}
