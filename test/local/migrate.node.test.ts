// Migrations applied in one start of the runtime: as wrangler applies them, and with wrangler's own note of it.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inDatabase } from '../setup/local-database.ts';

const project = process.cwd();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'anteroom-migrate-'));
  for (const name of ['package.json', 'wrangler.toml']) cpSync(join(project, name), join(folder, name));
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  mkdirSync(join(folder, 'migrations/search'), { recursive: true });
  write('search/0001_index.sql', 'CREATE TABLE found (word TEXT);');
  write('0001_first.sql', "CREATE TABLE told (word TEXT);\nINSERT INTO told VALUES ('one; two');");
  const module = join(project, 'src/local/migrate.ts');
  writeFileSync(
    join(folder, 'migrate.mjs'),
    `import { migrateLocally } from '${module}';\nawait migrateLocally(process.argv[2]);`,
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): string {
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true', CI: 'true' };
  return execFileSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' });
}

const migrate = (state: string) => run('migrate.mjs', state);

function wrangler(state: string, ...args: string[]): string {
  return run('node_modules/wrangler/bin/wrangler.js', 'd1', ...args, '--local', '--persist-to', state);
}

function write(name: string, sql: string): void {
  writeFileSync(join(folder, 'migrations', name), sql);
}

const read = (state: string, table: string, sql: string) =>
  inDatabase(join(folder, state), (database) => database.prepare(sql).all(), table);
const readWords = (state: string) => read(state, 'told', 'SELECT word FROM told').map(({ word }) => word);
const tableOfWhatIsApplied = `SELECT sql FROM sqlite_schema WHERE name = 'd1_migrations'`;

test('goes on where wrangler ended, and leaves it nothing to do', () => {
  wrangler('begun', 'migrations', 'apply', 'DB');
  write('0002_second.sql', "INSERT INTO told VALUES ('three');");
  migrate('begun');
  expect(readWords('begun')).toEqual(['one; two', 'three']);
  expect(wrangler('begun', 'migrations', 'list', 'DB')).toContain('No migrations to apply');
});

test('of a database without any it makes what wrangler makes, and the search index beside it', () => {
  migrate('fresh');
  expect(readWords('fresh')).toEqual(['one; two', 'three']);
  expect(read('fresh', 'told', tableOfWhatIsApplied)).toEqual(read('begun', 'told', tableOfWhatIsApplied));
  expect(read('fresh', 'found', 'SELECT name FROM d1_migrations')).toEqual([{ name: '0001_index.sql' }]);
});

test('a faulty migration is named, and nothing of it is applied', () => {
  write('0003_third.sql', "INSERT INTO told VALUES ('four');");
  write('0004_faulty.sql', "INSERT INTO told VALUES ('five');\nINSERT INTO untold VALUES ('six');");
  expect(() => migrate('fresh')).toThrow(/migrations\/0004_faulty\.sql: .*untold/);
  expect(readWords('fresh')).toEqual(['one; two', 'three', 'four']);
});
