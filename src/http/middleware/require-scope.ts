// Lets a request through whose key has a scope. The key comes in the Authorization header and from nowhere else.

import { createMiddleware } from 'hono/factory';
import { hasScope, type Scope } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { authenticate } from '../../operations/keys/authenticate.ts';
import type { Environment } from '../environment.ts';

/** @throws Failed `unauthorized` without a valid key, `forbidden` with one that has not the scope. */
export function requireScope(scope: Scope, secretOf: (header: string | undefined) => string | null = bearerOf) {
  return createMiddleware<Environment>(async function requireScope(c, next) {
    const secret = secretOf(c.req.header('Authorization'));
    const actor = secret === null ? null : await authenticate(c.get('context'), secret);
    if (!actor) throw new Failed({ kind: 'unauthorized' });
    if (!hasScope(actor, scope)) throw lacksScope(scope);
    c.set('actor', actor);
    await next();
  });
}

/** What a key is told that may not do what it asks for. */
export function lacksScope(scope: Scope): Failed {
  return new Failed({ kind: 'forbidden', detail: `This needs a key with the scope "${scope}".` });
}

const secretLengthMax = 512;

/** The secret of `Authorization: Bearer SECRET`, or null. */
export function bearerOf(header: string | undefined): string | null {
  if (!header || header.length > secretLengthMax || !/^bearer /i.test(header)) return null;
  return header.slice('bearer '.length).trim() || null;
}

/** The password of `Authorization: Basic base64(user:password)` (RFC 7617), or null: for clients that know nothing else. */
export function passwordOf(header: string | undefined): string | null {
  if (!header || header.length > secretLengthMax || !/^basic /i.test(header)) return null;
  try {
    const pair = atob(header.slice('basic '.length).trim());
    const colon = pair.indexOf(':');
    return colon < 0 ? null : pair.slice(colon + 1) || null;
  } catch {
    return null;
  }
}
