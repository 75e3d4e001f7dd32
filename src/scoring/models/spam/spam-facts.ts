// All numbers the spam model knows of a comment besides its words, in one order shared by training and the Worker.

import type { Reading } from '../../reading/read-comment.ts';
import { bodyFactNames, measureBody } from './spam-body-facts.ts';
import { linkFactNames, measureLinks } from './spam-link-facts.ts';
import { measureName, nameFactNames } from './spam-name-facts.ts';
import { measureWebsite, websiteFactNames } from './spam-website-facts.ts';
import { measureWording, wordingFactNames } from './spam-wording-facts.ts';

/** Plain names, shown to moderators. */
export const spamFactNames: readonly string[] = [
  ...bodyFactNames,
  ...wordingFactNames,
  ...linkFactNames,
  ...nameFactNames,
  ...websiteFactNames,
];

/** One number per name in `spamFactNames`. Linear in the body, up to the reading's cap. Never throws. */
export function measureSpamFacts(reading: Reading): Float32Array {
  return Float32Array.from([
    ...measureBody(reading),
    ...measureWording(reading),
    ...measureLinks(reading),
    ...measureName(reading),
    ...measureWebsite(reading),
  ]);
}
