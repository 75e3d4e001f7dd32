// `npm run bench:cold [-- --starts 20]`: milliseconds of the first judgement of a fresh isolate in workerd, by the kind of
// comment, beside its second and its hundredth. Clocks of a deployed Worker stand still: these figures can only be had locally.

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { usualText } from './bench-score-texts.ts';
import { buildWorker, readSetting, type BuiltModule } from './built-worker.ts';

const { values } = parseArgs({ options: { starts: { type: 'string', default: '20' } } });
const starts = Math.max(2, Math.min(Number(values.starts), 100));

/** The comment that is judged first, by what is special about it. */
const kinds: Record<string, string> = {
  'plain English': usualText(280, 0),
  'English insult in disguise': 'You are an 1d10t and a f.u.c.k.i.n.g m0r0n, go away. '.repeat(5).slice(0, 280),
  Urdu: 'بہت اچھا مضمون ہے، شکریہ۔ مجھے اس شہر کی تاریخ کے بارے میں مزید پڑھنا ہے۔ '.repeat(4).slice(0, 160),
  'advertisement with links':
    'Cheap watches, order now at https://watches.example/?ref=1 and http://bags.example/sale today! '
      .repeat(3)
      .slice(0, 280),
};

/** A runtime with as many isolates as there are to be starts; none has run anything but its start. */
function startIsolates(modules: BuiltModule[]): Miniflare {
  const compatibilityDate = readSetting('compatibility_date');
  const workers = Array.from({ length: starts }, (_, at) => ({ name: `start-${at}`, modules, compatibilityDate }));
  return new Miniflare(convertV4MiniflareOptions({ cf: false, telemetry: { enabled: false }, workers }));
}

type Judging = Awaited<ReturnType<Miniflare['getWorker']>>;

/** Milliseconds of `times` judgements of a text, one after the other, in one isolate. */
async function judge({ fetch }: Judging, body: string, times: number): Promise<number[]> {
  const taken: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const response = await fetch('http://bench/', { method: 'POST', body });
    taken.push((await response.json()) as number);
  }
  return taken;
}

const mean = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

const folder = mkdtempSync(join(tmpdir(), 'anteroom-bench-'));
try {
  const modules = await buildWorker('src/local/bench/bench-cold-worker.ts', folder);
  console.log(`| milliseconds, mean of ${starts} starts (most) | first | second | 21st to 40th |`);
  console.log('| --- | ---: | ---: | ---: |');
  for (const [kind, text] of Object.entries(kinds)) {
    const runtime = startIsolates(modules);
    const taken: number[][] = [];
    for (let at = 0; at < starts; at += 1) taken.push(await judge(await runtime.getWorker(`start-${at}`), text, 40));
    await runtime.dispose();
    const first = taken.map(([one = 0]) => one);
    const cells = [first, taken.map(([, two = 0]) => two), taken.map((all) => mean(all.slice(20)))].map(
      (numbers) => `${mean(numbers).toFixed(1)} (${Math.max(...numbers).toFixed(1)})`,
    );
    console.log(`| ${kind} | ${cells.join(' | ')} |`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
