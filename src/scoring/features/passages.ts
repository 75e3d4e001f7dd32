// Cuts a text into passages: sentences, joined to windows of about thirty tokens, so that a model can judge what one
// sentence says apart from the calm around it. No weights, no languages.

import type { FoldedText } from '../reading/folding/folded-text.ts';
import type { TextFeatures } from './text-features.ts';
import type { Tokens } from './tokens.ts';

/** A stretch of a text, end exclusive. */
export interface Passage {
  /** Tokens of the features. */
  from: number;
  to: number;
  /** UTF-16 units of the folded text. */
  start: number;
  end: number;
}

/** The longest passage. A sentence or two: in more, a linear model no longer hears one shout. */
export const passageTokensMax = 30;
/** The same for writing that sets no spaces, where a token is a run of words. A longer token stays whole. */
export const passageUnitsMax = 240;

/** Marks that end a sentence wherever they stand, and those that do before a gap only ("3.5", "f.u.n"). */
const fullStops = new Set([...'…。！？｡۔؟।॥။።'].map((mark) => mark.codePointAt(0) as number));
const stopsBeforeGap = new Set([...'.!?．'].map((mark) => mark.codePointAt(0) as number));

/**
 * The passages of a text, in order and without gap, each of whole tokens: sentences (to a closing mark of any script, or a
 * line's end), joined until they have `tokensMin` tokens or no more fit; a longer sentence is cut evenly. Linear.
 */
export function splitPassages(
  folded: FoldedText,
  features: TextFeatures,
  { tokensMin = passageTokensMax }: { tokensMin?: number } = {},
): Passage[] {
  const { tokens } = features;
  const passages: Passage[] = [];
  let from = 0;
  let to = 0;
  for (const stop of endsOfSentences(folded.text, tokens)) {
    if (to > from && (to - from >= tokensMin || !fits(tokens, from, stop))) {
      cutInto(passages, tokens, { from, to });
      from = to;
    }
    to = stop;
  }
  if (to > from) cutInto(passages, tokens, { from, to });
  return passages;
}

/** The tokens of other features of the same text (without its @names, say) that lie within a passage. */
export function tokensWithin(
  { tokens }: TextFeatures,
  { start, end }: Pick<Passage, 'start' | 'end'>,
): { from: number; to: number } {
  return { from: firstFrom(tokens, start), to: firstFrom(tokens, end) };
}

/** The first token that starts at `place` or beyond. */
function firstFrom({ start, count }: Tokens, place: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((start[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Behind which tokens sentences end, marks in a row ("?!") as one; the last is the text's. */
function endsOfSentences(text: string, tokens: Tokens): number[] {
  const stops: number[] = [];
  for (let next = 1; next < tokens.count; next += 1) {
    const end = tokens.end[next - 1] as number;
    const start = tokens.start[next] as number;
    if (hasLineEnd(text, end, start) || (isStop(text, end - 1, start > end) && !isMark(text, start))) stops.push(next);
  }
  if (tokens.count > 0) stops.push(tokens.count);
  return stops;
}

function isStop(text: string, at: number, isBeforeGap: boolean): boolean {
  const code = text.charCodeAt(at);
  return fullStops.has(code) || (isBeforeGap && stopsBeforeGap.has(code));
}

function isMark(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return fullStops.has(code) || stopsBeforeGap.has(code);
}

function hasLineEnd(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) === 10) return true;
  return false;
}

function fits(tokens: Tokens, from: number, to: number): boolean {
  const units = (tokens.end[to - 1] as number) - (tokens.start[from] as number);
  return to - from <= passageTokensMax && units <= passageUnitsMax;
}

/** Adds a stretch as one passage, or, where it is too long, as pieces of about as many tokens each. */
function cutInto(passages: Passage[], tokens: Tokens, { from, to }: { from: number; to: number }): void {
  const pieces = Math.ceil((to - from) / passageTokensMax);
  const tokensMax = Math.ceil((to - from) / pieces);
  let first = from;
  for (let token = from + 1; token <= to; token += 1) {
    if (token < to && token - first < tokensMax && fits(tokens, first, token + 1)) continue;
    const start = tokens.start[first] as number;
    passages.push({ from: first, to: token, start, end: tokens.end[token - 1] as number });
    first = token;
  }
}
