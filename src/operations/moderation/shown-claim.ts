// A claim as a key is shown it: who looks at the comment, and until when. One that is over is none.

import type { Actor } from '../../domain/actor.ts';
import type { Claim } from '../../domain/claim.ts';
import type { ClaimColumns } from '../../storage/moderation/claims.ts';

/** Whoever looks, and when (ms UTC). */
export interface Viewer {
  actor: Actor;
  now: number;
}

/** The claim in force; null: there is none. */
export function showClaim(row: ClaimColumns, { actor, now }: Viewer): Claim | null {
  const { claimed_by: key, claimed_name: by, claimed_until: until } = row;
  if (key === null || by === null || until === null || until <= now) return null;
  return { by, until, mine: key === actor.key };
}
