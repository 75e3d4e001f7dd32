// `npm run bench:protocols [-- --calls 1000 --concurrency 8]`: milliseconds until a caller of another service's protocol has its
// answer, beside a bare Worker that inserts one row. All in one workerd, reached without a development proxy.

import { parseArgs } from 'node:util';
import type { ProtocolName } from '../../domain/actor.ts';
import { callAdmin, type AdminAccess } from '../call-admin.ts';
import { loadSite, makeSubmission } from '../submit-load.ts';
import { quantile, runBeside, type Loaded } from './bench-runtime.ts';

const { values } = parseArgs({
  options: { calls: { type: 'string', default: '1000' }, concurrency: { type: 'string', default: '8' } },
});
const calls = Math.min(Number(values.calls), 20_000);
const concurrency = Math.min(Number(values.concurrency), 64);
const rounds = 5;

const workers = { whole: 'src/index.ts', bare: 'src/local/bench/bench-bare-worker.ts' } as const;
const serials = { next: 1 };

interface Call {
  url: string;
  init: RequestInit;
}

const textOf = (serial: number) => (JSON.parse(makeSubmission(serial).body) as { body: string }).body;
const asJson = { 'Content-Type': 'application/json' };
const postJson = (url: string, body: object, headers: Record<string, string> = {}): Call => ({
  url,
  init: { method: 'POST', headers: { ...asJson, ...headers }, body: JSON.stringify(body) },
});

/** How each protocol asks about the text of that number. */
function callsOf(
  origin: string,
  bare: string,
  keys: Record<ProtocolName, string>,
): Record<string, (serial: number) => Call> {
  return {
    'Perspective, comments:analyze': (serial) => {
      const asked = { comment: { text: textOf(serial) }, requestedAttributes: { TOXICITY: {} }, languages: ['en'] };
      return postJson(`${origin}/v1alpha1/comments:analyze?key=${keys.perspective}`, asked);
    },
    'OpenAI, moderations': (serial) =>
      postJson(`${origin}/v1/moderations`, { input: textOf(serial) }, { Authorization: `Bearer ${keys.openai}` }),
    'Akismet, comment-check': (serial) => {
      const { headers, body } = makeSubmission(serial);
      const { name, email, body: content } = JSON.parse(body) as Record<'name' | 'email' | 'body', string>;
      const fields = {
        api_key: keys.akismet,
        blog: 'https://load.example',
        user_ip: headers['cf-connecting-ip'] ?? '',
        user_agent: 'Bench/1',
        comment_type: 'comment',
        comment_author: name,
        comment_author_email: email,
        comment_content: content,
      };
      return { url: `${origin}/1.1/comment-check`, init: { method: 'POST', body: new URLSearchParams(fields) } };
    },
    'bare insert': (serial) => ({ url: `${bare}/`, init: { method: 'POST', ...makeSubmission(serial) } }),
  };
}

/** The milliseconds of each of `count` calls. @throws Error at an answer that is no success. */
async function measure(make: (serial: number) => Call, count: number): Promise<number[]> {
  const times: number[] = [];
  let left = count;
  const send = async () => {
    while (left > 0) {
      left -= 1;
      const { url, init } = make(serials.next++);
      const startedAt = performance.now();
      const answer = await fetch(url, init);
      const text = await answer.text();
      times.push(performance.now() - startedAt);
      if (!answer.ok || text === 'invalid') throw new Error(`${answer.status} ${text.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, send));
  return times;
}

async function makeKeys(access: AdminAccess): Promise<Record<ProtocolName, string>> {
  const make = async (protocol: ProtocolName) => {
    const key = { name: protocol, protocol, sites: [loadSite.slug] };
    return (await callAdmin<{ secret: string }>(access, '/keys', key)).answer.secret;
  };
  return { perspective: await make('perspective'), openai: await make('openai'), akismet: await make('akismet') };
}

async function main({ originOf, access }: Loaded<keyof typeof workers>): Promise<void> {
  const bare = await originOf('bare');
  const made = Object.entries(callsOf(access.origin, bare, await makeKeys(access)));
  const times = new Map<string, number[]>(made.map(([name]) => [name, []]));
  // One round warms up; in each they take turns.
  for (let round = -1; round < rounds; round += 1)
    for (const [name, make] of made) {
      const found = await measure(make, Math.ceil(calls / rounds));
      if (round >= 0) times.get(name)?.push(...found);
    }
  console.log(`${calls} calls each, ${concurrency} at a time, in one workerd, milliseconds:`);
  for (const [name, own] of times) {
    const [median, most, nearlyAll] = [0.5, 0.95, 0.99].map((at) => quantile(own, at).toFixed(1));
    console.log(`  ${name.padEnd(30)} median ${median}, 95 % ${most}, 99 % ${nearlyAll}`);
  }
}

await runBeside(workers, main);
