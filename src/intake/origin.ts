// The origin a browser names (RFC 6454, the Origin header): which may post to a site, and which may read its answers.

import { isHostAllowed } from './page.ts';

/** The origin of a page that has none to name: sandboxed, a file, or one that sends no referrer. Evidence, no proof of anything. */
export const opaqueOrigin = 'null';

/** Whether an origin is not on one of the site's hosts. An opaque one is not foreign: honest pages have it too. */
export function isForeignOrigin(origin: string, hosts: readonly string[]): boolean {
  const url = URL.parse(origin);
  return origin !== opaqueOrigin && (url === null || !isHostAllowed(url, hosts));
}

/**
 * Whether scripts of an origin may read answers: https on one of the site's hosts, at https's own port or the one that the
 * entry names. Plain http anybody on the way can forge; it is for localhost alone.
 */
export function mayReadAnswers(origin: string, hosts: readonly string[]): boolean {
  const url = URL.parse(origin);
  if (url === null || (url.protocol !== 'https:' && !isLocal(url.hostname))) return false;
  return isHostAllowed(url, url.port === '' ? hosts : hosts.filter((entry) => entry.endsWith(`:${url.port}`)));
}

function isLocal(hostname: string): boolean {
  return (
    hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '127.0.0.1' || hostname === '[::1]'
  );
}
