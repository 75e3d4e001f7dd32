// What a page's comments are filed under: one key for all the spellings of its address. Nothing is checked here.

/** Query parameters that tell where a reader came from, not what is read. The last five are comment forms' own. */
const trackingParameters: ReadonlySet<string> = new Set([
  'fbclid',
  'mibextid',
  'gclid',
  'gclsrc',
  'gad_source',
  'gad_campaignid',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'yclid',
  'ysclid',
  'twclid',
  'ttclid',
  'ref_src',
  'ref_url',
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
  'cpage',
  'replytocom',
  'unapproved',
  'moderation-hash',
]);

/** The key of a page by any spelling of its address; an opaque key is its own. A key's key is the same key. */
export function pageKeyOf(text: string): string {
  const typed = text.trim().normalize('NFC');
  const url = /^https?:\/\//i.test(typed) ? URL.parse(typed) : null;
  return url === null ? typed : pageKeyOfUrl(url);
}

/**
 * The normal form of an http or https address (RFC 3986, section 6.2): host and percent-encoding in one case, unreserved
 * characters as themselves. Besides, what no two pages differ by is folded: http and https, doubled and trailing slashes,
 * the pages of a long thread (WordPress's "/comment-page-2"), fragment and tracking parameters. The port stays.
 */
export function pageKeyOfUrl(url: URL): string {
  const hostname = withoutTrailingDot(url.hostname);
  const port = url.port === '' ? '' : `:${url.port}`;
  const scheme = isThisMachine(hostname) ? 'http' : 'https';
  return `${scheme}://${hostname}${port}${foldPath(url.pathname)}${foldQuery(url.search)}`;
}

/** "example.com." and "example.com" are one host. */
export function withoutTrailingDot(hostname: string): string {
  return hostname.endsWith('.') ? hostname.slice(0, -1) : hostname;
}

/** A public page is shown and linked to by https; on one's own machine there is none. */
function isThisMachine(hostname: string): boolean {
  return /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])$|\.localhost$/.test(hostname);
}

function foldPath(pathname: string): string {
  const segments = normaliseEncoding(pathname, notInPath)
    .split('/')
    .filter((segment) => segment !== '');
  while (/^comment-page-[0-9]{1,9}$/.test(segments.at(-1) ?? '')) segments.pop();
  return `/${segments.join('/')}`;
}

function foldQuery(search: string): string {
  const kept = normaliseEncoding(search.slice(1), notInQuery)
    .split('&')
    .filter((pair) => {
      const name = (pair.split('=', 1)[0] ?? '').toLowerCase();
      return pair !== '' && !name.startsWith('utm_') && !trackingParameters.has(name);
    });
  return kept.length === 0 ? '' : `?${kept.join('&')}`;
}

/** What the URL parser leaves as typed although RFC 3986 has it encoded. */
const notInPath = /[[\]^|]/g;
const notInQuery = /[[\]\\^`{|}]/g;

function normaliseEncoding(part: string, notAllowed: RegExp): string {
  return part
    .replace(/%[0-9a-f]{2}/gi, (encoded) => {
      const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
      return /[A-Za-z0-9._~-]/.test(character) ? character : encoded.toUpperCase();
    })
    .replace(notAllowed, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
