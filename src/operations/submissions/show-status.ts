// The author's own view of a comment: published, held or declined for a reason of the site's list, with the text they sent.

import { findReason, type DeclineReason } from '../../domain/decline-reason.ts';
import { Failed } from '../../domain/failure.ts';
import { parseStoredSite, type Site } from '../../domain/site.ts';
import { runAll } from '../../storage/database.ts';
import { findState } from '../../storage/moderation/comments.ts';
import type { Context } from '../context.ts';
import { isStatusToken } from '../tokens.ts';

/** What its author is told of a comment. */
export type AuthorStatus = 'published' | 'held' | 'declined';

export interface CommentStatus {
  id: string;
  status: AuthorStatus;
  /** Why it was declined; null: it was not, or for no reason of the list. */
  reason: DeclineReason | null;
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
  return { id: commentId, status, reason, page, body, site };
}

/** What only the machine called spam is "held" to its author: a moderator may still restore it, and a bot learns nothing. */
function statusFor(row: { status: string; decided_status: string | null }): AuthorStatus {
  if (row.status === 'approved') return 'published';
  return row.decided_status === 'rejected' || row.decided_status === 'spam' ? 'declined' : 'held';
}
