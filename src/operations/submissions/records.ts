// What moderators decided, counted: of an author's comments, of the comments that linked a domain.

import type { DecidedStatus } from '../../domain/decision.ts';
import type { Standing } from '../../domain/evidence.ts';

/** The decisions on comments, counted. */
export function recordOf(rows: readonly { decided_status: DecidedStatus | null }[]): Standing {
  const count = (status: DecidedStatus) => rows.filter((row) => row.decided_status === status).length;
  return { approved: count('approved'), rejected: count('rejected'), spam: count('spam') };
}

/** The records of domains in their order; of one that nobody ever decided on, none. */
export function recordsOf(domains: readonly string[], rows: readonly (Standing & { domain: string })[]): Standing[] {
  const none = { approved: 0, rejected: 0, spam: 0 };
  return domains.map((domain) => standingOf(rows.find((row) => row.domain === domain) ?? none));
}

/** The counts alone: a row may hold whose they are. */
function standingOf({ approved, rejected, spam }: Standing): Standing {
  return { approved, rejected, spam };
}
