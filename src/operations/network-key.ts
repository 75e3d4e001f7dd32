// The client's network as a keyed hash: the address itself is never stored or logged.

import { keyedHash } from './hashing.ts';

/**
 * The network of a client address: /24 of IPv4, /48 of IPv6. An IPv4 address mapped into IPv6 (::ffff:0:0/96, RFC 4291) or
 * translated by NAT64 (64:ff9b::/96, RFC 6052), in either spelling, counts as IPv4. Null when the text is no address.
 */
export function networkOf(address: string): string | null {
  const ipv4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(address);
  if (ipv4) {
    const bytes = ipv4.slice(1).map(Number);
    return bytes.every((byte) => byte <= 255) ? networkOfIpv4(bytes) : null;
  }
  const groups = expandIpv6(address);
  if (!groups) return null;
  const prefix = groups.slice(0, 6).join(':');
  return prefix === mappedPrefix || prefix === nat64Prefix
    ? networkOfIpv4(groups.slice(6).flatMap(bytesOf))
    : `${groups.slice(0, 3).join(':')}::/48`;
}

const mappedPrefix = '0:0:0:0:0:ffff';
const nat64Prefix = '64:ff9b:0:0:0:0';

function networkOfIpv4(bytes: readonly number[]): string {
  return `${bytes.slice(0, 3).join('.')}.0/24`;
}

function bytesOf(group: string): number[] {
  const value = Number.parseInt(group, 16);
  return [value >> 8, value & 255];
}

/** The keyed hash of the client's network for one site, or null when the address is missing or no address. */
export async function networkKey(hashSecret: string, site: string, address: string | null): Promise<string | null> {
  const network = address === null ? null : networkOf(address.trim());
  return network === null ? null : keyedHash(hashSecret, `network of ${site}`, network);
}

/** The eight groups of an IPv6 address without leading zeros, or null. The URL parser knows the grammar (RFC 4291, 5952). */
function expandIpv6(address: string): string[] | null {
  if (address.length > 45 || !/^[0-9a-f:.]+$/i.test(address)) return null;
  const url = URL.parse(`http://[${address}]/`);
  if (!url) return null;
  const [head = '', tail] = url.hostname.slice(1, -1).split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = tail === undefined ? 0 : 8 - before.length - after.length;
  return [...before, ...Array<string>(missing).fill('0'), ...after];
}
