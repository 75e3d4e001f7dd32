// A key claims comments, so that others see who looks at them. Claiming again renews; a claim of another's is told, not taken.

import type { Actor } from '../../domain/actor.ts';
import { claimMs, type Claim } from '../../domain/claim.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { claimComments, findClaims, releaseComments, type ClaimRow } from '../../storage/moderation/claims.ts';
import type { Context } from '../context.ts';
import { showClaim } from './shown-claim.ts';

export interface ClaimConflict {
  id: string;
  /** Who holds it; null: nobody does, it is erased or out of the actor's reach. */
  claim: Claim | null;
}

/** One trip. @throws Failed `not-found`, or `conflict` with the claim of the key that holds it. */
export async function claimComment(context: Context, actor: Actor, commentId: string): Promise<{ claim: Claim }> {
  const { claimed, conflicts } = await changeClaims(context, actor, { claim: [commentId], release: [] });
  const [mine, conflict] = [claimed[0], conflicts[0]];
  if (mine) return { claim: mine.claim };
  if (!conflict?.isThere) throw new Failed({ kind: 'not-found', what: 'comment' });
  const { claim } = conflict;
  if (claim === null) throw new Failed({ kind: 'conflict', detail: 'The comment is erased.' });
  throw new Failed({ kind: 'conflict', detail: `The comment is claimed by ${claim.by}.`, claim });
}

/** One trip. Giving up what the key does not hold changes nothing. @throws Failed `not-found`. */
export async function releaseComment(context: Context, actor: Actor, commentId: string): Promise<void> {
  const set = { ids: [commentId], actor };
  const { found } = await runAll(context.settings.db, { released: releaseComments(set), found: findClaims(set) });
  if (!found[0]) throw new Failed({ kind: 'not-found', what: 'comment' });
}

/** One trip: releases some, claims others, and tells which of these it holds now. */
export async function claimMany(
  context: Context,
  actor: Actor,
  wanted: { claim: readonly string[]; release: readonly string[] },
): Promise<{ claimed: { id: string; claim: Claim }[]; conflicts: ClaimConflict[] }> {
  const { claimed, conflicts } = await changeClaims(context, actor, wanted);
  return { claimed, conflicts: conflicts.map(({ id, claim }) => ({ id, claim })) };
}

async function changeClaims(
  context: Context,
  actor: Actor,
  wanted: { claim: readonly string[]; release: readonly string[] },
) {
  const { now } = context;
  const ids = [...new Set(wanted.claim)];
  const { found } = await runAll(context.settings.db, {
    released: wanted.release.length ? [releaseComments({ ids: wanted.release, actor })] : [],
    made: claimComments({ ids, actor, at: now, until: now + claimMs }),
    found: findClaims({ ids, actor }),
  });
  const rows = new Map<string, ClaimRow>(found.map((row) => [row.id, row]));
  const all = ids.map((id) => {
    const row = rows.get(id);
    return { id, isThere: row !== undefined, claim: row ? showClaim(row, { actor, now }) : null };
  });
  const claimed = all.flatMap(({ id, claim }) => (claim?.mine ? [{ id, claim }] : []));
  return { claimed, conflicts: all.filter(({ claim }) => !claim?.mine) };
}
