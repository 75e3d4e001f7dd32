// Lets a request through whose key has at least a role. The key comes as `Authorization: Bearer KEY` and from nowhere else.

import { createMiddleware } from 'hono/factory';
import { hasRole, type Role } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { authenticate } from '../../operations/authenticate.ts';
import type { Environment } from '../environment.ts';

/** @throws Failed `unauthorized` without a valid key, `forbidden` with one of too small a role. */
export function requireRole(role: Role) {
  return createMiddleware<Environment>(async function requireRole(c, next) {
    const secret = bearerOf(c.req.header('Authorization'));
    const actor = secret === null ? null : await authenticate(c.get('context'), secret);
    if (!actor) throw new Failed({ kind: 'unauthorized' });
    if (!hasRole(actor, role)) throw new Failed({ kind: 'forbidden', detail: `This needs a key of the role "${role}".` });
    c.set('actor', actor);
    await next();
  });
}

const secretLengthMax = 512;

/** The secret in an Authorization header, or null. */
export function bearerOf(header: string | undefined): string | null {
  if (!header || header.length > secretLengthMax || !/^bearer /i.test(header)) return null;
  return header.slice('bearer '.length).trim() || null;
}
