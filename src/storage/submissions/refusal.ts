// Why the insert of a comment stored nothing: the last statement of its batch reads it off the same limits.

import { minuteMs, hourMs } from '../../domain/durations.ts';
import { sql, type SqlBool } from 'kysely';
import type { Query } from '../database.ts';
import {
  countOfDay,
  hasSaid,
  idempotencyMatch,
  nthNewest,
  textHashOf,
  windowsOf,
  type InsertLimits,
} from './limits.ts';
import type { NewComment } from './new-comment.ts';
import { dayOf, isStored } from './rates.ts';

export interface Refusal {
  replay_id: string | null;
  duplicate_id: string | null;
  minute_oldest: number | null;
  hour_oldest: number | null;
  author_minute_oldest: number | null;
  author_hour_oldest: number | null;
  day_full: number;
}

/** Why the insert stored nothing; no row when it did store. */
export function findRefusal(comment: NewComment, limits: InsertLimits): Query<Refusal> {
  const { network, author, perDay } = limits;
  return windowsOf(comment.site, limits)
    .select((eb) => [
      idempotencyMatch(comment).as('replay_id'),
      eb
        .selectFrom('comments')
        .select('id')
        .where('duplicate_key', '=', comment.duplicateKey)
        .where('status', '<>', sql.lit<'rejected'>('rejected'))
        .where(author ? hasSaid(textHashOf(comment)) : sql<SqlBool>`0`)
        .limit(1)
        .as('duplicate_id'),
      nthNewest('network', network?.perMinute ?? 1).as('minute_oldest'),
      nthNewest('network', network?.perHour ?? 1).as('hour_oldest'),
      nthNewest('author', author?.perMinute ?? 1).as('author_minute_oldest'),
      nthNewest('author', author?.perHour ?? 1).as('author_hour_oldest'),
      sql<number>`${perDay !== null ? sql`${countOfDay(dayOf(comment.at))} >= ${perDay}` : sql`0`}`.as('day_full'),
    ])
    .where(sql<SqlBool>`not ${isStored(comment.id)}`);
}

/** How long until the author and the network have room again, in whole seconds, at least one; null when it has room. */
export function secondsUntilRoom(refusal: Refusal, at: number): number | null {
  const { minute_oldest, author_minute_oldest, hour_oldest, author_hour_oldest } = refusal;
  const wait = Math.max(
    ...[minute_oldest, author_minute_oldest].map((oldest) => (oldest ?? 0) + minuteMs - at),
    ...[hour_oldest, author_hour_oldest].map((oldest) => (oldest ?? 0) + hourMs - at),
  );
  return wait > 0 ? Math.max(1, Math.ceil(wait / 1000)) : null;
}
