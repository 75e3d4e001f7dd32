// Starts the launcher in a copy of the project without any local state, as in a fresh clone.

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findFreePort, isPortFree } from '../../../src/local/ports.ts';

const project = process.cwd();
let clone = '';
let port = 0;
let service: Launcher;
let greeting = '';
const running: ChildProcess[] = [];

beforeAll(async () => {
  clone = mkdtempSync(join(tmpdir(), 'anteroom-clone-'));
  for (const name of ['src', 'migrations', 'package.json', 'tsconfig.json', 'wrangler.toml']) {
    cpSync(join(project, name), join(clone, name), { recursive: true });
  }
  symlinkSync(join(project, 'node_modules'), join(clone, 'node_modules'));
  port = await findFreePort();
  service = launch();
  greeting = await ready(service);
});

afterAll(async () => {
  await Promise.all(running.map((child) => end(child, 'SIGTERM')));
  rmSync(clone, { recursive: true, force: true });
});

interface Launcher {
  child: ChildProcess;
  output: () => string;
}

function launch(...args: string[]): Launcher {
  let output = '';
  const child = spawn(process.execPath, ['src/local/dev/dev.ts', '--port', String(port), ...args], { cwd: clone });
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
  const look = () => {
    if (child.exitCode === null && !output().includes(closing)) throw new Error(`not ready yet:\n${output()}`);
  };
  await vi.waitFor(look, { timeout: 90_000, interval: 100 });
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
  expect(greeting).toContain(`http://localhost:${port}/`);
  expect(statSync(join(clone, '.dev.vars')).mode & 0o777).toBe(0o600);

  const article = await fetch(`http://localhost:${port}/`);
  expect(article.status).toBe(200);
  expect(await article.text()).toContain('Leave a Reply');

  expect(runPrintedCurl(greeting).comments).toEqual([]);
  const id = await postComment('The ferry was late again this morning.');
  expect(runPrintedCurl(greeting).comments).toMatchObject([{ id, body: 'The ferry was late again this morning.' }]);
});

test("the owner's key is never printed", () => {
  const secrets = readFileSync(join(clone, '.dev.vars'), 'utf8').split('\n');
  expect(secrets.filter(Boolean)).toHaveLength(3);
  for (const line of secrets.filter(Boolean)) expect(service.output()).not.toContain(line.replace(/^\w+=/, ''));
});

test('a taken port is a clear error before anything starts', async () => {
  const second = launch();
  expect(await exitOf(second.child)).toBe(1);
  expect(second.output()).toMatch(new RegExp(`^port ${port} is taken; .*--port ${port + 1}`, 'm'));
  expect(second.output()).not.toContain('migrations');
});

test('Ctrl-C ends every process, and starting again keeps secrets, site and comments', async () => {
  const before = runPrintedCurl(greeting);
  const secrets = readFileSync(join(clone, '.dev.vars'), 'utf8');
  expect(before.comments).toHaveLength(1);

  expect(await end(service.child, 'SIGINT')).toBe(0);
  await expect.poll(() => isPortFree(port), { timeout: 10_000 }).toBe(true);

  service = launch();
  const output = await ready(service);
  expect(runPrintedCurl(output)).toEqual(before);
  expect(output).not.toContain('Made ');
  expect(readFileSync(join(clone, '.dev.vars'), 'utf8')).toBe(secrets);
});

test('a port that is none is a clear error', async () => {
  const { child, output } = launch('--port', 'eighty');
  expect(await exitOf(child)).toBe(1);
  expect(output()).toContain('--port must be a number');
});
