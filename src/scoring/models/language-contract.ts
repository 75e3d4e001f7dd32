// What the toxicity model expects of the models of other languages. Nothing here knows how they work.

import type { ModelFinding } from '../model-contract.ts';
import type { Reading } from '../reading/read-comment.ts';

/** The languages beside English. */
export interface LanguageModels {
  /** As `Model`'s; "no-languages" where there are none. */
  version: string;
  /** BCP 47 primary tag of the body, or null when the text is too short or strange to say. */
  guess(reading: Reading): string | null;
  /** The judgement of a language other than English. */
  judge(reading: Reading, language: string): ModelFinding;
}
