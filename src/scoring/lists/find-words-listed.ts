// Words and parts of words of a list in the fields of a comment, in one pass over each. What a pattern means beyond its
// letters (whole words, the field, signs for letters, a disguise) is asked where it was found.

import type { ListStretch } from '../../domain/list-findings.ts';
import type { CompiledEntry, ListPattern } from './compile-list.ts';
import type { FoldedText } from '../reading/folding/folded-text.ts';
import { standsFor } from './list-signs.ts';
import { findPatterns, type SortedPatterns } from './sorted-patterns.ts';
import { endOfWords, storedStretch, stretchOf, type TextStream } from './text-stream.ts';

/** Where an entry was found. */
export interface Place {
  entry: CompiledEntry;
  stretch: ListStretch;
}

/** Every place of every entry that is in force; of places of one entry that overlap the first. */
export function findWordEntries(
  patterns: SortedPatterns<ListPattern>,
  streams: Iterable<TextStream>,
  isInForce: (entry: CompiledEntry) => boolean,
): Place[] {
  const places: Place[] = [];
  /** What the folded stream of a field gave, by entry: where the field as typed says the same, it is not told twice. */
  let folded = new Map<CompiledEntry, ListStretch[]>();
  for (const stream of streams) {
    if (stream.kind === 'folded') folded = new Map();
    const lastEnds = new Map<CompiledEntry, number>();
    findPatterns(patterns, stream.units, (pattern, start) => {
      const { entry, key } = pattern;
      if ((lastEnds.get(entry) ?? 0) > start || !isInForce(entry)) return;
      const stretch = findMeant(pattern, stream, start);
      if (stretch === null) return;
      lastEnds.set(entry, start + key.length);
      const known = folded.get(entry);
      if (stream.kind === 'folded') folded.set(entry, known ?? []);
      if (stream.kind === 'folded') folded.get(entry)?.push(stretch);
      else if (known && overlapsAny(stretch, known)) return;
      places.push({ entry, stretch });
    });
  }
  return places;
}

/** Whether one of some stretches in order overlaps another. */
function overlapsAny({ start, end }: ListStretch, known: readonly ListStretch[]): boolean {
  let [low, high] = [0, known.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle]?.start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  return (known[low - 1]?.end ?? -1) > start;
}

/** The stored stretch of a pattern's letters; null: they are not what is meant. */
function findMeant(pattern: ListPattern, stream: TextStream, start: number): ListStretch | null {
  const { entry, key, onlyDisguised } = pattern;
  const { match, field } = entry.settings;
  if ((field !== 'any' && field !== stream.field) || !isSaid(pattern, stream, start)) return null;
  const letters = stretchOf(stream, start, key.length);
  const end = match === 'words' ? endOfWords(stream, letters) : letters.end;
  if (end < 0) return null;
  const stretch = storedStretch(stream, { start: letters.start, end });
  if (!onlyDisguised) return stretch;
  const typed = stream.folded.source.slice(stretch.start, stretch.end).toLowerCase();
  return stream.kind === 'folded' && typed !== stream.folded.text.slice(letters.start, end) ? stretch : null;
}

/** Of the letters of a disguised entry at least this share is as listed: "455" is a number and no "ass". */
const sameShareMin = 0.5;

/** Whether each letter is the entry's own or a sign for it. Dotted and dotless i are two letters, and capital I may be either. */
function isSaid({ form, isLoose, takesSigns }: ListPattern, { folded, places }: TextStream, start: number): boolean {
  let same = 0;
  for (let at = 0; at < form.length; at += 1) {
    const place = places[start + at] ?? 0;
    const [unit, meant] = [folded.text.charCodeAt(place), form.charCodeAt(at)];
    if (unit === meant || meant === 0x20 || (isI(unit) && isI(meant) && (isLoose || isCapitalI(folded, place))))
      same += 1;
    else if (!takesSigns || !standsFor(unit, meant)) return false;
  }
  return same >= form.length * sameShareMin;
}

function isI(unit: number): boolean {
  return unit === 0x69 || unit === 0x131;
}

function isCapitalI({ source, starts }: FoldedText, place: number): boolean {
  return source.charCodeAt(starts[place] ?? 0) === 0x49;
}
