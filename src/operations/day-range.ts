// Days that are asked for, as the counters know them: UTC, in days since the epoch.

import { dayMs } from '../domain/durations.ts';
import { Failed } from '../domain/failure.ts';

const daysByDefault = 30;

export interface AskedDays {
  /** UTC, as "2026-11-29", both included. By default the thirty days up to today. */
  from?: string | undefined;
  to?: string | undefined;
}

export interface DayRange {
  fromDay: number;
  toDay: number;
}

/** @throws Failed `invalid` for days out of order, or more than `most`, of which `tooMany` says how many they may be. */
export function daysOf(
  { from, to }: AskedDays,
  now: number,
  { most, tooMany }: { most: number; tooMany: string },
): DayRange {
  const toDay = to === undefined ? Math.floor(now / dayMs) : Date.parse(to) / dayMs;
  const fromDay = from === undefined ? toDay - daysByDefault + 1 : Date.parse(from) / dayMs;
  if (fromDay > toDay) throw badDays('out-of-order', 'The field "from" must not be later than "to".');
  if (toDay - fromDay >= most) throw badDays('too-many-days', tooMany);
  return { fromDay, toDay };
}

function badDays(rule: string, message: string): Failed {
  return new Failed({ kind: 'invalid', faults: [{ field: 'from', rule, message }] });
}

/** As "2026-11-29". */
export function dateOf(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}
