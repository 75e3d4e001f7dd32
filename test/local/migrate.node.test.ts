// Migrations applied in one start of the runtime: as wrangler applies them, and with wrangler's own note of it.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLocalDatabase } from '../setup/local-database.ts';

const project = process.cwd();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'anteroom-migrate-'));
  for (const name of ['package.json', 'wrangler.toml']) cpSync(join(project, name), join(folder, name));
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'migrations/search'), { recursive: true });
  const module = join(project, 'src/local/migrate.ts');
  writeFileSync(
    join(folder, 'migrate.mjs'),
    `import { migrateLocally } from '${module}';\nawait migrateLocally('state');`,
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): string {
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true', CI: 'true' };
  return execFileSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' });
}

function migrate(): string {
  return run('migrate.mjs');
}

function wrangler(...args: string[]): string {
  return run('node_modules/wrangler/bin/wrangler.js', 'd1', ...args, '--local', '--persist-to', 'state');
}

function write(name: string, sql: string): void {
  writeFileSync(join(folder, 'migrations', name), sql);
}

function readWords(): unknown[] {
  const database = openLocalDatabase(join(folder, 'state'), 'told');
  const words = database.prepare('SELECT word FROM told').all();
  database.close();
  return words.map(({ word }) => word);
}

test('goes on where wrangler ended, and wrangler finds nothing left to do', () => {
  write('0001_first.sql', "CREATE TABLE told (word TEXT);\nINSERT INTO told VALUES ('one; two');");
  wrangler('migrations', 'apply', 'DB');
  write('0002_second.sql', "INSERT INTO told VALUES ('three');");
  migrate();
  expect(readWords()).toEqual(['one; two', 'three']);
  expect(wrangler('migrations', 'list', 'DB')).toContain('No migrations to apply');
});

test('a faulty migration is named, and nothing of it is applied', () => {
  write('0003_third.sql', "INSERT INTO told VALUES ('four');");
  write('0004_faulty.sql', "INSERT INTO told VALUES ('five');\nINSERT INTO untold VALUES ('six');");
  expect(migrate).toThrow(/migration 0004_faulty\.sql: .*untold/);
  expect(readWords()).toEqual(['one; two', 'three', 'four']);
});
