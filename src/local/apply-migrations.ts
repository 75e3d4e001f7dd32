// A process of its own for `migrateLocally`: does what `wrangler d1 migrations apply --local` does, and writes down the same of it.
// That command starts a runtime for each migration: forty starts, most of a minute, before a newcomer sees anything.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getPlatformProxy, unstable_splitSqlQuery as splitQueries } from 'wrangler';

/** By binding, as `migrations_dir` in wrangler.toml has them. */
const folders = { DB: 'migrations', SEARCH: 'migrations/search' } as const;

/** Wrangler's own table of what is applied, to the letter: either may go on where the other ended. */
const createTable = `CREATE TABLE IF NOT EXISTS "d1_migrations"(
		id         INTEGER PRIMARY KEY AUTOINCREMENT,
		name       TEXT UNIQUE,
		applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

async function applyMissing(database: D1Database, folder: string): Promise<void> {
  await database.prepare(createTable).run();
  const { results } = await database.prepare('SELECT name FROM d1_migrations').all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  const missing = readdirSync(folder).filter((name) => name.endsWith('.sql') && !applied.has(name));
  for (const name of missing.sort()) {
    const path = join(folder, name);
    const queries = splitQueries(readFileSync(path, 'utf8')).map((query) => database.prepare(query));
    const note = database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name);
    try {
      await database.batch([...queries, note]);
    } catch (error) {
      throw new Error(`${path}: ${(error as Error).message}`, { cause: error });
    }
  }
}

const [persistTo = ''] = process.argv.slice(2);
const { env, dispose } = await getPlatformProxy<Record<keyof typeof folders, D1Database>>({
  persist: { path: join(persistTo, 'v3') },
  remoteBindings: false,
});
try {
  await applyMissing(env.DB, folders.DB);
  await applyMissing(env.SEARCH, folders.SEARCH);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  await dispose();
}
