// What was done with keys, latest first, as far as the asking key reaches.

import type { Actor } from '../../domain/actor.ts';
import type { Event, EventChanges, EventKind } from '../../domain/event.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { findEvents, type EventRow, type EventStretch } from '../../storage/events/events.ts';
import { findStoredSite } from '../../storage/sites/sites.ts';
import type { Context } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';

const sitesAtOnceMax = 20;
/** Rows looked at for one answer where no index answers alone. */
const lookMax = 500;

export interface EventsAsk {
  site?: string | undefined;
  /** The id of a key. */
  actor?: string | undefined;
  kind?: EventKind | undefined;
  /** Milliseconds UTC. */
  since?: number | undefined;
  limit: number;
  cursor?: string | undefined;
}

/**
 * One trip. With a filter that no index answers at most 500 events are looked at: a page may be short, and `next` goes on.
 * @throws Failed `not-found` for a site out of reach, `invalid` for a broken cursor or, without a site, when the key is
 * limited to more than 20.
 */
export async function listEvents(
  context: Context,
  actor: Actor,
  ask: EventsAsk,
): Promise<{ events: Event[]; next: string | null }> {
  const stretches = stretchesOf(actor, ask);
  const { found, lists } = await runAll(context.settings.db, {
    found: ask.site === undefined ? [] : [findStoredSite(actor, ask.site)],
    lists: stretches.map(findEvents),
  });
  if (found[0]?.length === 0) throw new Failed({ kind: 'not-found', what: 'site' });
  // Where a stretch ended early, events of that site may be missing further back: the page ends there too.
  const ends = lists.flatMap((rows, i) => (rows.length === stretches[i]?.limit ? (rows.at(-1)?.id ?? []) : []));
  const end = ends.sort().at(-1);
  const complete = lists.flat().filter(({ id }) => end === undefined || id >= end);
  const wanted = complete.filter((row) => isWanted(row, ask)).sort((a, b) => (a.id < b.id ? 1 : -1));
  const shown = wanted.slice(0, ask.limit);
  const last = wanted.length > ask.limit ? shown.at(-1)?.id : end;
  return { events: shown.map(showEvent), next: last === undefined ? null : writeCursor([last]) };
}

/** One stretch for each site where the key is limited to some; else one along the index that answers best. */
function stretchesOf(actor: Actor, ask: EventsAsk): EventStretch[] {
  const sites = ask.site === undefined ? actor.sites : [ask.site];
  if (sites && sites.length > sitesAtOnceMax) {
    const message = `Name one site: this key is limited to more than ${sitesAtOnceMax}.`;
    throw new Failed({ kind: 'invalid', faults: [{ field: 'site', rule: 'required', message }] });
  }
  const byKey = ask.actor === undefined ? null : { key: ask.actor };
  const along = sites ? sites.map((site) => ({ site })) : [byKey];
  const isLookedFor = ask.kind !== undefined || (sites !== null && byKey !== null);
  const share = Math.floor(lookMax / along.length);
  const limit = isLookedFor ? share : Math.min(share, ask.limit + 1);
  const before = ask.cursor === undefined ? null : placeOf(ask.cursor);
  return along.map((one) => ({ along: one, before, least: leastIdAt(ask.since ?? 0), limit }));
}

/** The time also decides: an id is made a moment after the time of its act is read. */
function isWanted(row: EventRow, { actor, kind, since = 0 }: EventsAsk): boolean {
  return row.at >= since && (kind === undefined || row.kind === kind) && (actor === undefined || row.by_key === actor);
}

/** The least UUIDv7 of a time (RFC 9562: the first 48 bits are milliseconds UTC). */
function leastIdAt(time: number): string {
  const digits = Math.min(time, 2 ** 48 - 1)
    .toString(16)
    .padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}`;
}

function placeOf(cursor: string): string {
  return readCursor(cursor, (parts): parts is [string] => parts.length === 1 && typeof parts[0] === 'string')[0];
}

function showEvent({ id, kind, site, subject, changes, by_key: key, by_name: name, at }: EventRow): Event {
  return { id, kind, by: { key, name }, at, site, subject, changes: JSON.parse(changes) as EventChanges };
}
