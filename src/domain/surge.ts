// Surge: a site receives far more than it usually does. Pure arithmetic over its traffic row.

import { hourMs } from './durations.ts';
import type { Evidence } from './evidence.ts';
import type { Policy } from './policy.ts';

const tenMinutesMs = 10 * 60_000;
const weekHours = 168;

export interface Traffic {
  /** Times of the latest comments, oldest first. */
  stamps: readonly number[];
  /** Comments by hour since the epoch. */
  hours: Readonly<Record<string, number>>;
}

/**
 * Comments within the running hour (the part of the hour before that is not over an hour ago counts by its share), the
 * median hour of the last week (of the site's life, if shorter), and comments within ten minutes.
 */
export function measureTraffic(
  { stamps, hours }: Traffic,
  { now, siteCreatedAt }: { now: number; siteCreatedAt: number },
): Evidence['traffic'] {
  const hour = Math.floor(now / hourMs);
  const age = hour - Math.floor(siteCreatedAt / hourMs);
  const full = Math.min(weekHours, Math.max(0, age));
  const counts = Array.from({ length: full }, (_, back) => hours[hour - 1 - back] ?? 0).sort((a, b) => a - b);
  const shareOfLastHour = 1 - (now % hourMs) / hourMs;
  return {
    runningHour: (hours[hour] ?? 0) + (hours[hour - 1] ?? 0) * shareOfLastHour,
    usualHour: counts.length ? ((counts[(counts.length - 1) >> 1] ?? 0) + (counts[counts.length >> 1] ?? 0)) / 2 : 0,
    lastTenMinutes: countSince(stamps, now - tenMinutesMs),
  };
}

/** True when the running hour, with the comment judged, holds more than `factor` times the usual one. */
export function isAboveUsual({ runningHour, usualHour }: Evidence['traffic'], { factor }: Policy['surge']): boolean {
  return runningHour + 1 > factor * usualHour;
}

/** True when the site receives more than usual, and the last ten minutes alone hold as many as the policy names. */
export function isSurge(traffic: Evidence['traffic'], surge: Policy['surge']): boolean {
  return isAboveUsual(traffic, surge) && traffic.lastTenMinutes >= surge.perTenMinutes;
}

/** How many of the times are after `since`. */
export function countSince(stamps: readonly number[], since: number): number {
  return stamps.filter((stamp) => stamp > since).length;
}
