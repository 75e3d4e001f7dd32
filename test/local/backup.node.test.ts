// The README's backup and restore, with its commands but for `--remote`: every row of every table is there in another place, and
// comments are found by their words there, though no index was exported.

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callAdmin, type AdminAccess } from '../../src/local/call-admin.ts';
import { completeDevVars } from '../../src/local/dev/dev-vars.ts';
import { findFreePort } from '../../src/local/ports.ts';
import { inDatabase } from '../setup/local-database.ts';

const project = process.cwd();
const folders: string[] = [];
const running: ChildProcess[] = [];

/** A copy of the project without any local state. */
function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'anteroom-backup-'));
  for (const name of ['src', 'migrations', 'package.json', 'tsconfig.json', 'wrangler.toml']) {
    cpSync(join(project, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  folders.push(folder);
  return folder;
}

function wrangler(folder: string, ...args: string[]): string {
  const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', CLOUDFLARE_CF_FETCH_ENABLED: 'false', CI: 'true' };
  const command = ['node_modules/wrangler/bin/wrangler.js', ...args];
  return execFileSync(process.execPath, command, { cwd: folder, env, encoding: 'utf8', stdio: 'pipe' });
}

/** Runs the launcher until it says that all is there, does something with the service, and ends it. */
async function whileRunning<Result>(folder: string, act: (access: AdminAccess) => Promise<Result>): Promise<Result> {
  const port = await findFreePort();
  const child = spawn(process.execPath, ['src/local/dev/dev.ts', '--port', String(port)], { cwd: folder });
  running.push(child);
  let output = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()).includes('Ctrl-C ends it') && resolve());
    child.once('exit', () => reject(new Error(output)));
  });
  const { OWNER_KEY: ownerKey } = completeDevVars(join(folder, '.dev.vars')).secrets;
  const result = await act({ origin: `http://localhost:${port}`, ownerKey });
  child.kill('SIGTERM');
  await new Promise((resolve) => child.once('exit', resolve));
  return result;
}

interface Page {
  comments: { id: string; body: string }[];
  complete: boolean;
}

function find(access: AdminAccess, status: string, q: string) {
  return callAdmin<Page>(access, `/queue?${new URLSearchParams({ site: 'demo', status, q })}`);
}

async function say({ origin }: AdminAccess, body: string): Promise<string> {
  const fields = { page: `${origin}/`, name: 'Ola', email: 'ola@example.com', body };
  const headers = { 'Content-Type': 'application/json', 'CF-Connecting-IP': `10.9.8.${body.length}` };
  const answer = await fetch(`${origin}/v1/sites/demo/comments`, {
    method: 'POST',
    headers,
    body: JSON.stringify(fields),
  });
  return ((await answer.json()) as { comment: { id: string } }).comment.id;
}

/** Every table of the main database with its rows, by name. */
function readTables(folder: string): Map<string, unknown[]> {
  return inDatabase(join(folder, '.wrangler/state'), (database) => {
    const tables = database
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\' ORDER BY name`)
      .all()
      .map(({ name }) => String(name));
    return new Map(tables.map((name) => [name, database.prepare(`SELECT * FROM "${name}" ORDER BY 1, 2`).all()]));
  });
}

let [old, restored] = ['', ''];

beforeAll(() => {
  [old, restored] = [copyProject(), copyProject()];
});

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test(
  'an export fills a new database, where every comment is as it was and is found',
  { timeout: 600_000 },
  async () => {
    const ids = await whileRunning(old, async (access) => {
      const waiting = await say(access, 'It\'s the harbour\'s "wall"; 燈塔\nmended -- at last.');
      const decided = await say(access, 'A second word on the harbour wall.');
      const erased = await say(access, 'A third one, better forgotten.');
      await callAdmin(access, `/comments/${decided}/decisions`, { move: 'approve', version: 1 });
      const headers = { Authorization: `Bearer ${access.ownerKey}` };
      await fetch(`${access.origin}/v1/admin/comments/${erased}`, { method: 'DELETE', headers });
      expect((await find(access, 'approved', 'harbour')).answer.comments).toHaveLength(1);
      return { waiting, decided };
    });
    const dump = join(restored, 'anteroom.sql');
    wrangler(old, 'd1', 'export', 'DB', '--local', '--output', dump);
    expect(() => wrangler(old, 'd1', 'export', 'SEARCH', '--local', '--output', join(restored, 'never.sql'))).toThrow(
      'Command failed',
    );
    wrangler(restored, 'd1', 'execute', 'DB', '--local', '--file', dump);
    const tables = readTables(restored);
    expect([...tables.keys()]).toEqual(expect.arrayContaining(['sites', 'comments', 'decisions', 'd1_migrations']));
    expect(tables.get('comments')).toHaveLength(3);
    expect(tables).toEqual(readTables(old));
    await whileRunning(restored, async (access) => {
      const waiting = (await find(access, 'pending', '燈塔 mended')).answer;
      expect(waiting).toMatchObject({ comments: [{ id: ids.waiting }], complete: true });
      expect(waiting.comments[0]?.body).toBe('It\'s the harbour\'s "wall"; 燈塔\nmended -- at last.');
      expect((await find(access, 'approved', '"harbour wall"')).answer.comments[0]?.id).toBe(ids.decided);
      const counts = await callAdmin<{ counts: object }>(access, '/queue?site=demo');
      expect(counts.answer.counts).toMatchObject({ pending: 1, approved: 1, spam: 0 });
    });
  },
);
