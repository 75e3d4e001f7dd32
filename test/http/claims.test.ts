// Two moderators at one queue: each sees what the other looks at. A claim warns, ends by itself and blocks nobody.

import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { claimMs } from '../../src/domain/claim.ts';
import { readSettings } from '../../src/env.ts';
import { purgeExpired } from '../../src/operations/upkeep/purge-expired.ts';
import { makeKey, makeSite, post, sendAsOwner } from '../setup/service.ts';

let [ann, bob, reader, foreign] = ['', '', '', ''];

beforeAll(async () => {
  for (const site of ['demo', 'other']) await makeSite(site, {}, { mode: 'hold-all' });
  ann = await makeKey('Ann', { sites: ['demo'] });
  bob = await makeKey('Bob', { sites: ['demo'] });
  reader = await makeKey('Rita', { role: 'reader', sites: ['demo'] });
  foreign = await makeKey('Fay', { sites: ['other'] });
});

async function submit(): Promise<string> {
  return (await (await post()).json<{ comment: { id: string } }>()).comment.id;
}

const act = (method: string, target: string, key: string, body?: unknown) =>
  sendAsOwner(`/v1/admin/${target}`, body, { method, key });
const claim = (id: string, key: string) => act('PUT', `comments/${id}/claim`, key);
const release = (id: string, key: string) => act('DELETE', `comments/${id}/claim`, key);
const claimMany = async (key: string, body: unknown) => {
  const answer = await act('POST', 'claims', key, body);
  return answer.json<{ claimed: { id: string }[]; conflicts: { id: string; claim: unknown }[] }>();
};

/** What the key is shown of the claim, in the queue, in a search and on the comment's page. */
async function seen(id: string, key: string): Promise<unknown[]> {
  const lists = ['queue?site=demo&limit=100&fields=id,claim', 'queue?site=demo&limit=100&q=harbour'];
  const pages = await Promise.all(lists.map((list) => act('GET', list, key)));
  const rows = await Promise.all(pages.map((page) => page.json<{ comments: { id: string; claim: unknown }[] }>()));
  const shown = await (await act('GET', `comments/${id}`, key)).json<{ comment: { claim: unknown } }>();
  return [...rows.map(({ comments }) => comments.find((row) => row.id === id)?.claim), shown.comment.claim];
}

const passTime = (id: string, ms: number) =>
  env.DB.prepare('UPDATE comments SET claimed_until = claimed_until - ? WHERE id = ?').bind(ms, id).run();

test('a claim is shown to all who see the comment, is renewed by its holder, and refused to another with who and until when', async () => {
  const id = await submit();
  expect(await seen(id, reader)).toEqual([null, null, null]);
  const taken = await (await claim(id, ann)).json<{ claim: { until: number } }>();
  expect(taken).toEqual({ claim: { by: 'Ann', mine: true, until: expect.any(Number) as number } });
  expect(Math.abs(taken.claim.until - Date.now() - claimMs)).toBeLessThan(10_000);
  for (const key of [bob, reader]) {
    const { until } = taken.claim;
    expect(await seen(id, key)).toEqual(Array.from({ length: 3 }, () => ({ by: 'Ann', mine: false, until })));
  }
  const refused = await claim(id, bob);
  expect([refused.status, await refused.json()]).toMatchObject([
    409,
    { claim: { by: 'Ann', mine: false, until: taken.claim.until }, errors: [] },
  ]);
  await passTime(id, 60_000);
  const renewed = await (await claim(id, ann)).json<typeof taken>();
  expect(renewed.claim.until).toBeGreaterThanOrEqual(taken.claim.until);
  await release(id, bob);
  expect((await claim(id, bob)).status).toBe(409);
  expect((await release(id, ann)).status).toBe(204);
  expect((await claim(id, bob)).status).toBe(200);
  await passTime(id, claimMs);
  expect(await seen(id, bob)).toEqual([null, null, null]);
  expect((await purgeExpired({ settings: readSettings(env), now: Date.now() })).claims).toBe(1);
  const left = env.DB.prepare('SELECT claimed_by, claimed_until FROM comments WHERE id = ?').bind(id);
  expect(await left.first()).toEqual({ claimed_by: null, claimed_until: null });
  expect((await claim(id, ann)).status).toBe(200);
});

test('a claim changes no version and writes no event, and is only for keys that decide, at their sites', async () => {
  const id = await submit();
  const events = () => env.DB.prepare('SELECT count(*) AS n FROM events').first('n');
  const before = await events();
  await claim(id, ann);
  const { version } = (await env.DB.prepare('SELECT version FROM comments WHERE id = ?').bind(id).first())!;
  expect([version, await events()]).toEqual([1, before]);
  expect([await claim(id, reader), await claim(id, foreign), await release(id, foreign)].map((a) => a.status)).toEqual([
    403, 404, 404,
  ]);
  const told = await claimMany(foreign, { claim: [id, 'none'] });
  expect(told).toEqual({ claimed: [], conflicts: [id, 'none'].map((one) => ({ id: one, claim: null })) });
  await act('DELETE', `comments/${id}`, ann);
  const erased = await claim(id, bob);
  expect([erased.status, (await erased.json<{ detail: string }>()).detail]).toEqual([409, 'The comment is erased.']);
});

test('of eight who claim at once one holds it', async () => {
  const id = await submit();
  const keys = await Promise.all(Array.from({ length: 8 }, (_, i) => makeKey(`Racer ${i}`)));
  const answers = await Promise.all(keys.map((key) => claim(id, key)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 7 }, () => 409)]);
});

test('another decides all the same and is told of the claim; the own decision ends the own claim', async () => {
  const [one, two, three] = [await submit(), await submit(), await submit()];
  await claimMany(ann, { claim: [one, two, three] });
  const decide = (id: string, version: number, key: string) =>
    act('POST', `comments/${id}/decisions`, key, { move: 'approve', version });
  const overruled = await decide(one, 1, bob);
  const claimed = { by: 'Ann', mine: false };
  expect([overruled.status, await overruled.json()]).toMatchObject([200, { claim: claimed }]);
  expect(await (await decide(two, 1, ann)).json()).toMatchObject({ claim: null });
  const held = async (id: string) =>
    (await (await act('GET', `comments/${id}`, bob)).json<{ comment: { claim: unknown } }>()).comment.claim;
  expect([await held(one), await held(two)]).toMatchObject([claimed, null]);
  const bulk = { move: 'spam', comments: [{ id: three, version: 1 }, { id: two, version: 2 }] }; // prettier-ignore
  const many = await (await act('POST', 'decisions', bob, bulk)).json<{ decided: { claim: unknown }[] }>();
  expect(many.decided.map((each) => each.claim)).toMatchObject([claimed, null]);
});

test('a desk claims where it stands and moves on in one call, and a list is bounded', async () => {
  const [one, two, three] = [await submit(), await submit(), await submit()];
  await claim(three, bob);
  const first = await claimMany(ann, { claim: [one, one] });
  expect([first.claimed.map(({ id }) => id), first.conflicts]).toEqual([[one], []]);
  const next = await claimMany(ann, { claim: [two, three], release: [one, three] });
  expect(next.claimed.map(({ id }) => id)).toEqual([two]);
  expect(next.conflicts).toMatchObject([{ id: three, claim: { by: 'Bob', mine: false } }]);
  expect((await claim(one, bob)).status).toBe(200);
  const many = await act('POST', 'claims', ann, { claim: Array.from({ length: 101 }, (_, i) => `c${i}`) });
  expect([many.status, await many.json()]).toMatchObject([422, { errors: [{ field: 'claim' }] }]);
});
