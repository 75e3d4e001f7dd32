// From the secret that software of another service's protocol sends to the key it stands for, and its one site.

import type { Actor, ProtocolName } from '../../domain/actor.ts';
import { runAll } from '../../storage/database.ts';
import { findKeyByHash } from '../../storage/keys/keys.ts';
import type { Context } from '../context.ts';
import { digest } from '../hashing.ts';
import { keyActor, sitesOf } from '../shown-key.ts';
import { foldSecret } from '../protocol-secret.ts';

/** A key of a protocol and the slug of its site. Its actor may do nothing on routes of our own. */
export interface ProtocolCaller {
  actor: Actor;
  site: string;
}

/** Null for a secret that opens nothing, another protocol, or our own routes. One trip. */
export async function authenticateForProtocol(
  { settings }: Context,
  protocol: ProtocolName,
  secret: string,
): Promise<ProtocolCaller | null> {
  const hash = await digest(foldSecret(protocol, secret));
  const { rows } = await runAll(settings.db, { rows: findKeyByHash(hash, protocol) });
  const site = rows[0] && sitesOf(rows[0])?.[0];
  return rows[0] && site !== undefined ? { actor: keyActor(rows[0]), site } : null;
}
