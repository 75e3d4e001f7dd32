// Whether an address of the web leads into the open: by its form, then by what its name resolves to. A private, loopback or
// link-local target, or one that hands out a machine's credentials, is never asked.

import ipaddr from 'ipaddr.js';
import { nameError, resolve, resolverUrl } from './dns-over-https.ts';

const ports = ['', '443', '8443'];
const timeoutMs = 2_000;
const typeA = 1;
const typeAaaa = 28;

/** Names that lead nowhere in the open: RFC 6761, RFC 6762, RFC 8375, RFC 9476, and what networks call their own machines. */
const privateSuffixes = [
  'localhost', 'local', 'localdomain', 'internal', 'intranet', 'private', 'corp', 'home', 'lan', 'home.arpa', 'in-addr.arpa',
  'ip6.arpa', 'alt', 'onion', 'invalid', 'test', 'example',
]; // prettier-ignore

/** Why nothing is sent there, as an end of "The field url ...", or null. Asks nobody. */
export function findUrlFault(text: string, { allowsLocal }: { allowsLocal: boolean }): string | null {
  const url = URL.parse(text);
  if (!url || !['https:', 'http:'].includes(url.protocol)) return 'must be an address such as https://example.com/hook';
  if (url.username || url.password) return 'must hold no user name and no password';
  if (url.hash) return 'must have no part after #';
  if (allowsLocal) return null;
  if (url.protocol !== 'https:') return 'must begin with https://';
  if (!ports.includes(url.port)) return 'must be at port 443 or 8443';
  return isPrivateName(url.hostname) ? 'must lead to a public host' : null;
}

/** The parser of URLs has written decimal, octal and hexadecimal IPv4 out already. */
function isPrivateName(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  const literal = host.startsWith('[') ? host.slice(1, -1) : host;
  if (ipaddr.isValid(literal)) return !isPublicAddress(literal);
  return !host.includes('.') || privateSuffixes.some((suffix) => host === suffix || host.endsWith(`.${suffix}`));
}

/** Whether it is one machine's address in the open. Forms of IPv6 that hold an IPv4 address, a tunnel's too, are not. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  // The old way to write an IPv4 address into IPv6 (RFC 4291, 2.5.5.1) counts as unicast there.
  const isCompatible =
    parsed.kind() === 'ipv6' &&
    parsed
      .toByteArray()
      .slice(0, 12)
      .every((byte) => byte === 0);
  return parsed.range() === 'unicast' && !isCompatible;
}

/**
 * Why nothing is sent there by what the name resolves to now, or null: every address must be public. Who answers for the
 * name may say something else a moment later, when the request itself resolves it: see the README on what that leaves.
 */
export async function findResolvedFault(text: string, resolver: string = resolverUrl): Promise<string | null> {
  const { hostname } = new URL(text);
  if (ipaddr.isValid(hostname.replaceAll(/[[\]]/g, ''))) return null;
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const answers = await Promise.all(
      ['A', 'AAAA'].map((type) => resolve(resolver, { domain: hostname, type, signal })),
    );
    if (answers.some(({ Status }) => Status === nameError)) return 'the host does not exist';
    const addresses = answers
      .flatMap(({ Answer }) => Answer ?? [])
      .filter(({ type }) => type === typeA || type === typeAaaa)
      .map(({ data }) => data);
    if (addresses.length === 0) return 'the host has no address';
    return addresses.every(isPublicAddress) ? null : 'the host leads to an address that is not public';
  } catch {
    return 'the host could not be looked up';
  }
}
