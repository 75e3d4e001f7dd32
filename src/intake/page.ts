// The page commented on: its canonical URL or an opaque key, and which hosts a site calls its own.

import type { Fault } from '../domain/failure.ts';
import { meansHost } from '../domain/site-host.ts';
import { pageKeyOfUrl, withoutTrailingDot } from './page-key.ts';
import { countBytes, missing, readText, tooLong } from './text.ts';
import type { GivenText } from './text.ts';

const pageKeyBytesMax = 200;
const pageUrlBytesMax = 2_000;

export interface ReadPage {
  faults: Fault[];
  /** What the page's comments are filed under: the canonical URL or the opaque key. */
  page: string;
  /** Its address, whose host a site must call its own; null for an opaque key, or with a fault. */
  url: URL | null;
}

/** Whether a URL's host is one of the site's. */
export function isHostAllowed(url: URL, hosts: readonly string[]): boolean {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return false;
  const hostname = withoutTrailingDot(url.hostname);
  const port = url.port !== '' ? url.port : url.protocol === 'https:' ? '443' : '80';
  return hosts.some((entry) => meansHost(entry, hostname, port));
}

/** A page as sent, checked in full: its key, or its faults. Never throws. */
export function checkPage(raw: string | undefined, hosts: readonly string[]): { faults: Fault[]; page: string } {
  const text = readText('page', raw);
  if (text === null) return { faults: [missing('page')], page: '' };
  const { faults, page, url } = readPage(text);
  return { faults: [...faults, ...findHostFaults(url, hosts)], page };
}

/**
 * Reads a page apart from any site. A text with a scheme is a URL and must be http or https, without credentials; any other
 * text is an opaque key ("post-42"). Reading a key again gives the same key. Never throws.
 */
export function readPage(text: GivenText): ReadPage {
  const typed = text.stored;
  const faults = [...text.faults];
  const isUrl = /^[a-z][a-z0-9+.-]*:/i.test(typed) || typed.startsWith('//');
  const bytesMax = isUrl ? pageUrlBytesMax : pageKeyBytesMax;
  if (countBytes(typed) > bytesMax) faults.push(tooLong('page', bytesMax));
  if (/[\t\n\u007f]/.test(typed)) faults.push(fault('control-character', 'The page has a control character.'));
  if (faults.length > 0 || !isUrl) return { faults, page: typed, url: null };
  return readPageUrl(typed);
}

/** The fault of a page on a host that is none of the site's; none for an opaque key. */
export function findHostFaults(url: URL | null, hosts: readonly string[]): Fault[] {
  if (url === null || isHostAllowed(url, hosts)) return [];
  return [fault('host-not-allowed', 'The page is not on one of the site’s hosts.')];
}

function readPageUrl(typed: string): ReadPage {
  const refused = (rule: string, message: string): ReadPage => ({
    faults: [fault(rule, message)],
    page: typed,
    url: null,
  });
  if (!/^https?:/i.test(typed)) {
    return refused('scheme-not-allowed', 'The page must be an http or https URL, or a key without a scheme.');
  }
  const url = /^https?:\/\//i.test(typed) ? URL.parse(typed) : null;
  if (url === null) return refused('not-a-url', 'The page is not a URL.');
  if (url.username !== '' || url.password !== '') {
    return refused('credentials', 'The page has a user name or password in it.');
  }
  const page = pageKeyOfUrl(url);
  return countBytes(page) > pageUrlBytesMax
    ? { faults: [tooLong('page', pageUrlBytesMax)], page, url }
    : { faults: [], page, url };
}

function fault(rule: string, message: string): Fault {
  return { field: 'page', rule, message };
}
