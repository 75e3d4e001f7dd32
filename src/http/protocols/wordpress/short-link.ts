// Where any WordPress has its pages by their numbers.

import type { Site } from '../../../domain/site.ts';

/** The address that any WordPress leads on from, to wherever the page is. */
export function shortLink(site: Site, page: string): URL {
  const host = site.hosts.find((one) => !one.startsWith('*')) ?? site.hosts[0]?.replace('*.', '') ?? '';
  const scheme = /^(?:localhost|127\.)/.test(host) ? 'http' : 'https';
  return new URL(`${scheme}://${host}/?p=${encodeURIComponent(page)}`);
}
