// The folded form of a text with its map back to what was typed. Types and look-ups only; folding itself lives in
// fold-text.ts. Holds no judgement: what a disguise is worth is the evasion signal's business.

import type { Remembering } from '../../remember.ts';

/** What folding had to take off so that the text reads as a person reads it. */
export type DisguiseKind =
  | 'width'
  | 'styled'
  | 'invisible'
  | 'reversed'
  | 'tower'
  | 'stretched'
  | 'leet'
  | 'look-alike'
  | 'spaced'
  | 'masked'
  | 'joined'
  | 'split'
  | 'markup'
  | 'backwards'
  | 'misspelt';

/** Which list a word is on: hostile words, what spam sells, or everyday vocabulary. */
export type WordKind = 'hostile' | 'commercial' | 'everyday';

/** One piece of the original (UTF-16 units, end exclusive) that folding changed beyond case and punctuation. */
export interface Disguise {
  kind: DisguiseKind;
  start: number;
  end: number;
  /** What kind of known word the piece became without it; null when it became none. */
  hides: WordKind | null;
}

/** Disguises kept of one text; further ones are folded all the same. */
export const disguisesMax = 64;

export interface FoldedText extends Remembering {
  /** The text as stored. */
  source: string;
  /** The text as read: folded, in NFC, case removed. */
  text: string;
  /** Per UTF-16 unit of `text`: where in `source` it came from (end exclusive). Never inside a surrogate pair. */
  starts: Uint32Array;
  ends: Uint32Array;
  disguises: Disguise[];
  /**
   * Present when the text's disguises are more work than one text is worth: the part of `source`, up to its end, that was
   * folded by characters only.
   */
  unread?: { start: number; end: number };
}

/**
 * A stretch of `text` as a stretch of `source`. An empty stretch gives an empty one. Looks at each unit, since text
 * behind a bidi override is read backwards.
 */
export function sourceSpan(folded: FoldedText, start: number, end: number): { start: number; end: number } {
  let first = folded.source.length;
  let last = 0;
  for (let at = start; at < end; at++) {
    first = Math.min(first, folded.starts[at] ?? first);
    last = Math.max(last, folded.ends[at] ?? last);
  }
  if (last > first) return { start: first, end: last };
  const at = folded.starts[start] ?? folded.source.length;
  return { start: at, end: at };
}
