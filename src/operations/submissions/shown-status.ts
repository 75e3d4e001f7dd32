// What the author of a comment is told of it: how it stands, why it was declined, and what they can still do with it.

import { endOfChanges, whyNotEdited, whyNotWithdrawn, type OwnComment } from '../../domain/author-change.ts';
import { appealTermOf, type AppealState } from '../../domain/appeal.ts';
import { findReason, type PublicReason } from '../../domain/decline-reason.ts';
import { parseStoredSite, type Site } from '../../domain/site.ts';
import type { StateRow } from '../../storage/moderation/comments.ts';

/** What its author is told of a comment. */
export type AuthorStatus = 'published' | 'held' | 'declined' | 'withdrawn';

/** `possible`: until a time, ms UTC. The others: made `at`. */
export interface AuthorAppeal {
  state: 'possible' | AppealState;
  at: number | null;
  until: number | null;
}

export interface OwnStatus {
  id: string;
  status: AuthorStatus;
  /** Why it was declined; null: it was not, or for no reason of the list. */
  reason: PublicReason | null;
  /** Of a decline, or of one that was appealed; null: there is nothing to appeal. */
  appeal: AuthorAppeal | null;
  /** Counts its changes. */
  version: number;
  /** Milliseconds UTC before which its author may edit it; null: not, or not any more. */
  editableUntil: number | null;
  /** As above, of withdrawing it. */
  withdrawableUntil: number | null;
  /** What its author wrote, as it stands. */
  body: string;
  /** What it is filed under. */
  page: string;
  site: Site;
}

/** `now` in ms UTC. */
export function showOwn(id: string, row: StateRow, now: number): OwnStatus {
  const site = parseStoredSite(row.site, row.settings);
  const status = authorStatusOf(row);
  const own = ownCommentOf(row);
  const within = { minutes: site.authorEditMinutes, now };
  const until = endOfChanges(own, site.authorEditMinutes);
  return {
    id,
    status,
    reason: status === 'declined' ? findReason(site.reasons, row.decided_reason) : null,
    appeal: appealFor(row, site, now),
    version: row.version,
    editableUntil: whyNotEdited(own, within) === null ? until : null,
    withdrawableUntil: whyNotWithdrawn(own, within) === null ? until : null,
    body: row.body,
    page: row.page,
    site,
  };
}

export function ownCommentOf(row: StateRow): OwnComment {
  return {
    createdAt: row.created_at,
    staff: row.staff !== null,
    decidedStatus: row.decided_status,
    withdrawnAt: row.withdrawn_at,
    edits: row.author_edits,
  };
}

/** What only the machine called spam is "held" to its author: a moderator may still restore it, and a bot learns nothing. */
function authorStatusOf(row: StateRow): AuthorStatus {
  if (row.withdrawn_at !== null) return 'withdrawn';
  if (row.status === 'approved') return 'published';
  return row.decided_status === 'rejected' || row.decided_status === 'spam' ? 'declined' : 'held';
}

/** What was appealed, or can be: a decline by a human, for as long as the site keeps it. Whoever withdraws asks for nothing any more. */
function appealFor(row: StateRow, site: Site, now: number): AuthorAppeal | null {
  const { appeal: state, appealed_at: at, decided_status: decided, word_given_at: given } = row;
  if (row.withdrawn_at !== null) return null;
  if (state !== null) return { state, at, until: null };
  if (authorStatusOf(row) !== 'declined' || given === null) return null;
  const until = given + appealTermOf(site, decided === 'spam' ? 'spam' : 'rejected');
  return until > now ? { state: 'possible', at: null, until } : null;
}
