// Applies the migrations that local databases lack, as `wrangler d1 migrations apply --local` does, and writes down the same of
// them. That command starts a runtime for each migration: forty starts, most of a minute, before a newcomer sees anything.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findAssetsFolder, findProjectFolder } from './wrangler.ts';

const folders = { DB: 'migrations', SEARCH: 'migrations/search' } as const;

/** Wrangler's own table of what is applied, to the letter: either may go on where the other ended. */
const createTable = `CREATE TABLE IF NOT EXISTS "d1_migrations"(
		id         INTEGER PRIMARY KEY AUTOINCREMENT,
		name       TEXT UNIQUE,
		applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL
)`;

/**
 * Each migration is applied whole or not at all. `persistTo`: where D1 lives; `.wrangler/state` when left out.
 * @throws Error what the database says of a faulty migration, with its name; those before it stay applied.
 */
export async function migrateLocally(persistTo = '.wrangler/state'): Promise<void> {
  findAssetsFolder();
  // Wrangler takes a second to load: those who read this file do not all migrate.
  const { getPlatformProxy, unstable_splitSqlQuery: splitQueries } = await import('wrangler');
  const { env, dispose } = await getPlatformProxy<Record<keyof typeof folders, D1Database>>({
    persist: { path: join(persistTo, 'v3') },
    remoteBindings: false,
    envFiles: [],
  });
  try {
    for (const binding of ['DB', 'SEARCH'] as const) await applyMissing(env[binding], folders[binding], splitQueries);
  } finally {
    await dispose();
  }
}

async function applyMissing(
  database: D1Database,
  folder: string,
  splitQueries: (sql: string) => string[],
): Promise<void> {
  await database.prepare(createTable).run();
  const { results } = await database.prepare('SELECT name FROM d1_migrations').all<{ name: string }>();
  const applied = new Set(results.map(({ name }) => name));
  const path = join(findProjectFolder(), folder);
  const missing = readdirSync(path).filter((name) => name.endsWith('.sql') && !applied.has(name));
  for (const name of missing.sort()) {
    const queries = splitQueries(readFileSync(join(path, name), 'utf8'));
    const note = database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name);
    try {
      await database.batch([...queries.map((query) => database.prepare(query)), note]);
    } catch (error) {
      throw new Error(`migration ${name}: ${(error as Error).message}`, { cause: error });
    }
  }
}
