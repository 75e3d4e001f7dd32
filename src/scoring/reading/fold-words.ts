// Second half of folding: word by word. Takes disguises off where a known word shows (look-alikes, leet, masks, spaced,
// split, joined and doubled letters) and keeps the map. Work is linear: chunks are bounded, each is looked at once.

import { kindOfWord } from '../words/known-words.ts';
import { findChunks, type Chunk } from './find-chunks.ts';
import type { WordKind } from './folded-text.ts';
import { makeUnits, noteUndoing, pushUnit, textOf, type FoldedUnits } from './folded-units.ts';
import type { Rewrite } from './piece.ts';
import { readChunk } from './read-chunk.ts';
import { readSpelt, letterChunkUnitsMax } from './read-spelt.ts';
import { readSplit, type Walk } from './read-split.ts';
import type { LookAlikeContext } from './undo-look-alikes.ts';

/** The folded units with disguised words read as what they are; the same object when there is nothing to undo. */
export function foldWords(folded: FoldedUnits, source: string): FoldedUnits {
  const text = textOf(folded);
  const chunks = findChunks(text);
  const context = lookAlikeContext(folded, source, chunks);
  const rewrites: Rewrite[] = [];
  let at = 0;
  while (at < chunks.length) {
    const step = readAt({ text, chunks, free: rewrites.at(-1)?.end ?? 0 }, at, context);
    rewrites.push(...step.rewrites);
    at = step.next;
  }
  if (rewrites.length === 0) return folded;
  for (const rewrite of rewrites) note(folded, rewrite);
  return applyRewrites(folded, rewrites);
}

const nothing: Rewrite[] = [];

/** What begins at a chunk reads as, and the chunk to go on with. */
function readAt(walk: Walk, at: number, context: LookAlikeContext): { rewrites: Rewrite[]; next: number } {
  const chunk = walk.chunks[at] as Chunk;
  const units = chunk.end - chunk.start;
  if (units <= letterChunkUnitsMax) {
    const spelt = readSpelt(walk, at);
    if (spelt !== null) return { rewrites: spelt.rewrite === null ? nothing : [spelt.rewrite], next: spelt.next };
  }
  if (chunk.isPlain) {
    if (units === 1 || kindOfWord(walk.text.slice(chunk.start, chunk.end)) !== null) return { rewrites: nothing, next: at + 1 };
    const split = readSplit(walk, at);
    if (split !== null) return { rewrites: [split.rewrite], next: split.next };
  }
  return { rewrites: readChunk(walk.text, chunk, context), next: at + 1 };
}

function lookAlikeContext(folded: FoldedUnits, source: string, chunks: Chunk[]): LookAlikeContext {
  let latin = 0;
  let other = 0;
  for (const chunk of chunks) {
    if (chunk.hasLatin) latin++;
    else if (chunk.hasBeyond) other++;
  }
  return { typedAt: (index) => source.codePointAt(folded.starts[index] ?? 0) ?? 0, isLatinText: latin > other };
}

/** A few letters set apart may be initials: only what hides a telling word, or is long, is worth a note. */
const spacedNoteMin = 6;

function note(folded: FoldedUnits, { start, end, undone }: Rewrite): void {
  const hides = hidden(undone.text);
  if (undone.kind === 'spaced' && hides === 'everyday' && undone.text.length < spacedNoteMin) return;
  noteUndoing(folded.undone, { kind: undone.kind, ...coverOf(folded, start, end - 1), hides });
}

function hidden(text: string): WordKind | null {
  const kinds = new Set(text.split(' ').map((word) => kindOfWord(word)));
  if (kinds.has('hostile')) return 'hostile';
  if (kinds.has('commercial')) return 'commercial';
  return kinds.has('everyday') ? 'everyday' : null;
}

/** What two folded units cover in the source, whichever comes first there. */
function coverOf({ starts, ends }: FoldedUnits, one: number, other: number): { start: number; end: number } {
  return {
    start: Math.min(starts[one] ?? 0, starts[other] ?? 0),
    end: Math.max(ends[one] ?? 0, ends[other] ?? 0),
  };
}

function applyRewrites(folded: FoldedUnits, rewrites: Rewrite[]): FoldedUnits {
  const result: FoldedUnits = { ...makeUnits(folded.length + 16), undone: folded.undone };
  let at = 0;
  for (const { start, end, undone } of rewrites) {
    copyUnits(folded, { from: at, to: start }, result);
    for (let index = 0; index < undone.text.length; index++) {
      const from = undone.from[index] ?? start;
      const cover = coverOf(folded, from, index === undone.text.length - 1 ? end - 1 : from);
      pushUnit(result, undone.text.charCodeAt(index), cover.start, cover.end);
    }
    at = end;
  }
  copyUnits(folded, { from: at, to: folded.length }, result);
  return result;
}

function copyUnits(folded: FoldedUnits, { from, to }: { from: number; to: number }, into: FoldedUnits): void {
  for (let at = from; at < to; at++) {
    pushUnit(into, folded.units[at] ?? 0, folded.starts[at] ?? 0, folded.ends[at] ?? 0);
  }
}
