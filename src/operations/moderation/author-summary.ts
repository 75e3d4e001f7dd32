// An author's row as moderators are shown it, alone or beside more.

import type { QueueStatus } from '../../domain/comment.ts';
import type { Standing } from '../../domain/evidence.ts';
import type { AuthorRow } from '../../storage/moderation/authors.ts';

export interface AuthorSummary {
  id: string;
  site: string;
  firstSeen: number;
  /** By their status in the queue, erased ones left out. */
  comments: Record<QueueStatus, number>;
  /** What moderators decided, as far as it stands. */
  record: Standing;
}

/** The row of an author as it is shown. */
export function summarise(row: AuthorRow): AuthorSummary {
  const { id, site, created_at: firstSeen, approved, rejected, spam } = row;
  return {
    id,
    site,
    firstSeen,
    comments: {
      pending: row.now_pending,
      approved: row.now_approved,
      rejected: row.now_rejected,
      spam: row.now_spam,
      discarded: row.now_discarded,
    },
    record: { approved, rejected, spam },
  };
}
