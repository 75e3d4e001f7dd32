// The author's own view of a comment: published, held or declined for a reason of the site's list, with the text they sent.

import { appealTermOf, type AppealState } from '../../domain/appeal.ts';
import { findReason, type DeclineReason } from '../../domain/decline-reason.ts';
import { Failed } from '../../domain/failure.ts';
import { parseStoredSite, type Site } from '../../domain/site.ts';
import { runAll } from '../../storage/database.ts';
import { findState, type StateRow } from '../../storage/moderation/comments.ts';
import type { Context } from '../context.ts';
import { isStatusToken } from '../tokens.ts';

/** What its author is told of a comment. */
export type AuthorStatus = 'published' | 'held' | 'declined';

/** `possible`: until a time, ms UTC. The others: made `at`. */
export interface AuthorAppeal {
  state: 'possible' | AppealState;
  at: number | null;
  until: number | null;
}

export interface CommentStatus {
  id: string;
  status: AuthorStatus;
  /** Why it was declined; null: it was not, or for no reason of the list. */
  reason: DeclineReason | null;
  /** Of a decline, or of one that was appealed; null: there is nothing to appeal. */
  appeal: AuthorAppeal | null;
  /** What its author wrote, as it stands. */
  body: string;
  /** What it is filed under. */
  page: string;
  site: Site;
}

/** @throws Failed `not-found` for a wrong token as for a comment that isn't there. */
export async function showStatus(context: Context, ask: { commentId: string; token: string }): Promise<CommentStatus> {
  const { commentId, token } = ask;
  const missing = new Failed({ kind: 'not-found', what: 'comment' });
  if (!(await isStatusToken(context.settings, commentId, token))) throw missing;
  const {
    states: [row],
  } = await runAll(context.settings.db, { states: findState(commentId) });
  if (!row || row.erased_at !== null) throw missing;
  const { page, body } = row;
  const site = parseStoredSite(row.site, row.settings);
  const status = statusFor(row);
  const reason = status === 'declined' ? findReason(site.reasons, row.decided_reason) : null;
  const appeal = appealFor(row, site, context.now);
  return { id: commentId, status, reason, appeal, page, body, site };
}

/** What only the machine called spam is "held" to its author: a moderator may still restore it, and a bot learns nothing. */
function statusFor(row: { status: string; decided_status: string | null }): AuthorStatus {
  if (row.status === 'approved') return 'published';
  return row.decided_status === 'rejected' || row.decided_status === 'spam' ? 'declined' : 'held';
}

/** What was appealed, or can be: a decline by a human, for as long as the site keeps it. */
function appealFor(row: StateRow, site: Site, now: number): AuthorAppeal | null {
  const { appeal: state, appealed_at: at, decided_status: decided, word_given_at: given } = row;
  if (state !== null) return { state, at, until: null };
  if (statusFor(row) !== 'declined' || given === null) return null;
  const until = given + appealTermOf(site, decided === 'spam' ? 'spam' : 'rejected');
  return until > now ? { state: 'possible', at: null, until } : null;
}
