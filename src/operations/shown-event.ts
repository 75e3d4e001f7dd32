// An event as whoever lists or follows events is told it.

import type { Event, EventChanges } from '../domain/event.ts';
import type { EventRow } from '../storage/events/events.ts';

/** The event of a row. */
export function showEvent({ id, kind, site, subject, changes, by_key: key, by_name: name, at }: EventRow): Event {
  return { id, kind, by: { key, name }, at, site, subject, changes: JSON.parse(changes) as EventChanges };
}
