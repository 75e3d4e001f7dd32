// Surge: a site receives far more than it usually does. Pure arithmetic over its traffic row.

const hourMs = 3_600_000;
const weekHours = 168;

export interface Traffic {
  /** Times of the latest comments, oldest first. */
  stamps: readonly number[];
  /** Comments by hour since the epoch. */
  hours: Readonly<Record<string, number>>;
}

/** True when the running hour holds more than `factor` times the median hour of the last week (of the site's life, if shorter). */
export function isAboveUsual(traffic: Traffic, factor: number, time: { now: number; siteCreatedAt: number }): boolean {
  const hour = Math.floor(time.now / hourMs);
  const age = hour - Math.floor(time.siteCreatedAt / hourMs);
  const full = Math.min(weekHours, Math.max(0, age));
  const counts = Array.from({ length: full }, (_, back) => traffic.hours[hour - 1 - back] ?? 0).sort((a, b) => a - b);
  const median = counts.length ? ((counts[(counts.length - 1) >> 1] ?? 0) + (counts[counts.length >> 1] ?? 0)) / 2 : 0;
  const shareOfLastHour = 1 - (time.now % hourMs) / hourMs;
  const running = (traffic.hours[hour] ?? 0) + (traffic.hours[hour - 1] ?? 0) * shareOfLastHour;
  return running + 1 > factor * median;
}

/** True when `count` comments or more came after `since`. */
export function hasAtLeast(stamps: readonly number[], count: number, since: number): boolean {
  const nth = stamps[stamps.length - count];
  return nth !== undefined && nth > since;
}
