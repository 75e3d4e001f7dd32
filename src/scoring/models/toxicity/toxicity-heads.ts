// What the toxicity models answer, in the order of their outputs.

/**
 * `toxic` to `identity` as Wikipedia's raters defined them; `toxic-anywhere` over every source; `identity-elsewhere` hate as
 * the other sources define it (kept apart: mixed into Wikipedia's head it costs .02 AUC); `sexual` derived from word lists.
 */
export const toxicityHeads = [
  'toxic',
  'severe',
  'obscene',
  'threat',
  'insult',
  'identity',
  'toxic-anywhere',
  'identity-elsewhere',
  'sexual',
] as const;

export type ToxicityHead = (typeof toxicityHeads)[number];
