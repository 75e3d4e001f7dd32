// The counters of other services' protocols, one row a site, day, protocol and what was measured. Added to, never read by a call.

import { sql } from 'kysely';
import type { ProtocolName } from '../../domain/actor.ts';
import { builder, type Query, type Write } from '../database.ts';
import type { DayCounter, ProtocolDay } from '../protocol-tables.ts';

export interface Tally {
  site: string;
  /** In days since the epoch. */
  day: number;
  protocol: ProtocolName;
  /** "" for calls and answers. */
  measured: string;
  counter: DayCounter;
  by: number;
}

/** Adds to one counter of a site that is there: one row. */
export function addToDay({ site, day, protocol, measured, counter, by }: Tally): Write {
  return builder
    .insertInto('protocol_days')
    .columns(['site', 'day', 'protocol', 'measured', counter])
    .expression(
      builder
        .selectFrom('sites')
        .where('slug', '=', site)
        .select((eb) => [
          'slug',
          eb.val(day).as('day'),
          eb.val(protocol).as('protocol'),
          eb.val(measured).as('measured'),
          eb.val(by).as('by'),
        ]),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['site', 'day', 'protocol', 'measured'])
        .doUpdateSet({ [counter]: sql`${sql.ref(`protocol_days.${counter}`)} + ${by}` }),
    );
}

/** The rows of a site's days (both included), by day. */
export function findProtocolDays(
  site: string,
  { fromDay, toDay }: { fromDay: number; toDay: number },
): Query<ProtocolDay> {
  return builder
    .selectFrom('protocol_days')
    .selectAll()
    .where('site', '=', site)
    .where('day', '>=', fromDay)
    .where('day', '<=', toDay)
    .orderBy('day');
}

/** A site's keys of protocols, by name; a row without one for a site that has none. No row: there is no such site. */
export function findProtocolKeys(
  site: string,
  limit: number,
): Query<{ id: string | null; name: string | null; protocol: ProtocolName | null; created_at: number | null }> {
  return builder
    .selectFrom('sites')
    .leftJoin('keys', (join) =>
      join
        .on('keys.sites', '=', JSON.stringify([site]))
        .on('keys.protocol', 'is not', null)
        .on('keys.deleted_at', 'is', null),
    )
    .where('sites.slug', '=', site)
    .select(['keys.id', 'keys.name', 'keys.protocol', 'keys.created_at'])
    .orderBy('keys.name')
    .limit(limit);
}
