// A reader's browser is given work to do for the text it is about to send.

import type { ProofOfWork } from '../../domain/challenge.ts';
import { Failed } from '../../domain/failure.ts';
import type { Site } from '../../domain/site.ts';
import { runAll } from '../../storage/database.ts';
import { findSite } from '../../storage/site-in-force.ts';
import { makeProofOfWork } from '../challenge.ts';
import type { Context } from '../context.ts';
import { readSite } from '../known-site.ts';

/**
 * One trip. `text`: the SHA-256 of the text, hex.
 * @throws Failed `not-found` for a site that isn't there, or that asks for no proof of work.
 */
export async function openChallenge(
  context: Context,
  asked: { site: string; text: string },
): Promise<{ site: Site; challenge: ProofOfWork }> {
  const { rows } = await runAll(context.settings.db, { rows: findSite(asked.site) });
  const { site } = readSite(asked.site, rows[0]);
  if (site.challenge?.kind !== 'proof-of-work') throw new Failed({ kind: 'not-found', what: 'challenge' }, site);
  return { site, challenge: await makeProofOfWork(context, asked) };
}
