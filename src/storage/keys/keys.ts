// Moderators' keys, found by the hash of what the moderator sends. The secrets themselves are never here. A deleted key keeps
// its row without the hash, so that the keys it made are still found through it.

import { sql, type SqlBool } from 'kysely';
import type { Actor, ProtocolName, Role } from '../../domain/actor.ts';
import { builder, type Query, type Write } from '../database.ts';
import { changesOf, eventOf, insertEvents, type Act } from '../new-event.ts';

export interface KeyRow {
  id: string;
  name: string;
  role: Role | null;
  scopes: string | null;
  sites: string | null;
}

export interface ListedKey extends KeyRow {
  protocol: ProtocolName | null;
  email: string | null;
  created_by: string | null;
  created_at: number;
}

const keyColumns = ['id', 'name', 'role', 'scopes', 'sites'] as const;
const listedColumns = [...keyColumns, 'protocol', 'email', 'created_at'] as const;

/** The living key of a secret's SHA-256 for a protocol, or null: for our own routes; no row: there is none. */
export function findKeyByHash(hash: string, protocol: ProtocolName | null): Query<KeyRow> {
  return builder.selectFrom('keys').select(keyColumns).where('hash', '=', hash).where('protocol', 'is', protocol);
}

/** The living key of the person with an address, in small letters. */
export function findKeyByEmail(email: string): Query<KeyRow> {
  return builder.selectFrom('keys').select(keyColumns).where('email', '=', email);
}

/** The hash of a key's secret by the key's id; null once it is deleted. */
export function findKeyHash(id: string): Query<{ hash: string | null }> {
  return builder.selectFrom('keys').select('hash').where('id', '=', id);
}

/** Living keys by name and id, after a place, as far as they lie wholly within the actor's reach. */
export function findKeys(
  actor: Actor,
  { after, limit }: { after: { name: string; id: string }; limit: number },
): Query<ListedKey> {
  return builder
    .selectFrom('keys')
    .select([...listedColumns, makerSeenBy(actor)])
    .where('deleted_at', 'is', null)
    .where(sql<SqlBool>`(name, id) > (${after.name}, ${after.id})`)
    .where(liesWithinReach(actor))
    .orderBy('name')
    .orderBy('id')
    .limit(limit);
}

export interface NewKey extends Act {
  name: string;
  /** The name as it reads. */
  nameFolded: string;
  /** A named set of scopes, or null where the scopes are the key's own. */
  role: Role | null;
  scopes: readonly string[] | null;
  /** Of another service, which the key opens in place of our own routes. */
  protocol: ProtocolName | null;
  /** Slugs; null: every site. */
  sites: readonly string[] | null;
  /** In small letters. */
  email: string | null;
  hash: string;
}

/**
 * Stores the key where its name and address are free, its sites are there and its maker was not deleted meanwhile. No row: `findNamesakes`,
 * `findEmailHolders` and `findUnknownSites` tell why; when they find nothing, the maker is gone.
 */
export function insertKey(key: NewKey): Query<{ id: string }> {
  return builder
    .insertInto('keys')
    .columns([...keyColumns, 'protocol', 'name_folded', 'email', 'hash', 'created_by', 'created_at'])
    .expression(
      builder
        .selectNoFrom((eb) => [
          eb.val(key.id).as('id'),
          eb.val(key.name).as('name'),
          eb.val(key.role).as('role'),
          eb.val(key.scopes && JSON.stringify(key.scopes)).as('scopes'),
          eb.val(key.sites && JSON.stringify(key.sites)).as('sites'),
          eb.val(key.protocol).as('protocol'),
          eb.val(key.nameFolded).as('name_folded'),
          eb.val(key.email).as('email'),
          eb.val(key.hash).as('hash'),
          eb.val(key.actor.key).as('created_by'),
          eb.val(key.at).as('created_at'),
        ])
        .where(({ not, exists }) => not(exists(findNamesakes(key))))
        .where(({ not, exists }) => not(exists(findEmailHolders(key))))
        .where(({ not, exists }) => not(exists(findUnknownSites(key))))
        .where(({ eb, or, exists, selectFrom }) =>
          or([
            eb(eb.val(key.actor.key), '=', 'owner'),
            exists(selectFrom('keys').select('id').where('id', '=', key.actor.key).where('deleted_at', 'is', null)),
          ]),
        ),
    )
    .returning('id');
}

const subject = sql<string>`keys.id`;

/** An event about a key that reaches one site is that site's. */
const siteOfKey = sql<string | null>`case json_array_length(keys.sites) when 1 then keys.sites ->> 0 end`;

const properties = [
  ['name', sql`keys.name`],
  ['role', sql`keys.role`],
  ['scopes', sql`json(keys.scopes)`],
  ['protocol', sql`keys.protocol`],
  ['sites', sql`json(keys.sites)`],
] as const;

const nothing = sql`null`;

/** Tells of the key, if it was stored. */
export function insertKeyEvent(key: NewKey): Write {
  const changes = changesOf(Object.fromEntries(properties.map(([name, value]) => [name, [nothing, value]])));
  return insertEvents(
    builder
      .selectFrom('keys')
      .where('id', '=', key.id)
      .select(eventOf(key, 'key.made', { site: siteOfKey, subject, changes })),
  );
}

/**
 * Other living keys that read the same and reach one of the key's sites; where none is shared, a name may be. A name stored
 * before names were folded is found by its letters.
 */
export function findNamesakes(key: Pick<NewKey, 'id' | 'name' | 'nameFolded' | 'sites'>) {
  return builder
    .selectFrom('keys as other')
    .select('other.id')
    .where('other.id', '<>', key.id)
    .where(({ eb, selectFrom }) =>
      eb(
        'other.id',
        'in',
        selectFrom('keys')
          .select('id')
          .where('name_folded', '=', key.nameFolded)
          .where('deleted_at', 'is', null)
          .unionAll(selectFrom('keys').select('id').where('name', '=', key.name).where('deleted_at', 'is', null)),
      ),
    )
    .where(sharesSiteWith(key.sites));
}

/** The other living key with the address: who signs in is one key, whatever its sites. */
export function findEmailHolders({ id, email }: Pick<NewKey, 'id' | 'email'>) {
  return builder.selectFrom('keys').select('id').where('email', '=', email).where('id', '<>', id);
}

function sharesSiteWith(sites: readonly string[] | null) {
  if (sites === null) return sql<SqlBool>`1`;
  return sql<SqlBool>`(other.sites is null or exists (select 1 from json_each(other.sites)
    where value in (select value from json_each(${JSON.stringify(sites)}))))`;
}

/** Those of the key's sites that are not there. */
export function findUnknownSites({ sites }: Pick<NewKey, 'sites'>) {
  return builder
    .selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(sites ?? [])})`.as('wanted'))
    .select('wanted.value as slug')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('sites').select('sites.slug').whereRef('sites.slug', '=', 'wanted.value'))),
    );
}

export interface KeyDeletion extends Act {
  /** The key's id. */
  key: string;
  /** Deletes also the living keys that the key made, directly or through others. */
  withMade: boolean;
}

/** Tells of each key to be deleted. To be run before they are. */
export function insertKeyDeletionEvents(deletion: KeyDeletion): Write {
  const changes = changesOf(Object.fromEntries(properties.map(([name, value]) => [name, [value, nothing]])));
  // The random end of a UUIDv7 anew, so that each row has an id of its own.
  const id = sql<string>`${deletion.id.slice(0, -12)} || lower(hex(randomblob(6)))`;
  return insertEvents(
    builder
      .selectFrom('keys')
      .where(isToBeDeleted(deletion))
      .select(eventOf(deletion, 'key.deleted', { site: siteOfKey, subject, changes, id })),
  );
}

/** Gives the keys deleted; no row when none is there or the key reaches further than the actor. */
export function deleteKeys(deletion: KeyDeletion): Query<ListedKey> {
  return builder
    .updateTable('keys')
    .set({ deleted_at: deletion.at, hash: null, email: null })
    .where(isToBeDeleted(deletion))
    .returning([...listedColumns, makerSeenBy(deletion.actor)]);
}

function isToBeDeleted(deletion: KeyDeletion) {
  const { key, withMade } = deletion;
  return sql<SqlBool>`deleted_at is null and id in ${findFamily(deletion)} and (${Number(withMade)} or id = ${key})`;
}

/** The living keys that a key within the actor's reach made, directly or through others, the key itself left out. */
export function findMade(deletion: Pick<KeyDeletion, 'actor' | 'key'>, limit: number): Query<ListedKey> {
  return builder
    .selectFrom('keys')
    .select([...listedColumns, makerSeenBy(deletion.actor)])
    .where('deleted_at', 'is', null)
    .where('id', '<>', deletion.key)
    .where('id', 'in', findFamily(deletion))
    .orderBy('id')
    .limit(limit);
}

/** The ids of a key within the actor's reach and of all that came from it, living or not. */
function findFamily({ actor, key }: Pick<KeyDeletion, 'actor' | 'key'>) {
  return builder
    .withRecursive('family(id)', (from) =>
      from
        .selectFrom('keys')
        .select('keys.id')
        .where('keys.id', '=', key)
        .where(liesWithinReach(actor))
        .union(from.selectFrom('family').innerJoin('keys', 'keys.created_by', 'family.id').select('keys.id')),
    )
    .selectFrom('family')
    .select('family.id');
}

/** The id of the key it was made with; null where that key reaches further than the actor. */
function makerSeenBy(actor: Actor) {
  if (actor.sites === null) return sql<string | null>`keys.created_by`.as('created_by');
  return sql<string | null>`(select maker.id from keys as maker
    where maker.id = keys.created_by and ${liesWithinReach(actor, 'maker')})`.as('created_by');
}

function liesWithinReach({ sites }: Actor, keys = 'keys') {
  if (sites === null) return sql<SqlBool>`1`;
  const column = sql.ref(`${keys}.sites`);
  return sql<SqlBool>`${column} is not null and not exists (select 1 from json_each(${column})
    where value not in (select value from json_each(${JSON.stringify(sites)})))`;
}
