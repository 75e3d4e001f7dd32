// A field as patterns are looked for in it: units with runs of blanks as one, and the way back to the stored text. Where a
// word begins and ends is told here, too.

import { classMark, classOf } from '../reading/code-points.ts';
import { sourceSpan, type FoldedText } from '../reading/folding/folded-text.ts';
import { identityMap } from '../reading/folding/identity-map.ts';
import type { ListStretch } from '../../domain/list-findings.ts';
import { isSpaceless, isWordPart } from './list-forms.ts';
import { joinLetters } from './join-letters.ts';
import { comparedUnit } from './list-signs.ts';

export interface TextStream {
  field: ListStretch['field'];
  /** The text read. */
  folded: FoldedText;
  /** Folded; as typed, in lower case; or letters that stood apart, joined. */
  kind: 'folded' | 'typed' | 'joined';
  units: Uint16Array;
  /** Of each unit its place in `folded.text`, and behind the last the end. */
  places: Uint32Array;
}

/**
 * The folded field; beside it the field as typed where that is another text, since what is literally there is always found;
 * and letters that stand apart, as if they stood together.
 */
export function streamsOf(field: ListStretch['field'], folded: FoldedText): TextStream[] {
  const { source } = folded;
  const streams = [streamOf(field, folded, 'folded')];
  const apart = joinLetters(folded);
  if (apart !== null) streams.push(streamOf(field, apart, 'joined'));
  const text = source.toLowerCase();
  if (text === folded.text || text.length !== source.length) return streams;
  const { starts, ends } = identityMap(text.length);
  return [...streams, streamOf(field, { source, text, starts, ends, disguises: [] }, 'typed')];
}

function streamOf(field: ListStretch['field'], folded: FoldedText, kind: TextStream['kind']): TextStream {
  const { text } = folded;
  const units = new Uint16Array(text.length);
  const places = new Uint32Array(text.length + 1);
  let length = 0;
  let isAfterBlank = false;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const blank = isBlank(unit);
    if (blank && isAfterBlank) continue;
    isAfterBlank = blank;
    units[length] = blank ? 0x20 : comparedUnit(unit);
    places[length] = at;
    length += 1;
  }
  places[length] = text.length;
  return { field, folded, kind, units: units.subarray(0, length), places: places.subarray(0, length + 1) };
}

function isBlank(unit: number): boolean {
  if (unit <= 0x20) return true;
  return unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029;
}

/** Some of the stream's units, as a stretch of the text read. */
export function stretchOf({ places }: TextStream, start: number, length: number): { start: number; end: number } {
  return { start: places[start] ?? 0, end: (places[start + length - 1] ?? 0) + 1 };
}

/** A stretch of the text read as one of the stored field. */
export function storedStretch(
  { field, folded }: TextStream,
  { start, end }: { start: number; end: number },
): ListStretch {
  return { field, ...sourceSpan(folded, start, end) };
}

/** Where whole words end that begin at `start` and have their last letter before `end`; -1: they are none. */
export function endOfWords({ folded: { text } }: TextStream, { start, end }: { start: number; end: number }): number {
  if (!isBorder(text, start) || !isBorder(text, end)) return -1;
  if (text.charAt(end) !== "'" || !isWordPart(codePointAt(text, end + 1))) return end;
  // The genitive belongs to its word; any other apostrophe inside one parts nothing ("don't" is no "don").
  return text.charAt(end + 1) === 's' && isBorder(text, end + 2) ? end + 2 : -1;
}

function isBorder(text: string, at: number): boolean {
  const before = codePointBefore(text, at);
  const after = codePointAt(text, at);
  if (!isWordPart(before) || !isWordPart(after)) return true;
  if (classOf(after) === classMark) return false;
  return isSpaceless(before) || isSpaceless(after);
}

/** -1 beyond the ends. */
function codePointAt(text: string, at: number): number {
  return text.codePointAt(at) ?? -1;
}

function codePointBefore(text: string, at: number): number {
  const unit = at > 0 ? text.charCodeAt(at - 1) : -1;
  const isTrail = unit >= 0xdc00 && unit <= 0xdfff;
  return isTrail && at > 1 ? (text.codePointAt(at - 2) ?? unit) : unit;
}
