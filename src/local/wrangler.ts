// Starts wrangler as a child process: no account, no network, no questions asked. Nothing here knows the service.

import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const endWithinMs = 5_000;
const running = new Set<ChildProcess>();
let endsOnSignals = false;
let ending = false;

/**
 * The project's folder: the one npm runs scripts in.
 * @throws Error when the current folder is not the project's.
 */
export function findProjectFolder(): string {
  const folder = process.cwd();
  if (!existsSync(join(folder, 'wrangler.toml')))
    throw new Error(`no wrangler.toml in ${folder}: run this through npm`);
  return folder;
}

/** Where wrangler.toml has wrangler look for the static files. It does nothing without the folder, which a fresh clone lacks. */
export function findAssetsFolder(): string {
  const folder = join(findProjectFolder(), 'dist/pages');
  mkdirSync(folder, { recursive: true });
  return folder;
}

/**
 * Starts a script of Node's in a process group of its own, so that `signalGroup` reaches the runtime processes below it too.
 * Standard input is closed: nothing is asked.
 */
function startScript(script: string, args: readonly string[], stdio: 'inherit' | 'pipe' = 'pipe'): ChildProcess {
  const stdin: StdioOptions = ['ignore', stdio, stdio];
  findAssetsFolder();
  endOnSignals(130);
  const child = spawn(process.execPath, [script, ...args], {
    cwd: findProjectFolder(),
    stdio: stdin,
    detached: true,
    env: {
      ...process.env,
      WRANGLER_SEND_METRICS: 'false',
      WRANGLER_SEND_ERROR_REPORTS: 'false',
      // The banner brings an update check over the network, and `request.cf` a look-up.
      WRANGLER_HIDE_BANNER: 'true',
      CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    },
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Starts one wrangler command. */
export function startWrangler(args: readonly string[], stdio: 'inherit' | 'pipe' = 'pipe'): ChildProcess {
  return startScript(join(findProjectFolder(), 'node_modules/wrangler/bin/wrangler.js'), args, stdio);
}

/**
 * Ctrl-C, a closed terminal or SIGTERM ends what was started here first, then this process with `exitCode`. A second
 * signal does not wait. Without this the runtime would live on: it has a process group of its own. The first call counts.
 */
export function endOnSignals(exitCode: number): void {
  if (endsOnSignals) return;
  endsOnSignals = true;
  const end = async () => {
    const children = [...running];
    for (const child of children) signalGroup(child, ending ? 'SIGKILL' : 'SIGTERM');
    ending = true;
    await Promise.race([Promise.all(children.map(waitForExit)), sleep(endWithinMs)]);
    process.exit(exitCode);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end());
  process.on('exit', () => {
    for (const child of running) signalGroup(child, 'SIGKILL');
  });
}

/** Whether a signal is ending this process: what fails from now on is no fault to report. */
export function isEnding(): boolean {
  return ending;
}

/**
 * Runs one wrangler command to its end and returns what it printed.
 * @throws Error with the output when the command fails.
 */
export function runWrangler(args: readonly string[]): Promise<string> {
  return outputOf(startWrangler(args), `wrangler ${args.join(' ')}`);
}

/**
 * The same for a script that uses wrangler as a library: such a one changes the process it runs in (signals, proxies).
 * @throws Error with the output when the script fails.
 */
export function runWithWrangler(script: string, args: readonly string[]): Promise<string> {
  return outputOf(startScript(script, args), basename(script));
}

async function outputOf(child: ChildProcess, what: string): Promise<string> {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await waitForExit(child);
  if (code !== 0) throw new Error(`${what} failed (${code}):\n${output}`);
  return output;
}

/** The exit code, or `null` when a signal ended the process. */
export function waitForExit(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code));
  });
}

/** Sends a signal to a process started here and to all below it. Quiet when they are gone already. */
export function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
