// From the secret a browser carries to the actor it stands for.

import { scopesOfRole, type Actor } from '../../domain/actor.ts';
import { sessionUseMs } from '../../domain/session.ts';
import { runAll } from '../../storage/database.ts';
import { findOpenSession, noteUse, type OpenSessionRow } from '../../storage/keys/sessions.ts';
import type { Context } from '../context.ts';
import { digest } from '../hashing.ts';
import { scopesOf, sitesOf } from '../shown-key.ts';
import { usedSince } from './session-times.ts';

/** The actor behind a session, or null: there is none, it is over, or its key is gone. One trip. */
export async function authenticateSession({ settings, now }: Context, secret: string): Promise<Actor | null> {
  const [hash, ownerHash] = await Promise.all([digest(secret), digest(settings.ownerKey)]);
  const presented = { hash, ownerHash, now, usedSince: usedSince(now) };
  const { found } = await runAll(settings.db, {
    found: findOpenSession(presented),
    use: noteUse(presented, now - sessionUseMs),
  });
  return found[0] ? actorOf(found[0]) : null;
}

function actorOf({ session, key, name, role, scopes, sites }: OpenSessionRow): Actor {
  if (name === null) return { key, name: 'owner', scopes: scopesOfRole.owner, sites: null, session };
  return { key, name, scopes: scopesOf({ role, scopes }), sites: sitesOf({ sites }), session };
}
