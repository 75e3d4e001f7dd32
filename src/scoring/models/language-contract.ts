// What the toxicity model expects of the models of all languages. Nothing here knows how they work.

import type { Passage } from '../features/passages.ts';
import type { ModelFinding } from '../model-contract.ts';
import type { Reading } from '../reading/read-comment.ts';

/** How likely a text is in a language. */
export interface LanguageShare {
  /** BCP 47: a primary tag, with its script where that is not the usual one ("ur-Latn"). */
  language: string;
  probability: number;
}

export interface GuessOptions {
  /** A passage by `featuresOf(reading.body)`; absent: the whole body. */
  range?: Passage;
  /** BCP 47 tags of the languages a site expects: likelier than others before a word is read. */
  languages?: readonly string[];
}

/** Guess and judgement of every language, English too. */
export interface LanguageModels {
  /** As `Model`'s; "no-languages" where there are none. */
  version: string;
  /** Whether toxicity in a language is learnt, by its BCP 47 tag. */
  covers(language: string): boolean;
  /** Most probable first, at most 1 together; what is missing is any other language. [] when nothing tells. */
  guess(reading: Reading, options?: GuessOptions): LanguageShare[];
  /**
   * The judgement of the body, or of a passage of it, by what is learnt of the languages it may be in, mixed by their
   * probabilities. "not-covered" where most of the mix is in languages that nothing is learnt of; it names the likeliest.
   */
  judge(reading: Reading, shares: readonly LanguageShare[], range?: Passage): ModelFinding;
}
