// Cuts a run of letters into known words, common ones preferred. Works in windows, so that the work is linear.

import { beginsKnownWord, findKnownWord, knownUnitsMax } from '../../words/known-words.ts';

/** Two-letter words a run of letters may be cut into. */
const shortWords = new Set(
  'a i u am an as at be by do go he hi if in is it me my no of on or so to up us we'.split(' '),
);
const shortWordCost = 12;
const wordCost = 9;
const restCost = 25;
const ordinaryUnitsMin = 3;
const windowUnits = 60;

/** Whether one or two letters are a word. */
export function isShortWord(letters: string): boolean {
  return shortWords.has(letters);
}

/**
 * The words of a run of letters; null where it can't be cut into known words. With `allowsRest`, letters that belong to no
 * known word stand alone.
 */
export function cutIntoWords(letters: string, allowsRest: boolean): string[] | null {
  const words: string[] = [];
  let at = 0;
  while (at < letters.length) {
    const isLast = letters.length - at <= windowUnits;
    const found = cutWindow(letters.slice(at, at + windowUnits), { isLast, allowsRest });
    if (found === null) return null;
    words.push(...found);
    for (const word of found) at += word.length;
  }
  return words;
}

/** The cheapest cut of a window; unless it is the last one, its end may be left for the next. */
function cutWindow(letters: string, { isLast, allowsRest }: { isLast: boolean; allowsRest: boolean }): string[] | null {
  const costs = new Float64Array(letters.length + 1).fill(Infinity);
  const cuts = new Uint8Array(letters.length + 1);
  costs[0] = 0;
  for (let start = 0; start < letters.length; start++) {
    if (costs[start] !== Infinity)
      extend(letters, start, { costs, cuts, letterCost: allowsRest ? restCost : Infinity });
  }
  let end = letters.length;
  if (!isLast) while (end > windowUnits - knownUnitsMax && costs[end] === Infinity) end--;
  if (costs[end] === Infinity) return null;
  const words: string[] = [];
  for (; end > 0; end = cuts[end] ?? 0) words.push(letters.slice(cuts[end], end));
  return words.reverse();
}

interface Cuts {
  /** Of a letter that is no word. */
  letterCost: number;
  costs: Float64Array;
  cuts: Uint8Array;
}

function extend(letters: string, start: number, { costs, cuts, letterCost }: Cuts): void {
  const hasLonger = beginsKnownWord(letters.slice(start, start + 4));
  const unitsMax = Math.min(hasLonger ? knownUnitsMax : ordinaryUnitsMin, letters.length - start);
  for (let units = 1; units <= unitsMax; units++) {
    const cost =
      (costs[start] ?? 0) + Math.min(costOf(letters.slice(start, start + units)), units === 1 ? letterCost : Infinity);
    if (cost < (costs[start + units] ?? 0)) {
      costs[start + units] = cost;
      cuts[start + units] = start;
    }
  }
}

function costOf(word: string): number {
  if (word.length < ordinaryUnitsMin) return shortWords.has(word) ? shortWordCost : Infinity;
  const known = findKnownWord(word);
  if (known === null || (word.length === ordinaryUnitsMin && known.band > 1)) return Infinity;
  return wordCost + known.band;
}
