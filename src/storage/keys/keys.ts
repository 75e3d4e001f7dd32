// Moderators' keys, found by the hash of what the moderator sends. The secrets themselves are never here.

import { sql, type SqlBool } from 'kysely';
import type { Actor, Role } from '../../domain/actor.ts';
import { builder, type Query } from '../database.ts';

export interface KeyRow {
  id: string;
  name: string;
  role: Role;
  sites: string | null;
}

export interface ListedKey extends KeyRow {
  created_by: string;
  created_at: number;
}

const listed = ['id', 'name', 'role', 'sites', 'created_by', 'created_at'] as const;

export function findKeyByHash(hash: string): Query<KeyRow> {
  return builder.selectFrom('keys').select(['id', 'name', 'role', 'sites']).where('hash', '=', hash);
}

/** Keys by name, after a name, as far as they lie wholly within the actor's reach. */
export function findKeys(actor: Actor, { after, limit }: { after: string; limit: number }): Query<ListedKey> {
  return builder
    .selectFrom('keys')
    .select(listed)
    .where('name', '>', after)
    .where(liesWithinReach(actor))
    .orderBy('name')
    .limit(limit);
}

export interface NewKey {
  id: string;
  name: string;
  role: Role;
  /** Slugs; null: every site. */
  sites: readonly string[] | null;
  hash: string;
  createdBy: string;
  at: number;
}

/** Stores the key where its name is free and its sites are there. No row: `findKeyFaults` tells why. */
export function insertKey(key: NewKey): Query<{ id: string }> {
  const sites = key.sites === null ? null : JSON.stringify(key.sites);
  return builder
    .insertInto('keys')
    .columns(['id', 'name', 'role', 'sites', 'hash', 'created_by', 'created_at'])
    .expression(
      builder
        .selectNoFrom((eb) => [
          eb.val(key.id).as('id'),
          eb.val(key.name).as('name'),
          eb.val(key.role).as('role'),
          eb.val(sites).as('sites'),
          eb.val(key.hash).as('hash'),
          eb.val(key.createdBy).as('created_by'),
          eb.val(key.at).as('created_at'),
        ])
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('keys').select('id').where('name', '=', key.name))),
        )
        .where(({ not, exists }) => not(exists(findUnknownSites(key)))),
    )
    .returning('id');
}

/** Whether the name belongs to another key. */
export function findKeyNamed(key: NewKey): Query<{ id: string }> {
  return builder.selectFrom('keys').select('id').where('name', '=', key.name).where('id', '<>', key.id);
}

/** Those of the key's sites that are not there. */
export function findUnknownSites({ sites }: NewKey) {
  return builder
    .selectFrom(sql<{ value: string }>`json_each(${JSON.stringify(sites ?? [])})`.as('wanted'))
    .select('wanted.value as slug')
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('sites').select('sites.slug').whereRef('sites.slug', '=', 'wanted.value'))),
    );
}

/** Gives the id of the key deleted; no row when it isn't there or reaches further than the actor. */
export function deleteKey(actor: Actor, id: string): Query<{ id: string }> {
  return builder.deleteFrom('keys').where('id', '=', id).where(liesWithinReach(actor)).returning('id');
}

function liesWithinReach({ sites }: Actor) {
  if (sites === null) return sql<SqlBool>`1`;
  return sql<SqlBool>`keys.sites is not null and not exists (select 1 from json_each(keys.sites)
    where value not in (select value from json_each(${JSON.stringify(sites)})))`;
}
