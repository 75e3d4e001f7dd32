// What an earlier approved comment is worth: little to whoever types its address and name, all to whoever proves to be its author.

import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { freshAddress, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

beforeAll(async () => {
  await makeSite('demo', { consentBox: true });
  await makeSite('other');
});

interface Answer {
  comment: { id: string; status: string };
  authorToken: string | null;
}

const ada = { name: 'Ada Lovelace', email: 'ada.l@gmail.com' };
const calm = () => `The harbour wall holds, as anybody can see who walks by ${Math.random()} times.`;

async function say(fields: Record<string, unknown>, site = 'demo'): Promise<Answer> {
  const answer = await post({ site, fields: { body: calm(), ...fields } });
  expect(answer.status).toBe(201);
  return answer.json<Answer>();
}

async function decide(id: string, move: string): Promise<void> {
  expect((await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move, version: 1 })).status).toBe(200);
}

async function rowOf({ comment }: Answer) {
  const row = await env.DB.prepare('SELECT status, spam, signals FROM comments WHERE id = ?').bind(comment.id).first();
  return row as { status: string; spam: number; signals: string };
}

async function approvedAuthor(author: Record<string, string>, site = 'demo'): Promise<string> {
  const first = await say(author, site);
  expect(first.comment.status).toBe('pending');
  await decide(first.comment.id, 'approve');
  return first.authorToken!;
}

test('typing the address and the name of an approved comment lifts the hold of a first comment, and nothing else', async () => {
  await approvedAuthor(ada);
  expect((await say({ ...ada, name: 'ADA  lovelace' })).comment.status).toBe('approved');
  const others = [
    { ...ada, email: 'adal@gmail.com' },
    { ...ada, email: 'a.d.a.l+x@googlemail.com' },
    { ...ada, name: 'Ada' },
    { ...ada, body: `${calm()} More at https://shop.example/` },
    { ...ada, website: 'https://shop.example/' },
    { ...ada, body: 'You are a complete idiot and nobody wants to hear your stupid opinion.' },
  ];
  for (const fields of others) expect((await say(fields)).comment.status, JSON.stringify(fields)).toBe('pending');
  expect((await say(ada, 'other')).comment.status).toBe('pending');
  const body = 'One and the same text, with and without a claim to be somebody.';
  const [claimed, unclaimed] = [await rowOf(await say({ ...ada, body })), await rowOf(await say({ body, page: 'p' }))];
  expect(claimed.signals).not.toContain('|standing|');
  expect(claimed.spam).toBeGreaterThanOrEqual(0);
  expect(unclaimed.signals.includes('|newcomer|')).toBe(claimed.signals.includes('|newcomer|'));
});

test('the website of an approved comment may come again', async () => {
  const author = { name: 'Wes', email: 'wes@example.com', website: 'https://wes.example.com/' };
  await approvedAuthor(author);
  expect((await say(author)).comment.status).toBe('approved');
});

test('a proved author has the whole standing, and the record is of proved comments alone', async () => {
  const author = { name: 'Grace', email: 'grace@example.com' };
  const token = await approvedAuthor(author);
  const smeared = await say({ ...author, name: 'Not Grace' });
  await decide(smeared.comment.id, 'spam');
  const proved = await say({ ...author, name: 'Grace H.', author_token: token });
  expect(proved.comment.status).toBe('approved');
  const row = await rowOf(proved);
  expect([row.signals.includes('|standing|'), row.signals.includes('|bad-standing|')]).toEqual([true, false]);
  await decide(proved.comment.id, 'spam');
  expect((await rowOf(await say({ ...author, author_token: proved.authorToken }))).signals).toContain('|bad-standing|');
});

test('a token proves nothing forged, of another site, or under another address', async () => {
  const author = { name: 'Eve', email: 'eve@example.com' };
  const token = await approvedAuthor(author);
  const elsewhere = await approvedAuthor(author, 'other');
  const link = { body: `${calm()} See https://shop.example/` };
  const wrong = [`${token}0`, token.toUpperCase(), elsewhere, `${token.split('.')[0]}.`, '', 'x'.repeat(5_000)];
  for (const author_token of wrong) {
    const row = await rowOf(await say({ ...author, ...link, author_token }));
    expect([row.status, row.signals.includes('|standing|')], author_token).toEqual(['pending', false]);
  }
  const mallory = { name: 'Mallory', email: 'mallory@example.com', author_token: token };
  expect((await say(mallory)).comment.status).toBe('pending');
});

test('with consent the browser keeps the proof for our own pages, and without it none', async () => {
  const fields = { page: 'https://demo.example/a', name: 'Flo', email: 'flo@example.com' };
  const form = (extra: Record<string, string>, headers: Record<string, string> = {}) =>
    send('/v1/sites/demo/comments', {
      method: 'POST',
      body: new URLSearchParams({ ...fields, body: calm(), ...extra }),
      headers: { 'CF-Connecting-IP': freshAddress(), ...headers },
    });
  expect((await form({})).headers.get('Set-Cookie')).toBeNull();
  const cookie = (await form({ 'wp-comment-cookies-consent': 'yes' })).headers.get('Set-Cookie')!;
  expect(cookie).toMatch(/HttpOnly.*SameSite=Lax/);
  const newest = "SELECT id FROM comments WHERE name = 'Flo' ORDER BY seq DESC LIMIT 1";
  await decide((await env.DB.prepare(newest).first<{ id: string }>())!.id, 'approve');
  await form({ name: 'Florence' }, { Cookie: cookie.split(';', 1)[0]! });
  const row = await env.DB.prepare("SELECT status, signals FROM comments WHERE name = 'Florence'").first<{
    status: string;
    signals: string;
  }>();
  expect([row?.status, row?.signals.includes('|standing|')]).toEqual(['approved', true]);
});

test('no token without an address, and none in any URL', async () => {
  await makeSite('lax', { required: ['body'] });
  const answer = await post({ site: 'lax', fields: { email: undefined } });
  expect(await answer.json()).toMatchObject({ authorToken: null });
  const { authorToken } = await say({});
  expect(authorToken).toMatch(/^[0-9a-f-]{36}\.[0-9a-f]{32}$/);
  expect((await post()).headers.get('Location')).not.toContain(authorToken!.split('.')[1]);
});
