// Reads a hostile word split by spaces ("id iot", "fu ck"), around a part that is no word by itself.

import { beginsHostileWord } from '../../words/known-words.ts';
import type { Chunk } from './find-chunks.ts';
import { joinPieces, pieceOf, rewriteOf, type Rewrite } from './piece.ts';
import { isSplitWord } from './undo-spacing.ts';

/** Chunks of a text, and where reading stands. */
export interface Walk {
  text: string;
  chunks: Chunk[];
  /** What has been read otherwise so far, in order. */
  rewrites: Rewrite[];
}

const partUnitsMax = 8;

/** Which neighbours are tried with an unknown part: from and to, counted from it. */
const reaches = [
  [0, 1],
  [-1, 0],
  [-1, 1],
  [0, 2],
] as const;

/** What the unknown part at `at` makes with its neighbours, and the chunk to go on with; null where it makes nothing. */
export function readSplit(walk: Walk, at: number): { rewrite: Rewrite; next: number } | null {
  for (const [from, to] of reaches) {
    const parts = partsBetween(walk, at + from, at + to);
    if (parts === null || !beginsHostileWord(parts.join('').slice(0, 2)) || !isSplitWord(parts, false)) continue;
    const pieces = walk.chunks.slice(at + from, at + to + 1).map(({ start, end }) => pieceOf(walk.text, start, end));
    const joined = joinPieces(pieces);
    return { rewrite: rewriteOf(joined, { ...joined, kind: 'split' }), next: at + to + 1 };
  }
  return null;
}

/** The texts of neighbouring plain chunks; null where one is missing, too long, read already, or stands further off. */
function partsBetween({ text, chunks, rewrites }: Walk, from: number, to: number): string[] | null {
  const free = rewrites.at(-1)?.end ?? 0;
  const parts: string[] = [];
  for (let at = from; at <= to; at++) {
    const chunk = chunks[at];
    if (chunk === undefined || !chunk.isPlain || chunk.start < free || chunk.end - chunk.start > partUnitsMax)
      return null;
    const before = chunks[at - 1];
    if (at > from && (before === undefined || !isGap(text, before.end, chunk.start))) return null;
    parts.push(text.slice(chunk.start, chunk.end));
  }
  return parts;
}

/** One or two spaces. */
function isGap(text: string, from: number, to: number): boolean {
  return to - from <= 2 && text.charCodeAt(from) === 0x20 && text.charCodeAt(to - 1) === 0x20;
}
