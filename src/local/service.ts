// The whole service under `wrangler dev`, started for a developer or for a test that needs the real processes.

import { setTimeout as sleep } from 'node:timers/promises';
import { signalGroup, startWrangler, waitForExit } from './wrangler.ts';

const readyWithinMs = 60_000;
const stopWithinMs = 5_000;
const pollMs = 150;

export interface ServiceOptions {
  port: number;
  /** Where D1 lives; `.wrangler/state` when left out. */
  persistTo?: string;
  /** A file of secrets instead of `.dev.vars`. */
  secretsFile?: string;
  output: 'inherit' | 'pipe';
}

export interface Service {
  origin: string;
  /** Resolves when the service's process is gone, with its exit code (`null`: ended by a signal). */
  ended: Promise<number | null>;
  /** Ends it in order, and by force after 5 seconds. */
  stop(): Promise<void>;
  /** SIGKILL to every process of it at once. */
  kill(): Promise<void>;
}

/**
 * Starts the service on 127.0.0.1 and returns when `/healthz` answers 200.
 * @throws Error when it ends or stays silent for 60 seconds; nothing of it is left running then.
 */
export async function startService(options: ServiceOptions): Promise<Service> {
  const secretsFlags = options.secretsFile ? ['--env-file', options.secretsFile] : [];
  const child = startWrangler(
    [
      'dev',
      '--local',
      '--ip=127.0.0.1',
      `--port=${options.port}`,
      '--inspector-port=0',
      '--show-interactive-dev-session=false',
      ...persistFlags(options.persistTo),
      ...secretsFlags,
    ],
    options.output,
  );
  const origin = `http://localhost:${options.port}`;
  let printed = '';
  const keep = (chunk: Buffer) => (printed = (printed + chunk.toString()).slice(-8_000));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);

  const ended = waitForExit(child);
  const kill = async () => {
    signalGroup(child, 'SIGKILL');
    await ended;
  };
  const stop = async () => {
    signalGroup(child, 'SIGTERM');
    await Promise.race([ended, sleep(stopWithinMs, undefined, { ref: false })]);
    await kill();
  };

  let gone = false;
  void ended.then(() => (gone = true));
  const deadline = Date.now() + readyWithinMs;
  while (!(await isHealthy(origin))) {
    if (gone || Date.now() > deadline) {
      await kill();
      throw new Error(`the service ${gone ? 'ended while starting' : 'did not answer /healthz in time'}\n${printed}`);
    }
    await sleep(pollMs);
  }
  return { origin, ended, stop, kill };
}

function persistFlags(persistTo: string | undefined): string[] {
  return persistTo ? ['--persist-to', persistTo] : [];
}

async function isHealthy(origin: string): Promise<boolean> {
  try {
    const response = await fetch(`${origin}/healthz`, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
