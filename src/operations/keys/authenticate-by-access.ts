// From the token of Cloudflare Access to the actor it stands for: the key that carries the person's address.

import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { verifyAccessToken } from '../../outbound/access.ts';
import { runAll } from '../../storage/database.ts';
import { findKeyByEmail } from '../../storage/keys/keys.ts';
import type { Context } from '../context.ts';
import { keyActor } from '../shown-key.ts';

/**
 * The actor behind a token, or null: it is not good here, or no key carries the address. One trip.
 * @throws Failed `access-down` where the team's keys can't be had.
 */
export async function authenticateByAccess({ settings }: Context, token: string): Promise<Actor | null> {
  if (settings.access === null) return null;
  const email = await verifyAccessToken(token, settings.access).catch((cause: unknown) => {
    throw new Failed({ kind: 'access-down', cause });
  });
  if (email === null) return null;
  const { rows } = await runAll(settings.db, { rows: findKeyByEmail(email) });
  return rows[0] ? keyActor(rows[0]) : null;
}
