// The token that Cloudflare Access puts on each request it lets through.

import type { Context } from 'hono';
import type { Environment } from './environment.ts';
import { refuseForeignPage } from './foreign-page.ts';

/**
 * The token, or null where none came or the deployment names no team.
 * @throws Failed `forbidden` where another origin's page sent it: Access adds the token to whatever a browser sends.
 */
export function readAccessToken(c: Context<Environment>): string | null {
  const token = c.req.header('Cf-Access-Jwt-Assertion');
  if (!token || c.get('context').settings.access === null) return null;
  refuseForeignPage(c);
  return token;
}
