// Starts the launcher in a copy of the project without any local state, as in a fresh clone.

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { findFreePort, isPortFree } from '../../src/local/ports.ts';

const project = process.cwd();
let clone = '';
let port = 0;
let running: ChildProcess[] = [];

beforeAll(async () => {
  clone = mkdtempSync(join(tmpdir(), 'anteroom-clone-'));
  for (const name of ['src', 'migrations', 'package.json', 'tsconfig.json', 'wrangler.toml']) {
    cpSync(join(project, name), join(clone, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(clone, 'node_modules'));
  port = await findFreePort();
});

afterEach(async () => {
  await Promise.all(running.map((child) => end(child, 'SIGTERM')));
  running = [];
});

afterAll(() => rmSync(clone, { recursive: true, force: true }));

interface Launcher {
  child: ChildProcess;
  output: () => string;
}

function launch(...args: string[]): Launcher {
  let output = '';
  const child = spawn(process.execPath, ['src/local/dev.ts', '--port', String(port), ...args], { cwd: clone });
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  running.push(child);
  return { child, output: () => output };
}

function exitOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  child.kill(signal);
  return exitOf(child);
}

/** Waits until the launcher has said what to do; fails with its output when it ends before. */
async function ready({ child, output }: Launcher): Promise<string> {
  const closing = 'Ctrl-C ends it';
  await expect.poll(() => output().includes(closing) || child.exitCode !== null, { timeout: 90_000 }).toBe(true);
  expect(output()).toContain(closing);
  return output();
}

interface Queue {
  comments: { id: string; body: string }[];
}

/** Runs the command that the launcher printed, in the clone, as a person would paste it. */
function runPrintedCurl(output: string): Queue {
  const line = /curl -H .*$/m.exec(output)?.[0] ?? 'false';
  return JSON.parse(execFileSync('bash', ['-c', line], { cwd: clone, encoding: 'utf8', stdio: 'pipe' })) as Queue;
}

async function postComment(body: string): Promise<string> {
  const response = await fetch(`http://localhost:${port}/v1/sites/demo/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ page: `http://localhost:${port}/`, name: 'Nadia', email: 'nadia@example.org', body }),
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { comment: { id: string } }).comment.id;
}

test('one command in a fresh clone serves the demo, and a posted comment is in the queue the printed curl line shows', async () => {
  const output = await ready(launch());
  expect(output).toContain(`http://localhost:${port}/`);
  expect(statSync(join(clone, '.dev.vars')).mode & 0o777).toBe(0o600);

  const article = await fetch(`http://localhost:${port}/`);
  expect(article.status).toBe(200);
  expect(await article.text()).toContain('Leave a Reply');

  expect(runPrintedCurl(output).comments).toEqual([]);
  const id = await postComment('The ferry was late again this morning.');
  expect(runPrintedCurl(output).comments).toMatchObject([{ id, body: 'The ferry was late again this morning.' }]);
});

test("the owner's key is never printed", async () => {
  const output = await ready(launch());
  const secrets = readFileSync(join(clone, '.dev.vars'), 'utf8')
    .split('\n')
    .map((line) => line.replace(/^\w+=/, ''));
  for (const secret of secrets.filter(Boolean)) expect(output).not.toContain(secret);
});

test('Ctrl-C ends every process, and starting again keeps secrets, site and comments', async () => {
  const first = launch();
  const before = runPrintedCurl(await ready(first));
  const secrets = readFileSync(join(clone, '.dev.vars'), 'utf8');
  expect(before.comments).toHaveLength(1);

  expect(await end(first.child, 'SIGINT')).toBe(0);
  await expect.poll(() => isPortFree(port), { timeout: 10_000 }).toBe(true);

  const output = await ready(launch());
  expect(runPrintedCurl(output)).toEqual(before);
  expect(output).not.toContain('Made ');
  expect(readFileSync(join(clone, '.dev.vars'), 'utf8')).toBe(secrets);
});

test('a taken port is a clear error before anything starts', async () => {
  await ready(launch());
  const second = launch();
  expect(await exitOf(second.child)).toBe(1);
  expect(second.output()).toMatch(new RegExp(`^port ${port} is taken; .*--port ${port + 1}`, 'm'));
  expect(second.output()).not.toContain('migrations');
});

test('a port that is none is a clear error', async () => {
  const { child, output } = launch('--port', 'eighty');
  expect(await exitOf(child)).toBe(1);
  expect(output()).toContain('--port must be a number');
});

function runD1(...args: string[]): string {
  const wrangler = join(project, 'node_modules/wrangler/bin/wrangler.js');
  return execFileSync(process.execPath, [wrangler, 'd1', ...args], {
    cwd: clone,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, WRANGLER_SEND_METRICS: 'false', WRANGLER_HIDE_BANNER: 'true' },
  });
}

function readRows(sql: string, ...where: string[]): unknown[][] {
  const answers = JSON.parse(runD1('execute', 'DB', '--local', '--json', '--command', sql, ...where)) as {
    results: unknown[];
  }[];
  return answers.map(({ results }) => results);
}

test('a backup by "wrangler d1 export", restored into an empty database, has the same rows in every table', async () => {
  const backup = join(clone, 'backup.sql');
  runD1('export', 'DB', '--local', '--output', backup);
  const elsewhere = ['--persist-to', join(clone, 'restored')];
  runD1('execute', 'DB', '--local', '--yes', '--file', backup, ...elsewhere);

  const [tables = []] = readRows(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '\\_%' ESCAPE '\\'`,
  );
  const names = (tables as { name: string }[]).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['sites', 'comments', 'decisions', 'd1_migrations']));
  const everything = names.map((name) => `SELECT * FROM "${name}" ORDER BY 1, 2`).join('; ');
  const restored = readRows(everything, ...elsewhere);
  expect(restored).toEqual(readRows(everything));
  expect(restored[names.indexOf('comments')]).toHaveLength(1);
});
