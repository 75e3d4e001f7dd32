// What has outlived its use and goes: idempotency keys, networks, records of reporters, rate windows, old hours of traffic. Each query takes a bounded
// piece along an index; which pieces, how many and when is for operations.

import { sql } from 'kysely';
import { builder, type Query } from '../database.ts';

const dayHours = 24;

/** Frees the oldest idempotency keys of comments made at `until` (ms UTC) or before. One row per key freed. */
export function freeIdempotencyKeys(until: number, rowsMax: number): Query<{ seq: number }> {
  return builder
    .updateTable('comments')
    .set({ idempotency_key: null, idempotency_payload: null })
    .where('seq', 'in', (eb) =>
      eb
        .selectFrom('comments as expired')
        .select('expired.seq')
        .where('expired.idempotency_key', 'is not', null)
        .where('expired.created_at', '<=', until)
        .orderBy('expired.created_at')
        .limit(rowsMax),
    )
    .returning('seq');
}

/** Forgets the networks of the oldest comments made at `until` (ms UTC) or before. One row for each comment. */
export function forgetNetworks(until: number, rowsMax: number): Query<{ seq: number }> {
  return builder
    .updateTable('comments')
    .set({ network: null })
    .where('seq', 'in', (eb) =>
      eb
        .selectFrom('comments as old')
        .select('old.seq')
        .where('old.network', 'is not', null)
        .where('old.created_at', '<=', until)
        .orderBy('old.created_at')
        .limit(rowsMax),
    )
    .returning('seq');
}

/** Forgets who claimed comments until `until` (ms UTC) or before. One row for each comment. */
export function forgetClaims(until: number, rowsMax: number): Query<{ seq: number }> {
  return builder
    .updateTable('comments')
    .set({ claimed_by: null, claimed_name: null, claimed_until: null })
    .where('seq', 'in', (eb) =>
      eb
        .selectFrom('comments as over')
        .select('over.seq')
        .where('over.claimed_until', '<=', until)
        .orderBy('over.claimed_until')
        .limit(rowsMax),
    )
    .returning('seq');
}

/** Forgets the networks of the oldest reports made at `until` (ms UTC) or before. One row for each report. */
export function forgetReportNetworks(until: number, rowsMax: number): Query<{ id: string }> {
  return builder
    .updateTable('reports')
    .set({ network: null })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('reports as old')
        .select('old.id')
        .where('old.network', 'is not', null)
        .where('old.at', '<=', until)
        .orderBy('old.at')
        .limit(rowsMax),
    )
    .returning('id');
}

/** Deletes records of networks that made no report since an hour (hours since the epoch). One row for each record. */
export function deleteReporters(beforeHour: number, rowsMax: number): Query<{ hour: number }> {
  return builder
    .deleteFrom('reporters')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('site', 'network'),
        'in',
        selectFrom('reporters as old')
          .select(['old.site', 'old.network'])
          .where('old.hour', '<', beforeHour)
          .orderBy('old.hour')
          .limit(rowsMax)
          .$asTuple('site', 'network'),
      ),
    )
    .returning('hour');
}

/** Deletes windows last touched before an hour (hours since the epoch). One row per window deleted. */
export function deleteRates(beforeHour: number, rowsMax: number): Query<{ touched_hour: number }> {
  return builder
    .deleteFrom('rates')
    .where(({ eb, refTuple, selectFrom }) =>
      eb(
        refTuple('site', 'kind', 'key'),
        'in',
        selectFrom('rates as old')
          .select(['old.site', 'old.kind', 'old.key'])
          .where('old.touched_hour', '<', beforeHour)
          .orderBy('old.touched_hour')
          .limit(rowsMax)
          .$asTuple('site', 'kind', 'key'),
      ),
    )
    .returning('touched_hour');
}

/**
 * Drops hours (since the epoch) before `beforeHour` at the sites longest not pruned, unless that was within a day of
 * `hour`. One row per site pruned.
 */
export function dropTrafficHours(
  { hour, beforeHour }: { hour: number; beforeHour: number },
  rowsMax: number,
): Query<{ site: string }> {
  return builder
    .updateTable('traffic')
    .set({
      pruned_hour: hour,
      hours: sql<string>`(select json_group_object(key, value) from json_each(traffic.hours)
        where cast(key as integer) >= ${beforeHour})`,
    })
    .where('site', 'in', (eb) =>
      eb
        .selectFrom('traffic as due')
        .select('due.site')
        .where('due.pruned_hour', '<=', hour - dayHours)
        .orderBy('due.pruned_hour')
        .limit(rowsMax),
    )
    .returning('site');
}
