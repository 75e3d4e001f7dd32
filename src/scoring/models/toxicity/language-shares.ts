// What a passage's likely languages mean for who is asked about it. Numbers only; no weights and no text.

import type { LanguageShare } from '../language-contract.ts';

/** English is asked wherever it is at all likely: other languages' heads never learnt its words as well. */
const englishMin = 0.015;
/** From here on a text whose other likely languages nobody knows counts as judged in English. */
const englishEnough = 0.2;
/** The other languages are asked from here on. */
const foreignMin = 0.05;
/** Of languages likely in the whole text each of its passages is likelier, too. */
const expectedMin = 0.25;

function shareOfEnglish(shares: readonly LanguageShare[]): number {
  return shares.find(({ language }) => language === 'en')?.probability ?? 0;
}

/** How likely the languages other than English are together. */
export function shareOfForeign(shares: readonly LanguageShare[]): number {
  return shares.reduce((sum, { language, probability }) => sum + (language === 'en' ? 0 : probability), 0);
}

/** Whether the English head is asked of a text in Latin script. Where nothing tells a language, there it is asked. */
export function mayBeEnglish(shares: readonly LanguageShare[]): boolean {
  return shareOfForeign(shares) === 0 || shareOfEnglish(shares) >= englishMin;
}

/** Whether the English head's word is enough by itself. */
export function isLikelyEnglish(shares: readonly LanguageShare[]): boolean {
  return shareOfEnglish(shares) >= englishEnough;
}

/** Whether languages of this probability are likelier than all others together; in a passage of a longer text, nearly sure. */
export function isLikely(probability: number, isAlone: boolean): boolean {
  return probability > (isAlone ? 0.5 : 0.9);
}

/** Whether the heads of other languages are asked. */
export function mayBeForeign(shares: readonly LanguageShare[]): boolean {
  return shareOfForeign(shares) >= foreignMin;
}

/** The languages that a text's passages are expected in: the site's, and those likely in the whole. */
export function expectedLanguages(site: readonly string[], whole: readonly LanguageShare[]): string[] {
  const likely = whole.filter(({ probability }) => probability >= expectedMin).map(({ language }) => language);
  return [...new Set([...site, ...likely])];
}

/** From so many words on a passage speaks for itself. */
const ownWordsMin = 4;

/**
 * The shares of a passage of so many words within a text: those of its own, of a passage without any the text's, and of a
 * very short one both ("in 3 BC." is hardly Roman Urdu in an English text).
 */
export function withinText(
  own: readonly LanguageShare[],
  whole: readonly LanguageShare[],
  words: number,
): readonly LanguageShare[] {
  if (own.length === 0) return whole;
  if (words >= ownWordsMin || whole.length === 0) return own;
  const ownPart = words / (words + ownWordsMin);
  const mixed = new Map(own.map(({ language, probability }) => [language, ownPart * probability]));
  for (const { language, probability } of whole)
    mixed.set(language, (mixed.get(language) ?? 0) + (1 - ownPart) * probability);
  return [...mixed]
    .map(([language, probability]) => ({ language, probability }))
    .sort((a, b) => b.probability - a.probability);
}

/** The likeliest language other than English. */
export function likeliestForeign(shares: readonly LanguageShare[]): string | null {
  return shares.find(({ language }) => language !== 'en')?.language ?? null;
}
