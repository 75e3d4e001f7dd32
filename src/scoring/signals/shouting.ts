// Shouting: text mostly in capitals. Scripts without capitals never shout.

import { factOf, found, type Signal } from '../signal.ts';

const casedLettersMin = 12;
const shareMin = 0.6;

export const shouting: Signal = {
  id: 'shouting',
  group: 'text',
  score: 'toxicity',
  reads: 'text',
  look(reading) {
    const counted = countCapitals(reading.body.source);
    const share = counted.capitals / Math.max(1, counted.cased);
    if (counted.cased < casedLettersMin || share < shareMin) return null;
    const { start, end } = counted.longest;
    return found(share, [{ field: 'body', start, end }], { percent: Math.round(share * 100) });
  },
  describe(finding, quote) {
    return `${factOf(finding, 'percent')} % of the letters are capitals: ${quote(0)}`;
  },
};

interface Capitals {
  capitals: number;
  cased: number;
  /** The longest stretch without a small letter, first to last capital. */
  longest: { start: number; end: number };
}

function countCapitals(text: string): Capitals {
  const result: Capitals = { capitals: 0, cased: 0, longest: { start: 0, end: 0 } };
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    const direction = caseOf(text.charCodeAt(at));
    if (direction === 0) continue;
    result.cased++;
    if (direction < 0) {
      start = -1;
      continue;
    }
    result.capitals++;
    if (start < 0) start = at;
    if (at + 1 - start > result.longest.end - result.longest.start) result.longest = { start, end: at + 1 };
  }
  return result;
}

/** 1 for a capital, -1 for a small letter, 0 for what has no case. Latin, Greek, Cyrillic and Armenian have. */
function caseOf(code: number): number {
  if (code < 0x80) return code >= 0x61 && code <= 0x7a ? -1 : code >= 0x41 && code <= 0x5a ? 1 : 0;
  if (code < 0xc0 || (code >= 0x590 && code < 0x1e00) || code >= 0x2000) return 0;
  const character = String.fromCharCode(code);
  if (character.toLowerCase() !== character) return 1;
  return character.toUpperCase() !== character ? -1 : 0;
}
