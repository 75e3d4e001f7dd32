// A page of a site, and whether it still takes comments.

import { dayMs } from './durations.ts';

export interface PageState {
  closed: boolean;
  /** Overrides the site's setting; null: the site's counts. */
  closeAfterDays: number | null;
  /** Milliseconds UTC: when the page got its first comment or setting. */
  createdAt: number;
}

/** When the page closes by itself, ms UTC; null: never. */
export function closingTime(page: PageState, siteCloseAfterDays: number | null): number | null {
  const days = page.closeAfterDays ?? siteCloseAfterDays;
  return days === null ? null : page.createdAt + days * dayMs;
}

/** A page nobody has commented on (`null`) is open. */
export function isPageOpen(page: PageState | null, siteCloseAfterDays: number | null, now: number): boolean {
  if (page === null) return true;
  const closes = closingTime(page, siteCloseAfterDays);
  return !page.closed && (closes === null || now < closes);
}
