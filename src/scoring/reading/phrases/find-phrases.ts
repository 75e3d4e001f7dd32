// Finds phrases in the words of a text, each within one sentence. Which phrases, and what they mean, is not known here.

import { makeUint8s } from '../../arrays.ts';
import type { Word } from '../find-words.ts';
import { bareWord, type Element, type Phrase, type Phrases, type WordElement } from './compile-phrases.ts';

/** Where a phrase stands: places of its first and last word, and offsets in the folded text, end exclusive. */
export interface FoundPhrase<Kind> {
  kind: Kind;
  first: number;
  last: number;
  start: number;
  end: number;
}

/** What one phrase may cost at one place; written phrases take far fewer steps. */
const stepsMax = 200;
const foundMax = 20;

interface Search {
  text: string;
  words: readonly Word[];
  /** What ends before the word at each place, 0 where nobody has asked yet; one more place than words. */
  endings: Uint8Array;
  /** Where the phrase sought begins. */
  from: number;
  steps: number;
}

/**
 * The phrases of a text that `counts` says yes to, in order, at most twenty; of several that begin at one word the longest.
 * Linear in its length.
 */
export function findPhrases<Kind>(
  { text, words }: { text: string; words: readonly Word[] },
  phrases: Phrases<Kind>,
  counts: (phrase: FoundPhrase<Kind>) => boolean = () => true,
): FoundPhrase<Kind>[] {
  const search: Search = { text, words, endings: makeUint8s(words.length + 1), from: 0, steps: 0 };
  const found: FoundPhrase<Kind>[] = [];
  for (let at = 0; at < words.length && found.length < foundMax; at += 1) {
    const begun = phrases.get(bareWord((words[at] as Word).text));
    if (begun === undefined) continue;
    const longest = findLongest(search, at, begun);
    if (longest === null) continue;
    const { kind, end: next } = longest;
    const [first, last] = [words[at] as Word, words[next - 1] as Word];
    const phrase = { kind, first: at, last: next - 1, start: first.start, end: last.end };
    if (counts(phrase)) found.push(phrase);
    at = next - 1;
  }
  return found;
}

function findLongest<Kind>(
  search: Search,
  at: number,
  begun: readonly Phrase<Kind>[],
): { kind: Kind; end: number } | null {
  let longest: { kind: Kind; end: number } | null = null;
  for (const { kind, elements } of begun) {
    search.from = at;
    search.steps = 0;
    const end = matchFrom(search, elements, 0, at);
    if (end > (longest?.end ?? at)) longest = { kind, end };
  }
  return longest;
}

/** The place after the phrase's last word, or -1. */
function matchFrom(search: Search, elements: readonly Element[], element: number, at: number): number {
  search.steps += 1;
  if (search.steps > stepsMax) return -1;
  const one = elements[element];
  if (one === undefined) return at;
  switch (one.kind) {
    case 'start':
      return beginsSentence(search, at) ? matchFrom(search, elements, element + 1, at) : -1;
    case 'end':
      return endsClause(search, at) ? at : -1;
    case 'gap':
      return matchGap(search, elements, { element, at, most: one.most });
    case 'word':
      return matchWord(search, elements, { element, at, one });
  }
}

function matchGap(
  search: Search,
  elements: readonly Element[],
  { element, at, most }: { element: number; at: number; most: number },
): number {
  for (let skipped = 0; skipped <= most && at + skipped <= search.words.length; skipped += 1) {
    const end = matchFrom(search, elements, element + 1, at + skipped);
    if (end >= 0) return end;
    if (skipped > 0 && beginsSentence(search, at + skipped)) return -1;
  }
  return -1;
}

function matchWord(
  search: Search,
  elements: readonly Element[],
  { element, at, one }: { element: number; at: number; one: WordElement },
): number {
  const word = search.words[at];
  const isMet = word !== undefined && (one.words === null || one.words.has(bareWord(word.text)));
  if (isMet && !(at > search.from && beginsSentence(search, at))) {
    const end = matchFrom(search, elements, element + 1, at + 1);
    if (end >= 0) return end;
  }
  const isLeftOut = one.isOptional || (one.orEnd && endsClause(search, at));
  return isLeftOut ? matchFrom(search, elements, element + 1, at) : -1;
}

const sentenceStops = new Set('.!?…\n;:。！？؟۔।'.split(''));
const clauseStops = new Set([...sentenceStops, ...',،、()[]–—"“”'.split('')]);
/** What may end before a word. */
const [nothing, clause, sentence] = [1, 2, 3];

/** Whether a sentence begins with the word at this place, or the text has ended before it. */
function beginsSentence(search: Search, at: number): boolean {
  return endingBefore(search, at) === sentence;
}

/** Whether a clause has ended before the word at this place. */
function endsClause(search: Search, at: number): boolean {
  return endingBefore(search, at) >= clause;
}

/** Looked up once a place, and only where a phrase asks. */
function endingBefore(search: Search, at: number): number {
  return search.endings[at] || (search.endings[at] = findEnding(search, at));
}

function findEnding({ text, words }: Search, at: number): number {
  if (at === 0 || at === words.length) return sentence;
  const { start } = words[at] as Word;
  let ending = nothing;
  for (let unit = (words[at - 1] as Word).end; unit < start; unit += 1) {
    const character = text.charAt(unit);
    if (sentenceStops.has(character)) return sentence;
    if (clauseStops.has(character)) ending = clause;
  }
  return ending;
}
