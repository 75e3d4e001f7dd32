// The chunks of one text that were read and stay as they are. Words repeat, and a text is read in rounds, since taking one
// disguise off may show another; without this each would be read again and again. Holds for one text only.

import type { Chunk } from './find-chunks.ts';
import type { PieceContext } from './piece.ts';

/** By what the text around is believed to be: chunks as folded, with their place where they hang on it. */
export type SettledChunks = Partial<Record<number, Set<string>>>;

/** None yet: to be made anew for each text. */
export function makeSettledChunks(): SettledChunks {
  return {};
}

type Around = Pick<PieceContext, 'isLatinText' | 'isDisguisedText'> & {
  settled: SettledChunks;
  coverOf: (start: number, end: number) => { start: number; end: number };
};

/** The chunks like this one that stay as they are. */
export function settledAround({ isLatinText, isDisguisedText, settled }: Around): Set<string> {
  return (settled[(isLatinText ? 2 : 0) + (isDisguisedText ? 1 : 0)] ??= new Set());
}

/**
 * What a chunk's reading hangs on: its text; and where letters beyond ASCII or stretched ones have a past of their own, its
 * place in the source, too.
 */
export function keyOfChunk(text: string, { start, end, hasBeyond }: Chunk, { coverOf }: Around): string {
  const chunk = text.slice(start, end);
  const cover = coverOf(start, end);
  const isAsTyped = !hasBeyond && cover.end - cover.start === end - start;
  return isAsTyped ? chunk : `${chunk} ${cover.start} ${cover.end}`;
}
