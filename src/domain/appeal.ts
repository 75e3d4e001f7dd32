// The appeal of an author against a decline: one for each comment, within a term, closed by the next decision of a human.

import { dayMs } from './durations.ts';
import type { SiteSettings } from './site.ts';

export const appealStates = ['open', 'granted', 'upheld'] as const;

/** `open`: nobody has decided since. `granted`: the comment is published. `upheld`: it was declined again. */
export type AppealState = (typeof appealStates)[number];

/** What an author may say, in bytes of UTF-8: 2,000 letters of most scripts. */
export const appealBytesMax = 6_000;

/**
 * How long after the decision it may be appealed, ms. "At least six months" by Regulation (EU) 2022/2065, Article 20(1):
 * the longest six months have 184 days.
 */
export const appealTermMs = 184 * dayMs;

/** How long a declined comment may be appealed at a site: no longer than the site keeps it. Milliseconds. */
export function appealTermOf(
  site: Pick<SiteSettings, 'eraseRejectedAfterDays' | 'eraseSpamAfterDays'>,
  status: 'rejected' | 'spam',
): number {
  const keptDays = status === 'spam' ? site.eraseSpamAfterDays : site.eraseRejectedAfterDays;
  return keptDays === null ? appealTermMs : Math.min(appealTermMs, keptDays * dayMs);
}
