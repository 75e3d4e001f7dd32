// A local database's own file, read and filled without a runtime (wrangler starts one for each command).

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/**
 * Does something with that of the local D1 databases under `persistTo` which has a table of this name, and closes it.
 * @throws Error where there is none.
 */
export function inDatabase<Result>(
  persistTo: string,
  act: (database: DatabaseSync) => Result,
  table = 'comments',
): Result {
  const place = join(persistTo, 'v3/d1/miniflare-D1DatabaseObject');
  for (const file of readdirSync(place).filter((name) => /^[0-9a-f]+\.sqlite$/.test(name))) {
    // A runtime that was killed may hold its lock for a moment still.
    const database = new DatabaseSync(join(place, file), { timeout: 10_000 });
    try {
      if (database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(table)) return act(database);
    } finally {
      database.close();
    }
  }
  throw new Error(`no database with a table "${table}" in ${place}`);
}
