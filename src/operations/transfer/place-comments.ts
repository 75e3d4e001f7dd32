// Where imported comments stand in their threads: below a comment that is there, or below one that comes with them, in whatever
// order they come. Pure: what is there is handed in.

import { startOf } from '../../domain/start-of-text.ts';
import type { KnownComment } from '../../storage/transfer/known-comments.ts';
import { parentExcerptUnitsMax } from '../../storage/submissions/new-comment.ts';
import type { GivenComment } from './read-lines.ts';

export interface Place {
  parentId: string | null;
  rootId: string;
  depth: number;
  /** The nearest comment above that is stored already: only the insert knows whether it can be read then. */
  anchor: string | null;
  /** All those above that come along are approved. */
  aboveShown: boolean;
  /** Copies of what is answered, where it comes along. */
  parentName: string | null;
  parentBody: string | null;
}

/** Why a comment has no place: nobody knows what it answers (yet), or that is on another page. */
export type Unplaced = 'parent-missing' | 'parent-elsewhere';

export interface Threads {
  /** The comment there with this id at its source, or undefined. */
  findStored: (of: GivenComment, parent: string) => KnownComment | undefined;
  /** The deepest reply, for comments of other systems. */
  threadDepth: number;
  /** What answers a comment that nobody knows begins a thread, instead of being left out. */
  orphansAreRoots: boolean;
}

/** Of an Anteroom's own comments any depth that a site can have is kept. */
const depthMax = 10;

/** The place of each comment, or why it has none. Those that answer an unplaced one have none either. */
export function placeComments(
  comments: readonly GivenComment[],
  threads: Threads,
): Map<GivenComment, Place | Unplaced> {
  const places = new Map<GivenComment, Place | Unplaced>();
  const byKey = new Map(
    comments.map((comment) => [keyOf(comment, comment.given.kept?.id ?? comment.given.id), comment]),
  );
  const open = new Set<GivenComment>();
  const place = (comment: GivenComment): Place | Unplaced => {
    const known = places.get(comment);
    if (known) return known;
    // What answers itself in a circle answers nothing.
    const parent = comment.given.parent;
    const above = parent === null || open.has(comment) ? undefined : byKey.get(keyOf(comment, parent));
    open.add(comment);
    const found = above && !open.has(above) ? below(comment, above, place(above)) : belowStored(comment);
    open.delete(comment);
    const settled = typeof found === 'string' && threads.orphansAreRoots ? rootOf(comment) : found;
    places.set(comment, settled);
    return settled;
  };
  const belowStored = (comment: GivenComment): Place | Unplaced => {
    const { parent } = comment.given;
    if (parent === null) return rootOf(comment);
    const stored = threads.findStored(comment, parent);
    if (!stored) return 'parent-missing';
    if (stored.page !== comment.fields.page) return 'parent-elsewhere';
    return attach(comment, placeOfStored(stored), childOfStored(stored));
  };
  const below = (comment: GivenComment, above: GivenComment, its: Place | Unplaced): Place | Unplaced => {
    if (typeof its === 'string') return 'parent-missing';
    if (above.fields.page !== comment.fields.page) return 'parent-elsewhere';
    return attach(comment, its, childOf(above, its));
  };
  const attach = (comment: GivenComment, beside: Place, child: Place): Place => {
    const deepest = comment.given.kept ? depthMax : threads.threadDepth;
    if (child.depth <= deepest) return child;
    return beside.parentId === null ? rootOf(comment) : beside;
  };
  for (const comment of comments) place(comment);
  return places;
}

/** Comments of an Anteroom name each other by their ids there, whichever system they were from before. */
function keyOf({ given }: GivenComment, id: string): string {
  return JSON.stringify(given.kept ? [id] : [given.source, id]);
}

function rootOf({ id }: GivenComment): Place {
  return {
    parentId: null,
    rootId: id,
    depth: 0,
    anchor: null,
    aboveShown: true,
    parentName: null,
    parentBody: null,
  };
}

function childOf({ id, given, fields }: GivenComment, { rootId, depth, anchor, aboveShown }: Place): Place {
  return {
    parentId: id,
    rootId,
    depth: depth + 1,
    anchor,
    aboveShown: aboveShown && given.status === 'approved',
    parentName: fields.name,
    parentBody: given.erasedAt === null ? startOf(fields.body, parentExcerptUnitsMax) : null,
  };
}

function placeOfStored({ parent_id: parentId, root_id: rootId, depth }: KnownComment): Place {
  return { parentId, rootId, depth, anchor: parentId, aboveShown: true, parentName: null, parentBody: null };
}

function childOfStored({ id, root_id: rootId, depth }: KnownComment): Place {
  return { parentId: id, rootId, depth: depth + 1, anchor: id, aboveShown: true, parentName: null, parentBody: null };
}
