// Lets software of another service's protocol through that sends a key of that protocol, and not too often. How a refusal is
// told, and where the key stands, is the protocol's affair.

import { createMiddleware } from 'hono/factory';
import type { ProtocolName } from '../../domain/actor.ts';
import { Failed } from '../../domain/failure.ts';
import { authenticateForProtocol } from '../../operations/keys/authenticate-for-protocol.ts';
import { countCall } from '../../operations/protocols/count-call.ts';
import type { Environment } from '../environment.ts';

/** The period of the rate limits in wrangler.toml. */
const periodSeconds = 60;

/**
 * Sets `caller`, and counts the call. @throws Failed `unauthorized` without a key of the protocol, `flood` for a key that asks too often: so many
 * a minute as wrangler.toml says for PROTOCOL_GATE. A gate that does not answer lets through.
 */
export function requireProtocolKey(protocol: ProtocolName) {
  return createMiddleware<Environment>(async function requireProtocolKey(c, next) {
    const context = c.get('context');
    const secret = await c.get('protocol').readKey(c);
    const caller = secret === null ? null : await authenticateForProtocol(context, protocol, secret);
    if (caller === null) throw new Failed({ kind: 'unauthorized' });
    const passed = await context.settings.protocolGate?.limit({ key: caller.actor.key }).catch(() => null);
    if (passed?.success === false) throw new Failed({ kind: 'flood', retryAfterSeconds: periodSeconds });
    c.set('caller', caller);
    await Promise.all([next(), countCall(context, caller.site, protocol)]);
  });
}
