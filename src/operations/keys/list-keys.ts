// The keys in a key's reach.

import type { Actor } from '../../domain/actor.ts';
import { runAll } from '../../storage/database.ts';
import { findKeys } from '../../storage/keys/keys.ts';
import type { Context } from '../context.ts';
import { showKey, type Key } from './shown-key.ts';

/** Keys by name. One trip; `next` is the cursor of the next page. */
export async function listKeys(
  context: Context,
  actor: Actor,
  { limit, cursor = '' }: { limit: number; cursor?: string | undefined },
): Promise<{ keys: Key[]; next: string | null }> {
  const { rows } = await runAll(context.settings.db, { rows: findKeys(actor, { after: cursor, limit: limit + 1 }) });
  const shown = rows.slice(0, limit);
  return { keys: shown.map(showKey), next: rows.length > limit ? (shown.at(-1)?.name ?? null) : null };
}
