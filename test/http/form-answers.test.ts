// What a plain form's author is sent beside the page itself: the cookie they consented to, and headers.

import { beforeAll, expect, test } from 'vitest';
import { freshAddress, makeSite, send } from '../setup/service.ts';

beforeAll(() => makeSite('demo'));

let texts = 0;

function sendForm(
  fields: Record<string, string>,
  { origin = 'http://localhost', cookie = '' } = {},
): Promise<Response> {
  texts += 1;
  const typed = {
    page: 'https://demo.example/a',
    name: 'Ada',
    email: 'ada@example.com',
    body: `Remark number ${texts}.`,
  };
  return send(`${origin}/v1/sites/demo/comments`, {
    method: 'POST',
    body: new URLSearchParams({ ...typed, ...fields }),
    headers: { 'CF-Connecting-IP': freshAddress(), Cookie: cookie },
  });
}

const consent = { 'wp-comment-cookies-consent': 'yes' };

test('who consents is remembered for a year, out of reach of scripts and of other sites’ requests', async () => {
  const cookie = (await sendForm(consent, { origin: 'https://service.example' })).headers.get('Set-Cookie');
  expect(cookie?.split('; ').slice(1).toSorted()).toEqual([
    'HttpOnly',
    'Max-Age=31536000',
    'Path=/',
    'SameSite=Lax',
    'Secure',
  ]);
  const plain = (await sendForm(consent)).headers.get('Set-Cookie');
  expect(plain).not.toContain('Secure');
});

test('who does not consent is not remembered, and forgotten where they were', async () => {
  expect((await sendForm({})).headers.get('Set-Cookie')).toBeNull();
  const kept = (await sendForm(consent)).headers.get('Set-Cookie')?.split(';')[0] ?? '';
  expect((await sendForm({}, { cookie: kept })).headers.get('Set-Cookie')).toMatch(/=; Max-Age=0; .*HttpOnly/);
});
