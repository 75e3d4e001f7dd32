// No input, however broken, gives a 5xx; and spans always point into the stored text.

import { env } from 'cloudflare:workers';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment.ts';
import { freshAddress, makeSite, send } from '../setup/service.ts';

const runs = Number(env.PROPERTY_RUNS ?? 150);

beforeAll(() => makeSite('demo', { required: [] }, { flood: { perMinute: 100, perHour: 500 } }));

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.constantFrom(
    '',
    ' ',
    '\u0000',
    '\ud800',
    'a\udc00',
    '\u202e\u200f',
    '%00',
    '%',
    '%zz',
    '[url=',
    '<a href=',
    'http://',
    '//',
    'javascript:alert(1)',
    'ｈｔｔｐ：//',
    'x'.repeat(70_000),
    '🏳️‍🌈'.repeat(40),
    '\u0301'.repeat(500),
    '@',
    'a@b',
    'xn--',
    `${'a.'.repeat(130)}com`,
  ),
  fc.webUrl(),
  fc.emailAddress(),
);
const names = [
  'page',
  'parent',
  'name',
  'email',
  'website',
  'body',
  'comment',
  'author',
  'url',
  'comment_post_ID',
  'comment_parent',
  'form_token',
  'homepage_confirm',
  'redirect_to',
  '__proto__',
];
const fields = fc.dictionary(fc.constantFrom(...names), nasty, { maxKeys: 10 });
const good = { page: 'https://demo.example/x', name: 'Ada', email: 'ada@example.com' };
const headers = fc.record(
  {
    'CF-Connecting-IP': fc.constantFrom(
      '1.2.3.4',
      '::1',
      '::ffff:9.9.9.9',
      'unknown',
      '1.2.3.4, 5.6.7.8',
      '999.1.1.1',
      '2001:db8::/32',
    ),
    'Idempotency-Key': fc.string({ minLength: 0, maxLength: 300, unit: fc.constantFrom('a', 'Z', '-', ' ', '!') }),
    Origin: fc.constantFrom('null', 'https://demo.example', 'https://evil.example', 'demo.example', '://'),
    Referer: fc.constantFrom('https://demo.example/a#b', 'nonsense', 'https://user:pass@demo.example/'),
    Accept: fc.constantFrom('*/*', 'application/json', 'text/html'),
  },
  { requiredKeys: [] },
);

async function isNoServerError(answer: Response): Promise<boolean> {
  await answer.arrayBuffer();
  return answer.status < 500;
}

test('as JSON: any object, any value', async () => {
  const body = fc.oneof(
    fields,
    fields.map((some) => ({ ...good, ...some })),
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom(...names), fc.jsonValue()),
  );
  await fc.assert(
    fc.asyncProperty(body, headers, async (sent, extra) => {
      const init = {
        method: 'POST',
        headers: { 'CF-Connecting-IP': freshAddress(), ...extra, 'Content-Type': 'application/json' },
        body: JSON.stringify(sent),
      };
      return isNoServerError(await send('/v1/sites/demo/comments', init));
    }),
    { numRuns: runs },
  );
});

test('as a form, urlencoded or multipart', async () => {
  await fc.assert(
    fc.asyncProperty(fields, headers, fc.boolean(), async (sent, extra, multipart) => {
      const body = multipart ? new FormData() : new URLSearchParams();
      for (const [name, value] of Object.entries({ ...good, ...sent })) body.append(name, value);
      return isNoServerError(
        await send('/v1/sites/demo/comments', {
          method: 'POST',
          headers: { 'CF-Connecting-IP': freshAddress(), ...extra },
          body,
        }),
      );
    }),
    { numRuns: runs },
  );
});

test('as raw bytes under each content type', async () => {
  const types = fc.constantFrom(
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'application/json; charset=utf-7',
    'text/plain',
    '',
  );
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), types, async (body, type) =>
      isNoServerError(
        await send('/v1/sites/demo/comments', { method: 'POST', headers: { 'Content-Type': type }, body }),
      ),
    ),
    { numRuns: runs },
  );
});

test('any path and query', async () => {
  const segment = fc.oneof(
    fc.constantFrom(
      'v1',
      'sites',
      'demo',
      'comments',
      'admin',
      'queue',
      'status',
      'form',
      '..',
      '%2e%2e',
      '%',
      '%ff',
      ':id',
    ),
    fc.string({ unit: 'grapheme', maxLength: 20 }).map(encodeURIComponent),
  );
  const query = fc.dictionary(
    fc.constantFrom('page', 'cursor', 'limit', 'token', 'thread', 'site', 'status', 'sort'),
    fc.string({ maxLength: 40 }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(segment, { maxLength: 6 }),
      query,
      fc.constantFrom('GET', 'POST', 'DELETE', 'OPTIONS', 'HEAD', 'PATCH'),
      async (path, params, method) =>
        isNoServerError(
          await send(`/${path.join('/')}?${new URLSearchParams(params)}`, {
            method,
            headers: { Authorization: `Bearer ${env.OWNER_KEY}` },
          }),
        ),
    ),
    { numRuns: runs },
  );
});

const pieces = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom(
    'http://a.example ',
    'www.b.example',
    '[url=http://c.example]x[/url]',
    '<a href="http://d.example">y</a>',
    'v1agra',
    'ＦＲＥＥ',
    'f u c k',
    's.h.i.t',
    'id1ot',
    '😀',
    '𝓯𝓾𝓬𝓴',
    '👩‍👩‍👧',
    '\u200b',
    '\u202eabc\u202c',
    'e\u0301\u0301\u0301',
    'sooooooo',
    ' ',
  ),
);
const text = fc.array(pieces, { minLength: 1, maxLength: 25 }).map((parts) => parts.join(''));

test('every span of a stored comment lies in its text and cuts no surrogate pair', async () => {
  await fc.assert(
    fc.asyncProperty(text, text, async (body, name) => {
      const init = {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': freshAddress() },
        body: JSON.stringify({ ...good, name, body }),
      };
      return isNoServerError(await send('/v1/sites/demo/comments', init));
    }),
    { numRuns: runs },
  );
  const { results } = await env.DB.prepare('SELECT name, email, website, body, assessment FROM comments').all<
    Record<'name' | 'email' | 'website' | 'body' | 'assessment', string>
  >();
  expect(results.length).toBeGreaterThan(runs / 2);
  for (const row of results) {
    const { contributions } = JSON.parse(row.assessment) as Assessment;
    for (const { field, start, end } of contributions.flatMap(({ spans }) => spans)) {
      const text = row[field];
      expect(0 <= start && start < end && end <= text.length).toBe(true);
      expect(text.slice(start, end).isWellFormed()).toBe(true);
    }
  }
});
