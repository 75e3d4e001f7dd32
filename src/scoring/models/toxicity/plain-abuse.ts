// Words that are abuse in one language and nothing else in any: in Latin script they tell the language of what they stand in,
// however little of it that is ("You madarchod writer", "Tum sab asshole ho yaar"). No weights.

import type { Reading } from '../../reading/read-comment.ts';
import { cardOf } from '../../words/word-card.ts';
import type { Word } from '../../reading/find-words.ts';
import type { LanguageShare } from '../language-contract.ts';

/** A word of the folded body, and the tag of the language it is abuse in. */
export interface PlainAbuse {
  start: number;
  end: number;
  language: string;
}

/** The words of a body that are plain abuse, in order. */
export function findPlainAbuse({ words }: Reading): PlainAbuse[] {
  const found: PlainAbuse[] = [];
  for (const word of words) {
    const language = languageOfAbuse(word);
    if (language !== null) found.push({ start: word.start, end: word.end, language });
  }
  return found;
}

const unitsMin = 4;

function languageOfAbuse(word: Word): string | null {
  if (word.text.length < unitsMin) return null;
  const { common, grade, abuse } = cardOf(word);
  if (common.languages.length > 0) return null;
  if (grade === 'strong') return 'en';
  return abuse.abuse?.isPlain === true ? (abuse.abuse.languages[0] ?? null) : null;
}

/** What is told by such words, beside what the guess says. */
const abuseShare = 0.5;

/** The shares of a text that holds these: their languages are together as likely as all others. */
export function withAbuse(shares: readonly LanguageShare[], abuse: readonly PlainAbuse[]): readonly LanguageShare[] {
  if (abuse.length === 0) return shares;
  const told = new Set(abuse.map(({ language }) => language));
  const odds = new Map(shares.map(({ language, probability }) => [language, (1 - abuseShare) * probability]));
  for (const language of told) odds.set(language, (odds.get(language) ?? 0) + abuseShare / told.size);
  return [...odds]
    .map(([language, probability]) => ({ language, probability }))
    .sort((a, b) => b.probability - a.probability);
}
