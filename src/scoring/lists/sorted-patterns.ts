// Many patterns in one text at once: sorted, each knowing the longest other that it begins with. At each place of the text
// one look-up finds the last pattern not after what stands there; all that match are on its way of beginnings. Memory is the
// patterns' own and a number each, where an automaton takes a node for each letter. Knows nothing of words or comments.

/** A pattern and whatever its owner wants told when it is found. */
export interface Pattern {
  key: string;
}

interface Range {
  from: number;
  to: number;
}

export interface SortedPatterns<P extends Pattern> {
  patterns: readonly P[];
  /** Of each pattern the place of the longest one before it that it begins with (an equal one too); -1: none. */
  beginnings: Int32Array;
  /** By their first unit and their second: the places of the first and behind the last. */
  ranges: Map<number, Map<number, Range>>;
  /** Patterns of one unit: the place of the last. */
  singles: Map<number, number>;
}

/** Sorts and links patterns; none is empty. Patterns that are nearly in order are sorted in nearly linear time. */
export function sortPatterns<P extends Pattern>(given: readonly P[]): SortedPatterns<P> {
  const patterns = [...given].sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const beginnings = new Int32Array(patterns.length);
  const ranges = new Map<number, Map<number, Range>>();
  const singles = new Map<number, number>();
  patterns.forEach(({ key }, place) => {
    let before = place - 1;
    while (before >= 0 && !key.startsWith((patterns[before] as P).key)) before = beginnings[before] ?? -1;
    beginnings[place] = before;
    if (key.length === 1) {
      singles.set(key.charCodeAt(0), place);
      return;
    }
    const bySecond = ranges.get(key.charCodeAt(0)) ?? new Map<number, Range>();
    ranges.set(key.charCodeAt(0), bySecond);
    const range = bySecond.get(key.charCodeAt(1));
    if (range) range.to = place + 1;
    else bySecond.set(key.charCodeAt(1), { from: place, to: place + 1 });
  });
  return { patterns, beginnings, ranges, singles };
}

/**
 * Tells of each pattern at each place of the text where it stands. Steps: at each place the logarithm of the number of
 * patterns that share two units, and one for each pattern found.
 */
export function findPatterns<P extends Pattern>(
  sorted: SortedPatterns<P>,
  text: Uint16Array,
  tell: (pattern: P, start: number) => void,
): void {
  const { patterns, beginnings, ranges, singles } = sorted;
  for (let start = 0; start < text.length; start += 1) {
    const first = text[start] ?? 0;
    const range = start + 1 < text.length ? ranges.get(first)?.get(text[start + 1] ?? 0) : undefined;
    let place = (range && lastNotAfter(sorted, text, { start, range })) ?? singles.get(first) ?? -1;
    const shared = place < 0 ? 0 : sharedUnits((patterns[place] as P).key, text, start);
    for (; place >= 0; place = beginnings[place] ?? -1) {
      const pattern = patterns[place] as P;
      if (pattern.key.length <= shared) tell(pattern, start);
    }
  }
}

/** The place of the last pattern of a range that is not after the text from `start`; undefined: all are. */
function lastNotAfter(
  { patterns }: SortedPatterns<Pattern>,
  text: Uint16Array,
  { start, range }: { start: number; range: Range },
): number | undefined {
  let low = range.from;
  let high = range.to;
  while (low < high) {
    const middle = (low + high) >> 1;
    const { key } = patterns[middle] as Pattern;
    const shared = sharedUnits(key, text, start);
    if (shared === key.length || key.charCodeAt(shared) < (text[start + shared] ?? -1)) low = middle + 1;
    else high = middle;
  }
  return low === range.from ? undefined : low - 1;
}

/** How many first units of a key stand in the text from `start`. */
function sharedUnits(key: string, text: Uint16Array, start: number): number {
  const longest = Math.min(key.length, text.length - start);
  let shared = 0;
  while (shared < longest && key.charCodeAt(shared) === text[start + shared]) shared += 1;
  return shared;
}
