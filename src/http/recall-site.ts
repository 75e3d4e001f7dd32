// The site of a public route for a request that failed before the route asked for it: without it neither the site's own
// scripts could read what went wrong (CORS) nor its readers in their language.

import type { Context } from 'hono';
import { Failed, type Failure } from '../domain/failure.ts';
import { findSiteSettings } from '../operations/sites/find-site.ts';
import type { Environment } from './environment.ts';
import { prefersHtml } from './preference.ts';

/** What can fail before a site is known. A flood told by the gate stays without: it must cost no read. */
const earlyKinds: ReadonlySet<Failure['kind']> = new Set([
  'malformed',
  'invalid',
  'too-large',
  'unsupported-type',
  'method-not-allowed',
  'unauthorized',
  'forbidden',
]);

/**
 * Sets the context's `site`: the one the failure carries, else, where somebody will notice, by one read. Quiet when there is
 * no such site or the database is down.
 */
export async function recallSite(c: Context<Environment>, { failure, site }: Failed): Promise<void> {
  if (site) c.set('site', site);
  const slug = /^\/v1\/sites\/([^/]+)\//.exec(c.req.path)?.[1];
  const isNoticed = c.req.header('Origin') !== undefined || prefersHtml(c);
  if (slug === undefined || !isNoticed || c.get('site') || !earlyKinds.has(failure.kind)) return;
  try {
    c.set('site', await findSiteSettings(c.get('context'), slug));
  } catch (error) {
    if (!(error instanceof Failed)) throw error;
  }
}
