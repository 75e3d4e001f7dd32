// Lets a request through whose key has a scope. Where the key stands is the protocol's affair.

import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { hasScope, type Actor, type Scope } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { authenticateByAccess } from '../../operations/keys/authenticate-by-access.ts';
import { authenticate } from '../../operations/keys/authenticate.ts';
import { authenticateSession } from '../../operations/sessions/authenticate-session.ts';
import type { Environment } from '../environment.ts';

/** @throws Failed `unauthorized` without a valid key or session, `forbidden` with one that has not the scope. */
export function requireScope(scope: Scope | 'any') {
  return createMiddleware<Environment>(async function requireScope(c, next) {
    const actor = await findActor(c);
    if (!actor) throw new Failed({ kind: 'unauthorized' });
    if (scope !== 'any' && !hasScope(actor, scope)) throw lacksScope(scope);
    c.set('actor', actor);
    await next();
  });
}

/** Who sent the request: a key goes before a session, and that before whom Cloudflare Access let in. */
async function findActor(c: Context<Environment>): Promise<Actor | null> {
  const { readKey, readSession, readAccessToken } = c.get('protocol');
  const key = await readKey(c);
  if (key !== null) return authenticate(c.get('context'), key);
  const session = readSession?.(c) ?? null;
  const signedIn = session === null ? null : await authenticateSession(c.get('context'), session);
  if (signedIn) return signedIn;
  const token = readAccessToken?.(c) ?? null;
  return token === null ? null : authenticateByAccess(c.get('context'), token);
}

/** What a key is told that may not do what it asks for. */
export function lacksScope(scope: Scope): Failed {
  return new Failed({ kind: 'forbidden', detail: `This needs a key with the scope "${scope}".` });
}
