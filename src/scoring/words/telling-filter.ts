// Whether a run of letters may be a word that is hostile or sold, told without making a string of it: a filter over hashes
// (Bloom, 1970, with one hash), which says "maybe" of a few other words, too.

import { tellingWords } from './known-words.ts';

const slots = 1 << 16;
const seen = new Uint8Array(slots);
for (const word of tellingWords()) {
  let hash = hashOfNothing();
  for (let at = 0; at < word.length; at++) hash = hashLetter(hash, word.charCodeAt(at));
  seen[slotOf(hash)] = 1;
}

/** The hash of no letters (FNV-1a). */
export function hashOfNothing(): number {
  return 0x811c9dc5;
}

/** The hash of letters and one more. */
export function hashLetter(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

function slotOf(hash: number): number {
  return (hash ^ (hash >>> 16)) & (slots - 1);
}

/** Whether letters of this hash may be a hostile word or one that is sold; false is certain. */
export function mayBeTelling(hash: number): boolean {
  return seen[slotOf(hash)] === 1;
}
