// The email address: is it one, and could mail reach it? Whether it looks like spam is the signals' question.

import { parse } from 'tldts';
import { emailBytesMax, emailLocalPartBytesMax } from '../domain/comment.ts';
import type { Fault } from '../domain/failure.ts';
import { foldEmail } from './email-folding.ts';
import { suggestEmail } from './email-suggestion.ts';
import { toAsciiHost } from './host-name.ts';
import { countBytes, findCharacterFaults, tooLong } from './text.ts';
import type { GivenText } from './text.ts';

/** Advice that refuses nothing. */
export interface Hint {
  field: 'email';
  rule: 'did-you-mean';
  message: string;
  /** The whole address that was probably meant. */
  suggestion: string;
}

export interface CheckedEmail {
  faults: Fault[];
  hints: Hint[];
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
  const faults = findCharacterFaults('email', text.raw);
  if (faults.length > 0) return { faults, hints: [], folded: null };
  const at = text.stored.lastIndexOf('@');
  const local = text.stored.slice(0, Math.max(at, 0));
  const typedDomain = text.stored.slice(at + 1);
  const domain = at > 0 ? toAsciiHost(typedDomain) : null;

  faults.push(...findLocalPartFaults(text.stored, local, domain), ...findDomainFaults(domain));
  const size = domain === null ? countBytes(text.stored) : countBytes(local) + 1 + domain.length;
  if (size > emailBytesMax) faults.push(tooLong('email', emailBytesMax));
  return {
    faults,
    hints: domain === null || !localPart.test(local) ? [] : hint(local, domain),
    folded: faults.length > 0 || domain === null ? null : foldEmail(local, domain),
  };
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
  if (!domain.includes('.')) return [fault('incomplete-domain', 'The email address ends in a whole top-level domain.')];
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
