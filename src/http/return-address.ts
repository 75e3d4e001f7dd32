// Where a plain form's author is led after posting: only ever to the site's own hosts.

import { fillKeyUrl } from '../domain/key-url.ts';
import type { Site } from '../domain/site.ts';
import { isHostAllowed } from '../intake/page.ts';
import type { SubmissionAnswer } from '../operations/submissions/submission-answer.ts';

/** What a form says of where it stood, each as sent. */
export interface FormPlace {
  redirectTo: string | undefined;
  page: string | undefined;
  referer: string | undefined;
}

/**
 * Where the author is led straight, because the form names an address (`redirect_to`) or the site wants no confirmation
 * page: with `#comment-ID`, and `?held=ID.TOKEN` while the comment is not published (the token reads its status). Null for
 * our confirmation page.
 */
export function returnAddress(site: Site, answer: SubmissionAnswer, place: FormPlace): string | null {
  const url = firstAllowed(site, [place.redirectTo]) ?? (site.confirmation ? null : placeAddress(site, place));
  if (!url) return null;
  const { id, status } = answer.comment;
  url.search = withPairs(url.search, { held: status === 'approved' ? null : `${id}.${answer.statusToken}` });
  url.hash = `comment-${id}`;
  return url.href;
}

/** The page the form stood on: by its URL, by the site's template for keys, or by the Referer. */
export function placeAddress(site: Site, { page = '', referer = '' }: FormPlace): URL | null {
  return pageAddress(site, page) ?? firstAllowed(site, [refererPage(referer)]);
}

/** Where a page is, by its URL as typed or as filed, or by its opaque key; null when it is not on the site's hosts, or nobody knows. */
export function pageAddress(site: Site, page: string): URL | null {
  const key = page.trim();
  const isKey = key !== '' && !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(key);
  return firstAllowed(site, [isKey ? site.keyUrl && fillKeyUrl(site.keyUrl, key)?.href : key]);
}

/** Browsers tell another host no more of a page than its origin, and that is the home page, not the page. */
function refererPage(referer: string): string | undefined {
  const url = URL.parse(referer);
  return url && (url.pathname !== '/' || url.search !== '') ? url.href : undefined;
}

/**
 * A query with these pairs at its end, and none of their names before; null: without it. The rest stays to the letter:
 * `searchParams` would spell "?thread&q=a%20b" as "?thread=&q=a+b", another page to some sites.
 */
export function withPairs(search: string, added: Readonly<Record<string, string | null>>): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !Object.hasOwn(added, pair.split('=', 1)[0] ?? ''));
  const pairs = Object.entries(added).flatMap(([name, value]) => (value === null ? [] : [`${name}=${value}`]));
  return [...kept, ...pairs].join('&');
}

/** What any part of the way takes in a header (RFC 9110, section 4.1, asks for 8,000 octets); longer ones may be an error page. */
const addressUnitsMax = 7_500;

/** The first candidate that is a URL without credentials on one of the site's hosts, and fits into a header. */
function firstAllowed(site: Site, candidates: readonly (string | null | undefined)[]): URL | null {
  for (const candidate of candidates) {
    const url = URL.parse(candidate?.trim() ?? '');
    if (!url || url.username || url.password || url.href.length > addressUnitsMax) continue;
    if (isHostAllowed(url, site.hosts)) return url;
  }
  return null;
}
