// `npm run bench:lists [-- --list FILE --rounds 100]`: what a site's list costs in workerd: milliseconds of compiling it,
// once for each version in each isolate, and microseconds of looking for all of it in a comment of 2,000 characters. The
// list is made up, or the lines of a file as parts of words. Local clocks only.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { convertV4MiniflareOptions, Miniflare } from 'miniflare';
import { entrySettingsSchema, type ListMatch } from '../../domain/list-entry.ts';
import { packList, type StoredEntry } from '../../domain/stored-list.ts';
import { sortByKey } from '../../scoring/lists/list-forms.ts';
import { readEntry } from '../../operations/lists/read-entry.ts';
import type { ListOrder } from './bench-lists-worker.ts';
import { buildWorker, readSetting } from './built-worker.ts';

const { values } = parseArgs({ options: { list: { type: 'string' }, rounds: { type: 'string', default: '100' } } });
const rounds = Math.max(2, Math.min(Number(values.rounds), 1_000));
const callsARound = 40;
const units = 2_000;

function store(lines: readonly { text: string; match: ListMatch }[]): StoredEntry[] {
  return lines.flatMap(({ text, match }, at) => {
    const { entry } = readEntry({ ...entrySettingsSchema.parse({ match }), text });
    return entry === null ? [] : [{ ...entry, id: `1-${at}`, version: 1, by: 'owner', at: 0 }];
  });
}

const syllables = 'ba ce di fo gu ka le mi no pu ra se ti vo zu an el in or us che pha shi tro sla'.split(' ');

/** Words and parts of two to five syllables, phrases and domains. The same each time. */
function makeUp(count: number): { text: string; match: ListMatch }[] {
  return Array.from({ length: count }, (_, at) => {
    const word = (seed: number, length: number) =>
      Array.from(
        { length },
        (_unused, place) => syllables[(seed * (place + 7) + (seed >> (place * 3))) % syllables.length],
      ).join('');
    if (at % 10 === 9) return { text: `${word(at, 4)}-${at}.com`, match: 'domain' };
    if (at % 3 === 0) return { text: `${word(at, 2)} ${word(at * 31, 3)}`, match: 'words' };
    return {
      text: `${word(at, 2 + (at % 4))}${at % 7 === 0 ? '' : word(at * 17, 1)}`,
      match: at % 2 === 0 ? 'part' : 'words',
    };
  });
}

const file = values.list;
const lines =
  file === undefined
    ? makeUp(10_000)
    : readFileSync(file, 'utf8')
        .split('\n')
        .map((text) => ({ text, match: 'part' as const }));
const packing = performance.now();
const entries = store(lines);
const parts = packList(sortByKey(entries));
const packed = performance.now() - packing;
const folder = mkdtempSync(join(tmpdir(), 'anteroom-bench-'));
const modules = await buildWorker('src/local/bench/bench-lists-worker.ts', folder);
const worker = { name: 'bench', modules, compatibilityDate: readSetting('compatibility_date') };
const runtime = new Miniflare(
  convertV4MiniflareOptions({ cf: false, telemetry: { enabled: false }, workers: [worker] }),
);
try {
  const bench = await runtime.getWorker('bench');
  const put = async () =>
    (await (await bench.fetch('http://bench/', { method: 'PUT', body: JSON.stringify(parts) })).json()) as {
      ms: number;
      patterns: number;
    };
  const ask = async (said: readonly string[]) => {
    const order: ListOrder = { units, rounds, callsARound, said };
    const answer = await bench.fetch('http://bench/', { method: 'POST', body: JSON.stringify(order) });
    return ((await answer.json()) as number[]).sort((a, b) => a - b);
  };
  const { ms: first, patterns } = await put();
  const { ms: again } = await put();
  console.log(
    `${entries.length} entries, ${patterns} patterns, ${parts.length} rows of ${parts.join('').length} characters`,
  );
  console.log(`folded and packed in ${packed.toFixed(0)} ms; compiled in ${first} ms, again in ${again} ms`);
  console.log('| microseconds a comment of 2,000 characters | median | 99th percentile of rounds |');
  console.log('| --- | ---: | ---: |');
  for (const [name, said] of [
    ['ordinary text', []],
    ['nothing but entries', entries.map(({ text }) => text)],
  ] as const) {
    await ask(said);
    const samples = await ask(said);
    const at = (share: number) => samples[Math.min(samples.length - 1, Math.floor(share * samples.length))]?.toFixed(0);
    console.log(`| ${name} | ${at(0.5)} | ${at(0.99)} |`);
  }
} finally {
  await runtime.dispose();
  rmSync(folder, { recursive: true, force: true });
}
