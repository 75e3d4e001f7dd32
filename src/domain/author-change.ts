// What an author may do with a comment of their own, and how long: the rules alone. That they hold while others decide is
// the statements' own matter (storage/moderation/author-changes.ts).

import type { DecidedStatus } from './decision.ts';

/** Edits of one comment by its author. */
export const authorEditsMax = 5;
/** Between two of them, ms. */
export const authorEditGapMs = 10_000;
/** The longest a site may let its authors change their comments: a day. */
export const authorEditMinutesMax = 1_440;
/** A withdrawn text is kept so long for moderators, ms; the timer comes within a day after. */
export const withdrawnKeptMs = 7 * 24 * 3_600_000;

/** What the rules ask about. Times in ms UTC. */
export interface OwnComment {
  createdAt: number;
  /** Sent with a moderator's key. */
  staff: boolean;
  /** The word of a human that stands. */
  decidedStatus: DecidedStatus | null;
  withdrawnAt: number | null;
  /** By its author. */
  edits: number;
}

const messages = {
  withdrawn: 'Its author has withdrawn it.',
  declined: 'A moderator has declined it.',
  staff: "It was sent with a moderator's key: moderators edit it.",
  'window-over': 'The time in which its author can change it is over.',
  'too-many-edits': `Its author has edited it ${authorEditsMax} times, which is as often as can be.`,
} as const;

export type FixedRule = keyof typeof messages;

/** Why its author can't change it any more, in one sentence. */
export function describeFixed(rule: FixedRule): string {
  return messages[rule];
}

/** Ms UTC before which its author may change it; `minutes` is the site's setting. */
export function endOfChanges({ createdAt }: Pick<OwnComment, 'createdAt'>, minutes: number): number {
  return createdAt + minutes * 60_000;
}

/** Why its author can't withdraw it; null: they can. */
export function whyNotWithdrawn(
  comment: OwnComment,
  { minutes, now }: { minutes: number; now: number },
): FixedRule | null {
  if (comment.withdrawnAt !== null) return 'withdrawn';
  if (comment.staff) return 'staff';
  if (comment.decidedStatus === 'rejected' || comment.decidedStatus === 'spam') return 'declined';
  return now < endOfChanges(comment, minutes) ? null : 'window-over';
}

/** Why its author can't edit it; null: they can. */
export function whyNotEdited(comment: OwnComment, within: { minutes: number; now: number }): FixedRule | null {
  const fixed = whyNotWithdrawn(comment, within);
  return fixed === null && comment.edits >= authorEditsMax ? 'too-many-edits' : fixed;
}
