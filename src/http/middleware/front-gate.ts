// The platform's rate limit in front of public writes: wide, per client network, before anything is read or parsed.
// The exact limits are each site's policy and stand in the insert.

import { createMiddleware } from 'hono/factory';
import { Failed } from '../../domain/failure.ts';
import { networkKey } from '../../operations/network-key.ts';
import type { Environment } from '../environment.ts';

/** The period of the rate limit in wrangler.toml. */
const periodSeconds = 60;

/** @throws Failed `flood`. A gate that does not answer is noted for the assessment ("unavailable"), not passed over in silence. */
export const frontGate = createMiddleware<Environment>(async function frontGate(c, next) {
  const { settings } = c.get('context');
  const key = await networkKey(settings.hashSecret, 'front gate', clientAddressOf(c.req.header('CF-Connecting-IP')));
  c.set('gateFailure', null);
  if (settings.frontGate !== null && key !== null) {
    try {
      const { success } = await settings.frontGate.limit({ key });
      if (!success) throw new Failed({ kind: 'flood', retryAfterSeconds: periodSeconds });
    } catch (error) {
      if (error instanceof Failed) throw error;
      c.set('gateFailure', 'the rate-limit gate did not answer');
    }
  }
  await next();
});

/** The client's address as the platform gives it; no other header is believed. */
export function clientAddressOf(header: string | undefined): string | null {
  return header?.trim() || null;
}
