// Finds phrases in the words of a text, each within one sentence. Which phrases, and what they mean, is not known here.

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
  words: readonly string[];
  /** Whether a sentence begins with the word at this place; one more place than words. */
  begins: readonly boolean[];
  /** Whether a clause has ended before the word at this place. */
  ends: readonly boolean[];
  /** Where the phrase sought begins. */
  from: number;
  steps: number;
}

/** The phrases of a text in order, at most twenty; of several that begin at one word the longest. Linear in its length. */
export function findPhrases<Kind>(text: string, words: readonly Word[], phrases: Phrases<Kind>): FoundPhrase<Kind>[] {
  const search: Search = {
    words: words.map((word) => bareWord(word.text)),
    begins: placesAfter(text, words, sentenceStops),
    ends: placesAfter(text, words, clauseStops),
    from: 0,
    steps: 0,
  };
  const found: FoundPhrase<Kind>[] = [];
  for (let at = 0; at < words.length && found.length < foundMax; at += 1) {
    const begun = phrases.get(search.words[at] as string);
    if (begun === undefined) continue;
    const longest = findLongest(search, at, begun);
    if (longest === null) continue;
    const { kind, end: next } = longest;
    const [first, last] = [words[at] as Word, words[next - 1] as Word];
    found.push({ kind, first: at, last: next - 1, start: first.start, end: last.end });
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
    Object.assign(search, { from: at, steps: 0 });
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
      return search.begins[at] === true ? matchFrom(search, elements, element + 1, at) : -1;
    case 'end':
      return search.ends[at] === true ? at : -1;
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
    if (search.begins[at + skipped] === true && skipped > 0) return -1;
  }
  return -1;
}

function matchWord(
  search: Search,
  elements: readonly Element[],
  { element, at, one }: { element: number; at: number; one: WordElement },
): number {
  const word = search.words[at];
  const isNewSentence = at > search.from && search.begins[at] === true;
  if (word !== undefined && !isNewSentence && (one.words === null || one.words.has(word))) {
    const end = matchFrom(search, elements, element + 1, at + 1);
    if (end >= 0) return end;
  }
  const isLeftOut = one.isOptional || (one.orEnd && search.ends[at] === true);
  return isLeftOut ? matchFrom(search, elements, element + 1, at) : -1;
}

const sentenceStops = new Set('.!?…\n;:。！？؟۔।'.split(''));
const clauseStops = new Set([...sentenceStops, ...',،、()[]–—"“”'.split('')]);

/** For each place whether a stop stands before its word; there is one more place than words. */
function placesAfter(text: string, words: readonly Word[], stops: ReadonlySet<string>): boolean[] {
  const places = words.map(
    ({ start }, at) => at === 0 || hasStop(text, { from: words[at - 1]?.end ?? 0, to: start, stops }),
  );
  places.push(true);
  return places;
}

function hasStop(text: string, { from, to, stops }: { from: number; to: number; stops: ReadonlySet<string> }): boolean {
  for (let at = from; at < to; at += 1) if (stops.has(text.charAt(at))) return true;
  return false;
}
