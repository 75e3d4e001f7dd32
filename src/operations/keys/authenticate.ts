// From the secret a moderator sends to the actor it stands for.

import { scopesOfRole, type Actor } from '../../domain/actor.ts';
import { runAll } from '../../storage/database.ts';
import { findKeyByHash } from '../../storage/keys/keys.ts';
import type { Context } from '../context.ts';
import { digest, isSameSecret } from '../hashing.ts';
import { keyActor } from '../shown-key.ts';

/** The actor behind a key, or null. The first owner's key costs no trip to the database, a stored key one. */
export async function authenticate(context: Context, secret: string): Promise<Actor | null> {
  if (await isSameSecret(secret, context.settings.ownerKey)) {
    return { key: 'owner', name: 'owner', scopes: scopesOfRole.owner, sites: null };
  }
  const { rows } = await runAll(context.settings.db, { rows: findKeyByHash(await digest(secret), null) });
  return rows[0] ? keyActor(rows[0]) : null;
}
