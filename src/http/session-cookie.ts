// The cookie of a moderator's browser: set, read and taken away. It is sent to this host alone, over https or to localhost, by
// pages of this host alone, and no script can read it.

import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { Environment } from './environment.ts';
import { refuseForeignPage } from './foreign-page.ts';

/** Browsers take `__Host-` only with Secure, with Path=/ and without Domain (RFC 6265bis 4.1.3.2). */
const options = { prefix: 'host', path: '/', secure: true, httpOnly: true, sameSite: 'Strict' } as const;
const name = 'anteroom';

/**
 * The secret of the session that came with the request, or null.
 * @throws Failed `forbidden` where another origin's page sent it: with SameSite, the second of two locks.
 */
export function readSessionCookie(c: Context<Environment>): string | null {
  const secret = getCookie(c, name, 'host');
  if (!secret || secret.length > 100) return null;
  refuseForeignPage(c);
  return secret;
}

/** Gives the browser a session until it ends, milliseconds UTC. */
export function setSessionCookie(c: Context<Environment>, session: { secret: string; endsAt: number }): void {
  const maxAge = Math.floor((session.endsAt - c.get('context').now) / 1000);
  setCookie(c, name, session.secret, { ...options, maxAge });
}

/** Takes the session from the browser. */
export function dropSessionCookie(c: Context<Environment>): void {
  deleteCookie(c, name, options);
}
