// What was done with keys, latest first, as far as the asking key reaches.

import type { Actor } from '../../domain/actor.ts';
import type { Event, EventKind } from '../../domain/event.ts';
import { Failed } from '../../domain/failure.ts';
import { runAll } from '../../storage/database.ts';
import { findEvents, type EventPlace, type EventRow, type EventStretch } from '../../storage/events/events.ts';
import { findStoredSite } from '../../storage/sites/sites.ts';
import type { Context } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { showEvent } from '../shown-event.ts';

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
  const ends = lists.flatMap((rows, i) => (rows.length === stretches[i]?.limit ? rows.slice(-1) : []));
  const [end] = ends.sort(latestFirst);
  const complete = lists.flat().filter((row) => !end || latestFirst(row, end) <= 0);
  const wanted = complete.filter((row) => isWanted(row, ask)).sort(latestFirst);
  const shown = wanted.slice(0, ask.limit);
  const last = wanted.length > ask.limit ? shown.at(-1) : end;
  return { events: shown.map(showEvent), next: last ? writeCursor([last.place, last.id]) : null };
}

function latestFirst(a: EventPlace, b: EventPlace): number {
  return b.place - a.place || (a.id < b.id ? 1 : Number(a.id > b.id) * -1);
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
  return along.map((one) => ({ along: one, before, least: ask.since ?? 0, limit }));
}

/** The time also decides: a place can be later than the act. */
function isWanted(row: EventRow, { actor, kind, since = 0 }: EventsAsk): boolean {
  return row.at >= since && (kind === undefined || row.kind === kind) && (actor === undefined || row.by_key === actor);
}

function placeOf(cursor: string): EventPlace {
  const isPlace = (parts: unknown[]): parts is [number, string] =>
    parts.length === 2 && typeof parts[0] === 'number' && typeof parts[1] === 'string';
  const [place, id] = readCursor(cursor, isPlace);
  return { place, id };
}
