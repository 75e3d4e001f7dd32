// Second half of folding: word by word. Takes disguises off where a known word shows (look-alikes, leet, masks, spaced,
// split, joined and doubled letters) and keeps the map. Work is linear: chunks are bounded, each is looked at once.

import { kindOfWord } from '../../words/known-words.ts';
import { findBroken } from './find-broken.ts';
import { findChunks, type Chunk } from './find-chunks.ts';
import { findMarkup } from './find-markup.ts';
import type { DisguiseKind, WordKind } from '../folding/folded-text.ts';
import { makeUnits, noteDisguise, pushUnit, type FoldedUnits } from '../folding/folded-units.ts';
import type { PieceContext, Rewrite } from './piece.ts';
import { readChunk } from './read-chunk.ts';
import { mayBeSpelt, readSpelt } from './read-spelt.ts';
import { readSplit, type Walk } from './read-split.ts';
import { isSettled, noteSettled, type SettledChunks } from './settled-chunks.ts';

/** The folded units with some words read otherwise; each disguise is noted. */
export function rewriteUnits(folded: FoldedUnits, rewrites: readonly Rewrite[]): FoldedUnits {
  for (const rewrite of rewrites) note(folded, rewrite);
  return applyRewrites(folded, rewrites);
}

/** From this many disguised words on, and this share of all, the text is full of disguises. */
const disguisedMin = 3;
const disguisedShareMin = 0.15;

/** What a folded text was typed as, and what is known of its chunks from earlier rounds. */
export interface Typed extends Pick<PieceContext, 'typedAt' | 'isStretchedAt'> {
  /** What the folded units `[start, end)` cover in the source. */
  coverOf: (start: number, end: number) => { start: number; end: number };
  settled: SettledChunks;
}

/** What is to be read otherwise in a folded text, in order. What signs hide goes before what letters do. */
export function findDisguises(text: string, typed: Typed): Rewrite[] {
  const bySigns = withoutOverlaps([...findMarkup(text), ...findBroken(text)]);
  const byLetters = findDisguisedChunks(text, typed);
  return bySigns.length === 0 ? byLetters : withoutOverlaps([...bySigns, ...byLetters]);
}

/** In order; of two that overlap, the one given first stays. */
function withoutOverlaps(rewrites: Rewrite[]): Rewrite[] {
  if (rewrites.length < 2) return rewrites;
  const order = rewrites.map((rewrite, rank) => ({ rewrite, rank }));
  order.sort((a, b) => a.rewrite.start - b.rewrite.start || a.rank - b.rank);
  const kept: typeof order = [];
  for (const one of order) {
    const last = kept.at(-1);
    if (last === undefined || one.rewrite.start >= last.rewrite.end) kept.push(one);
    else if (one.rank < last.rank) kept[kept.length - 1] = one;
  }
  return kept.map(({ rewrite }) => rewrite);
}

function findDisguisedChunks(text: string, typed: Typed): Rewrite[] {
  const chunks = findChunks(text);
  const context = {
    ...typed,
    isLatinText: isLatin(chunks) || chunks.some((chunk) => chunk.hasBeyond && mixesAlphabets(text, chunk)),
    isDisguisedText: false,
  };
  const rewrites = readAll(text, chunks, context);
  const isMany = (count: number): boolean => count >= disguisedMin && count >= chunks.length * disguisedShareMin;
  const stretched = rewrites.filter(({ undone }) => undone.kind === 'stretched').length;
  const signed = chunks.filter(({ isPlain, hasLatin, hasBeyond }) => {
    return !isPlain && (hasLatin || (hasBeyond && context.isLatinText));
  }).length;
  if (!isMany(signed) && !isMany(stretched)) return rewrites;
  const readily = readAll(text, chunks, { ...context, isDisguisedText: true });
  return isMany(readily.filter(isTelling).length) ? readily : rewrites;
}

/** Whether a rewrite shows a disguise: one that makes a known word, or the guess that text is disguised would prove itself. */
function isTelling({ undone }: Rewrite): boolean {
  return tellingKinds.has(undone.kind) && kindOfWord(undone.text) !== null;
}

const tellingKinds: ReadonlySet<DisguiseKind> = new Set(['leet', 'masked', 'look-alike', 'stretched']);

function readAll(text: string, chunks: Chunk[], context: PieceContext & Typed): Rewrite[] {
  const walk: Walk = { text, chunks, rewrites: [] };
  let at = 0;
  while (at < chunks.length) at = readAt(walk, at, context);
  return walk.rewrites;
}

/** Reads what begins at a chunk; returns the chunk to go on with. */
function readAt(walk: Walk, at: number, context: PieceContext & Typed): number {
  const { text, chunks, rewrites } = walk;
  const chunk = chunks[at] as Chunk;
  const spelt = mayBeSpelt(chunk) ? readSpelt(walk, at) : null;
  if (spelt !== null) {
    if (spelt.rewrite !== null) rewrites.push(spelt.rewrite);
    return spelt.next;
  }
  if (chunk.isPlain) {
    if (chunk.end - chunk.start === 1 || kindOfWord(text.slice(chunk.start, chunk.end)) !== null) return at + 1;
    const split = readSplit(walk, at);
    if (split !== null) {
      rewrites.push(split.rewrite);
      return split.next;
    }
  }
  for (const rewrite of readOnce(text, chunk, context)) rewrites.push(rewrite);
  return at + 1;
}

/** What the chunk reads as; one that stayed as it is in an earlier round, and is the same now, is not read again. */
function readOnce(text: string, chunk: Chunk, context: PieceContext & Typed): Rewrite[] {
  const cover = context.coverOf(chunk.start, chunk.end);
  const chunkText = text.slice(chunk.start, chunk.end);
  if (isSettled(context, cover, chunkText)) return [];
  const rewrites = readChunk(text, chunk, context);
  if (rewrites.length === 0) noteSettled(context, cover, chunkText);
  return rewrites;
}

const alphabets = [/[\u0370-\u03ff]/, /[\u0400-\u04ff]/, /[\u0530-\u058f]/, /[\u3105-\u312f]/];

/** Greek, Cyrillic, Armenian and Bopomofo letters in one word, of two alphabets at least: they pose as Latin ones. */
function mixesAlphabets(text: string, { start, end }: Chunk): boolean {
  const word = text.slice(start, end);
  return alphabets.filter((alphabet) => alphabet.test(word)).length > 1;
}

function isLatin(chunks: Chunk[]): boolean {
  let latin = 0;
  let other = 0;
  for (const chunk of chunks) {
    if (chunk.hasLatin) latin++;
    else if (chunk.hasBeyond) other++;
  }
  return latin > other;
}

/** A few letters set apart may be initials: only what hides a telling word, or is long, is worth a note. */
const spacedNoteMin = 6;

function note(folded: FoldedUnits, { start, end, undone }: Rewrite): void {
  const hides = hidden(undone.text);
  if (undone.kind === 'spaced' && hides === 'everyday' && undone.text.length < spacedNoteMin) return;
  noteDisguise(folded.disguises, { kind: undone.kind, ...coverOf(folded, start, end - 1), hides });
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

function applyRewrites(folded: FoldedUnits, rewrites: readonly Rewrite[]): FoldedUnits {
  const result: FoldedUnits = { ...makeUnits(folded.length + 16), disguises: folded.disguises };
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
