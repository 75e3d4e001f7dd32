// OpenAI's /v1/moderations: shape, categories, our own scores beside them, and every way it refuses.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ask, countRows, makeProtocolKey, postTo } from '../../../setup/protocol-calls.ts';
import { makeSite } from '../../../setup/service.ts';

const categories = [
  'harassment',
  'harassment/threatening',
  'hate',
  'hate/threatening',
  'illicit',
  'illicit/violent',
  'self-harm',
  'self-harm/instructions',
  'self-harm/intent',
  'sexual',
  'sexual/minors',
  'violence',
  'violence/graphic',
];
const notJudged = ['hate/threatening', 'illicit', 'self-harm', 'sexual/minors', 'violence/graphic'];
const calm = 'The harbour wall should have been mended years ago, as the council knew.';
const insult = 'You are a stupid pathetic idiot and everybody hates you.';
const threat = 'I will find you and kill you, you worthless piece of shit.';
let key: string;

beforeAll(async () => {
  await makeSite('demo');
  await makeSite('strict', {}, { thresholds: { toxicity: { hold: 0.01 } } });
  key = await makeProtocolKey('openai');
});

const bearer = (secret: string) => ({ headers: { Authorization: `Bearer ${secret}` } });
const moderate = (body: unknown, secret = key) => postTo('/v1/moderations', body, bearer(secret));

interface Result {
  flagged: boolean;
  categories: Record<string, boolean>;
  category_scores: Record<string, number>;
  category_applied_input_types: Record<string, string[]>;
  anteroom: Record<string, unknown> | null;
}

async function resultsOf(body: unknown, secret = key): Promise<Result[]> {
  const answer = await moderate(body, secret);
  expect(answer.status, await answer.clone().text()).toBe(200);
  return (await answer.json<{ results: Result[] }>()).results;
}

test('answers all thirteen categories with a judgement, a score and what it was applied to', async () => {
  const answer = await moderate({ input: insult, model: 'text-moderation-stable' });
  const { id, model, results } = await answer.json<{ id: string; model: string; results: Result[] }>();
  expect(id).toMatch(/^modr-[0-9a-f]{32}$/);
  expect([model, results.length]).toEqual(['text-moderation-stable', 1]);
  const [result] = results as [Result];
  for (const part of [result.categories, result.category_scores, result.category_applied_input_types])
    expect(Object.keys(part).sort()).toEqual([...categories].sort());
  expect(result).toMatchObject({ flagged: true, categories: { harassment: true, illicit: false } });
  expect(result.category_scores['harassment']).toBeGreaterThan(0.9);
  for (const name of notJudged) {
    expect([result.categories[name], result.category_scores[name]]).toEqual([false, 0]);
    expect(result.category_applied_input_types[name]).toEqual([]);
  }
  expect(result.category_applied_input_types['hate']).toEqual(['text']);
});

test('has spam, the attributes, the verdict and the reasons under a key of our own', async () => {
  const [result] = (await resultsOf({ input: `${insult} Best casin0 bonus http://bit.ly/x1` })) as [Result];
  expect(result.anteroom).toMatchObject({
    spam: expect.any(Number) as unknown,
    toxicity: result.category_scores['harassment'],
    attributes: { insult: expect.any(Number) as unknown },
    verdict: expect.stringMatching(/hold|spam/) as unknown,
    verdictByScore: expect.any(String) as unknown,
    language: 'en',
  });
  expect(result.anteroom?.['reasons']).toContainEqual(
    expect.objectContaining({ signal: 'toxicity-model', sentence: expect.stringContaining('insult') as unknown }),
  );
});

test('reads threats as violence, too, and calm as nothing', async () => {
  const [bad, good] = (await resultsOf({ input: [threat, calm] })) as [Result, Result];
  expect(bad.categories).toMatchObject({ harassment: true, 'harassment/threatening': true, violence: true });
  expect(good.flagged).toBe(false);
  expect(Object.values(good.categories)).not.toContain(true);
});

test('flags what the site holds for its toxicity, and never for spam', async () => {
  const secret = await makeProtocolKey('openai', 'strict');
  const [strict] = (await resultsOf({ input: calm }, secret)) as [Result];
  const [usual] = (await resultsOf({ input: calm })) as [Result];
  expect([strict.flagged, usual.flagged]).toEqual([true, false]);
  const [spam] = (await resultsOf({
    input: 'Best casino bonus, buy cheap viagra pills online http://slots-royal777.com http://bit.ly/x1',
  })) as [Result];
  expect(spam.anteroom?.['spam']).toBeGreaterThan(0.8);
  expect(spam.flagged).toBe(false);
});

test('gives one result for each text, one for parts together, and none is stored', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const before = await countRows();
  const many = Array.from({ length: 32 }, (_, n) => (n === 7 ? insult : calm));
  expect((await resultsOf({ input: many })).map(({ flagged }) => flagged)).toEqual(many.map((text) => text === insult));
  const parts = [
    { type: 'text', text: calm },
    { type: 'text', text: insult },
  ];
  expect((await resultsOf({ input: parts })).map(({ flagged }) => flagged)).toEqual([true]);
  expect(await countRows()).toEqual(before);
});

test('finds nothing in a text of nothing, among others and alone', async () => {
  const results = await resultsOf({ input: ['', ' \u200b\u0000\ud800 ', insult] });
  expect(results.map(({ flagged, anteroom }) => [flagged, anteroom === null])).toEqual([
    [false, true],
    [false, true],
    [true, false],
  ]);
});

test('says of a language nobody learnt that it was not judged', async () => {
  const swahili = 'Habari ya asubuhi rafiki yangu, nimefurahi sana kukuona hapa leo na familia yako yote nyumbani.';
  const [result] = (await resultsOf({ input: swahili })) as [Result];
  expect(result).toMatchObject({
    flagged: false,
    category_scores: { harassment: 0 },
    anteroom: { toxicity: null, verdict: 'hold', language: 'sw' },
  });
});

interface Told {
  error: { message: string; type: string; param: string | null; code: string | null };
}

async function refusalOf(answer: Response): Promise<[number, Told['error']]> {
  expect(answer.headers.get('Content-Type')).toContain('application/json');
  const { error } = await answer.json<Told>();
  expect(Object.keys(error).sort()).toEqual(['code', 'message', 'param', 'type']);
  return [answer.status, error];
}

const image = { type: 'image_url', image_url: { url: 'https://pictures.example/x.png' } };

describe('a request', () => {
  test.each<[string, unknown, object]>([
    [
      'with an image',
      { input: [{ type: 'text', text: 'x' }, image] },
      { param: 'input[1].image_url', code: 'image_not_supported' },
    ],
    ['with a part of another kind', { input: [{ type: 'audio' }] }, { param: 'input[0]' }],
    ['without an input', {}, { param: 'input' }],
    ['with an empty list', { input: [] }, { param: 'input' }],
    ['with numbers', { input: [1, 2] }, { param: 'input' }],
    [
      'with 33 texts',
      { input: Array.from({ length: 33 }, () => 'x') },
      { param: 'input', code: 'array_above_max_length' },
    ],
    [
      'with a text too long',
      { input: ['x', 'x'.repeat(65_526)] },
      { param: 'input[1]', code: 'string_above_max_length' },
    ],
    ['with a model of another kind', { input: 'x', model: 7 }, { param: 'model' }],
    ['that is no JSON', '{"input": ', { param: null }],
    ['that is a list', '[1]', { param: 'input' }],
  ])('%s is refused: 400, with its place', async (_, body, told) => {
    expect(await refusalOf(await moderate(body))).toMatchObject([400, { type: 'invalid_request_error', ...told }]);
  });

  test('by another method, or to another address below, is not found: 404', async () => {
    const got = await ask('/v1/moderations', { headers: { Authorization: `Bearer ${key}` } });
    expect(await refusalOf(got)).toMatchObject([404, { type: 'invalid_request_error' }]);
    const below = await postTo('/v1/moderations/x', { input: 'x' }, bearer(key));
    expect((await refusalOf(below))[0]).toBe(404);
  });

  test('that is too large is refused', async () => {
    const [status, { type }] = await refusalOf(await moderate({ input: 'x'.repeat(300_000) }));
    expect([status, type]).toEqual([413, 'invalid_request_error']);
  });

  test('without a key, or with one of anything else, is refused: 401', async () => {
    expect((await refusalOf(await postTo('/v1/moderations', { input: 'x' })))[0]).toBe(401);
    for (const wrong of ['nobodys', env.OWNER_KEY, await makeProtocolKey('perspective')]) {
      const refused = await refusalOf(await moderate({ input: 'x' }, wrong));
      expect(refused).toMatchObject([401, { code: 'invalid_api_key', type: 'invalid_request_error' }]);
      expect(JSON.stringify(refused)).not.toContain(wrong);
    }
    expect((await postTo(`/v1/moderations?key=${key}`, { input: 'x' })).status).toBe(401);
  });

  test('too often is refused: 429, and when to come back', async () => {
    const narrow = { PROTOCOL_GATE: env.NARROW_GATE, ...bearer(await makeProtocolKey('openai')) };
    for (let n = 0; n < 3; n++) expect((await postTo('/v1/moderations', { input: 'x' }, narrow)).status).toBe(200);
    const answer = await postTo('/v1/moderations', { input: 'x' }, narrow);
    expect(answer.headers.get('Retry-After')).toBe('60');
    expect(await refusalOf(answer)).toMatchObject([429, { type: 'requests', code: 'rate_limit_exceeded' }]);
  });

  test.each([
    ['D1_ERROR: Network connection lost.', 503],
    ['a bug of ours', 500],
  ])('that fails by “%s” is told %i and no more', async (message, status) => {
    const DB = new Proxy(env.DB, {
      get: (real, name) => (name === 'batch' ? () => Promise.reject(new Error(message)) : Reflect.get(real, name)),
    });
    const refused = await refusalOf(await postTo('/v1/moderations', { input: 'x' }, { DB, ...bearer(key) }));
    expect(refused).toMatchObject([status, { type: 'server_error' }]);
    expect(JSON.stringify(refused)).not.toContain(message);
  });
});
