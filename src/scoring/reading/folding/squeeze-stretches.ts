// Stretched letters: "sooooo" reads as "soo". Digits, punctuation and symbols are left as they are.

import { classLetter, classOf } from '../code-points.ts';
import { noteDisguise, type FoldedUnits } from './folded-units.ts';

/** A stretch inside a word keeps two letters; one that is a word of its own ("www", "xxx") keeps three. */
const insideMax = 2;
const aloneMax = 3;

/** Shortens runs of one letter in place. The last letter kept stands for the rest of its run. */
export function squeezeStretches(folded: FoldedUnits): void {
  const { units, starts, ends, length } = folded;
  let kept = 0;
  let at = 0;
  while (at < length) {
    const unit = units[at] ?? 0;
    let runEnd = at + 1;
    while (runEnd < length && units[runEnd] === unit) runEnd++;
    const keep = runEnd - at > insideMax ? keptOf(folded, { kept, at, runEnd }) : runEnd - at;
    const runStart = starts[runEnd - 1] ?? 0;
    const lastEnd = ends[runEnd - 1] ?? 0;
    if (kept !== at) moveUnits(folded, at, { to: kept, count: keep });
    kept += keep;
    if (keep < runEnd - at) {
      const start = Math.min(starts[kept - keep] ?? 0, runStart);
      const end = Math.max(ends[kept - keep] ?? 0, lastEnd);
      starts[kept - 1] = Math.min(starts[kept - 1] ?? 0, runStart);
      ends[kept - 1] = Math.max(ends[kept - 1] ?? 0, lastEnd);
      noteDisguise(folded.disguises, { kind: 'stretched', start, end, hides: null });
    }
    at = runEnd;
  }
  folded.length = kept;
}

function moveUnits({ units, starts, ends }: FoldedUnits, from: number, { to, count }: { to: number; count: number }) {
  for (let index = 0; index < count; index++) {
    units[to + index] = units[from + index] ?? 0;
    starts[to + index] = starts[from + index] ?? 0;
    ends[to + index] = ends[from + index] ?? 0;
  }
}

function keptOf(folded: FoldedUnits, run: { kept: number; at: number; runEnd: number }): number {
  const { units, length } = folded;
  const runLength = run.runEnd - run.at;
  if (!isLetter(units[run.at])) return runLength;
  const isAlone =
    !(run.kept > 0 && isLetter(units[run.kept - 1])) && !(run.runEnd < length && isLetter(units[run.runEnd]));
  return isAlone ? Math.min(runLength, aloneMax) : insideMax;
}

function isLetter(unit: number | undefined): boolean {
  return unit !== undefined && classOf(unit) === classLetter;
}
