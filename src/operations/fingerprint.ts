// What makes two comments the same: hashes of the folded text, alone and together with place and author.

import { digest } from './hashing.ts';

/** Shorter folded texts ("thanks", "+1") say nothing by being said twice. Units of folded letters and digits. */
export const tellingFingerprintUnitsMin = 24;

/** The hash that comments with the same words share. */
export function fingerprintOf(fingerprintText: string): Promise<string> {
  return digest(fingerprintText);
}

/** Same page, parent, email and folded text: the same comment. */
export function duplicateKeyOf(
  place: { site: string; page: string; parentId: string | null },
  email: string | null,
  fingerprint: string,
): Promise<string> {
  return digest(JSON.stringify([place.site, place.page, place.parentId, email?.toLowerCase() ?? null, fingerprint]));
}
