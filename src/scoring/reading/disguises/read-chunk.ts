// Reads one chunk: tries the undoers in turn, each on what the one before made of it.

import { findAbuse } from '../../words/known-abuse.ts';
import { findMisspelt, kindOfWord } from '../../words/known-words.ts';
import type { Chunk } from './find-chunks.ts';
import {
  cut,
  joinPieces,
  pieceOf,
  rewriteOf,
  type Piece,
  type PieceContext,
  type Rewrite,
  type Undone,
} from './piece.ts';
import { spend } from './steps.ts';
import { isWordOfSigns, undoLeet, undoUnknownLeet } from './undo-leet.ts';
import { mayPose, undoLookAlikes } from './undo-look-alikes.ts';
import { undoMasks } from './undo-masks.ts';
import { mayBeTurned, undoTurned } from './undo-turned.ts';
import { isSplitWord, undoDoubled, undoJoined, undoSpacedLetters } from './undo-spacing.ts';

const stepsPerChunk = 4;
/** Of a chunk beyond ASCII: it is looked up by key, and turned letters are looked for. */
const stepsPerUnitBeyond = 2;
const wordUnitsMin = 3;
const partsMax = 40;

/** What ends a sentence. */
const stops = { leading: '', trailing: '.!' };
/** Punctuation around a word that is never a letter of it. */
const marks = { leading: '.-_~^&%', trailing: '.!-_~^&%' };
/** Outside of text full of disguises a plus sign stands for t at the end of a word only. */
const openEnd = { leading: `${marks.leading}+`, trailing: `${marks.trailing}|` };
/** All punctuation around a word, and signs that around a word are emphasis but inside it may be letters. */
const edges = { leading: `${marks.leading}+`, trailing: `${marks.trailing}+|` };
const signs = { leading: `${edges.leading}!|*#@$`, trailing: `${edges.trailing}*#@$` };

/** Whether a chunk may read as anything but what it is. A plain one must be an unknown word. */
export function mayReadOtherwise(text: string, chunk: Chunk, context: LatinContext): boolean {
  if (chunk.end - chunk.start < wordUnitsMin) return false;
  if (chunk.isPlain) return mayHide(text, chunk);
  if (!chunk.hasBeyond) return chunk.hasLatin || isLetterless(text, chunk);
  return mayBeTurned(text, chunk) || mayBeLatin(text, chunk, context);
}

type LatinContext = Pick<PieceContext, 'isLatinText' | 'typedAt'>;

/** Whether letters beyond ASCII may pose as Latin ones here. */
function mayBeLatin(text: string, chunk: Chunk, context: LatinContext): boolean {
  return (chunk.hasLatin || context.isLatinText) && mayPose(text, chunk, context);
}

/** What a chunk that may read otherwise reads as, piece by piece; empty where it stays as it is. */
export function readChunk(text: string, chunk: Chunk, context: PieceContext): Rewrite[] {
  const units = chunk.end - chunk.start;
  spend(context.steps, stepsPerChunk + units * (chunk.hasBeyond ? stepsPerUnitBeyond : 1));
  if (chunk.hasBeyond && findAbuse(text.slice(chunk.start, chunk.end)) !== null) return [];
  const turned = chunk.hasBeyond ? undoTurned(pieceOf(text, chunk.start, chunk.end)) : null;
  if (turned !== null) return [rewriteOf(pieceOf(text, chunk.start, chunk.end), turned)];
  if (chunk.hasBeyond && !mayBeLatin(text, chunk, context)) return [];
  const untrimmed = pieceOf(text, chunk.start, chunk.end);
  const whole = trim(untrimmed, edges);
  const edged = whole === untrimmed ? null : readEdges(untrimmed, whole, context);
  if (edged !== null) return edged;
  const plain = chunk.hasBeyond ? undoLookAlikes(whole, context) : null;
  const piece = plain ?? whole;
  const further = isAscii(piece.text) ? readAscii(piece, context) : [];
  if (plain === null || further.length > 1) return further;
  const last = further[0];
  if (last === undefined) return [rewriteOf(whole, plain)];
  if (last.undone.text.length !== last.end - last.start) return further;
  return [rewriteOf(whole, { ...plain, ...replacePart(plain, last) })];
}

/** What mostly is punctuation around a word may be letters of it: in a hostile word, or in text full of disguises ("+h3"). */
function readEdges(untrimmed: Piece, whole: Piece, context: PieceContext): Rewrite[] | null {
  const letters = trim(untrimmed, context.isDisguisedText ? marks : openEnd);
  const undone = letters.text.length > whole.text.length ? undoLeet(letters, context) : null;
  if (undone !== null && (context.isDisguisedText || kindOfWord(undone.text) === 'hostile'))
    return [rewriteOf(letters, undone)];
  if (!context.isDisguisedText || kindOfWord(whole.text) !== null) return null;
  const masked = trim(untrimmed, stops);
  const vowels = masked.text.length > whole.text.length ? undoMasks(masked, context) : null;
  if (vowels !== null) return [rewriteOf(masked, vowels)];
  if (isAscii(whole.text) && readAscii(whole, context).length > 0) return null;
  return readFirst([untrimmed], (one) => undoLeet(one, context) ?? undoMasks(one, context));
}

/** The one word people write without any letter. */
function isLetterless(text: string, { start, end }: Chunk): boolean {
  return end - start >= 3 && isWordOfSigns(text.slice(start, start + 3));
}

const doubledOrStem = /(.)\1|fuck|bitch|cunt|nigg|faggot|asshole|whore|idiot|moron|stupid|shit/;

/** An unknown plain word has nothing to undo without a doubled letter, a hostile stem or a spelling of its own. */
function mayHide(text: string, { start, end }: Chunk): boolean {
  const word = text.slice(start, end);
  return doubledOrStem.test(word) || findMisspelt(word) !== null;
}

/** A look-alike word of which a part was read further ("іd1оt"). */
function replacePart(word: Undone, part: Rewrite): Piece {
  const offset = word.from.indexOf(part.undone.from[0] ?? -1);
  if (offset < 0) return word;
  const text = word.text.slice(0, offset) + part.undone.text + word.text.slice(offset + part.undone.text.length);
  return { text, from: word.from };
}

const maskSigns = /[*#%&^~?_.\-@$!\u00b7\u2022\u00d7]/;

function readAscii(piece: Piece, context: PieceContext): Rewrite[] {
  if (/^[a-z]*$/.test(piece.text)) {
    const undone =
      kindOfWord(piece.text) === null
        ? (undoMisspelt(piece) ?? undoDoubled(piece, context) ?? undoJoined(piece, context.steps))
        : null;
    return undone === null ? [] : [rewriteOf(piece, undone)];
  }
  const bare = trim(piece, signs);
  const whole = bare === piece ? [piece] : [piece, bare];
  return readFirst(whole, (one) => undoLeet(one, context)) ?? readSigns(piece, whole, context);
}

/** Letters of the word as heard come from the whole of the word as typed. */
function undoMisspelt(piece: Piece): Undone | null {
  const known = findMisspelt(piece.text);
  if (known === null) return null;
  const { text, isBackwards } = known;
  const last = piece.from.length - 1;
  const spread = Array.from(text, (_, at) => piece.from[Math.round((at * last) / (text.length - 1))] ?? 0);
  return { text, from: isBackwards ? piece.from.toReversed() : spread, kind: isBackwards ? 'backwards' : 'misspelt' };
}

/** One letter (or sign for one) after another, each with a separator between. */
const spelt = /^[a-z0-9@$!](?:[.\-_~|+*#^&%\u00b7\u2022]{1,2}[a-z0-9@$!])+$/;
const separator = /[.\-_~|+\u00b7\u2022]/;

/** What signs in and around a word hide: letters set apart, letters masked, a word split, or words of their own. */
function readSigns(piece: Piece, whole: Piece[], context: PieceContext): Rewrite[] {
  const bare = whole.at(-1) ?? piece;
  const apart = spelt.test(bare.text) ? readSpelt(bare, context) : null;
  if (apart !== null) return [apart];
  const masked = maskSigns.test(piece.text) ? readFirst(whole, (one) => undoMasks(one, context)) : null;
  if (masked !== null) return masked;
  const unknown = context.isDisguisedText ? readFirst(whole, undoUnknownLeet) : null;
  if (unknown !== null) return unknown;
  return separator.test(bare.text) ? readParts(bare, context) : [];
}

function readSpelt(piece: Piece, context: PieceContext): Rewrite | null {
  const letters = joinPieces(partsOf(piece).map(({ start, end }) => cut(piece, start, end)));
  const undone = undoLeet(letters, context) ?? undoSpacedLetters(letters, context.steps);
  return undone === null ? null : rewriteOf(piece, { ...undone, kind: 'spaced' });
}

/** Parts of a word with dots, hyphens and the like between: one split word, or words of their own. */
function readParts(piece: Piece, context: PieceContext): Rewrite[] {
  const parts = partsOf(piece);
  spend(context.steps, piece.text.length);
  if (parts.length < 2) return [];
  const cutPart = ({ start, end }: Part): Piece => cut(piece, start, end);
  if (
    isSplitWord(
      parts.map(({ text }) => text),
      true,
    )
  ) {
    const letters = joinPieces(parts.map(cutPart));
    return [rewriteOf(letters, { ...letters, kind: 'split' })];
  }
  const longer = parts.filter(({ text }) => text.length >= wordUnitsMin);
  return longer.flatMap((part) => readFirst([cutPart(part)], (one) => undoLeet(one, context)) ?? []);
}

/** The first piece of which an undoer makes something. */
function readFirst(pieces: Piece[], undo: (piece: Piece) => Undone | null): Rewrite[] | null {
  for (const piece of pieces) {
    const undone = undo(piece);
    if (undone !== null) return [rewriteOf(piece, undone)];
  }
  return null;
}

interface Part {
  start: number;
  end: number;
  text: string;
}

const partCharacters = new Uint8Array(0x80);
for (const character of 'abcdefghijklmnopqrstuvwxyz0123456789@$!') partCharacters[character.charCodeAt(0)] = 1;

/** The runs of letters, digits and signs for letters, the first `partsMax` of them. */
function partsOf({ text }: Piece): Part[] {
  const parts: Part[] = [];
  let start = 0;
  for (let at = 0; at <= text.length && parts.length < partsMax; at++) {
    if (at < text.length && partCharacters[text.charCodeAt(at)] === 1) continue;
    if (at > start) parts.push({ start, end: at, text: text.slice(start, at) });
    start = at + 1;
  }
  return parts;
}

function trim(piece: Piece, { leading, trailing }: { leading: string; trailing: string }): Piece {
  let start = 0;
  let end = piece.text.length;
  while (start < end && leading.includes(piece.text.charAt(start))) start++;
  while (end > start && trailing.includes(piece.text.charAt(end - 1))) end--;
  return start === 0 && end === piece.text.length ? piece : cut(piece, start, end);
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++)
    if (text.charCodeAt(at) >= 0x80)
      return /^[\u0000-\u007f\u00a1-\u00bf\u00d7\u0e3f\u2020\u2022\u20a3-\u20b5]*$/.test(text);
  return true;
}
