// The author's website: an absolute http or https address that is safe to put in a link. It is never fetched.

import { websiteBytesMax } from '../domain/comment.ts';
import { isPublicHostName, toAsciiHost } from '../domain/host-name.ts';
import type { Fault } from '../domain/failure.ts';
import { withoutInvisibles } from './invisible-characters.ts';
import { countBytes, tooLong } from './text.ts';
import type { GivenText } from './text.ts';

export interface CheckedWebsite {
  faults: Fault[];
  /** As typed, with "https://" before it when the scheme was missing, and the host in A-label form. */
  website: string;
}

const schemeWithColon = /^[a-z][a-z0-9+.-]*:/i;
const webScheme = /^https?:\/\//i;
/** "example.com:8080" is a host and a port, though it reads like a scheme. */
const hostWithPort = /^[a-z0-9._-]+:[0-9]/i;
const emailAddress = /^(?:mailto:)?[^\s@/:?#]+@[^\s@/:?#]+$/i;

/**
 * Checks a website. Only http and https, no user name or password, no control character, no blank or backslash (programs
 * disagree where the host ends), and a host name of two labels or more. Never throws.
 */
export function checkWebsite(text: GivenText): CheckedWebsite {
  const typed = withoutInvisibles(text.stored);
  const website = withAsciiHost(addScheme(typed));
  const faults = [...text.faults];
  if (countBytes(website) > websiteBytesMax) faults.push(tooLong('website', websiteBytesMax));
  if (/[\t\n\u007f-\u009f]/.test(text.stored)) {
    faults.push(fault('control-character', 'The website has a control character.'));
  }
  if (faults.length === 0 && emailAddress.test(typed)) {
    faults.push(fault('email-address', 'The website is an email address, not the address of a website.'));
  }
  if (faults.length === 0) faults.push(...findAddressFaults(website));
  return { faults, website };
}

/** As the URL parser reads the host, where that is another name than was typed; its case stays. */
function withAsciiHost(website: string): string {
  const host = URL.parse(website)?.host;
  const [whole, scheme, authority = ''] = /^(https?:\/\/)([^/?#\\\s@]+)/i.exec(website) ?? [];
  if (host === undefined || whole === undefined || authority.toLowerCase() === host) return website;
  return `${scheme}${host}${website.slice(whole.length)}`;
}

function addScheme(typed: string): string {
  if (typed.startsWith('//')) return `https:${typed}`;
  return schemeWithColon.test(typed) && !hostWithPort.test(typed) ? typed : `https://${typed}`;
}

function findAddressFaults(website: string): Fault[] {
  if (!/^https?:/i.test(website)) {
    return [fault('scheme-not-allowed', 'The website must start with http:// or https://.')];
  }
  const url = webScheme.test(website) && !/[\s\\]/u.test(website) ? URL.parse(website) : null;
  if (url === null) return [fault('not-a-web-address', 'The website is not a web address.')];
  const authority = website.replace(webScheme, '').split(/[/?#]/, 1)[0] ?? '';
  if (authority.includes('@')) return [fault('credentials', 'The website has a user name or password in it.')];
  const host = toAsciiHost(url.hostname.endsWith('.') ? url.hostname.slice(0, -1) : url.hostname);
  if (host === null || !isPublicHostName(host)) {
    return [fault('not-a-host', 'The website has no real host name, such as example.com.')];
  }
  return [];
}

function fault(rule: string, message: string): Fault {
  return { field: 'website', rule, message };
}
