// Gives every test file empty databases with the real migrations applied. Files share an isolate, which costs most of a start:
// what a file left in the databases goes first.

import { applyD1Migrations } from 'cloudflare:test';
import { env } from 'cloudflare:workers';

async function renew(db: D1Database, migrations: typeof env.TEST_MIGRATIONS): Promise<void> {
  const left = await db
    .prepare(
      `SELECT type, name FROM sqlite_master WHERE type <> 'index' AND name NOT GLOB 'sqlite_*' AND name NOT GLOB '_cf_*'
       ORDER BY type DESC, rowid`,
    )
    .all<{ type: string; name: string }>();
  const drops = left.results.map(({ type, name }) => db.prepare(`DROP ${type} IF EXISTS "${name}"`));
  if (drops.length) await db.batch([db.prepare('PRAGMA defer_foreign_keys = on'), ...drops]);
  await applyD1Migrations(db, migrations);
}

await renew(env.DB, env.TEST_MIGRATIONS);
await renew(env.SEARCH, env.TEST_SEARCH_MIGRATIONS);
