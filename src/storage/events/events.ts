// Events read back, latest first. They are written where the acts are.

import { sql, type SqlBool } from 'kysely';
import type { EventKind } from '../../domain/event.ts';
import { builder, type Query } from '../database.ts';

/** Where an event stands in the order in which acts were stored. */
export interface EventPlace {
  place: number;
  id: string;
}

export interface EventRow extends EventPlace {
  kind: EventKind;
  site: string | null;
  subject: string;
  changes: string;
  by_key: string;
  by_name: string;
  at: number;
}

/** One stretch of the events, along the index of a site or of a key, or of all of them. */
export interface EventStretch {
  along: { site: string } | { key: string } | null;
  /** What the stretch goes back from, itself left out; null: the latest. */
  before: EventPlace | null;
  /** The least place: no event of a time (ms UTC) has a lesser one. */
  least: number;
  limit: number;
}

export const eventColumns = ['id', 'place', 'kind', 'site', 'subject', 'changes', 'by_key', 'by_name', 'at'] as const;

/** The events of the stretch, latest first. */
export function findEvents({ along, before, least, limit }: EventStretch): Query<EventRow> {
  const query = builder
    .selectFrom('events')
    .select(eventColumns)
    .where('place', '>=', least)
    .$if(before !== null, (all) => all.where(sql<SqlBool>`(place, id) < (${before?.place}, ${before?.id})`))
    .orderBy('place', 'desc')
    .orderBy('id', 'desc')
    .limit(limit);
  if (along === null) return query;
  return 'site' in along ? query.where('site', '=', along.site) : query.where('by_key', '=', along.key);
}
