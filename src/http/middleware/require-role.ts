// Lets a request through whose key has at least a role. The key comes in the Authorization header and from nowhere else.

import { createMiddleware } from 'hono/factory';
import { hasRole, type Role } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { authenticate } from '../../operations/keys/authenticate.ts';
import type { Environment } from '../environment.ts';

/** @throws Failed `unauthorized` without a valid key, `forbidden` with one of too small a role. */
export function requireRole(role: Role, secretOf: (header: string | undefined) => string | null = bearerOf) {
  return createMiddleware<Environment>(async function requireRole(c, next) {
    const secret = secretOf(c.req.header('Authorization'));
    const actor = secret === null ? null : await authenticate(c.get('context'), secret);
    if (!actor) throw new Failed({ kind: 'unauthorized' });
    if (!hasRole(actor, role))
      throw new Failed({ kind: 'forbidden', detail: `This needs a key of the role "${role}".` });
    c.set('actor', actor);
    await next();
  });
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
