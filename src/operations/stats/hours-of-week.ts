// When comments come in and when they wait longest, by the hour of the week in a moderator's own time zone.

import { readHours } from '../../domain/hour-counts.ts';
import { addCounts, readWaits, type Counts, type Waits } from '../../domain/track-record.ts';
import type { LocalHour } from '../zone-hours.ts';

interface Counted {
  /** What readers sent. */
  comments: number;
  waits: Waits;
}

/** How long the comments that came in on a day of the week waited. */
export interface WeekdayWaits extends Counted {
  /** ISO 8601: 1 is Monday, 7 Sunday; of the zone asked for. */
  weekday: number;
}

export interface HourOfWeek extends WeekdayWaits {
  /** In which the comments came in, 0 to 23. */
  hour: number;
}

export interface HoursOfWeek {
  /** Hours in which something came in, from Monday's first. */
  hours: HourOfWeek[];
  weekdays: WeekdayWaits[];
}

interface CountedHour extends LocalHour {
  comments: number;
  waits: Counts;
}

/** `localHour` as `hoursIn` gives it. */
export function hoursOfWeek(
  days: readonly { day: number; counts: Counts }[],
  localHour: (day: number, hour: number) => LocalHour,
): HoursOfWeek {
  const all = days.flatMap(({ day, counts }) =>
    readHours(counts).map((counted) => ({ ...counted, ...localHour(day, counted.hour) })),
  );
  const hours = sumBy(all, ({ weekday, hour }) => 24 * weekday + hour);
  return {
    hours: hours.map(([key, sum]) => ({ weekday: Math.floor(key / 24), hour: key % 24, ...sum })),
    weekdays: sumBy(all, ({ weekday }) => weekday).map(([weekday, sum]) => ({ weekday, ...sum })),
  };
}

function sumBy(all: readonly CountedHour[], keyOf: (counted: CountedHour) => number): [key: number, sum: Counted][] {
  return [...Map.groupBy(all, keyOf)]
    .sort(([a], [b]) => a - b)
    .map(([key, of]) => {
      const comments = of.reduce((sum, counted) => sum + counted.comments, 0);
      return [key, { comments, waits: readWaits(addCounts(of.map(({ waits }) => waits))) }];
    });
}
