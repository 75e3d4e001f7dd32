// Events read back, latest first. They are written where the acts are.

import type { EventKind } from '../../domain/event.ts';
import { builder, type Query } from '../database.ts';

export interface EventRow {
  id: string;
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
  /** The id the stretch goes back from, itself left out; null: the latest. */
  before: string | null;
  /** The least id; '' for all. */
  least: string;
  limit: number;
}

/** Above every id. */
const last = '~';

/** The events of the stretch, latest first. */
export function findEvents({ along, before, least, limit }: EventStretch): Query<EventRow> {
  const query = builder
    .selectFrom('events')
    .select(['id', 'kind', 'site', 'subject', 'changes', 'by_key', 'by_name', 'at'])
    .where('id', '<', before ?? last)
    .where('id', '>=', least)
    .orderBy('id', 'desc')
    .limit(limit);
  if (along === null) return query;
  return 'site' in along ? query.where('site', '=', along.site) : query.where('by_key', '=', along.key);
}
