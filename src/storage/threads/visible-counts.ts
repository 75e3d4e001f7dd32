// How many comments pages show: kept by triggers on the pages' own rows, never counted here.

import { sql } from 'kysely';
import { builder, type Query } from '../database.ts';

/** Of the pages of these keys that have a row. */
export function findVisibleCounts(site: string, keys: readonly string[]): Query<{ key: string; visible: number }> {
  return builder
    .selectFrom('pages')
    .select(['key', 'visible'])
    .where('site', '=', site)
    .where('key', 'in', sql<string>`(select value from json_each(${JSON.stringify(keys)}))`);
}
