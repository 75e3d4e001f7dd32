// Second half of folding: word by word. Takes disguises off where a known word shows (look-alikes, leet, masks, spaced,
// split, joined and doubled letters) and keeps the map. Work is linear: chunks are bounded, each is looked at once.

import { kindOfWord } from '../../words/known-words.ts';
import { findBroken } from './find-broken.ts';
import { findChunks, type Chunk } from './find-chunks.ts';
import { findMarkup } from './find-markup.ts';
import type { DisguiseKind, WordKind } from '../folding/folded-text.ts';
import { noteDisguise, otherRoom, pushStretch, pushUnit, type FoldedUnits } from '../folding/folded-units.ts';
import type { PieceContext, Rewrite } from './piece.ts';
import { mayReadOtherwise, readChunk } from './read-chunk.ts';
import { mayBeSpelt, readSpelt } from './read-spelt.ts';
import { readSplit, type Walk } from './read-split.ts';
import { halfOf } from './steps.ts';
import { keyOfChunk, settledAround, type SettledChunks } from './settled-chunks.ts';

/** The folded units with some words read otherwise; each disguise is noted. */
export function rewriteUnits(folded: FoldedUnits, rewrites: readonly Rewrite[]): FoldedUnits {
  for (const rewrite of rewrites) note(folded, rewrite);
  return applyRewrites(folded, rewrites);
}

/** From this many disguised words on, and this share of all, the text is full of disguises. */
const disguisedMin = 3;
const disguisedShareMin = 0.15;

/** What a folded text was typed as, and what is known of its chunks from earlier rounds. */
export interface Typed extends Pick<PieceContext, 'typedAt' | 'isStretchedAt' | 'steps'> {
  /** What the folded units `[start, end)` cover in the source. */
  coverOf: (start: number, end: number) => { start: number; end: number };
  settled: SettledChunks;
}

export interface FoundDisguises {
  /** What is to be read otherwise, in order. */
  rewrites: Rewrite[];
  /** Where the steps were used up: from this unit of the text on nothing was looked at. The text's length: nowhere. */
  readTo: number;
}

/** What is to be read otherwise in a folded text, as far as the steps reach. What signs hide goes before what letters do. */
export function findDisguises(text: string, typed: Typed): FoundDisguises {
  const broken = findBroken(text, typed.steps, halfOf(typed.steps));
  const bySigns = withoutOverlaps([...findMarkup(text), ...broken.rewrites]);
  const byLetters = findDisguisedChunks(text, typed);
  const readTo = Math.min(broken.readTo, byLetters.readTo);
  if (bySigns.length === 0) return { rewrites: byLetters.rewrites, readTo };
  return { rewrites: withoutOverlaps([...bySigns, ...byLetters.rewrites]), readTo };
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

function findDisguisedChunks(text: string, typed: Typed): FoundDisguises {
  const chunks = findChunks(text);
  const context = {
    ...typed,
    isLatinText: isLatin(chunks) || chunks.some((chunk) => chunk.hasBeyond && mixesAlphabets(text, chunk)),
    isDisguisedText: false,
  };
  const found = readAll(text, chunks, context, halfOf(typed.steps));
  if (!mayBeFull(chunks, found, context.isLatinText)) return found;
  const readily = readAll(text, chunks, { ...context, isDisguisedText: true }, 0);
  const looked = chunks.filter(({ start }) => start < readily.readTo);
  if (isMany(count(readily.rewrites, isTelling), looked)) return readily;
  return { ...found, readTo: Math.min(found.readTo, readily.readTo) };
}

function isMany(found: number, chunks: readonly Chunk[]): boolean {
  return found >= disguisedMin && found >= chunks.length * disguisedShareMin;
}

/** Whether there are signs and letters enough to look whether all of the text is disguised. */
function mayBeFull(chunks: readonly Chunk[], { rewrites }: FoundDisguises, isLatinText: boolean): boolean {
  const isSigned = ({ isPlain, hasLatin, hasBeyond }: Chunk) => !isPlain && (hasLatin || (hasBeyond && isLatinText));
  return (
    isMany(count(chunks, isSigned), chunks) ||
    isMany(
      count(rewrites, ({ undone }) => undone.kind === 'stretched'),
      chunks,
    )
  );
}

function count<Of>(all: readonly Of[], isCounted: (one: Of) => boolean): number {
  let counted = 0;
  for (const one of all) if (isCounted(one)) counted++;
  return counted;
}

/** Whether a rewrite shows a disguise: one that makes a known word, or the guess that text is disguised would prove itself. */
function isTelling({ undone }: Rewrite): boolean {
  return tellingKinds.has(undone.kind) && kindOfWord(undone.text) !== null;
}

const tellingKinds: ReadonlySet<DisguiseKind> = new Set(['leet', 'masked', 'look-alike', 'stretched']);

/** Reads chunk by chunk until no more than `kept` steps are left. */
function readAll(text: string, chunks: Chunk[], context: PieceContext & Typed, kept: number): FoundDisguises {
  const walk: Walk = { text, chunks, rewrites: [], steps: context.steps };
  let at = 0;
  while (at < chunks.length && context.steps.left > kept) at = readAt(walk, at, context);
  return { rewrites: walk.rewrites, readTo: chunks[at]?.start ?? text.length };
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
  if (mayReadOtherwise(text, chunk, context)) {
    for (const rewrite of readOnce(text, chunk, context)) rewrites.push(rewrite);
  }
  return at + 1;
}

/** What the chunk reads as; one like it that stayed as it is was read already. */
function readOnce(text: string, chunk: Chunk, context: PieceContext & Typed): Rewrite[] {
  const settled = settledAround(context);
  const key = keyOfChunk(text, chunk, context);
  if (settled.has(key)) return [];
  const rewrites = readChunk(text, chunk, context);
  if (rewrites.length === 0) settled.add(key);
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
  const result = otherRoom(folded);
  let at = 0;
  for (const { start, end, undone } of rewrites) {
    pushStretch(result, folded, at, start);
    for (let index = 0; index < undone.text.length; index++) {
      const from = undone.from[index] ?? start;
      const cover = coverOf(folded, from, index === undone.text.length - 1 ? end - 1 : from);
      pushUnit(result, undone.text.charCodeAt(index), cover.start, cover.end);
    }
    at = end;
  }
  pushStretch(result, folded, at, folded.length);
  return result;
}
