// A site's list as text, which an import reads back as the same.

import type { Actor } from '../../domain/actor.ts';
import type { Context } from '../context.ts';
import { writeListText } from './list-text.ts';
import { readList } from '../next-list.ts';

/** One trip. @throws Failed `not-found`. */
export async function exportList(
  context: Context,
  actor: Actor,
  { site }: { site: string },
): Promise<{ text: string; version: number }> {
  const { version, entries } = await readList(context, actor, site);
  return { text: writeListText(entries), version };
}
