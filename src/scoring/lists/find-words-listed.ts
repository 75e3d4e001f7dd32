// Words and parts of words of a list in the fields of a comment, in one pass over each. What a pattern means beyond its
// letters (whole words, the field, which letter i, a disguise) is asked where it was found.

import type { ListStretch } from '../../domain/list-findings.ts';
import type { CompiledEntry, ListPattern } from './compile-list.ts';
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
    if (stream.isFolded) folded = new Map();
    const lastEnds = new Map<CompiledEntry, number>();
    findPatterns(patterns, stream.units, (pattern, start) => {
      const { entry, key } = pattern;
      if ((lastEnds.get(entry) ?? 0) > start || !isInForce(entry)) return;
      const stretch = findMeant(pattern, stream, start);
      if (stretch === null) return;
      lastEnds.set(entry, start + key.length);
      const known = folded.get(entry);
      if (stream.isFolded) folded.set(entry, known ?? []);
      if (stream.isFolded) folded.get(entry)?.push(stretch);
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
  if ((field !== 'any' && field !== stream.field) || !isSameI(pattern, stream, start)) return null;
  const letters = stretchOf(stream, start, key.length);
  const end = match === 'words' ? endOfWords(stream, letters) : letters.end;
  if (end < 0) return null;
  const stretch = storedStretch(stream, { start: letters.start, end });
  if (!onlyDisguised) return stretch;
  const typed = stream.folded.source.slice(stretch.start, stretch.end).toLowerCase();
  return stream.isFolded && typed !== stream.folded.text.slice(letters.start, end) ? stretch : null;
}

/** Dotted and dotless i are two letters, and capital I may be either. */
function isSameI({ exact }: ListPattern, { folded, places }: TextStream, start: number): boolean {
  if (exact === null) return true;
  for (let at = 0; at < exact.length; at += 1) {
    const place = places[start + at] ?? 0;
    const unit = exact.charCodeAt(at);
    const isI = unit === 0x69 || unit === 0x131;
    if (isI && unit !== folded.text.charCodeAt(place) && folded.source.charCodeAt(folded.starts[place] ?? 0) !== 0x49)
      return false;
  }
  return true;
}
