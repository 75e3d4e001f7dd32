// Claims of comments: columns of the comment's own row. Taking one changes no version, no event is written, and what is
// claimed can be decided by anybody.

import { sql } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import { builder, type Query, type Write } from '../database.ts';
import { isWithinReach } from '../reach.ts';

export interface ClaimColumns {
  claimed_by: string | null;
  claimed_name: string | null;
  /** Milliseconds UTC; a claim is over from then on, though it may still stand there. */
  claimed_until: number | null;
}

export type ClaimRow = ClaimColumns & { id: string };

export const claimColumns = ['claimed_by', 'claimed_name', 'claimed_until'] as const;

const noClaim = { claimed_by: null, claimed_name: null, claimed_until: null };

/** Comments that a key claims or releases. */
export interface ClaimSet {
  ids: readonly string[];
  actor: Actor;
}

/** Claims those that no other key holds at `at`, or holds the key's own for longer. */
export function claimComments({ ids, actor, at, until }: ClaimSet & { at: number; until: number }): Write {
  return builder
    .updateTable('comments')
    .set({ claimed_by: actor.key, claimed_name: actor.name, claimed_until: until })
    .where('id', 'in', listed(ids))
    .where('erased_at', 'is', null)
    .where(isWithinReach(actor, 'site'))
    .where((eb) =>
      eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<=', at), eb('claimed_by', '=', actor.key)]),
    );
}

/** Gives up the key's own claims of these. */
export function releaseComments({ ids, actor }: ClaimSet): Write {
  return builder
    .updateTable('comments')
    .set(noClaim)
    .where('id', 'in', listed(ids))
    .where('claimed_by', '=', actor.key)
    .where(isWithinReach(actor, 'site'));
}

/** The comments of these that are within reach, with their claims. */
export function findClaims({ ids, actor }: ClaimSet): Query<ClaimRow & { erased_at: number | null }> {
  return builder
    .selectFrom('comments')
    .select(['id', ...claimColumns, 'erased_at'])
    .where('id', 'in', listed(ids))
    .where(isWithinReach(actor, 'site'));
}

function listed(ids: readonly string[]) {
  return sql<string>`(select value from json_each(${JSON.stringify(ids)}))`;
}
