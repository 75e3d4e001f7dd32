// Sites' lists as they are stored: parts of JSON, with a version and a key of it on the site's row. A change rests on the
// version it was made from: every statement of it asks for that, and the last puts the next one in force.

import { sql, type SqlBool } from 'kysely';
import type { Actor } from '../../domain/actor.ts';
import type { EventChanges } from '../../domain/event.ts';
import { builder, type Query, type Write } from '../database.ts';
import { eventOf, insertEvents, type Act } from '../new-event.ts';
import { isWithinReach } from '../reach.ts';

export interface ListHead {
  list_version: number;
  list_key: string | null;
}

export interface ListPart {
  part: number;
  entries: string;
}

/** The version of a site's list; no row when the site is absent or out of the actor's reach. */
export function findListHead(actor: Actor, site: string): Query<ListHead> {
  return builder
    .selectFrom('sites')
    .select(['list_version', 'list_key'])
    .where('slug', '=', site)
    .where(isWithinReach(actor, 'slug'));
}

/** All parts in order, of a site within the actor's reach. */
export function findListParts(actor: Actor, site: string): Query<ListPart> {
  return builder
    .selectFrom('lists')
    .select(['part', 'entries'])
    .where('site', '=', site)
    .where(isWithinReach(actor, 'site'))
    .orderBy('part');
}

/** The parts of the list in force, unless it is the one known by its key: then none is read. */
export function findNewerParts(site: string, knownKey: string | null): Query<ListPart> {
  return builder
    .selectFrom('lists')
    .select(['part', 'entries'])
    .where('site', '=', site)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('sites').select('slug').where('slug', '=', site).where('list_key', 'is not', knownKey)),
    )
    .orderBy('part');
}

/** All parts of the list of a comment's site. */
export function findPartsOfComment(commentId: string): Query<ListPart> {
  return builder
    .selectFrom('lists')
    .select(['part', 'entries'])
    .where('site', '=', ({ selectFrom }) => selectFrom('comments').select('site').where('id', '=', commentId))
    .orderBy('part');
}

/** The act's id becomes the key of the version. */
export interface NewList extends Act {
  site: string;
  /** The version it was made from. */
  basedOn: number;
  changes: EventChanges;
}

/** Tells of the change. To be run before it is in force. */
export function insertListEvent(next: NewList): Write {
  const slug = sql<string>`sites.slug`;
  const changes = sql<string>`${JSON.stringify(next.changes)}`;
  return insertEvents(
    builder
      .selectFrom('sites')
      .where(isBase(next))
      .select(eventOf(next, 'list.changed', { site: slug, subject: slug, changes })),
  );
}

/** Writes one part. */
export function writeListPart(next: NewList, { part, entries }: ListPart): Write {
  return builder
    .insertInto('lists')
    .columns(['site', 'part', 'entries'])
    .expression(
      builder
        .selectFrom('sites')
        .select((eb) => ['slug as site', eb.val(part).as('part'), eb.val(entries).as('entries')])
        .where(isBase(next)),
    )
    .onConflict((conflict) =>
      conflict.columns(['site', 'part']).doUpdateSet((eb) => ({ entries: eb.ref('excluded.entries') })),
    );
}

/** Takes away the parts from one on. */
export function dropListParts(next: NewList, from: number): Write {
  return builder
    .deleteFrom('lists')
    .where('site', '=', next.site)
    .where('part', '>=', from)
    .where(({ exists, selectFrom }) => exists(selectFrom('sites').select('slug').where(isBase(next))));
}

/** Puts the version in force. No row: another change came in between, or the site is out of reach. */
export function enforceList(next: NewList): Query<ListHead> {
  return builder
    .updateTable('sites')
    .set((eb) => ({ list_version: eb('list_version', '+', 1), list_key: next.id }))
    .where(isBase(next))
    .returning(['list_version', 'list_key']);
}

function isBase({ actor, site, basedOn }: NewList) {
  return sql<SqlBool>`slug = ${site} and list_version = ${basedOn} and ${isWithinReach(actor, 'slug')}`;
}
