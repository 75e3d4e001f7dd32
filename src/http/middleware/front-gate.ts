// The platform's rate limits in front of what everybody may do: wide, per client network, before anything is read or parsed.
// The exact limits on comments are each site's policy and stand in the insert.

import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { Failed } from '../../domain/failure.ts';
import { networkKey } from '../../operations/network-key.ts';
import type { Environment } from '../environment.ts';

/** The period of the rate limits in wrangler.toml. */
const periodSeconds = 60;

/** In front of posting. @throws Failed `flood`. A gate that does not answer is noted for the assessment ("unavailable"), not passed over in silence. */
export const frontGate = createMiddleware<Environment>(async function frontGate(c, next) {
  const isAnswered = await passGate(c, c.get('context').settings.frontGate, 'front gate');
  c.set('gateFailure', isAnswered ? null : 'the rate-limit gate did not answer');
  await next();
});

/**
 * In front of judging for a site behind the gate, which leaves no row that a limit could count. One that does not answer
 * keeps no comment back. @throws Failed `flood`.
 */
export async function passSiteGate(c: Context<Environment>): Promise<void> {
  await passGate(c, c.get('context').settings.frontGate, 'site gate');
}

/** In front of public reads. @throws Failed `flood`. A gate that does not answer keeps nobody from reading. */
export const readGate = createMiddleware<Environment>(async function readGate(c, next) {
  await passGate(c, c.get('context').settings.readGate, 'read gate');
  await next();
});

/** In front of signing in: few attempts of a network. @throws Failed `flood`. Keys hold 256 random bits: a gate that does not answer lets nobody guess one. */
export const signInGate = createMiddleware<Environment>(async function signInGate(c, next) {
  await passGate(c, c.get('context').settings.signInGate, 'sign-in gate');
  await next();
});

/** False when the gate does not answer; a network that is not known has none. @throws Failed `flood`. */
async function passGate(c: Context<Environment>, gate: RateLimit | null, name: string): Promise<boolean> {
  const { hashSecret } = c.get('context').settings;
  const key = await networkKey(hashSecret, name, clientAddressOf(c.req.header('CF-Connecting-IP')));
  if (gate === null || key === null) return true;
  try {
    const { success } = await gate.limit({ key });
    if (!success) throw new Failed({ kind: 'flood', retryAfterSeconds: periodSeconds });
    return true;
  } catch (error) {
    if (error instanceof Failed) throw error;
    return false;
  }
}

/** The client's address as the platform gives it; no other header is believed. */
export function clientAddressOf(header: string | undefined): string | null {
  return header?.trim() || null;
}
