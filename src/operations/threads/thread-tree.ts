// From rows to nested threads. Pure.

import type { ReadableRow } from '../../storage/threads/threads.ts';

/** A comment everybody may see. An erased one has no name and no text, and stands only where it holds replies. */
export interface PublicComment {
  id: string;
  parent: string | null;
  name: string | null;
  website: string | null;
  /** Null when erased. */
  body: string | null;
  /** Milliseconds UTC. */
  createdAt: number;
  /** Sent with a moderator's key. */
  staff: boolean;
  erased: boolean;
  replies: PublicComment[];
  /** On a root with more replies: the cursor for the rest of its thread. */
  repliesNext: string | null;
}

/**
 * Nests rows below their parents, in the order given, which has parents before their replies. A row whose parent is not
 * among them stands at the top. Erased comments that hold no reply are left out, but for those in `unfinished` threads
 * (root ids): a reply of theirs may be among the rest.
 */
export function nestComments(rows: readonly ReadableRow[], unfinished: ReadonlySet<string>): PublicComment[] {
  const byId = new Map(rows.map((row) => [row.id, show(row)]));
  const holding = new Set(
    rows.filter((row) => row.erased_at === null || unfinished.has(row.root_id)).map(({ id }) => id),
  );
  for (const row of rows.toReversed()) if (holding.has(row.id) && row.parent_id !== null) holding.add(row.parent_id);
  const top: PublicComment[] = [];
  for (const { id, parent_id: parentId } of rows) {
    const comment = byId.get(id);
    if (!comment || !holding.has(id)) continue;
    const parent = parentId === null ? undefined : byId.get(parentId);
    (parent?.replies ?? top).push(comment);
  }
  return top;
}

function show(row: ReadableRow): PublicComment {
  const erased = row.erased_at !== null;
  return {
    id: row.id,
    parent: row.parent_id,
    name: erased ? null : row.name,
    website: erased ? null : row.website,
    body: erased ? null : row.body,
    createdAt: row.created_at,
    staff: !erased && row.staff !== null,
    erased,
    replies: [],
    repliesNext: null,
  };
}
