// The page commented on: its canonical URL or an opaque key, and which hosts a site calls its own.

import type { Fault } from '../domain/failure.ts';
import { countBytes, findCharacterFaults, tooLong } from './text.ts';
import type { GivenText } from './text.ts';

const pageKeyBytesMax = 200;
const pageUrlBytesMax = 2_000;

export interface CheckedPage {
  faults: Fault[];
  /** What the page's comments are filed under: the canonical URL or the opaque key. */
  page: string;
  /** Where the page can be read, for leading the author back; `null` for an opaque key. */
  pageUrl: string | null;
}

/** Query parameters that tell where a reader came from, not what is read. The last four are comment forms' own. */
const trackingParameters: ReadonlySet<string> = new Set([
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'yclid',
  'ysclid',
  'twclid',
  'ttclid',
  'igshid',
  'igsh',
  'li_fat_id',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  '_hsenc',
  '_hsmi',
  'srsltid',
  '_ga',
  '_gl',
  'vero_id',
  'oly_anon_id',
  'oly_enc_id',
  'wickedid',
  's_cid',
  'held',
  'replytocom',
  'unapproved',
  'moderation-hash',
]);

/**
 * Whether a URL's host is one of the site's. An entry "example.com" means that host at any port, "localhost:8787" that
 * port only; entries are lower case, in A-label form.
 */
export function isHostAllowed(url: URL, hosts: readonly string[]): boolean {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  const hostname = withoutTrailingDot(url.hostname);
  const port = url.port !== '' ? url.port : url.protocol === 'https:' ? '443' : '80';
  return hosts.includes(hostname) || hosts.includes(`${hostname}:${port}`);
}

/**
 * Checks a page. A text with a scheme is a URL and must be http or https, without credentials, on one of the site's hosts;
 * any other text is an opaque key ("post-42"). In the key fragment and tracking parameters are dropped, trailing slash and
 * host case folded, the port kept. Checking a key again gives the same key. Never throws.
 */
export function checkPage(text: GivenText, hosts: readonly string[]): CheckedPage {
  const typed = text.stored;
  const faults = findCharacterFaults('page', text.raw);
  const isUrl = /^[a-z][a-z0-9+.-]*:/i.test(typed) || typed.startsWith('//');
  const bytesMax = isUrl ? pageUrlBytesMax : pageKeyBytesMax;
  if (countBytes(typed) > bytesMax) faults.push(tooLong('page', bytesMax));
  if (/[\t\n\u007f]/.test(typed)) faults.push(fault('control-character', 'The page has a control character.'));
  if (faults.length > 0 || !isUrl) return { faults, page: typed, pageUrl: null };
  return checkPageUrl(typed, hosts);
}

/** What a page's comments are filed under, for looking them up: any spelling of its URL gives its key. Checks nothing. */
export function pageKeyOf(text: string): string {
  const typed = text.trim().normalize('NFC');
  const url = /^https?:\/\//i.test(typed) ? URL.parse(typed) : null;
  return url === null ? typed : foldPageUrl(url).page;
}

function checkPageUrl(typed: string, hosts: readonly string[]): CheckedPage {
  const refused = (rule: string, message: string): CheckedPage => ({
    faults: [fault(rule, message)],
    page: typed,
    pageUrl: null,
  });
  if (!/^https?:/i.test(typed)) {
    return refused('scheme-not-allowed', 'The page must be an http or https URL, or a key without a scheme.');
  }
  const url = /^https?:\/\//i.test(typed) ? URL.parse(typed) : null;
  if (url === null) return refused('not-a-url', 'The page is not a URL.');
  if (url.username !== '' || url.password !== '') {
    return refused('credentials', 'The page has a user name or password in it.');
  }
  if (!isHostAllowed(url, hosts)) return refused('host-not-allowed', 'The page is not on one of the site’s hosts.');
  const { page, pageUrl } = foldPageUrl(url);
  const faults = countBytes(pageUrl) > pageUrlBytesMax ? [tooLong('page', pageUrlBytesMax)] : [];
  return { faults, page, pageUrl };
}

function foldPageUrl(url: URL): { page: string; pageUrl: string } {
  const port = url.port === '' ? '' : `:${url.port}`;
  const origin = `${url.protocol}//${withoutTrailingDot(url.hostname)}${port}`;
  const query = withoutTracking(url.search);
  return {
    page: `${origin}${withoutTrailingSlashes(url.pathname)}${query}`,
    pageUrl: `${origin}${url.pathname}${query}`,
  };
}

function withoutTracking(search: string): string {
  const kept = search
    .slice(1)
    .split('&')
    .filter((pair) => {
      const name = (pair.split('=', 1)[0] ?? '').toLowerCase();
      return pair !== '' && !name.startsWith('utm_') && !trackingParameters.has(name);
    });
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

/** A loop, not an expression: `/\/+$/` takes quadratic time on a long run of slashes before another character. */
function withoutTrailingSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}

function withoutTrailingDot(hostname: string): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}

function fault(rule: string, message: string): Fault {
  return { field: 'page', rule, message };
}
