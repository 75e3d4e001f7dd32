// Whether a reader's browser did what its site asks for. A proof of work is made for one text: sent again in the
// same place the text is a duplicate, and elsewhere one of a campaign. Nothing is stored.

import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { readSolvedWork, solutionUnitsMax, type ProofOfWork } from '../domain/challenge.ts';
import { known, unavailable, type Checked } from '../domain/evidence.ts';
import { meansHostName } from '../domain/site-host.ts';
import type { Site } from '../domain/site.ts';
import { verifyTurnstile } from '../outbound/turnstile.ts';
import type { Context } from './context.ts';
import { derivedSecret, digest } from './hashing.ts';

/** What came with a submission, in the field of either kind. */
export interface ChallengeSolution {
  proofOfWork: string | undefined;
  turnstile: string | undefined;
}

/**
 * A derivation costs about a millisecond where it is checked; a reader's browser makes 256 of them on average. Both stand in
 * the signed challenge, and nothing is derived before its signature is checked.
 */
const work = { algorithm: 'PBKDF2/SHA-256', cost: 2_000, keyPrefix: '00' } as const;
const workMs = 10 * 60_000;

/** A challenge for one text of one site; `text`: its SHA-256, hex. Good for ten minutes. */
export async function makeProofOfWork(
  { settings, now }: Context,
  asked: { site: string; text: string },
): Promise<ProofOfWork> {
  const challenge = await createChallenge({
    ...work,
    deriveKey,
    data: { site: asked.site, text: asked.text },
    expiresAt: Math.floor((now + workMs) / 1000),
    hmacSignatureSecret: await secretOf(settings.tokenSecret),
  });
  return challenge as ProofOfWork;
}

/** Whether the site's challenge was met for a text; null: the site asks for nothing. */
export async function checkChallenge(
  context: Context,
  site: Pick<Site, 'slug' | 'hosts' | 'challenge'>,
  came: { solution: ChallengeSolution; text: string; address: string | null },
): Promise<Checked<boolean> | null> {
  const { proofOfWork, turnstile } = came.solution;
  switch (site.challenge?.kind) {
    case undefined:
      return null;
    case 'proof-of-work':
      return known(await isWorkDone(context, { site: site.slug, text: came.text }, proofOfWork));
    case 'turnstile':
      if (!turnstile || turnstile.length > solutionUnitsMax) return known(false);
      if (context.settings.turnstileSecret === null) return unavailable('the deployment has no TURNSTILE_SECRET');
      return verifyTurnstile(turnstile, {
        secret: context.settings.turnstileSecret,
        address: came.address,
        isHost: (hostname) => site.hosts.some((entry) => meansHostName(entry, hostname)),
      });
  }
}

async function isWorkDone(
  { settings }: Context,
  of: { site: string; text: string },
  solution: string | undefined,
): Promise<boolean> {
  const solved = readSolvedWork(solution);
  if (solved === null) return false;
  const { site, text } = solved.challenge.parameters.data;
  if (site !== of.site || text !== (await digest(of.text))) return false;
  const { verified } = await verifySolution({
    ...solved,
    deriveKey,
    hmacSignatureSecret: await secretOf(settings.tokenSecret),
  });
  return verified;
}

function secretOf(tokenSecret: string): Promise<string> {
  return derivedSecret(tokenSecret, 'proof of work', '');
}
