// CORS for the origins of a site's own hosts, on the site's public routes only. No credentials are ever allowed.

import { createMiddleware } from 'hono/factory';
import { mayReadAnswers } from '../../intake/origin.ts';
import { findSiteSettings } from '../../operations/sites/find-site.ts';
import type { Environment } from '../environment.ts';

const headersAllowed = 'Content-Type, Idempotency-Key, If-None-Match';
const headersExposed = 'ETag, Link, Location, Retry-After, X-WP-Total, X-WP-TotalPages';

/** Answers preflights (one read of the site) and names the origin on answers once the route has found the site. */
export const answerOrigins = createMiddleware<Environment>(async function answerOrigins(c, next) {
  const origin = c.req.header('Origin');
  if (c.req.method === 'OPTIONS' && origin && c.req.header('Access-Control-Request-Method')) {
    const site = await findSiteSettings(c.get('context'), c.req.param('site') ?? '');
    c.header('Vary', 'Origin');
    if (mayReadAnswers(origin, site.hosts)) {
      c.header('Access-Control-Allow-Origin', origin);
      c.header('Access-Control-Allow-Methods', 'GET, POST');
      c.header('Access-Control-Allow-Headers', headersAllowed);
      c.header('Access-Control-Max-Age', '600');
    }
    return c.body(null, 204);
  }
  await next();
  c.header('Vary', 'Origin', { append: true });
  const site = c.get('site');
  if (origin && site && mayReadAnswers(origin, site.hosts)) {
    c.header('Access-Control-Allow-Origin', origin);
    c.header('Access-Control-Expose-Headers', headersExposed);
  }
  return undefined;
});
