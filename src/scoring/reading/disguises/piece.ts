// A piece of folded text while its disguises are taken off: the letters as read so far and where each came from. The
// undoers in this folder take a piece and give the piece they read it as, or null when it is no disguise they know.

import type { DisguiseKind } from '../folding/folded-text.ts';
import type { Steps } from './steps.ts';

export interface Piece {
  /** As read so far. */
  text: string;
  /** Per UTF-16 unit of `text`: the index of the folded unit it came from, ascending. */
  from: number[];
}

/** A piece read otherwise, and which disguise was taken off. */
export interface Undone extends Piece {
  kind: DisguiseKind;
}

/** The whole stretch `[start, end)` of folded text. */
export function pieceOf(text: string, start: number, end: number): Piece {
  const from: number[] = [];
  for (let at = start; at < end; at++) from.push(at);
  return { text: text.slice(start, end), from };
}

/** The same piece with other letters of the same number. */
export function reread(piece: Piece, text: string, kind: DisguiseKind): Undone {
  return { text, from: piece.from, kind };
}

/** A part of a piece. */
export function cut(piece: Piece, start: number, end: number): Piece {
  return { text: piece.text.slice(start, end), from: piece.from.slice(start, end) };
}

/** a to z: folded text has no capitals. */
export function isAsciiLetter(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** What the undoers may ask about the text around a piece. */
export interface PieceContext {
  /** The code point as typed, for the folded unit of this index: capitals have look-alikes of their own. */
  typedAt: (foldedIndex: number) => number;
  /** The folded unit of this index stands for a longer run of the same letter. */
  isStretchedAt: (foldedIndex: number) => boolean;
  /** Most words of the text have letters of the Latin alphabet, or letters of several others that may pose as such. */
  isLatinText: boolean;
  /** Many words of the text are disguised: signs are believed to be letters more readily. */
  isDisguisedText: boolean;
  /** What reading the text's disguises may still cost. */
  steps: Steps;
}

/** A stretch of folded units, read otherwise. */
export interface Rewrite {
  start: number;
  end: number;
  undone: Undone;
}

/** The rewrite of a whole piece, separators within it included. */
export function rewriteOf(piece: Piece, undone: Undone): Rewrite {
  return { start: piece.from[0] ?? 0, end: (piece.from.at(-1) ?? 0) + 1, undone };
}

/** Several pieces as one, what lies between them left out. */
export function joinPieces(pieces: readonly Piece[]): Piece {
  let text = '';
  const from: number[] = [];
  for (const piece of pieces) {
    text += piece.text;
    for (const index of piece.from) from.push(index);
  }
  return { text, from };
}
