// One look at a folded text for all models: its features are extracted once and shared. Holds nothing alive.

import type { FoldedText } from '../reading/folding/folded-text.ts';
import { extractFeatures, type TextFeatures } from './text-features.ts';

const known = new WeakMap<FoldedText, TextFeatures>();

/** The features of a folded text. Callers must not change what they get. */
export function featuresOf(folded: FoldedText): TextFeatures {
  const found = known.get(folded);
  if (found) return found;
  const features = extractFeatures(folded.text, folded.source);
  known.set(folded, features);
  return features;
}
