// Words that are abuse in one language and nothing else in any: in Latin script they tell the language of what they stand in,
// however little of it that is ("You madarchod writer", "Tum sab asshole ho yaar"). No weights.

import type { Reading } from '../../reading/read-comment.ts';
import { findAbuse } from '../../words/known-abuse.ts';
import { languagesOf } from '../../words/language-words.ts';
import { profaneWords } from '../../words/profanity-words.ts';
import type { LanguageShare } from '../language-contract.ts';

/** A word of the folded body, and the tag of the language it is abuse in. */
export interface PlainAbuse {
  start: number;
  end: number;
  language: string;
}

/** The words of a body that are plain abuse, in order. */
export function findPlainAbuse({ words }: Reading): PlainAbuse[] {
  return words.flatMap(({ text, start, end }) => {
    const language = languageOfAbuse(text);
    return language === null ? [] : [{ start, end, language }];
  });
}

const unitsMin = 4;

function languageOfAbuse(word: string): string | null {
  if (word.length < unitsMin || languagesOf(word).length > 0) return null;
  if (profaneWords.get(word) === 'strong') return 'en';
  const abuse = findAbuse(word);
  return abuse?.isPlain === true ? (abuse.languages[0] ?? null) : null;
}

/** What is told by such words, beside what the guess says. */
const abuseShare = 0.5;

/** The shares of a text that holds these: their languages are together as likely as all others. */
export function withAbuse(shares: readonly LanguageShare[], abuse: readonly PlainAbuse[]): readonly LanguageShare[] {
  const told = new Set(abuse.map(({ language }) => language));
  if (told.size === 0) return shares;
  const odds = new Map(shares.map(({ language, probability }) => [language, (1 - abuseShare) * probability]));
  for (const language of told) odds.set(language, (odds.get(language) ?? 0) + abuseShare / told.size);
  return [...odds]
    .map(([language, probability]) => ({ language, probability }))
    .sort((a, b) => b.probability - a.probability);
}
