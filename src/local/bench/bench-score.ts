// `npm run bench:score [-- --rounds 40]`: microseconds a comment in workerd, at four sizes, beside word filters in the same
// run. Clocks of a deployed Worker stand still between input and output, so these figures can only be had locally.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { readModelFiles } from '../../training/measures/judge-comments.ts';
import type { BenchOrder } from './bench-score-worker.ts';
import { buildWorker, readSetting } from './built-worker.ts';
import { findProjectFolder } from '../wrangler.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '40' } } });
const rounds = Math.max(2, Math.min(Number(values.rounds), 500));
const sizesBytes = [50, 280, 2_000, 65_525] as const;

async function startRuntime(folder: string): Promise<Miniflare> {
  const modules = await buildWorker('src/local/bench/bench-score-worker.ts', folder);
  const worker = { name: 'bench', modules, compatibilityDate: readSetting('compatibility_date') };
  return new Miniflare(convertV4MiniflareOptions({ cf: false, telemetry: { enabled: false }, workers: [worker] }));
}

async function sendModels(runtime: Miniflare): Promise<string[]> {
  const form = new FormData();
  const files = readModelFiles(join(findProjectFolder(), 'src/scoring/models/weights'));
  for (const [name, bytes] of Object.entries(files)) if (bytes) form.set(name, new Blob([bytes as ArrayBuffer]));
  const request = new Request('http://bench/models', { method: 'PUT', body: form });
  const response = await runtime.dispatchFetch('http://bench/models', {
    method: 'PUT',
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
    body: await request.arrayBuffer(),
  });
  return (await response.json()) as string[];
}

function quantile(samples: readonly number[], share: number): number {
  return samples[Math.min(samples.length - 1, Math.floor(share * samples.length))] as number;
}

const folder = mkdtempSync(join(tmpdir(), 'anteroom-bench-'));
const runtime = await startRuntime(folder);
try {
  const tasks = await sendModels(runtime);
  const ask = async (task: string, bytes: number, times: number): Promise<number[]> => {
    // The clock of workerd ticks once a millisecond, so a round must take many.
    const callsARound = Math.max(8, Math.min(400, Math.floor(60_000 / bytes)));
    const body = JSON.stringify({ task, bytes, rounds: times, callsARound } satisfies BenchOrder);
    return (await (await runtime.dispatchFetch('http://bench/', { method: 'POST', body })).json()) as number[];
  };
  console.log(
    `| microseconds a comment (median / 99th percentile of rounds) | ${sizesBytes.map((bytes) => `${bytes} bytes`).join(' | ')} |`,
  );
  console.log(`| --- |${' ---: |'.repeat(sizesBytes.length)}`);
  for (const task of tasks) {
    const cells: string[] = [];
    for (const bytes of sizesBytes) {
      await ask(task, bytes, 10);
      const samples = await ask(task, bytes, rounds);
      cells.push(`${quantile(samples, 0.5).toFixed(0)} / ${quantile(samples, 0.99).toFixed(0)}`);
    }
    console.log(`| ${task} | ${cells.join(' | ')} |`);
  }
} finally {
  await runtime.dispose();
  rmSync(folder, { recursive: true, force: true });
}
