// The keys in a key's reach.

import type { Actor } from '../../domain/actor.ts';
import { runAll } from '../../storage/database.ts';
import { findKeys } from '../../storage/keys/keys.ts';
import type { Context } from '../context.ts';
import { readCursor, writeCursor } from '../cursor.ts';
import { showKey, type Key } from '../shown-key.ts';

/** Keys by name. One trip; `next` is the cursor of the next page. @throws Failed `invalid` for a broken cursor. */
export async function listKeys(
  context: Context,
  actor: Actor,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ keys: Key[]; next: string | null }> {
  const after = cursor === undefined ? { name: '', id: '' } : placeOf(cursor);
  const { rows } = await runAll(context.settings.db, { rows: findKeys(actor, { after, limit: limit + 1 }) });
  const keys = rows.slice(0, limit).map(showKey);
  const last = keys.at(-1);
  return { keys, next: last && rows.length > limit ? writeCursor([last.name, last.id]) : null };
}

function placeOf(cursor: string): { name: string; id: string } {
  const [name, id] = readCursor(
    cursor,
    (parts): parts is [string, string] => typeof parts[0] === 'string' && typeof parts[1] === 'string',
  );
  return { name, id };
}
