// The comment that a reply answers: whether it can be, and which of those above it the reply attaches to.

import { runAll } from '../../storage/database.ts';
import { findAncestorAbove, type AncestorRow } from '../../storage/submissions/evidence.ts';
import type { Context } from '../context.ts';

/** Ids of other systems are numbers, ours never are. */
export function isOldId(id: string): boolean {
  return /^[0-9]{1,20}$/.test(id);
}

/** Whether readers see the comment named on this page. */
export function isAnswerable(
  named: AncestorRow | undefined,
  reply: { parentId: string; page: string | null },
): named is AncestorRow {
  return named !== undefined && named.id === reply.parentId && named.page === reply.page && named.visible === 1;
}

/**
 * The comment named, or its deepest ancestor that still takes replies; null for a root, `undefined` where the comment named
 * can't be answered. `parents` begins with the one named.
 */
export async function attachReply(
  context: Context,
  { parentId, page }: { parentId: string | null; page: string },
  { parents, threadDepth }: { parents: readonly AncestorRow[]; threadDepth: number },
): Promise<AncestorRow | null | undefined> {
  if (parentId === null) return null;
  const named = parents[0];
  if (!isAnswerable(named, { parentId, page })) return undefined;
  if (threadDepth === 0) return null;
  const near = parents.find((row) => row.depth < threadDepth);
  if (near) return near;
  const { above } = await runAll(context.settings.db, { above: findAncestorAbove(named.id, threadDepth) });
  return above[0];
}
