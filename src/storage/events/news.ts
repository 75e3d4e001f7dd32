// What is new at the queue since a place among the events, in one statement however many sites it is asked of: a stream that
// asks again and again may send few. Each part is JSON.

import { sql, type RawBuilder } from 'kysely';
import { queueCounts } from '../../domain/comment.ts';
import { builder, type Query } from '../database.ts';
import { eventColumns, type EventPlace } from './events.ts';

/** The events of these sites; null: all, those of no site too. */
export type Along = readonly string[] | null;

export interface NewsAsk {
  /** The id of the key that asks. */
  key: string;
  /** Whose counts and claims are told. */
  sites: readonly string[];
  along: Along;
  after: EventPlace;
  /** Milliseconds UTC: claims that end later are in force. */
  now: number;
  /** Events of one site at the most, and claims of all. */
  limit: number;
}

export interface NewsRow {
  /** A list of rows of events for each site. */
  events: string;
  /** `QueueCounts` by site. */
  counts: string;
  /** A list of rows of comments. */
  claims: string;
  /** 0: the key is deleted. */
  open: number;
}

/** One row. */
export function findNews(ask: NewsAsk): Query<NewsRow> {
  const { key, sites } = ask;
  const counted = queueCounts.flatMap((name) => [sql.lit(name), sql.ref(name)]);
  return builder.selectNoFrom([
    eventsAfter(ask).as('events'),
    sql<string>`(select json_group_object(site, json_object(${sql.join(counted)})) from site_counts
      where site in (select value from json_each(${JSON.stringify(sites)})))`.as('counts'),
    claimsOf(ask).as('claims'),
    sql<number>`(${key} = 'owner' or exists (select 1 from keys where id = ${key} and deleted_at is null))`.as('open'),
  ]);
}

/** The first events after the place; of each site, where sites are named. */
function eventsAfter({ along, after, limit }: NewsAsk): RawBuilder<string> {
  const listOf = (where: RawBuilder<unknown>) => sql<string>`(
    select json_group_array(json_object(${sql.join(eventColumns.flatMap((name) => [sql.lit(name), sql.ref(name)]))}))
    from (select * from events where ${where} and (place, id) > (${after.place}, ${after.id}) order by place, id limit ${limit}))`;
  if (along === null) return sql<string>`json_array(json(${listOf(sql`1`)}))`;
  return sql<string>`(select json_group_array(json(${listOf(sql`site = named.value`)}))
    from json_each(${JSON.stringify(along)}) as named)`;
}

function claimsOf({ sites, now, limit }: NewsAsk): RawBuilder<string> {
  const columns = ['id', 'site', 'claimed_by', 'claimed_name', 'claimed_until'];
  return sql<string>`(select json_group_array(json_object(${sql.join(columns.flatMap((name) => [sql.lit(name), sql.ref(name)]))}))
    from (select * from comments where claimed_until > ${now}
      and +site in (select value from json_each(${JSON.stringify(sites)})) order by claimed_until desc limit ${limit}))`;
}

/** The place of an event; no row: there is none, or it is of none of these sites. */
export function findPlaceOfEvent(along: Along, id: string): Query<EventPlace> {
  const one = builder.selectFrom('events').select(['place', 'id']).where('id', '=', id);
  return along === null ? one : one.where('site', 'in', along);
}

/** The place of the latest event; of each site, where sites are named. No row: there is none. */
export function findLatestPlaces(along: Along): Query<EventPlace> {
  if (along === null) {
    const latest = builder.selectFrom('events').select(['place', 'id']).where('place', '>=', 0);
    return latest.orderBy('place', 'desc').orderBy('id', 'desc').limit(1);
  }
  const latest = sql<string>`(select json_array(place, id) from events where site = named.value
    order by place desc, id desc limit 1)`;
  return builder
    .selectFrom(
      sql<{ latest: string }>`(select ${latest} as latest from json_each(${JSON.stringify(along)}) as named)`.as(
        'each',
      ),
    )
    .select([sql<number>`latest ->> 0`.as('place'), sql<string>`latest ->> 1`.as('id')])
    .where('latest', 'is not', null);
}
