// Lets a request through whose key has a scope. Where the key stands is the protocol's affair.

import { createMiddleware } from 'hono/factory';
import { hasScope, type Scope } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { authenticate } from '../../operations/keys/authenticate.ts';
import type { Environment } from '../environment.ts';

/** @throws Failed `unauthorized` without a valid key, `forbidden` with one that has not the scope. */
export function requireScope(scope: Scope) {
  return createMiddleware<Environment>(async function requireScope(c, next) {
    const secret = await c.get('protocol').readKey(c);
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
