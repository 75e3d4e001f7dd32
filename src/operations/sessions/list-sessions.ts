// The browsers a key is signed in with.

import type { Actor } from '../../domain/actor.ts';
import type { Session } from '../../domain/session.ts';
import { runAll } from '../../storage/database.ts';
import { findSessions } from '../../storage/keys/sessions.ts';
import type { Context } from '../context.ts';
import { showSession, usedSince } from './session-times.ts';

/** The latest of the sessions of the actor's key that are not over. One trip. */
export async function listSessions({ settings, now }: Context, actor: Actor, limit: number): Promise<Session[]> {
  const living = { key: actor.key, now, usedSince: usedSince(now) };
  const { rows } = await runAll(settings.db, { rows: findSessions(living, limit) });
  return rows.map((row) => showSession(row, actor.session));
}
