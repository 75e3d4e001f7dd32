// The counters of a day by the hour: what readers sent, and how long that waited. They stand beside those of the whole day.

import type { Counts } from './track-record.ts';

/** What one hour counts, its waits under the names of a whole day's counters. */
export interface HourCounts {
  /** Of UTC, 0 to 23. */
  hour: number;
  comments: number;
  waits: Counts;
}

/** The hours of a day in which readers sent something, in no order. */
export function readHours(counts: Counts): HourCounts[] {
  const hours = new Map<string, { comments: number; waits: Record<string, number> }>();
  for (const [name, count] of Object.entries(counts)) {
    const [kind, hour = '', step] = name.split(':');
    if (kind !== 'hour' && kind !== 'hour-wait') continue;
    const counted = hours.get(hour) ?? { comments: 0, waits: {} };
    if (kind === 'hour') counted.comments = count;
    else counted.waits[`wait:${step}`] = count;
    hours.set(hour, counted);
  }
  return [...hours].map(([hour, counted]) => ({ hour: Number(hour), ...counted }));
}
