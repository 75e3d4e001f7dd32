// What has outlived its use and goes: idempotency keys, rate windows, old hours of traffic. Each query takes a bounded
// piece along an index; which pieces, how many and when is for operations.

import { sql } from 'kysely';
import { builder, type Query } from './database.ts';

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

/** A stretch of sites in the order of their slugs: after one, as many as `rowsMax`. */
export interface TrafficStretch {
  after: string;
  rowsMax: number;
}

/** Drops hours (since the epoch) before one from a stretch of sites; a site with none such is not written. */
export function dropTrafficHours(beforeHour: number, stretch: TrafficStretch): Query<{ site: string }> {
  return builder
    .updateTable('traffic')
    .set({
      hours: sql<string>`(select json_group_object(key, value) from json_each(traffic.hours)
        where cast(key as integer) >= ${beforeHour})`,
    })
    .where('site', 'in', sitesOf(stretch))
    .where(sql<boolean>`exists (select 1 from json_each(traffic.hours) where cast(key as integer) < ${beforeHour})`)
    .returning('site');
}

/** The last site of a full stretch, where the next one begins; no row when it was the last stretch. */
export function findStretchEnd({ after, rowsMax }: TrafficStretch): Query<{ site: string }> {
  return sitesOf({ after, rowsMax: 1 }).offset(rowsMax - 1);
}

function sitesOf({ after, rowsMax }: TrafficStretch) {
  return builder
    .selectFrom('traffic as walked')
    .select('walked.site')
    .where('walked.site', '>', after)
    .orderBy('walked.site')
    .limit(rowsMax);
}
