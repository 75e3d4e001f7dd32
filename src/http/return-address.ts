// Where a plain form's author is led after posting: only ever to the site's own hosts.

import type { Site } from '../domain/site.ts';
import { isHostAllowed } from '../intake/page.ts';
import type { SubmissionAnswer } from '../operations/submissions/submission-answer.ts';

/**
 * `redirect_to`, else the page's URL, else the Referer, the first whose host is the site's; with `#comment-ID`,
 * and `?held=ID.TOKEN` while it is not published (the token reads the comment's status). Null when none is the site's.
 */
export function returnAddress(
  site: Site,
  answer: SubmissionAnswer,
  candidates: readonly (string | undefined)[],
): string | null {
  const url = firstAllowed(site, candidates);
  if (!url) return null;
  const { id, status } = answer.comment;
  url.search = withHeld(url.search, status === 'approved' ? null : `${id}.${answer.statusToken}`);
  url.hash = `comment-${id}`;
  return url.href;
}

/** The rest of the query stays to the letter: `searchParams` would spell "?thread&q=a%20b" as "?thread=&q=a+b", another page to some sites. */
function withHeld(search: string, held: string | null): string {
  const pairs = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && pair.split('=', 1)[0] !== 'held');
  return [...pairs, ...(held === null ? [] : [`held=${held}`])].join('&');
}

/** What any part of the way takes in a header (RFC 9110, section 4.1, asks for 8,000 octets); longer ones may be an error page. */
const addressUnitsMax = 7_500;

/** The first candidate that is a URL without credentials on one of the site's hosts, and fits into a header. */
export function firstAllowed(site: Site, candidates: readonly (string | undefined)[]): URL | null {
  for (const candidate of candidates) {
    const url = URL.parse(candidate?.trim() ?? '');
    if (!url || url.username || url.password || url.href.length > addressUnitsMax) continue;
    if (isHostAllowed(url, site.hosts)) return url;
  }
  return null;
}
