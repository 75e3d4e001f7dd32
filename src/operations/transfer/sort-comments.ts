// Which of the comments of an import are new at the site and where they stand, and which are there already. Pure.

import type { Conflict } from './conflicts.ts';
import { findThere, type KnownThere } from './known-there.ts';
import { placeComments, type Place, type Unplaced } from './place-comments.ts';
import type { GivenComment, GivenLines, Told } from './read-lines.ts';

export interface Sorted {
  /** To be stored, parents before their replies. */
  coming: (readonly [GivenComment, Place])[];
  unchanged: number;
  waiting: Told[];
  conflicts: Conflict[];
}

export function sortComments(
  { comments }: GivenLines,
  known: KnownThere,
  { threadDepth, orphans }: { threadDepth: number; orphans: 'wait' | 'root' },
): Sorted {
  const sorted: Sorted = { coming: [], unchanged: 0, waiting: [], conflicts: [] };
  const fresh = comments.filter((comment, index) => {
    const there = findThere(known, comment);
    if (there) sorted.conflicts.push(...conflictsOf(comment, there));
    const isRepeated = comments.slice(0, index).some((other) => isSame(other, comment));
    if (there || isRepeated) sorted.unchanged += 1;
    return !there && !isRepeated;
  });
  const own = fresh.map((comment) => ({ ...comment, id: known.isTaken(comment.id) ? comment.instead : comment.id }));
  const places = placeComments(own, {
    findStored: ({ given }, parent) => (given.kept ? known.ofId(parent) : known.ofSource(given.source, parent)),
    threadDepth,
    orphansAreRoots: orphans === 'root',
  });
  for (const [comment, place] of places) {
    if (typeof place === 'string') sorted.waiting.push(waits(comment, place));
    else sorted.coming.push([comment, place]);
  }
  sorted.waiting.sort((a, b) => a.line - b.line);
  return sorted;
}

function isSame({ given: one }: GivenComment, { given: other }: GivenComment): boolean {
  return one.source === other.source && one.id === other.id;
}

const reasons: Record<Unplaced, string> = {
  'parent-missing': 'The comment it answers is not there (yet).',
  'parent-elsewhere': 'The comment it answers is on another page.',
};

function waits({ line, given }: GivenComment, rule: Unplaced): Told {
  return { line, id: given.id, faults: [{ field: 'parent', rule, message: reasons[rule] }] };
}

/** What was submitted here and is brought back: it stays as it is, and it is told where that is otherwise. */
function conflictsOf({ line, given }: GivenComment, there: ReturnType<KnownThere['ofId']>): Conflict[] {
  const { kept, status } = given;
  if (!there || !kept || there.source !== null) return [];
  if (there.status === status && there.version === kept.version) return [];
  const message = `The comment is there, ${there.status} at version ${there.version}; brought is ${status} at version ${kept.version}.`;
  return [{ line, what: 'comment', id: there.id, message }];
}
