// Reads a hostile word split by spaces ("id iot", "fu ck"), around a part that is no word by itself.

import { hashLetter, hashOfNothing, mayBeTelling } from '../../words/telling-filter.ts';
import type { Chunk } from './find-chunks.ts';
import { joinPieces, pieceOf, rewriteOf, type Rewrite } from './piece.ts';
import { spend, type Steps } from './steps.ts';
import { isSplitWord } from './undo-spacing.ts';

/** Chunks of a text, and where reading stands. */
export interface Walk {
  text: string;
  chunks: Chunk[];
  /** What has been read otherwise so far, in order. */
  rewrites: Rewrite[];
  steps: Steps;
}

const stepsPerReach = 3;
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
    if (!mayBeSplit(walk, at + from, at + to)) continue;
    spend(walk.steps, stepsPerReach);
    const parts = walk.chunks.slice(at + from, at + to + 1);
    if (
      !isSplitWord(
        parts.map(({ start, end }) => walk.text.slice(start, end)),
        false,
      )
    )
      continue;
    const joined = joinPieces(parts.map(({ start, end }) => pieceOf(walk.text, start, end)));
    return { rewrite: rewriteOf(joined, { ...joined, kind: 'split' }), next: at + to + 1 };
  }
  return null;
}

/** Whether neighbouring chunks are plain and short, stand close together, were not read yet, and may be one telling word. */
function mayBeSplit({ text, chunks, rewrites }: Walk, from: number, to: number): boolean {
  const free = rewrites.at(-1)?.end ?? 0;
  let hash = hashOfNothing();
  for (let at = from; at <= to; at++) {
    const chunk = chunks[at];
    if (chunk === undefined || !chunk.isPlain || chunk.start < free || chunk.end - chunk.start > partUnitsMax)
      return false;
    const before = chunks[at - 1];
    if (at > from && (before === undefined || !isGap(text, before.end, chunk.start))) return false;
    for (let unit = chunk.start; unit < chunk.end; unit++) hash = hashLetter(hash, text.charCodeAt(unit));
  }
  return mayBeTelling(hash);
}

/** One or two spaces. */
function isGap(text: string, from: number, to: number): boolean {
  return to - from <= 2 && text.charCodeAt(from) === 0x20 && text.charCodeAt(to - 1) === 0x20;
}
