// Sessions of moderators' browsers, found by the hash of what the browser carries. The secrets themselves are never here.

import { builder, type Query, type Write } from '../database.ts';
import type { KeyRow } from './keys.ts';

export interface SessionRow {
  id: string;
  browser: string | null;
  opened_at: number | null;
  used_at: number;
  ends_at: number;
}

/** A session with the key it acts for; the columns of the key are null for the first owner's. */
export type OpenSessionRow = { session: string; key: string } & { [Column in keyof KeyRow]: KeyRow[Column] | null };

const sessionColumns = ['id', 'browser', 'opened_at', 'used_at', 'ends_at'] as const;

/** What makes a session good: its hash, now, and the hash of the deployment's own key. */
export interface Presented {
  hash: string;
  ownerHash: string;
  now: number;
  /** Last used then or later. */
  usedSince: number;
}

/** The open session of a hash with its key; no row: it is none, is over, or its key is not what it was. */
export function findOpenSession({ hash, ownerHash, now, usedSince }: Presented): Query<OpenSessionRow> {
  return builder
    .selectFrom('sessions')
    .leftJoin('keys', (join) => join.onRef('keys.id', '=', 'sessions.key').onRef('keys.hash', '=', 'sessions.key_hash'))
    .select([
      'sessions.id as session',
      'sessions.key',
      'keys.id',
      'keys.name',
      'keys.role',
      'keys.scopes',
      'keys.sites',
    ])
    .where('sessions.hash', '=', hash)
    .where('sessions.opened_at', 'is not', null)
    .where('sessions.ends_at', '>', now)
    .where('sessions.used_at', '>=', usedSince)
    .where(({ eb, or, and }) =>
      or([
        eb('keys.id', 'is not', null),
        and([eb('sessions.key', '=', 'owner'), eb('sessions.key_hash', '=', ownerHash)]),
      ]),
    );
}

/** Notes that a good session is used, unless that was noted after `before`. */
export function noteUse({ hash, now, usedSince }: Presented, before: number): Write {
  return builder
    .updateTable('sessions')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('opened_at', 'is not', null)
    .where('ends_at', '>', now)
    .where('used_at', '>=', usedSince)
    .where('used_at', '<', before);
}

export interface NewSession {
  id: string;
  hash: string;
  key: string;
  keyHash: string;
  browser: string | null;
  at: number;
  /** Null: it is a link. */
  openedAt: number | null;
  endsAt: number;
}

/** Stores a session, or a link that opens one. */
export function insertSession({ id, hash, key, keyHash, browser, at, openedAt, endsAt }: NewSession): Write {
  return builder.insertInto('sessions').values({
    id,
    hash,
    key,
    key_hash: keyHash,
    browser,
    created_at: at,
    opened_at: openedAt,
    used_at: at,
    ends_at: endsAt,
  });
}

/** Opens the session of a link that nobody opened yet, under another secret. No row: there is no such link any more. */
export function openLink(
  link: string,
  { hash, browser, at, endsAt }: Pick<NewSession, 'hash' | 'browser' | 'at' | 'endsAt'>,
): Query<{ id: string }> {
  return builder
    .updateTable('sessions')
    .set({ hash, browser, opened_at: at, used_at: at, ends_at: endsAt })
    .where('hash', '=', link)
    .where('opened_at', 'is', null)
    .where('ends_at', '>', at)
    .returning('id');
}

/** Whose sessions: a key's, that are not over. */
export interface Living {
  key: string;
  now: number;
  usedSince: number;
}

/** The sessions of a key that are not over, latest first. */
export function findSessions({ key, now, usedSince }: Living, limit: number): Query<SessionRow> {
  return builder
    .selectFrom('sessions')
    .select(sessionColumns)
    .where('key', '=', key)
    .where('opened_at', 'is not', null)
    .where('ends_at', '>', now)
    .where('used_at', '>=', usedSince)
    .orderBy('id', 'desc')
    .limit(limit);
}

/** Ends sessions and links of a key, one by its id or all of them. One row for each. */
export function deleteSessions(key: string, id: string | null): Query<{ id: string }> {
  const query = builder.deleteFrom('sessions').where('key', '=', key).returning('id');
  return id === null ? query : query.where('id', '=', id);
}

/** Deletes sessions and links that ended before a time. One row for each. */
export function deleteEndedSessions(until: number, rowsMax: number): Query<{ id: string }> {
  return builder
    .deleteFrom('sessions')
    .where('id', 'in', (eb) =>
      eb.selectFrom('sessions as ended').select('ended.id').where('ended.ends_at', '<=', until).limit(rowsMax),
    )
    .returning('id');
}
