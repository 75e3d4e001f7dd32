// The chunks of one text that were read and stay as they are. Taking one disguise off may show another, so a text is read
// in rounds; without this each round would read all of it again. Holds for one text only.

import type { PieceContext } from './piece.ts';

/** What a chunk covers in the source, and its folded text. */
interface Settled {
  end: number;
  text: string;
}

/** By what the text around is believed to be, then by where the chunk starts in the source. */
export type SettledChunks = readonly Map<number, Settled>[];

/** None yet: to be made anew for each text. */
export function makeSettledChunks(): SettledChunks {
  return [new Map(), new Map(), new Map(), new Map()];
}

type Around = Pick<PieceContext, 'isLatinText' | 'isDisguisedText'> & { settled: SettledChunks };

function chunksOf({ isLatinText, isDisguisedText, settled }: Around): Map<number, Settled> | undefined {
  return settled[(isLatinText ? 2 : 0) + (isDisguisedText ? 1 : 0)];
}

/** Whether this stretch of the source, folded to this text, was found to read as nothing else. */
export function isSettled(around: Around, cover: { start: number; end: number }, text: string): boolean {
  const known = chunksOf(around)?.get(cover.start);
  return known !== undefined && known.end === cover.end && known.text === text;
}

/** Keeps that this stretch of the source, folded to this text, reads as nothing else. */
export function noteSettled(around: Around, { start, end }: { start: number; end: number }, text: string): void {
  chunksOf(around)?.set(start, { end, text });
}
