// Whatever is asked of the routes that read, the answer is never a 5xx.

import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { fillSite, makeSite, send } from '../setup/service.ts';

const runs = Number(env.PROPERTY_RUNS ?? 150);
const headers = { Authorization: `Bearer ${env.OWNER_KEY}` };

beforeAll(async () => {
  await makeSite('demo');
  await fillSite('demo', 500);
});

const number = fc
  .oneof(fc.integer(), fc.double(), fc.constantFrom(0, 1, 50, 100, Number.MAX_SAFE_INTEGER, 1e308, -0))
  .map(String);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(
    '',
    '%',
    '|',
    "'",
    '"',
    '--',
    '\u0000',
    '\ud800',
    '[]',
    'null',
    '9'.repeat(400),
    'x'.repeat(3_000),
    'https://demo.example/page-1',
    'http://[',
    'demo',
  ),
);
const cursor = fc.oneof(
  text,
  fc.jsonValue().map((value) => btoa(encodeURIComponent(JSON.stringify(value)))),
  fc
    .array(fc.oneof(fc.string({ maxLength: 8 }).map(encodeURIComponent), fc.double(), fc.constant(null)), {
      maxLength: 4,
    })
    .map((parts) => btoa(JSON.stringify(parts))),
);

function query(names: Record<string, fc.Arbitrary<string>>): fc.Arbitrary<URLSearchParams> {
  return fc.record(names, { requiredKeys: [] }).map((values) => new URLSearchParams(values as Record<string, string>));
}

const reads = fc.oneof(
  query({
    site: fc.oneof({ weight: 4, arbitrary: fc.constant('demo') }, { weight: 1, arbitrary: text }),
    status: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('pending', 'approved', 'rejected', 'spam', 'discarded') },
      { weight: 1, arbitrary: text },
    ),
    sort: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('newest', 'oldest', 'harm', 'doubt') },
      { weight: 1, arbitrary: text },
    ),
    page: text,
    author: text,
    signal: fc.oneof(fc.constant('links'), text),
    minSpam: fc.oneof(fc.double({ min: 0, max: 1 }).map(String), number, text),
    minToxicity: fc.oneof(fc.double({ min: 0, max: 1 }).map(String), number),
    from: fc.oneof(number, fc.date().map(String), text),
    to: fc.oneof(number, text),
    limit: fc.oneof(fc.integer({ min: 1, max: 100 }).map(String), number),
    cursor,
  }).map((params) => `/v1/admin/queue?${params}`),
  query({ page: text, thread: text, limit: number, cursor }).map((params) => `/v1/sites/demo/comments?${params}`),
  query({ limit: number, cursor }).map((params) => `/v1/admin/waiting?${params}`),
  query({ site: text }).map((params) => `/v1/admin/queue.atom?${params}`),
  text.map((id) => `/v1/admin/comments/${encodeURIComponent(id.toWellFormed()) || 'x'}`),
);

test('any query of any reading route', async () => {
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(reads, fc.option(text), async (path, tag) => {
      const ascii = tag === null ? {} : { 'If-None-Match': encodeURIComponent(tag.toWellFormed()) };
      const answer = await send(path, { headers: { ...headers, ...ascii } });
      await answer.arrayBuffer();
      seen.add(answer.status);
      return answer.status < 500;
    }),
    { numRuns: runs * 3 },
  );
  expect([...seen]).toEqual(expect.arrayContaining([200, 404, 422]));
});

test('a cursor of ours with another place in it', async () => {
  const ask = (path: string) => send(path, { headers });
  for (const path of [
    '/v1/admin/queue?site=demo&sort=harm&limit=5',
    '/v1/sites/demo/comments?page=https://demo.example/page-4&limit=2',
  ]) {
    const { next } = await (await ask(path)).json<{ next: string }>();
    const [first, ...rest] = JSON.parse(atob(next.replaceAll('-', '+').replaceAll('_', '/'))) as unknown[];
    await fc.assert(
      fc.asyncProperty(
        fc.double(),
        fc.oneof(fc.string(), fc.constantFrom('\u0000', '\ud800')),
        async (position, id) => {
          const parts =
            rest.length === 2
              ? [first, position, encodeURIComponent(id.toWellFormed())]
              : [first, encodeURIComponent(id.toWellFormed())];
          const answer = await ask(`${path}&cursor=${encodeURIComponent(btoa(JSON.stringify(parts)))}`);
          await answer.arrayBuffer();
          return answer.status < 500;
        },
      ),
      { numRuns: runs },
    );
  }
});
