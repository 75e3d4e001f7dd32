// Signing in: what opens a session, what ends one, and that it does nothing which its key could not.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { digest } from '../../src/operations/hashing.ts';
import { sessionIdleMs, sessionMs, signInLinkMs } from '../../src/domain/session.ts';
import { makeKey, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const secret = 'secret-of-a-moderator-0123456789';

beforeAll(async () => {
  await makeSite('demo');
  await makeKey('Mo', { secret, role: 'moderator', sites: ['demo'] });
});

const json = { 'Content-Type': 'application/json' };

function signIn(body: object, headers: Record<string, string> = {}): Promise<Response> {
  return send('/v1/admin/sessions', {
    method: 'POST',
    headers: { ...json, 'User-Agent': 'A browser', ...headers },
    body: JSON.stringify(body),
  });
}

/** The Cookie header of a browser that was answered so. */
function cookieOf(answer: Response): string {
  return answer.headers.get('Set-Cookie')?.split(';', 1)[0] ?? expect.fail('no cookie');
}

async function openBrowser(body: object = { key: secret }): Promise<string> {
  const answer = await signIn(body);
  expect(answer.status).toBe(201);
  return cookieOf(answer);
}

function ask(cookie: string, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = { Cookie: cookie, 'Sec-Fetch-Site': 'same-origin', ...(init.headers as Record<string, string>) };
  return send(`/v1/admin${path}`, { ...init, headers });
}

/** As if the time of the session of a cookie had gone by. */
async function age(cookie: string, change: string): Promise<void> {
  const hash = await digest(cookie.split('=')[1] ?? '');
  const { meta } = await env.DB.prepare(`UPDATE sessions SET ${change} WHERE hash = ?`).bind(hash).run();
  expect(meta.changes).toBe(1);
}

describe('a session', () => {
  test('is opened by a key, in a cookie that no script and no other page can use', async () => {
    const answer = await signIn({ key: secret });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('Set-Cookie')).toMatch(
      /^__Host-anteroom=ans_[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    expect(await answer.clone().text()).not.toContain('ans_');
    const me = await (await ask(cookieOf(answer), '/me')).json<{ name: string; sites: string[]; session: string }>();
    expect(me).toMatchObject({ name: 'Mo', sites: ['demo'], session: (await answer.json<{ id: string }>()).id });
    const stored = await env.DB.prepare('SELECT * FROM sessions').all();
    expect(JSON.stringify(stored.results)).not.toContain(cookieOf(answer).split('=')[1]);
  });

  test('does what its key may, and nothing else', async () => {
    const cookie = await openBrowser();
    expect((await ask(cookie, '/queue?site=demo')).status).toBe(200);
    expect((await ask(cookie, '/queue?site=other')).status).toBe(404);
    const making = { method: 'POST', headers: json, body: '{"slug":"mine","title":"Mine","hosts":["a.example"]}' };
    expect((await ask(cookie, '/sites', making)).status).toBe(403);
    expect((await ask(await openBrowser({ key: env.OWNER_KEY }), '/sites', making)).status).toBe(201);
  });

  test("acts under its key's name", async () => {
    const { comment } = await (await post()).json<{ comment: { id: string } }>();
    const decided = await ask(await openBrowser(), `/comments/${comment.id}/decisions`, {
      method: 'POST',
      headers: json,
      body: JSON.stringify({ move: 'approve', version: 1 }),
    });
    expect(await decided.json()).toMatchObject({ decision: { by: 'Mo' } });
  });

  test.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['another host of the site', { 'Sec-Fetch-Site': 'same-site' }],
    ['nobody knows where', { 'Sec-Fetch-Site': '' }],
    ['an old browser at another origin', { 'Sec-Fetch-Site': '', Origin: 'https://evil.example' }],
  ])('does nothing for a page of %s', async (_title, headers) => {
    const cookie = await openBrowser();
    const sent = Object.fromEntries(Object.entries({ Cookie: cookie, ...headers }).filter(([, value]) => value !== ''));
    const ending = await send('/v1/admin/sessions', { method: 'DELETE', headers: sent });
    expect(ending.status).toBe(403);
    expect((await ask(cookie, '/me')).status).toBe(200);
  });

  test('is good for an old browser on its own pages', async () => {
    const headers = { Cookie: await openBrowser(), Origin: 'http://localhost' };
    expect((await send('/v1/admin/sessions/current', { method: 'DELETE', headers })).status).toBe(204);
  });

  test.each([
    ['an idle limit', `used_at = used_at - ${sessionIdleMs} - 1000`],
    ['an absolute limit', `ends_at = ends_at - ${sessionMs} - 1000`],
  ])('has %s', async (_title, change) => {
    const cookie = await openBrowser();
    await age(cookie, change);
    expect((await ask(cookie, '/me')).status).toBe(401);
  });

  test('lasts as long as it is used, and tells when that was last', async () => {
    const cookie = await openBrowser();
    await age(cookie, `used_at = used_at - ${sessionIdleMs} + 60000`);
    expect((await ask(cookie, '/me')).status).toBe(200);
    const { sessions } = await (
      await ask(cookie, '/sessions')
    ).json<{ sessions: { usedAt: number; isCurrent: boolean }[] }>();
    expect(Date.now() - (sessions.find(({ isCurrent }) => isCurrent)?.usedAt ?? 0)).toBeLessThan(60_000);
  });

  test('ends with its key, and when the key of the first owner is another', async () => {
    await makeKey('Brief', { secret: 'secret-of-a-brief-one-0123456789', role: 'owner', sites: ['demo'] });
    const brief = await openBrowser({ key: 'secret-of-a-brief-one-0123456789' });
    const { key } = await (await ask(brief, '/me')).json<{ key: string }>();
    await sendAsOwner(`/v1/admin/keys/${key}`, undefined, { method: 'DELETE' });
    expect((await ask(brief, '/me')).status).toBe(401);

    const owner = { Cookie: await openBrowser({ key: env.OWNER_KEY }) };
    const asked = (bindings: object) => send('/v1/admin/me', { headers: owner }, env.DB, bindings);
    expect((await asked({})).status).toBe(200);
    expect((await asked({ OWNER_KEY: 'another-owner-key-0123456789abcdef' })).status).toBe(401);
  });

  test('is listed with the others of its key, and ended alone or with them', async () => {
    await makeKey('Lister', { secret: 'secret-of-a-lister-0123456789abc', role: 'reader', sites: ['demo'] });
    const key = { key: 'secret-of-a-lister-0123456789abc' };
    const [one, two, three] = [await openBrowser(key), await openBrowser(key), await openBrowser(key)];
    const listed = await (
      await ask(one, '/sessions')
    ).json<{ sessions: { id: string; browser: string; isCurrent: boolean }[] }>();
    expect(listed.sessions.map(({ browser, isCurrent }) => [browser, isCurrent])).toEqual([
      ['A browser', false],
      ['A browser', false],
      ['A browser', true],
    ]);
    const foreign = await ask(await openBrowser(), `/sessions/${listed.sessions[0]?.id}`, { method: 'DELETE' });
    expect(foreign.status).toBe(404);
    expect((await ask(one, `/sessions/${listed.sessions[0]?.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await ask(three, '/me')).status).toBe(401);
    const ended = await ask(one, '/sessions', { method: 'DELETE' });
    expect(ended.headers.get('Set-Cookie')).toMatch(/^__Host-anteroom=; Max-Age=0/);
    expect([(await ask(one, '/me')).status, (await ask(two, '/me')).status]).toEqual([401, 401]);
  });

  test('is no key where forms post: a moderator who writes is a writer', async () => {
    const headers = { Cookie: await openBrowser(), 'Sec-Fetch-Site': 'same-origin' };
    const { comment } = await (await post({ headers })).json<{ comment: { id: string } }>();
    const { comment: seen } = await (
      await sendAsOwner(`/v1/admin/comments/${comment.id}`)
    ).json<{ comment: { staff: boolean } }>();
    expect(seen.staff).toBe(false);
  });
});

describe('a sign-in link', () => {
  test('opens one session for the key that made it, once and in time', async () => {
    const made = await ask(await openBrowser(), '/sessions/links', { method: 'POST' });
    const { link } = await made.json<{ link: string }>();
    const opened = await openBrowser({ link });
    expect(await (await ask(opened, '/me')).json()).toMatchObject({ name: 'Mo' });
    expect((await signIn({ link })).status).toBe(401);

    const late = await (
      await sendAsOwner('/v1/admin/sessions/links', undefined, { method: 'POST' })
    ).json<{ link: string }>();
    await age(`x=${late.link}`, `ends_at = ends_at - ${signInLinkMs} - 1000`);
    expect((await signIn({ link: late.link })).status).toBe(401);
  });

  test('is no session itself', async () => {
    const { link } = await (
      await ask(await openBrowser(), '/sessions/links', { method: 'POST' })
    ).json<{ link: string }>();
    expect((await ask(`__Host-anteroom=${link}`, '/me')).status).toBe(401);
  });
});

test.each([
  [{}, 'key'],
  [{ key: 'a', link: 'b' }, 'key'],
  [{ key: '' }, 'key'],
  [{ key: 'x'.repeat(201) }, 'key'],
])('refuses to sign in with %j, naming the field', async (body, field) => {
  const answer = await signIn(body);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ errors: [{ field }] });
});

test('limits attempts to sign in', async () => {
  const attempt = () =>
    send(
      '/v1/admin/sessions',
      { method: 'POST', headers: { ...json, 'CF-Connecting-IP': '10.9.9.9' }, body: '{"key":"guess"}' },
      env.DB,
      { SIGN_IN_GATE: (env as unknown as { NARROW_GATE: RateLimit }).NARROW_GATE },
    );
  const statuses = [];
  for (let count = 0; count < 4; count++) statuses.push((await attempt()).status);
  expect(statuses).toEqual([401, 401, 401, 429]);
});
