// What somebody types to search, as words and phrases to look for. No character of it has a meaning to the database: what is
// no word is left out.

import type { Fault } from '../domain/failure.ts';
import { readSearchWords } from './search-words.ts';

/** Words that stand one after the other; the last may be the start of a longer one. */
export interface SearchTerm {
  words: readonly string[];
  isPrefix: boolean;
}

const termsMax = 10;
const wordsMax = 40;
const prefixLettersMin = 2;

/** A quoted phrase, or what stands between spaces; a star behind it leaves the end of the last word open. */
const chunk = /"([^"]*)"?(\*?)|([^\s"]+)/gu;

/** The terms, all of which a comment must have; or the faults of the field `q`. */
export function readSearchQuery(text: string): { terms: SearchTerm[]; faults: Fault[] } {
  const terms: SearchTerm[] = [];
  const faults = new Map<string, Fault>();
  const fail = (rule: string, message: string) => faults.set(rule, { field: 'q', rule, message });
  for (const [, quoted, star, plain = ''] of text.matchAll(chunk)) {
    const isOpen = quoted === undefined ? plain.endsWith('*') : star === '*';
    const term = termOf(quoted ?? plain, isOpen);
    if (term === null) continue;
    const last = term.words.at(-1) ?? '';
    if (isOpen && term.isPrefix && /^[\p{L}\p{N}]$/u.test(last) && !isCloseLetter(last)) {
      fail('prefix-too-short', `q: at least ${prefixLettersMin} letters must stand before a star.`);
    }
    terms.push(term);
  }
  if (terms.length === 0) fail('no-word', 'q: there is no word in it to look for.');
  const words = terms.reduce((sum, term) => sum + term.words.length, 0);
  if (terms.length > termsMax || words > wordsMax) {
    fail('too-many-words', `q: at most ${termsMax} words and phrases, of ${wordsMax} words together.`);
  }
  return { terms, faults: [...faults.values()] };
}

/** Null: there is no word in it. A single close letter finds every pair that it starts. */
function termOf(text: string, isOpen: boolean): SearchTerm | null {
  const { words, end } = readSearchWords(text);
  if (end === null) return null;
  if (end === 'stretch') return { words: words.slice(0, -1), isPrefix: false };
  return { words, isPrefix: end === 'letter' || isOpen };
}

function isCloseLetter(letter: string): boolean {
  return readSearchWords(letter).end === 'letter';
}
