// What a browser sends by itself (a session's cookie, the token of Cloudflare Access) is good on the desk's own pages alone.

import type { Context } from 'hono';
import { Failed } from '../domain/failure.ts';
import type { Environment } from './environment.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** @throws Failed `forbidden` where another origin's page sent the request. */
export function refuseForeignPage(c: Context<Environment>): void {
  if (!isOwnPage(c))
    throw new Failed({ kind: 'forbidden', detail: 'A session is good on the pages of its own origin.' });
}

/** By Fetch Metadata, and by Origin in browsers without it. */
function isOwnPage(c: Context<Environment>): boolean {
  const site = c.req.header('Sec-Fetch-Site');
  if (safeMethods.has(c.req.method)) return site === undefined || site === 'same-origin' || site === 'none';
  if (site !== undefined) return site === 'same-origin';
  return c.req.header('Origin') === new URL(c.req.url).origin;
}
