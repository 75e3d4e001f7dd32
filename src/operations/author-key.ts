// An author within one network as a keyed hash: what floods are counted by.

import { keyedHash } from './hashing.ts';

/** Whoever types another's address elsewhere fills no window of theirs. `person`: the folded address, or the name without one. */
export function authorKey(
  hashSecret: string,
  site: string,
  { network, person }: { network: string; person: string | null },
): Promise<string> {
  return keyedHash(hashSecret, `author of ${site}`, JSON.stringify([network, person]));
}

/** The folded address as the list of a site may keep it once the person is erased: of another site it is another hash. */
export function addressHash(hashSecret: string, site: string, emailFolded: string): Promise<string> {
  return keyedHash(hashSecret, `address of ${site}`, emailFolded);
}
