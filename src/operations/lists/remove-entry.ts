// One entry is taken off a site's list.

import type { Actor } from '../../domain/actor.ts';
import type { Context } from '../context.ts';
import { setNextList } from '../next-list.ts';
import { findEntry } from './shown-entry.ts';

/** Two trips. @throws Failed `not-found`, `conflict` when a version is given that is not the entry's. */
export async function removeEntry(
  context: Context,
  actor: Actor,
  { site, entry, version }: { site: string; entry: string; version?: number | undefined },
): Promise<void> {
  await setNextList(context, actor, {
    site,
    change: ({ entries }) => {
      const { id } = findEntry(entries, { id: entry, version });
      return { entries: entries.filter((one) => one.id !== id), result: null };
    },
  });
}
