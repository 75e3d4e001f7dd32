// What the lists of words say of one word, looked up once for all who ask: words repeat within a text and from text to text,
// and the lists are long. A pure memo; what a hit is worth is for those who ask.

import { entryOf, type Entry } from './known-abuse.ts';
import { commonWordOf, type CommonWord } from './language-words.ts';
import { profanePhrases, profaneWords, type Grade } from './profanity-words.ts';

export interface WordCard {
  /** The languages it is a common word of. */
  common: CommonWord;
  /** Abuse in languages beside English, and phrases that begin with it. */
  abuse: Entry;
  /** On the English list as it is, and without the ending of a possessor. */
  grade: Grade | undefined;
  bareGrade: Grade | undefined;
  /** English phrases that begin with it. */
  phrases: readonly { rest: readonly string[]; grade: Grade }[];
}

/** A folded word that remembers its card. */
export interface Carded {
  text: string;
  card?: WordCard | undefined;
}

const cards = new Map<string, WordCard>();
/** When so many are known all are forgotten: made-up words must not fill the memory, nor keep out those that people use. */
const cardsMax = 8_192;
/** Longer words are read anew: cut from a text, they would keep all of it in memory (V8 copies 12 units at most). */
const rememberedUnitsMax = 12;
const noPhrases: readonly never[] = [];

/** What is known of a word. */
export function cardOf(word: Carded): WordCard {
  return (word.card ??= cards.get(word.text) ?? makeCard(word.text));
}

function makeCard(text: string): WordCard {
  const grade = profaneWords.get(text);
  const card: WordCard = {
    common: commonWordOf(text),
    abuse: entryOf(text),
    grade,
    bareGrade: text.endsWith("'s") ? profaneWords.get(text.slice(0, -2)) : grade,
    phrases: profanePhrases.get(text) ?? noPhrases,
  };
  if (text.length > rememberedUnitsMax) return card;
  if (cards.size >= cardsMax) cards.clear();
  cards.set(text, card);
  return card;
}
