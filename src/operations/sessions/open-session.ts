// A browser signs in: with a key, or with a link that somebody made who is signed in. Its secret leaves once, for the cookie.

import { uuidv7 } from 'uuidv7';
import type { Actor } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { sessionMs, signInLinkMs } from '../../domain/session.ts';
import { runAll } from '../../storage/database.ts';
import { findKeyHash } from '../../storage/keys/keys.ts';
import { insertSession, openLink } from '../../storage/keys/sessions.ts';
import type { Context } from '../context.ts';
import { digest } from '../hashing.ts';
import { makeSecret } from '../random-secret.ts';

const sessionPrefix = 'ans_';
const linkPrefix = 'anl_';

export interface SessionOpened {
  id: string;
  /** For the cookie alone. */
  secret: string;
  /** Milliseconds UTC. */
  endsAt: number;
}

export interface LinkMade {
  /** Of the session that it will be. */
  id: string;
  link: string;
  /** Milliseconds UTC. */
  endsAt: number;
}

/**
 * Opens a session for a key's actor. One trip, beside the key's own.
 * @throws Failed `unauthorized` where the key was deleted meanwhile.
 */
export async function openSession(context: Context, actor: Actor, browser: string | null): Promise<SessionOpened> {
  const { settings, now } = context;
  const secret = makeSecret(sessionPrefix);
  const endsAt = now + sessionMs;
  const made = { id: uuidv7(), hash: await digest(secret), browser, at: now, openedAt: now, endsAt };
  await runAll(settings.db, { made: insertSession({ ...made, ...(await holderOf(context, actor)) }) });
  return { id: made.id, secret, endsAt };
}

/** Opens the session of a link, once. @throws Failed `unauthorized` for a link that is used, over or none. */
export async function openSessionByLink(
  { settings, now }: Context,
  link: string,
  browser: string | null,
): Promise<SessionOpened> {
  const secret = makeSecret(sessionPrefix);
  const opened = { hash: await digest(secret), browser, at: now, endsAt: now + sessionMs };
  const { found } = await runAll(settings.db, { found: openLink(await digest(link), opened) });
  if (!found[0]) throw new Failed({ kind: 'unauthorized' });
  return { id: found[0].id, secret, endsAt: opened.endsAt };
}

/** Makes a link that opens one session for the actor's own key within 15 minutes. */
export async function makeSignInLink(context: Context, actor: Actor): Promise<LinkMade> {
  const { settings, now } = context;
  const link = makeSecret(linkPrefix);
  const endsAt = now + signInLinkMs;
  const made = { id: uuidv7(), hash: await digest(link), browser: null, at: now, openedAt: null, endsAt };
  await runAll(settings.db, { made: insertSession({ ...made, ...(await holderOf(context, actor)) }) });
  return { id: made.id, link, endsAt };
}

/** The key a session is for, with the hash it has now. */
async function holderOf({ settings }: Context, actor: Actor): Promise<{ key: string; keyHash: string }> {
  if (actor.key === 'owner') return { key: actor.key, keyHash: await digest(settings.ownerKey) };
  const { rows } = await runAll(settings.db, { rows: findKeyHash(actor.key) });
  const keyHash = rows[0]?.hash ?? null;
  if (keyHash === null) throw new Failed({ kind: 'unauthorized' });
  return { key: actor.key, keyHash };
}
