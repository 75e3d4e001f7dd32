// Letters that stand apart ("k a s i n o", "k.a.s.i.n.o", "赌.博"), joined. Folding joins them where they make a word it
// knows; what a list holds it does not know.

import type { FoldedText } from '../reading/folding/folded-text.ts';
import { isSpaceless, isWordPart } from './list-forms.ts';

/** Two letters of a script without blanks are enough: there a letter is a word or half of one. */
const lettersMin = 3;
const spacelessMin = 2;

/** All such runs, a line each, with their places; null: there is none. Work is linear in the length. */
export function joinLetters({ source, text, starts, ends }: FoldedText): FoldedText | null {
  const places: number[] = [];
  let at = 0;
  while (at < text.length) {
    const end = endOfRun(text, at);
    const count = (end - at + 1) / 2;
    if (end > at && count >= (isSpaceless(text.charCodeAt(at)) ? spacelessMin : lettersMin)) {
      if (places.length > 0) places.push(-1);
      for (let place = at; place < end; place += 2) places.push(place);
    }
    at = Math.max(at + 1, end);
  }
  if (places.length === 0) return null;
  return {
    source,
    text: places.map((place) => (place < 0 ? '\n' : text.charAt(place))).join(''),
    starts: Uint32Array.from(places, (place) => (place < 0 ? 0 : (starts[place] ?? 0))),
    ends: Uint32Array.from(places, (place) => (place < 0 ? 0 : (ends[place] ?? 0))),
    disguises: [],
  };
}

/** Where a run of single letters ends that begins at a place: between them always the same one sign; the place itself for none. */
function endOfRun(text: string, start: number): number {
  if (!isAlone(text, start)) return start;
  const separator = codeAt(text, start + 1);
  if (separator < 0 || separator === 0x0a || isWordPart(separator)) return start;
  let end = start + 1;
  while (codeAt(text, end) === separator && isAlone(text, end + 1)) end += 2;
  return end;
}

/** A letter with none beside it; where no blanks are set, any. */
function isAlone(text: string, at: number): boolean {
  const code = codeAt(text, at);
  if (!isWordPart(code)) return false;
  return isSpaceless(code) || !(isWordPart(codeAt(text, at - 1)) || isWordPart(codeAt(text, at + 1)));
}

function codeAt(text: string, at: number): number {
  return at < 0 || at >= text.length ? -1 : text.charCodeAt(at);
}
