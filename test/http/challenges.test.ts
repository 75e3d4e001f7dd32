// What a site asks of a reader's browser: met, the comment is judged as any; not met, it is held with that reason.

import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Bindings } from '../../src/env.ts';
import { digest } from '../../src/operations/hashing.ts';
import { freshAddress, makeSite, send, sendAsOwner } from '../setup/service.ts';

const turnstile = { kind: 'turnstile', siteKey: '1x00000000000000000000AA' } as const;

beforeAll(async () => {
  const policy = { holdFirstComment: false };
  await makeSite('work', { challenge: { kind: 'proof-of-work' } }, policy);
  await makeSite('other', { challenge: { kind: 'proof-of-work' } }, policy);
  await makeSite('widget', { challenge: turnstile, hosts: ['blog.example', '*.shop.example'] }, policy);
  await makeSite('plain', {}, policy);
});

let written = 0;

/** A text nobody sent yet. */
const say = (about: string) => `The tide table of ${about} is right, number ${(written += 1)} in my book of harbours.`;

interface Judged {
  assessment: { floors: { rule: string }[]; unavailable: { check: string; reason: string }[] };
}

/** What the moderator sees of a comment that was sent. */
async function judge(site: string, fields: Record<string, string>, bindings: Partial<Bindings> = {}) {
  const page = site === 'widget' ? 'https://blog.example/tides' : 'https://demo.example/tides';
  const sent = { page, name: 'Ada', email: `ada${(written += 1)}@example.org`, ...fields };
  const headers = { 'Content-Type': 'application/json', 'CF-Connecting-IP': freshAddress() };
  const init = { method: 'POST', headers, body: JSON.stringify(sent) };
  const answer = await send(`/v1/sites/${site}/comments`, init, undefined, bindings);
  expect(answer.status, await answer.clone().text()).toBe(201);
  const { comment } = await answer.json<{ comment: { id: string; status: string } }>();
  const shown = await (await sendAsOwner(`/v1/admin/comments/${comment.id}`)).json<{ comment: Judged }>();
  const { floors, unavailable } = shown.comment.assessment;
  return {
    status: comment.status,
    floors: floors.map(({ rule }) => rule),
    unavailable: unavailable.map(({ check, reason }) => `${check}: ${reason}`),
  };
}

const published = { status: 'approved', floors: [], unavailable: [] };
const failed = { status: 'pending', floors: ['challenge-failed'], unavailable: [] };

async function ask(site: string, body: string): Promise<Challenge> {
  const answer = await send(`/v1/sites/${site}/challenge?text=${await digest(body)}`);
  expect(answer.status).toBe(200);
  return answer.json();
}

/** Does the work as ALTCHA's own client does. */
async function solve(challenge: Challenge): Promise<string> {
  return btoa(JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) }));
}

describe('a proof of work', () => {
  test('lets a comment be judged as any other', async () => {
    const body = say('Wick');
    expect(await judge('work', { body, altcha: await solve(await ask('work', body)) })).toEqual(published);
  });

  test('is asked of nobody where the site does not want it', async () => {
    expect(await judge('plain', { body: say('Leith') })).toEqual(published);
    expect((await send(`/v1/sites/plain/challenge?text=${'0'.repeat(64)}`)).status).toBe(404);
  });

  test('that is missing, or is no such thing, holds the comment', async () => {
    const wrong = [
      undefined,
      '',
      'x',
      btoa('{}'),
      btoa('null'),
      btoa('[[['),
      'e'.repeat(5_000),
      btoa('{"challenge":{}}'),
    ];
    for (const altcha of wrong)
      expect(await judge('work', { body: say('Oban'), ...(altcha !== undefined && { altcha }) }), altcha).toEqual(
        failed,
      );
  });

  test('serves its own text and site alone', async () => {
    const body = say('Troon');
    const altcha = await solve(await ask('work', body));
    expect(await judge('work', { body: say('Largs'), altcha })).toEqual(failed);
    expect(await judge('other', { body, altcha })).toEqual(failed);
    expect(await judge('work', { body, altcha })).toEqual(published);
  });

  test('can be neither forged, made easier, nor kept', async () => {
    const body = say('Ayr');
    const challenge = await ask('work', body);
    const { parameters } = challenge;
    const { solution } = JSON.parse(atob(await solve(challenge))) as { solution: object };
    const changes: Record<string, object> = {
      'a signature of somebody else': { challenge: { ...challenge, signature: 'a'.repeat(64) } },
      'a shorter prefix': { challenge: { ...challenge, parameters: { ...parameters, keyPrefix: '' } } },
      'a lower cost': { challenge: { ...challenge, parameters: { ...parameters, cost: 1 } } },
      'a later end': { challenge: { ...challenge, parameters: { ...parameters, expiresAt: 9_999_999_999 } } },
      'no end': { challenge: { ...challenge, parameters: { ...parameters, expiresAt: undefined } } },
      'another counter': { solution: { ...solution, counter: 0 } },
      'a made-up key': { solution: { counter: 3, derivedKey: '00'.repeat(32) } },
    };
    for (const [name, change] of Object.entries(changes)) {
      const altcha = btoa(JSON.stringify({ challenge, solution, ...change }));
      expect(await judge('work', { body: `${body} ${name}`, altcha }), name).toEqual(failed);
      expect((await judge('work', { body: say(name), altcha })).floors, name).toEqual(['challenge-failed']);
    }
  });

  test('is made for a hash and nothing else', async () => {
    for (const text of ['', 'x', 'A'.repeat(64), '0'.repeat(65)]) {
      const answer = await send(`/v1/sites/work/challenge?text=${text}`);
      expect(answer.status, text).toBe(422);
      expect(await answer.json()).toMatchObject({ errors: [{ field: 'text' }] });
    }
    expect((await send(`/v1/sites/nowhere/challenge?text=${'0'.repeat(64)}`)).status).toBe(404);
  });

  test('is not asked of staff', async () => {
    const body = JSON.stringify({
      page: 'https://demo.example/tides',
      name: 'Mo',
      email: 'mo@example.org',
      body: say('Nairn'),
    });
    const headers = {
      'Content-Type': 'application/json',
      Authorization: 'Bearer owner-key-of-the-tests-0123456789abcdef',
    };
    const answer = await send('/v1/sites/work/comments', { method: 'POST', headers, body });
    expect(await answer.json()).toMatchObject({ comment: { status: 'approved' } });
  });
});

describe('Turnstile', () => {
  const withSecret = { TURNSTILE_SECRET: 'secret-of-the-widget' };
  const send = (token: string | undefined, bindings: Partial<Bindings> = withSecret) =>
    judge('widget', { body: say('Thurso'), ...(token !== undefined && { 'cf-turnstile-response': token }) }, bindings);

  test('lets a comment be judged as any other where its token is from a page of the site', async () => {
    expect(await send('good on blog.example')).toEqual(published);
    expect(await send('good on tea.shop.example')).toEqual(published);
  });

  test.each([
    ['no token', undefined],
    ['an empty token', ''],
    ['a token that is not good', 'bad'],
    ['a token of another host', 'good on shop.example'],
    ['a token of a host that ends alike', 'good on evilblog.example'],
    ['a token that is too long', 'g'.repeat(5_000)],
  ])('holds a comment with %s', async (_, token) => {
    expect(await send(token)).toEqual(failed);
  });

  test.each([
    ['that does not answer', 'down', 'Turnstile did not answer'],
    ['that takes the secret for wrong', 'wrong secret', 'Turnstile could not check it'],
    ['that is out of order', 'out of order', 'Turnstile could not check it'],
  ])('%s holds the comment as unchecked, not as failed', async (_, token, reason) => {
    expect(await send(token)).toEqual({
      status: 'pending',
      floors: ['unavailable'],
      unavailable: [`challenge: ${reason}`],
    });
  });

  test('without a secret holds the comment as unchecked', async () => {
    const unavailable = ['challenge: the deployment has no TURNSTILE_SECRET'];
    expect(await send('good on blog.example', {})).toEqual({ status: 'pending', floors: ['unavailable'], unavailable });
  });
});

test('a site names no other challenge, and no widget without its key', async () => {
  for (const challenge of [
    { kind: 'riddle' },
    { kind: 'turnstile' },
    { kind: 'turnstile', siteKey: 'a key' },
    'work',
  ]) {
    const answer = await sendAsOwner('/v1/admin/sites/plain', { challenge, version: 1 }, { method: 'PATCH' });
    expect(answer.status).toBe(422);
    expect((await answer.json<{ errors: { field: string }[] }>()).errors[0]?.field).toMatch(/^challenge/);
  }
});
