// `npm run bench:submit [-- --rounds 20 --requests 200 --concurrency 8]`: whole submissions against a bare Worker that
// inserts one row. Both run in one workerd, reached without a development proxy, in rounds that take turns.

import { parseArgs } from 'node:util';
import { quantile, runBeside, type Loaded } from './bench-runtime.ts';
import { costHeader, type DatabaseCost } from './database-cost.ts';
import { callAdmin } from '../call-admin.ts';
import { loadPolicy, loadSite, makeSubmission } from '../submit-load.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    requests: { type: 'string', default: '200' },
    concurrency: { type: 'string', default: '8' },
  },
});
const rounds = Math.min(Number(values.rounds), 200);
const requests = Math.min(Number(values.requests), 2_000);
const concurrency = Math.min(Number(values.concurrency), 64);
const warmUpRounds = 3;

const workers = {
  whole: 'src/index.ts',
  counted: 'src/local/bench/bench-counted-worker.ts',
  bare: 'src/local/bench/bench-bare-worker.ts',
} as const;

const serials = { next: 1 };

/** Sends `count` comments and gives the answers per second. @throws Error at an answer other than 201. */
async function measureThroughput(url: string, count: number): Promise<number> {
  let left = count;
  const submissions = Array.from({ length: count }, () => makeSubmission(serials.next++));
  const send = async () => {
    while (left > 0) {
      left -= 1;
      const { headers, body } = submissions[left] ?? makeSubmission(serials.next++);
      const response = await fetch(url, { method: 'POST', headers, body });
      const text = await response.text();
      if (response.status !== 201) throw new Error(`${response.status} ${text.slice(0, 300)}`);
    }
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: concurrency }, send));
  return (count * 1_000) / (performance.now() - startedAt);
}

async function measureCost(url: string): Promise<DatabaseCost> {
  const { headers, body } = makeSubmission(serials.next++);
  const response = await fetch(url, { method: 'POST', headers, body });
  await response.text();
  return JSON.parse(response.headers.get(costHeader) ?? '{}') as DatabaseCost;
}

/** What D1's free plan allows: rows written a day, bytes of one database. */
const freeRowsADay = 100_000;
const freeBytes = 500_000_000;
const commentsMeasured = 1_000;

/** Bytes that the database grows by with each comment of some 280 characters, indexes and judgement included. */
async function measureBytes(database: Pick<D1Database, 'prepare'>, url: string): Promise<number> {
  const sizeOf = async () => (await database.prepare('SELECT 1').all()).meta.size_after;
  const before = await sizeOf();
  await measureThroughput(url, commentsMeasured);
  return ((await sizeOf()) - before) / commentsMeasured;
}

function spread(numbers: readonly number[], digits: number): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((at) => quantile(numbers, at).toFixed(digits));
  return `${middle} (quartiles ${low} to ${high})`;
}

async function main({ originOf, access, database }: Loaded<keyof typeof workers>): Promise<void> {
  const path = `/v1/sites/${loadSite.slug}/comments`;
  const [whole, bare, counted] = [
    access.origin + path,
    (await originOf('bare')) + path,
    (await originOf('counted')) + path,
  ];
  await callAdmin({ ...access, method: 'PATCH' }, `/sites/${loadSite.slug}/policy`, loadPolicy);

  const throughput: Record<'whole' | 'bare', number[]> = { whole: [], bare: [] };
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    // Who goes first changes from round to round, so that neither always gets the warmer machine.
    const [first, second] = round % 2 === 0 ? (['whole', 'bare'] as const) : (['bare', 'whole'] as const);
    for (const name of [first, second]) {
      const perSecond = await measureThroughput(name === 'whole' ? whole : bare, requests);
      if (round >= 0) throughput[name].push(perSecond);
    }
  }
  const ratios = throughput.whole.map((perSecond, at) => perSecond / (throughput.bare[at] ?? Number.NaN));
  const cost = await measureCost(counted);
  const bytes = await measureBytes(database, whole);
  console.log(`${rounds} rounds of ${requests} comments each, ${concurrency} at a time, in one workerd:`);
  console.log(`  whole submission  ${spread(throughput.whole, 0)} comments a second`);
  console.log(`  bare insert       ${spread(throughput.bare, 0)} rows a second`);
  console.log(`  ratio             ${spread(ratios, 2)}`);
  console.log(
    `  one submission    ${cost.trips} round trips, ${cost.statements} statements, ${cost.rowsRead} rows read, ` +
      `${cost.rowsWritten} written, with ${serials.next - 2} comments sent before`,
  );
  const [perDay, inAll] = [freeRowsADay / cost.rowsWritten, freeBytes / bytes].map(Math.floor);
  console.log(`  on the free plan  ${perDay} comments a day, ${inAll} of ${Math.round(bytes)} bytes each in all`);
}

await runBeside(workers, main);
