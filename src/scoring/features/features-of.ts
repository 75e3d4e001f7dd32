// One look at a folded text for all models: its features are extracted once and shared. Holds nothing alive.

import { askedOnce } from '../remember.ts';
import type { FoldedText } from '../reading/folding/folded-text.ts';
import { extractFeatures, type TextFeatures } from './text-features.ts';

/** The features of a folded text. Callers must not change what they get. */
export const featuresOf = askedOnce(({ text, source }: FoldedText): TextFeatures => extractFeatures(text, source));
