// Cloudflare Access in front: whom its token lets in, as which key, and what forges none.

import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeSite, send, sendAsOwner } from '../setup/service.ts';

const team = 'https://tests.cloudflareaccess.com';
const audience = 'tag-of-the-desk';
const bindings = { ACCESS_TEAM: team, ACCESS_AUDIENCE: audience };

beforeAll(async () => {
  await makeSite('demo');
  await makeSite('other');
});

/** The claims of a token of Access for a person, as its documentation shows them. */
function claimsFor(email: string, changed: object = {}): object {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: team,
    aud: [audience],
    email,
    type: 'app',
    iat: now - 5,
    nbf: now - 5,
    exp: now + 3600,
    sub: 'u',
    ...changed,
  };
}

async function sign(claims: object): Promise<string> {
  return (await fetch(`${team}/sign`, { method: 'POST', body: JSON.stringify(claims) })).text();
}

function ask(token: string, path = '/me', init: RequestInit = {}, settings: object = bindings): Promise<Response> {
  const headers = { 'Cf-Access-Jwt-Assertion': token, 'Sec-Fetch-Site': 'same-origin', ...(init.headers as object) };
  return send(`/v1/admin${path}`, { ...init, headers }, undefined, settings);
}

const person = (name: string, more: object = {}) => ({
  name,
  role: 'moderator',
  sites: ['demo'],
  email: `${name}@people.example`,
  ...more,
});

describe('whom Cloudflare Access lets in', () => {
  test('acts as the key that carries the address, in whatever case it was written', async () => {
    const made = await sendAsOwner('/v1/admin/keys', person('mo', { email: 'Mo@People.example' }));
    expect(await made.json()).toMatchObject({ email: 'mo@people.example' });
    const token = await sign(claimsFor('MO@people.example'));
    const me = await ask(token);
    expect(await me.json()).toMatchObject({ name: 'mo', sites: ['demo'], session: null });
    expect((await ask(token, '/queue?site=demo')).status).toBe(200);
    expect((await ask(token, '/queue?site=other')).status).toBe(404);
    expect((await ask(token, '/keys')).status).toBe(403);
  });

  test('is nobody without a key of that address, and after the key is deleted', async () => {
    const token = await sign(claimsFor('gone@people.example'));
    expect((await ask(token)).status).toBe(401);
    const { id } = await (await sendAsOwner('/v1/admin/keys', person('gone'))).json<{ id: string }>();
    expect((await ask(token)).status).toBe(200);
    await sendAsOwner(`/v1/admin/keys/${id}`, undefined, { method: 'DELETE' });
    expect((await ask(token)).status).toBe(401);
    expect((await sendAsOwner('/v1/admin/keys', person('gone'))).status).toBe(201);
  });

  test('is one key: an address is on no second one', async () => {
    expect((await sendAsOwner('/v1/admin/keys', person('one'))).status).toBe(201);
    const second = await sendAsOwner(
      '/v1/admin/keys',
      person('two', { email: 'ONE@people.example', sites: ['other'] }),
    );
    expect(second.status).toBe(422);
    expect(await second.json()).toMatchObject({ errors: [{ field: 'email', rule: 'taken' }] });
  });

  test('does nothing from the page of another origin', async () => {
    await sendAsOwner('/v1/admin/keys', person('forged'));
    const token = await sign(claimsFor('forged@people.example'));
    expect((await ask(token, '/me', { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403);
    const ending = { method: 'DELETE', headers: { 'Sec-Fetch-Site': 'same-site' } };
    expect((await ask(token, '/sessions', ending)).status).toBe(403);
    expect((await ask(token, '/sessions', { method: 'DELETE' })).status).toBe(204);
  });
});

describe('a token that is not good', () => {
  beforeAll(async () => {
    await sendAsOwner('/v1/admin/keys', person('ann'));
  });

  test('is told from a good one', async () => {
    expect((await ask(await sign(claimsFor('ann@people.example')))).status).toBe(200);
  });

  const now = Math.floor(Date.now() / 1000);
  test.each<[string, object]>([
    ['that is over', { exp: now - 60 }],
    ['that never ends', { exp: undefined }],
    ['of another application', { aud: ['tag-of-another'] }],
    ['of another team', { iss: 'https://others.cloudflareaccess.com' }],
    ['of a machine', { email: undefined, common_name: 'ann@people.example' }],
    ['that is not good yet', { nbf: now + 600 }],
    ['whose address is no text', { email: ['ann@people.example'] }],
  ])('opens nothing: one %s', async (_, changed) => {
    expect((await ask(await sign(claimsFor('ann@people.example', changed)))).status).toBe(401);
  });

  test('opens nothing: one signed by another key, by a shared secret, by nobody, or none at all', async () => {
    const claims = claimsFor('ann@people.example') as Record<string, unknown>;
    const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
    const header = { alg: 'RS256', kid: 'of-the-tests' };
    const foreign = await new SignJWT(claims).setProtectedHeader(header).sign(privateKey);
    const published = new TextEncoder().encode(JSON.stringify(await exportJWK(publicKey)));
    const shared = await new SignJWT(claims).setProtectedHeader({ ...header, alg: 'HS256' }).sign(published);
    const [, payload] = foreign.split('.');
    const unsigned = `${btoa('{"alg":"none"}').replaceAll('=', '')}.${payload}.`;
    for (const token of [foreign, shared, unsigned, 'x', 'a.b.c', 'a'.repeat(20_000)])
      expect((await ask(token)).status, token.slice(0, 20)).toBe(401);
  });

  test('opens nothing where the deployment names no team', async () => {
    expect((await ask(await sign(claimsFor('ann@people.example')), '/me', {}, {})).status).toBe(401);
  });

  test('is told apart from keys of the team that can not be had: 503, and a key still opens', async () => {
    const token = await sign(claimsFor('ann@people.example', { iss: 'https://away.cloudflareaccess.com' }));
    const away = { ...bindings, ACCESS_TEAM: 'https://away.cloudflareaccess.com' };
    const answer = await ask(token, '/me', {}, away);
    expect(answer.status).toBe(503);
    expect(answer.headers.get('Retry-After')).toBe('10');
    expect((await sendAsOwner('/v1/admin/me')).status).toBe(200);
  });
});
