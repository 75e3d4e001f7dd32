// The email address: is it one, and could mail reach it? Whether it looks like spam is the signals' question.

import { parse } from 'tldts';
import { emailBytesMax, emailLocalPartBytesMax } from '../domain/comment.ts';
import { toAsciiHost } from '../domain/host-name.ts';
import type { Fault, Hint } from '../domain/failure.ts';
import { foldEmail } from './email-folding.ts';
import { suggestEmail } from './email-suggestion.ts';
import { withoutInvisibles } from './invisible-characters.ts';
import { countBytes, tooLong } from './text.ts';
import type { GivenText } from './text.ts';

export interface CheckedEmail {
  faults: Fault[];
  hints: Hint[];
  /** As typed, without characters that draw nothing; a domain outside ASCII in A-label form. */
  email: string;
  /** The address that plus-tags, dots and case do not change, for flood and standing; `null` with a fault. */
  folded: string | null;
}

/** The characters the HTML standard allows before the "@" of a valid email address. */
const localPart = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+$/;
const separators = /@/g;

/**
 * Checks an address by the HTML standard's rule for a valid email address, RFC 5321's lengths (counted with the domain in
 * A-label form) and the public suffix list's ICANN part. Never throws. A near miss of a big provider gives a hint, with or
 * without a fault.
 */
export function checkEmail(text: GivenText): CheckedEmail {
  const typed = withoutInvisibles(text.stored);
  const faults = [...text.faults];
  if (faults.length > 0) return { faults, hints: [], email: typed, folded: null };
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, Math.max(at, 0));
  const domain = at > 0 ? toMailDomain(typed.slice(at + 1)) : null;
  const email = domain === null || /^\p{ASCII}*$/u.test(typed) ? typed : `${local}@${domain}`;

  faults.push(...findLocalPartFaults(typed, local, domain), ...findDomainFaults(domain));
  if (countBytes(email) > emailBytesMax) faults.push(tooLong('email', emailBytesMax));
  return {
    faults,
    hints: domain === null || !localPart.test(local) ? [] : hint(local, domain),
    email,
    folded: faults.length > 0 || domain === null ? null : foldEmail(local, domain),
  };
}

/** Unlike other hosts, one that takes mail has no underscore (RFC 5321, section 4.1.2). */
function toMailDomain(typed: string): string | null {
  return typed.includes('_') ? null : toAsciiHost(typed);
}

function findLocalPartFaults(address: string, local: string, domain: string | null): Fault[] {
  const faults: Fault[] = [];
  const readable = local !== '' && (address.match(separators) ?? []).length === 1;
  if (readable && /[^\u0000-\u007f]/.test(local)) {
    faults.push(
      fault('local-part-not-ascii', 'The part of the email address before the "@" has a non-ASCII character.'),
    );
  } else if (!readable || !localPart.test(local) || domain === null) {
    faults.push(fault('not-an-address', 'This is not an email address.'));
  }
  if (readable && countBytes(local) > emailLocalPartBytesMax) {
    faults.push(
      fault(
        'local-part-too-long',
        `The part of the email address before the "@" is longer than ${emailLocalPartBytesMax} bytes.`,
      ),
    );
  }
  return faults;
}

function findDomainFaults(domain: string | null): Fault[] {
  if (domain === null) return [];
  // The list's own rule for what it does not name would call any last label a suffix; `isIcann` tells them apart.
  const listed = parse(domain, { extractHostname: false, validateHostname: false, allowPrivateDomains: false });
  if (listed.isIcann !== true) {
    return [fault('unknown-top-level-domain', 'The email address ends in a domain that does not exist.')];
  }
  if (listed.domain === null) {
    return [
      fault('incomplete-domain', 'The email address ends in what only whole domains stand under, such as co.uk.'),
    ];
  }
  return [];
}

function hint(local: string, domain: string): Hint[] {
  const suggested = suggestEmail(local, domain);
  if (suggested === null) return [];
  return [{ field: 'email', rule: 'did-you-mean', message: `Did you mean ${suggested}?`, suggestion: suggested }];
}

function fault(rule: string, message: string): Fault {
  return { field: 'email', rule, message };
}
