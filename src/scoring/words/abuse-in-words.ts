// Finds the abuse of languages beside English in the words of a text: whole words and phrases, and in scripts that write
// without spaces any stretch of a word. Says which language's list it is on; what a hit is worth is the signal's business.

import { findAbuse, keyOfWord, type Abuse } from './known-abuse.ts';
import type { TextLanguages } from './text-languages.ts';
import { cardOf, type Carded } from './word-card.ts';

/** Offsets are of the folded text, end exclusive. */
export interface AbuseHit {
  start: number;
  end: number;
  language: string;
  /** It is abuse in whatever text it stands. */
  isPlain: boolean;
}

interface Word extends Carded {
  start: number;
  end: number;
}

const writtenWithoutSpaces = /^[\u3131-\u318e\u4e00-\u9fff\uac00-\ud7a3]/;
const insideUnitsMax = 5;
const searchedUnitsMax = 2_000;

const noHits: readonly never[] = [];

/** What begins at each word, the longest only. Words that are honest outside their language count inside it. */
export function findAbuseAt(words: readonly Word[], at: number, { likely }: TextLanguages): readonly AbuseHit[] {
  const word = words[at] as Word;
  const { abuse, phrases } = cardOf(word).abuse;
  const isSpaceless = word.text.charCodeAt(0) >= 0x3131 && writtenWithoutSpaces.test(word.text);
  if (abuse === null && phrases.length === 0 && !isSpaceless) return noHits;
  const meant = (abuse: Abuse | null): string | undefined => {
    if (abuse === null) return undefined;
    const spoken = abuse.languages.find((language) => likely.has(language) || likely.has(`${language}-Latn`));
    return spoken ?? (abuse.isPlain ? abuse.languages[0] : undefined);
  };
  for (const { rest, abuse: ofPhrase } of phrases) {
    const language = meant(ofPhrase);
    if (language === undefined || !rest.every((one, next) => keyOfWord(words[at + 1 + next]?.text ?? '') === one))
      continue;
    return [{ start: word.start, end: words[at + rest.length]?.end ?? word.end, language, isPlain: ofPhrase.isPlain }];
  }
  const language = meant(abuse);
  if (abuse !== null && language !== undefined) {
    return [{ start: word.start, end: word.end, language, isPlain: abuse.isPlain }];
  }
  return isSpaceless ? findInside(word, meant) : noHits;
}

function findInside({ text, start }: Word, meant: (abuse: Abuse | null) => string | undefined): AbuseHit[] {
  const hits: AbuseHit[] = [];
  let at = 0;
  while (at < text.length && at < searchedUnitsMax) {
    let units = Math.min(insideUnitsMax, text.length - at);
    let language: string | undefined;
    for (; units >= 2; units--) {
      const abuse = findAbuse(text.slice(at, at + units));
      language = abuse?.isPlain ? meant(abuse) : undefined;
      if (language !== undefined) break;
    }
    if (language !== undefined) hits.push({ start: start + at, end: start + at + units, language, isPlain: true });
    at += language === undefined ? 1 : units;
  }
  return hits;
}
