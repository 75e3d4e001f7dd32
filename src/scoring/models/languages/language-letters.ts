// Korean spelt out for its toxicity weights: a syllable block becomes its letters, so that endings and the many spellings
// of a swear word share letter groups. Other writing stays as it is, and so do number and order of tokens.

import { featuresOf } from '../../features/features-of.ts';
import { extractFeatures, type TextFeatures } from '../../features/text-features.ts';
import type { FoldedText } from '../../reading/folding/folded-text.ts';
import { askedOnce } from '../../remember.ts';

const firstBlock = 0xac00;
const lastBlock = 0xd7a3;

/** The text with each block as its two or three letters (Unicode 3.12, Hangul decomposition). Linear. */
export function spellOut(text: string): string {
  let spelt = '';
  let copied = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < firstBlock || code > lastBlock) continue;
    spelt += text.slice(copied, at) + text.charAt(at).normalize('NFD');
    copied = at + 1;
  }
  return copied === 0 ? text : spelt + text.slice(copied);
}

/** The features of a folded text spelt out; token i is token i of `featuresOf(folded)`, though its offsets are not. */
export const speltFeaturesOf = askedOnce((folded: FoldedText): TextFeatures => {
  const spelt = spellOut(folded.text);
  return spelt === folded.text ? featuresOf(folded) : extractFeatures(spelt, folded.source);
});
