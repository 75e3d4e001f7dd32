// Domains of a list in a comment, and its sender. Of entries that a host lies under, the longest alone speaks: a trusted
// "docs.example.com" outranks a blocked "example.com", a blocked address or author a trusted domain.

import { toAsciiHost } from '../../domain/host-name.ts';
import { speltHostsOf } from '../reading/links/spelt-hosts.ts';
import type { Reading } from '../reading/read-comment.ts';
import type { CompiledEntry, SiteList } from './compile-list.ts';
import type { Place } from './find-words-listed.ts';

interface HostPlace extends Place {
  /** The domain of the entry. */
  host: string;
}

type Table = ReadonlyMap<string, readonly CompiledEntry[]>;
type Wanted = (entry: CompiledEntry) => boolean;

/** Entries that links and website lie under; hosts that are spelt out only where the entry is not a trusting one. */
export function findDomainEntries(table: Table, reading: Reading, isInForce: Wanted): HostPlace[] {
  if (table.size === 0) return [];
  const links = reading.website === null ? reading.links : [reading.website, ...reading.links];
  const linked = links.flatMap(({ host, field, start, end }) =>
    placesOf(table, host, {
      stretch: { field, start, end },
      isWanted: (entry) => isInForce(entry) && isOf(entry, field),
    }),
  );
  const spelt = speltHostsOf(reading).flatMap(({ host, start, end }) =>
    placesOf(table, host, {
      stretch: { field: 'body', start, end },
      isWanted: (entry) => isInForce(entry) && isOf(entry, 'body'),
    }).filter(({ entry }) => entry.settings.effect !== 'trust'),
  );
  return [...linked, ...spelt];
}

/** Who sends a comment, as far as it is known. */
export interface Sender {
  /** The address as its provider takes it, domain in ASCII. */
  emailFolded: string | null;
  /** Its keyed hash at the site; null: no address, or the list has none to compare it with. */
  addressHash: string | null;
  /** The author's id at the site; null: no address, or one never seen there. */
  author: string | null;
  /** The client network's keyed hash. */
  network: string | null;
}

/** `units`: of the address as typed. The address itself and the author it is, else its domain or the longest above it that is listed. */
export function findAddressEntries(
  { address: addresses, author: authors, 'address-hash': hashes, 'address-domain': addressDomains }: SiteList['tables'],
  { sender: { emailFolded, addressHash, author }, units }: { sender: Sender; units: number },
  isInForce: Wanted,
): Place[] {
  if (emailFolded === null) return [];
  const stretch = { field: 'email' as const, start: 0, end: units };
  const known = [
    ...(addresses.get(emailFolded) ?? []),
    ...(hashes.get(addressHash ?? '') ?? []),
    ...(authors.get(author ?? '') ?? []),
  ];
  const own = known.filter(isInForce);
  if (own.length > 0) return own.map((entry) => ({ entry, stretch }));
  const domain = emailFolded.slice(emailFolded.lastIndexOf('@') + 1);
  return placesOf(addressDomains, domain, { stretch, isWanted: isInForce });
}

/** The entries of the network that a comment comes from: nothing of it stands in the comment. */
export function findNetworkEntries({ network: networks }: SiteList['tables'], { network }: Sender): CompiledEntry[] {
  return networks.get(network ?? '') ?? [];
}

function isOf({ settings: { field } }: CompiledEntry, of: string): boolean {
  return field === 'any' || field === of;
}

const labelsMax = 127;

function placesOf(
  table: Table,
  typed: string,
  { stretch, isWanted }: { stretch: Place['stretch']; isWanted: Wanted },
): HostPlace[] {
  let host = toAsciiHost(typed) ?? typed;
  for (let labels = 0; labels < labelsMax; labels += 1) {
    const entries = (table.get(host) ?? []).filter(isWanted);
    if (entries.length > 0) return entries.map((entry) => ({ entry, stretch, host }));
    const dot = host.indexOf('.');
    if (dot < 0) break;
    host = host.slice(dot + 1);
  }
  return [];
}
