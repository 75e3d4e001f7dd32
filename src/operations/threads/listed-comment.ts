// A published comment as flat lists tell it.

import type { ListedRow } from '../../storage/threads/listed-comments.ts';

export interface ListedComment {
  id: string;
  page: string;
  parent: string | null;
  name: string | null;
  website: string | null;
  body: string;
  /** Milliseconds UTC. */
  createdAt: number;
}

/** The row as it is told. */
export function showListed({
  id,
  page,
  parent_id: parent,
  name,
  website,
  body,
  created_at: createdAt,
}: ListedRow): ListedComment {
  return { id, page, parent, name, website, body, createdAt };
}
