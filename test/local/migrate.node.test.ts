// Migrations applied in one start of the runtime: as wrangler applies them, and with wrangler's own note of it.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

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

test('goes on where wrangler ended, and wrangler where it ended', () => {
  write('0001_first.sql', "CREATE TABLE told (word TEXT);\nINSERT INTO told VALUES ('one; two');");
  wrangler('migrations', 'apply', 'DB');
  write('0002_second.sql', "INSERT INTO told VALUES ('three');");
  migrate();
  expect(wrangler('migrations', 'list', 'DB')).toContain('No migrations to apply');
  write('0003_third.sql', "INSERT INTO told VALUES ('four');");
  wrangler('migrations', 'apply', 'DB');
  migrate();
  const [{ results } = { results: [] }] = JSON.parse(
    wrangler('execute', 'DB', '--json', '--command', 'SELECT word FROM told'),
  ) as { results: object[] }[];
  expect(results).toEqual([{ word: 'one; two' }, { word: 'three' }, { word: 'four' }]);
});

test('a faulty migration is named, and nothing of it is applied', () => {
  write('0004_fourth.sql', "INSERT INTO told VALUES ('five');");
  write('0005_faulty.sql', "INSERT INTO told VALUES ('six');\nINSERT INTO untold VALUES ('seven');");
  expect(migrate).toThrow(/migration 0005_faulty\.sql: .*untold/);
  const words = wrangler('execute', 'DB', '--json', '--command', 'SELECT count(*) AS words FROM told');
  expect(JSON.parse(words)).toMatchObject([{ results: [{ words: 4 }] }]);
});
