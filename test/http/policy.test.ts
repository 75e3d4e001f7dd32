import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../src/domain/policy.ts';
import { countDatabase } from '../setup/count-database.ts';
import { makeSite, post, sendAsOwner } from '../setup/service.ts';

interface PolicyAnswer {
  policy: Record<string, unknown>;
  own: unknown;
  version: number;
  by: string;
  at: number;
  changed: Record<string, { from?: unknown; to?: unknown }>;
}

const pathOf = (site: string) => `/v1/admin/sites/${site}/policy`;

function get(site: string, key = env.OWNER_KEY): Promise<Response> {
  return sendAsOwner(pathOf(site), undefined, { key });
}

function put(site: string, body: { policy: unknown; version: unknown }, key = env.OWNER_KEY): Promise<Response> {
  return sendAsOwner(pathOf(site), body, { method: 'PUT', key });
}

function patch(site: string, body: { policy: unknown; version?: unknown }, key = env.OWNER_KEY): Promise<Response> {
  return sendAsOwner(pathOf(site), body, { method: 'PATCH', key });
}

beforeAll(async () => {
  await makeSite('demo');
  await makeSite('other');
});

test('a new site has the default policy and has set nothing itself', async () => {
  const answer = await (await get('demo')).json<PolicyAnswer>();
  expect(answer).toMatchObject({ policy: defaultPolicy, own: {}, version: 1, by: 'owner' });
  expect(answer.at).toBeTypeOf('number');
});

test('of ten thousand faults the first fifty are told', async () => {
  const weights = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`signal-${i}`, 1]));
  const answer = await put('demo', { policy: { weights }, version: 1 });
  expect(answer.status).toBe(422);
  expect((await answer.json<{ errors: unknown[] }>()).errors).toHaveLength(50);
});

test('a policy set is in force for the next comment, and every earlier version stays readable', async () => {
  await makeSite('versions', {}, { holdFirstComment: false });
  const status = async () =>
    (await (await post({ site: 'versions' })).json<{ comment: { status: string } }>()).comment.status;
  expect(await status()).toBe('approved');
  const own = { mode: 'hold-all', weights: { links: { score: 'spam', points: 6 } } };
  const set = await put('versions', { policy: own, version: 1 });
  expect(set.status).toBe(200);
  const { changed, ...answer } = await set.json<PolicyAnswer>();
  expect(changed).toEqual({
    mode: { from: 'hold-doubtful', to: 'hold-all' },
    holdFirstComment: { from: false, to: true },
    'weights.links.points': { from: 4, to: 6 },
  });
  expect(answer).toMatchObject({ own, version: 2, by: 'owner' });
  expect(answer.policy).toEqual({
    ...defaultPolicy,
    mode: 'hold-all',
    weights: { ...defaultPolicy.weights, links: { score: 'spam', points: 6 } },
  });
  expect(await (await get('versions')).json()).toEqual(answer);
  expect(await status()).toBe('pending');
  const earlier = await (await sendAsOwner(`${pathOf('versions')}?version=1`)).json<PolicyAnswer>();
  expect(earlier).toMatchObject({ own: { holdFirstComment: false }, version: 1 });
  expect((await sendAsOwner(`${pathOf('versions')}?version=3`)).status).toBe(404);
  expect(await (await sendAsOwner('/v1/admin/sites/versions')).json()).toMatchObject({ policyVersion: 2 });
});

test('a PATCH with one setting keeps all others, a PUT with one says which it has dropped', async () => {
  await makeSite('merged', {}, { mode: 'hold-all', thresholds: { spam: { hold: 0.3 } }, languages: ['en', 'fr'] });
  const merged = await patch('merged', { policy: { thresholds: { spam: { spam: 0.7 } }, languages: ['de'] } });
  expect([merged.status, await merged.json()]).toMatchObject([
    200,
    {
      own: { mode: 'hold-all', thresholds: { spam: { hold: 0.3, spam: 0.7 } }, languages: ['de'] },
      changed: {
        'thresholds.spam.spam': { from: 0.85, to: 0.7 },
        languages: { from: ['en', 'fr'], to: ['de'] },
      },
      version: 2,
    },
  ]);
  const replaced = await (await put('merged', { policy: { languages: ['de'] }, version: 2 })).json<PolicyAnswer>();
  expect(replaced.own).toEqual({ languages: ['de'] });
  expect(replaced.changed).toEqual({
    mode: { from: 'hold-all', to: 'hold-doubtful' },
    'thresholds.spam.hold': { from: 0.3, to: 0.2 },
    'thresholds.spam.spam': { from: 0.7, to: 0.85 },
  });
});

test('a PATCH is checked together with what it is laid over, and holds for the version it names', async () => {
  await makeSite('patched', {}, { thresholds: { spam: { hold: 0.8 } } });
  const faulty = await patch('patched', { policy: { thresholds: { spam: { spam: 0.5 } } } });
  expect([faulty.status, await faulty.json()]).toMatchObject([
    422,
    { errors: [{ field: 'policy.thresholds.spam.spam', rule: 'out-of-order' }] },
  ]);
  expect((await patch('patched', { policy: {}, version: 2 })).status).toBe(409);
  const nothing = await patch('patched', { policy: { thresholds: { spam: { hold: 0.8 } } }, version: 1 });
  expect(await nothing.json()).toMatchObject({ version: 2, changed: {} });
  const races = await Promise.all(
    [1, 2, 3, 4].map((perMinute) => patch('patched', { policy: { flood: { perMinute } } })),
  );
  const won = races.filter(({ status }) => status === 200).length;
  expect(races.every(({ status }) => status === 200 || status === 409)).toBe(true);
  expect(await (await get('patched')).json()).toMatchObject({ version: 2 + won });
});

test('of eight policies based on the same version one is set, and the others are told the version', async () => {
  await makeSite('raced');
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, i) => put('raced', { policy: { holdFirstComment: i % 2 === 0 }, version: 1 })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
  const lost = answers.find(({ status }) => status === 409);
  expect(await lost?.json()).toMatchObject({ detail: expect.stringContaining('version 2') });
  const { results } = await env.DB.prepare("SELECT version FROM policies WHERE site = 'raced' ORDER BY version").all();
  expect(results).toEqual([{ version: 1 }, { version: 2 }]);
  expect((await put('raced', { policy: {}, version: 99 })).status).toBe(409);
});

describe('every fault names its field as a path', () => {
  const faultsOf = async (policy: unknown, version: unknown = 1) => {
    const answer = await put('demo', { policy, version });
    expect(answer.status).toBe(422);
    const { errors } = await answer.json<{ errors: { field: string; rule: string }[] }>();
    return errors.map(({ field, rule }) => `${field} ${rule}`);
  };

  test('a signal or a group that is not there, a weight on the other score', async () => {
    const weights = {
      psychic: { score: 'spam', points: 1 },
      toString: { score: 'spam', points: 1 },
      profanity: { score: 'spam', points: 1 },
    };
    expect(await faultsOf({ weights, caps: { luck: 1, links: 2 } })).toEqual([
      'policy.weights.psychic unknown-signal',
      'policy.weights.toString unknown-signal',
      'policy.weights.profanity.score other-score',
      'policy.caps.luck unknown-group',
    ]);
  });

  test('thresholds out of order, also against the defaults of those left out', async () => {
    const order = (spam: object) => faultsOf({ thresholds: { spam } });
    expect(await order({ hold: 0.9 })).toEqual(['policy.thresholds.spam.hold out-of-order']);
    expect(await order({ spam: 0.1 })).toEqual(['policy.thresholds.spam.spam out-of-order']);
    expect(await order({ hold: 0.9, spam: 0.8, discard: 0.7 })).toEqual([
      'policy.thresholds.spam.spam out-of-order',
      'policy.thresholds.spam.discard out-of-order',
    ]);
    expect(
      (await put('other', { policy: { thresholds: { spam: { hold: 0.5, spam: 0.5, discard: 0.5 } } }, version: 1 }))
        .status,
    ).toBe(200);
  });

  test('numbers out of bounds, unknown settings, a missing version', async () => {
    expect(await faultsOf({ thresholds: { spam: { hold: 2 } } })).toEqual(['policy.thresholds.spam.hold too-big']);
    expect(await faultsOf({ weights: { links: { score: 'luck', points: 1 } } })).toEqual([
      'policy.weights.links.score invalid-value',
    ]);
    expect(await faultsOf({ colour: 1 })).toHaveLength(1);
    expect(await faultsOf({}, null)).toEqual(['version invalid-type']);
  });

  test('a thousand faults are answered with the first fifty', async () => {
    const weights = Object.fromEntries(
      Array.from({ length: 1_000 }, (_, i) => [`signal-${i}`, { score: 'spam', points: 1 }]),
    );
    expect(await faultsOf({ weights })).toHaveLength(50);
  });
});

test('readers read it, only owners set it, and another site’s is not there', async () => {
  const keyOf = async (role: string) => {
    const made = await sendAsOwner('/v1/admin/keys', { name: `${role} of demo`, role, sites: ['demo'] });
    return (await made.json<{ secret: string }>()).secret;
  };
  const [reader, moderator, owner] = [await keyOf('reader'), await keyOf('moderator'), await keyOf('owner')];
  expect((await get('demo', reader)).status).toBe(200);
  expect((await put('demo', { policy: {}, version: 1 }, moderator)).status).toBe(403);
  expect((await patch('demo', { policy: {} }, moderator)).status).toBe(403);
  const hidden = await get('other', reader);
  expect(hidden.status).toBe(404);
  expect(await hidden.json()).toEqual(await (await get('nowhere', reader)).json());
  expect((await sendAsOwner(`${pathOf('other')}?version=1`, undefined, { key: reader })).status).toBe(404);
  expect((await put('other', { policy: {}, version: 1 }, owner)).status).toBe(404);
  expect((await patch('other', { policy: {} }, owner)).status).toBe(404);
});

test('setting a policy is two trips', async () => {
  await makeSite('cheap');
  const counted = countDatabase(env.DB);
  const answer = await sendAsOwner(pathOf('cheap'), { policy: {}, version: 1 }, { method: 'PUT', db: counted.db });
  expect(answer.status).toBe(200);
  expect(counted.cost.trips).toBe(2);
});
