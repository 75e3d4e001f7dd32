// The list of a site as judging uses it: compiled once for each version in each isolate. What is compiled depends on the
// version's key alone; it is kept while it is small enough beside the others.

import { known, unavailable, type Checked } from '../domain/evidence.ts';
import type { ListFindings } from '../domain/list-findings.ts';
import { parseParts } from '../domain/stored-list.ts';
import { compileList, emptyList, type SiteList } from '../scoring/lists/compile-list.ts';
import { matchList, type ListSubject } from '../scoring/lists/match-list.ts';
import type { ListHead } from '../storage/lists/lists.ts';
import { addressHash } from './author-key.ts';

export interface KeptList {
  key: string;
  list: SiteList;
}

const kept = new Map<string, KeptList>();
/** UTF-16 units of patterns of all lists kept, and of those the number: some 30 bytes of memory a unit. */
const unitsKeptMax = 2_000_000;
const listsKeptMax = 1_000;

/** What this isolate has compiled of a site. To be asked before the database, and handed to `listInForce` with its answer. */
export function recallList(site: string): KeptList | null {
  return kept.get(site) ?? null;
}

/** The list in force, of the parts read or as known. Parts that can't be read are no list: "unavailable", and doubt holds. */
export function listInForce(
  site: string,
  { list_version: version, list_key: key }: ListHead,
  { parts, known: recalled }: { parts: readonly { entries: string }[]; known: KeptList | null },
): Checked<SiteList> {
  if (key === null) return known(emptyList);
  if (recalled?.key === key) return known(recalled.list);
  try {
    const list = compileList(version, parseParts(parts.map(({ entries }) => entries)));
    keep(site, { key, list });
    return known(list);
  } catch {
    return unavailable('unreadable');
  }
}

/** The keyed hash of an address at a site; null where there is none, or no entry to compare it with. */
export async function hashListed(
  hashSecret: string,
  list: Checked<SiteList>,
  { site, emailFolded }: { site: string; emailFolded: string | null },
): Promise<string | null> {
  if (emailFolded === null || !list.known || list.value.tables['address-hash'].size === 0) return null;
  return addressHash(hashSecret, site, emailFolded);
}

/** What of a list is in a comment, as evidence. */
export function findListed(list: Checked<SiteList>, subject: ListSubject): Checked<ListFindings> {
  if (!list.known) return list;
  try {
    return known(matchList(list.value, subject));
  } catch {
    // What was thrown may quote the comment.
    return unavailable('failed');
  }
}

/** The oldest make room; a list that is larger than the room alone is kept alone. */
function keep(site: string, one: KeptList): void {
  kept.delete(site);
  kept.set(site, one);
  let units = [...kept.values()].reduce((sum, { list }) => sum + list.units, 0);
  for (const [other, { list }] of kept) {
    if (other === site || (units <= unitsKeptMax && kept.size <= listsKeptMax)) break;
    kept.delete(other);
    units -= list.units;
  }
}
