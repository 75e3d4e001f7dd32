// The clock on a moderator's wall: what hour of which day of the week an hour of UTC is in a time zone.

import { hourMs, dayMs } from '../domain/durations.ts';
import { Failed } from '../domain/failure.ts';

const hourMinutes = 60;
const dayMinutes = 24 * hourMinutes;

export interface LocalHour {
  /** ISO 8601: 1 is Monday, 7 Sunday. */
  weekday: number;
  /** 0 to 23, in which the hour of UTC begins. */
  hour: number;
  /** How far into it: 0, but in zones that are off by a part of an hour. */
  minute: number;
}

/**
 * Tells the local hour in which an hour of UTC begins, `hour` hours into the day `day` (since the epoch).
 * @throws Failed `invalid` for a zone that the time zone database doesn't name.
 */
export function hoursIn(zone: string): (day: number, hour: number) => LocalHour {
  const offsets = openZone(zone);
  const offsetByDay = new Map<number, number>();
  const offsetOfDay = (day: number) => {
    const known = offsetByDay.get(day) ?? offsets(day * dayMs);
    offsetByDay.set(day, known);
    return known;
  };
  return (day, hour) => {
    const atStart = offsetOfDay(day);
    // Only on a day on which the clock is changed each hour is looked up by itself.
    const offset = atStart === offsetOfDay(day + 1) ? atStart : offsets(day * dayMs + hour * hourMs);
    const minutes = day * dayMinutes + hour * hourMinutes + offset;
    const localDay = Math.floor(minutes / dayMinutes);
    return {
      // Day 0, the first of 1970, was a Thursday.
      weekday: ((((localDay + 3) % 7) + 7) % 7) + 1,
      hour: Math.floor(minutes / hourMinutes) - localDay * 24,
      minute: minutes - Math.floor(minutes / hourMinutes) * hourMinutes,
    };
  };
}

/** Minutes by which the zone is ahead of UTC at a time. */
function openZone(zone: string): (at: number) => number {
  const format = formatOf(zone);
  return (at) => {
    const name = format.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = '0', minutes = '0'] = /^GMT([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * hourMinutes + Number(minutes));
  };
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    const message = 'The field "zone" must be a time zone by its name, as "Asia/Karachi".';
    throw new Failed({ kind: 'invalid', faults: [{ field: 'zone', rule: 'unknown-zone', message }] });
  }
}
