// Tells links to the site's own pages from those that lead away. Whether a link is welcome is for the signals to say.

import type { Link } from './find-links.ts';

/** Whether a link leads to another host than the site's own (`siteHosts`) and those under them. */
export function leadsAway({ host }: Pick<Link, 'host'>, siteHosts: readonly string[]): boolean {
  return !siteHosts.some((own) => host === own || host.endsWith(`.${own}`));
}
