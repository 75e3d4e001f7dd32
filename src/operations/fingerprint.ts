// What makes two comments the same: hashes of the folded text, alone and together with place and author.

import { digest } from './hashing.ts';

/** Shorter folded texts ("thanks", "+1") say nothing by being said twice. Units of folded letters and digits. */
const tellingFingerprintUnitsMin = 24;

/** The hash that comments with the same words share. */
export function fingerprintOf(fingerprintText: string): Promise<string> {
  return digest(fingerprintText);
}

/**
 * Same page, parent and folded text: said again, whoever says so. Of a text too short to tell anything the name is part too.
 * No address: what holds a repeated text must not tell whose the first one was.
 */
export function duplicateKeyOf(
  place: { site: string; page: string; parentId: string | null },
  said: { fingerprint: string; isTelling: boolean; name: string | null },
): Promise<string> {
  const name = said.isTelling ? null : foldName(said.name);
  return digest(JSON.stringify([place.site, place.page, place.parentId, name, said.fingerprint]));
}

/** A name as standing compares it: in one case and width, with single spaces. Null for none. */
export function foldName(name: string | null): string | null {
  return name === null ? null : name.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/** Whether a text says enough that two authors hardly write it by chance: by its UTF-16 units, folded. */
export function isTelling(fingerprintText: string): boolean {
  return fingerprintText.length >= tellingFingerprintUnitsMin;
}
