// One event: a row of who did what to what, inserted in the batch of the act. It is selected from the rows the act is about,
// under the act's own guard and before the act changes them: an act that loses a race tells nothing, and the row says from what.

import { sql, type Expression, type RawBuilder } from 'kysely';
import type { Actor } from '../domain/actor.ts';
import type { EventKind } from '../domain/event.ts';
import { builder, type Write } from './database.ts';

/** Something done with a key. */
export interface Act {
  /** UUIDv7: the event's id. */
  id: string;
  actor: Actor;
  at: number;
}

/** What is told of the rows an act is about, as SQL over them. */
export interface Told {
  /** Null: not one site's. */
  site: RawBuilder<string | null>;
  subject: RawBuilder<string>;
  /** JSON, see `EventChanges`. */
  changes: RawBuilder<string>;
  /** Where one act has many events: an id for each. */
  id?: RawBuilder<string>;
}

const columns = ['id', 'kind', 'site', 'subject', 'changes', 'by_key', 'by_name', 'at', 'place'] as const;

/** What to select from the rows of the act for `insertEvents`. */
export function eventOf({ id, actor, at }: Act, kind: EventKind, told: Told) {
  return [
    (told.id ?? sql<string>`${id}`).as('id'),
    sql<EventKind>`${kind}`.as('kind'),
    told.site.as('site'),
    told.subject.as('subject'),
    told.changes.as('changes'),
    sql<string>`${actor.key}`.as('by_key'),
    sql<string>`${actor.name}`.as('by_name'),
    sql<number>`${at}`.as('at'),
    sql<number>`max(${at}, coalesce((select max(place) from events), 0) + 1)`.as('place'),
  ] as const;
}

/** Inserts one event for each row of a select of `eventOf`. */
export function insertEvents(events: Expression<unknown>): Write {
  return builder.insertInto('events').columns(columns).expression(events);
}

/** The changes as JSON, of each field's SQL values before and after. */
export function changesOf(fields: Record<string, readonly [from: RawBuilder<unknown>, to: RawBuilder<unknown>]>) {
  const members = Object.entries(fields).map(
    ([name, [from, to]]) => sql`${sql.lit(name)}, json_object('from', ${from}, 'to', ${to})`,
  );
  return sql<string>`json_object(${sql.join(members)})`;
}

/** A version that goes up by one. */
export function nextVersion(column: string) {
  return [sql.ref(column), sql`${sql.ref(column)} + 1`] as const;
}
