// How the use of other services' protocols is counted: calls by sampling, people's words against the scores, and no text.

import { env } from 'cloudflare:workers';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { countDatabase } from '../../setup/count-database.ts';
import { countRows, makeProtocolKey, postTo } from '../../setup/protocol-calls.ts';
import { makeSite, sendAsOwner } from '../../setup/service.ts';

const insult = 'You are a stupid pathetic idiot and everybody hates you.';
const calm = 'The harbour wall should have been mended years ago, as the council knew.';
const path = '/v1/admin/sites/demo/protocols';

interface Use {
  keys: { name: string; protocol: string }[];
  protocols: {
    protocol: string;
    calls: number;
    days: object[];
    corrections: { measured: string; good: number[]; bad: number[]; agreement: object[] }[];
  }[];
}

beforeAll(async () => {
  for (const site of ['demo', 'sampled', 'quiet']) await makeSite(site);
});

afterEach(() => vi.restoreAllMocks());

async function useOf(site: string, query = ''): Promise<Use> {
  const answer = await sendAsOwner(`/v1/admin/sites/${site}/protocols${query}`);
  expect(answer.status).toBe(200);
  return answer.json();
}

describe('a call', () => {
  test('is one row for its day at the most, whatever its protocol, and mostly none', async () => {
    const chance = vi.spyOn(Math, 'random');
    const key = await makeProtocolKey('openai', 'sampled');
    const headers = { Authorization: `Bearer ${key}` };
    const before = await countRows();
    chance.mockReturnValue(0.07);
    for (let n = 0; n < 3; n++) await postTo('/v1/moderations', { input: insult }, { headers });
    expect(await countRows()).toEqual(before);
    chance.mockReturnValue(0.06);
    for (let n = 0; n < 3; n++) await postTo('/v1/moderations', { input: insult }, { headers });
    expect(await countRows()).toEqual({ ...before, protocol_days: 1 });
    const today = new Date().toISOString().slice(0, 10);
    expect(await useOf('sampled')).toMatchObject({
      keys: [{ protocol: 'openai' }],
      protocols: [{ protocol: 'openai', calls: 48, days: [{ date: today, calls: 48 }], corrections: [] }],
    });
    expect((await useOf('sampled', '?to=2026-01-01')).protocols).toMatchObject([{ calls: 0, days: [] }]);
  });

  test('with a wrong key is counted nowhere', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const before = await countRows();
    await postTo('/v1/moderations', { input: insult }, { headers: { Authorization: 'Bearer wrong' } });
    expect(await countRows()).toEqual(before);
  });

  test('is answered when it can’t be counted', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const key = await makeProtocolKey('openai');
    const DB = new Proxy(env.DB, {
      get(real, name) {
        const value = Reflect.get(real, name) as unknown;
        if (name !== 'prepare') return typeof value === 'function' ? (value.bind(real) as unknown) : value;
        return (sql: string) => real.prepare(sql.includes('insert into "protocol_days"') ? 'SELECT no_such' : sql);
      },
    });
    const answer = await postTo(
      '/v1/moderations',
      { input: insult },
      { DB, headers: { Authorization: `Bearer ${key}` } },
    );
    expect(answer.status).toBe(200);
  });
});

test('a call makes two trips, reads a few rows and writes none, what people said as many rows as attributes', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const key = await makeProtocolKey('perspective', 'quiet');
  const counted = countDatabase(env.DB);
  const comment = { text: `${insult} http://one.example http://two.example http://three.example` };
  const analyze = { comment, requestedAttributes: { TOXICITY: {}, SPAM: {} }, spanAnnotations: true };
  await postTo(`/v1alpha1/comments:analyze?key=${key}`, analyze, { DB: counted.db });
  expect(counted.cost).toMatchObject({ trips: 2, rowsWritten: 0 });
  expect(counted.cost.rowsRead).toBeLessThanOrEqual(12);
  counted.reset();
  const attributeScores = { TOXICITY: { summaryScore: { value: 1 } }, SPAM: { summaryScore: { value: 0 } } };
  await postTo(`/v1alpha1/comments:suggestscore?key=${key}`, { comment, attributeScores }, { DB: counted.db });
  expect(counted.cost).toMatchObject({ trips: 3, rowsWritten: 2 });
  await env.DB.prepare("DELETE FROM protocol_days WHERE site = 'quiet'").run();
});

describe('what people said', () => {
  const suggest = async (key: string, text: string, attributeScores: object, more: object = {}) =>
    postTo(`/v1alpha1/comments:suggestscore?key=${key}`, { comment: { text }, attributeScores, ...more });

  test('is counted against the score, by attribute and day, and nothing of the text is kept', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const key = await makeProtocolKey('perspective');
    const before = await countRows();
    // As Coral tells it: 1 for a rejected comment, 0 for an approved one.
    const coral = { clientToken: 'comment:c-1', communityId: 'Coral:https://news.example', languages: ['en'] };
    for (const [text, value] of [
      [insult, 1],
      [insult, 1],
      [insult, 0],
      [calm, 0],
      [calm, 1],
    ] as const) {
      const answer = await suggest(key, text, { TOXICITY: { summaryScore: { value } } }, coral);
      expect([answer.status, await answer.json()]).toEqual([
        200,
        { clientToken: 'comment:c-1', detectedLanguages: ['en'], requestedLanguages: ['en'] },
      ]);
    }
    const span = { begin: 0, end: 9, score: { value: 1, type: 'PROBABILITY' } };
    await suggest(key, insult, { INSULT_EXPERIMENTAL: { spanScores: [span] }, SPAM: { summaryScore: { value: 0 } } });
    expect(await countRows()).toEqual({ ...before, protocol_days: (before['protocol_days'] ?? 0) + 3 });
    const { protocols } = await useOf('demo');
    const { corrections } = protocols.find(({ protocol }) => protocol === 'perspective') ?? expect.fail('no use');
    expect(corrections.find(({ measured }) => measured === 'TOXICITY')).toEqual({
      measured: 'TOXICITY',
      good: [1, 0, 1],
      bad: [1, 0, 2],
      agreement: [
        { threshold: 0.5, agreed: 3, disagreed: 2 },
        { threshold: 0.8, agreed: 3, disagreed: 2 },
      ],
    });
    expect(corrections.find(({ measured }) => measured === 'INSULT')?.bad).toEqual([0, 0, 1]);
    expect(corrections.find(({ measured }) => measured === 'SPAM')?.good).toEqual([1, 0, 0]);
    const rows = await env.DB.prepare('SELECT * FROM protocol_days').all();
    for (const told of ['idiot', 'harbour', 'comment:c-1', 'news.example'])
      expect(JSON.stringify(rows.results)).not.toContain(told);
  });

  test.each<[string, object, string]>([
    ['nothing of any attribute', {}, 'Missing attribute_scores'],
    [
      'of an attribute nobody judges here',
      { FLIRTATION: { summaryScore: { value: 1 } } },
      'Unknown requested attribute: FLIRTATION',
    ],
    ['no score', { TOXICITY: {} }, 'Attribute TOXICITY must have scores between 0 and 1'],
    [
      'a score out of bounds',
      { TOXICITY: { summaryScore: { value: 2 } } },
      'Attribute TOXICITY must have scores between 0 and 1',
    ],
    [
      'another kind of score',
      { TOXICITY: { summaryScore: { value: 1, type: 'RAW' } } },
      'Requested score type RAW is not supported by attribute TOXICITY',
    ],
    [
      'a span without an end',
      { TOXICITY: { spanScores: [{ begin: 1, score: { value: 1 } }] } },
      'Span scores of attribute TOXICITY must have begin and end',
    ],
  ])('is refused when it says %s, and counted nowhere', async (_, scores, message) => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const key = await makeProtocolKey('perspective', 'quiet');
    const before = await countRows();
    const answer = await suggest(key, insult, scores);
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      { error: { message, status: 'INVALID_ARGUMENT' } },
    ]);
    expect(await countRows()).toEqual(before);
  });

  test('in a language nobody learnt is taken and not counted', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
    const key = await makeProtocolKey('perspective', 'quiet');
    const before = await countRows();
    const swahili = 'Habari ya asubuhi rafiki yangu, nimefurahi sana kukuona hapa leo na familia yako yote nyumbani.';
    expect((await suggest(key, swahili, { TOXICITY: { summaryScore: { value: 1 } } })).status).toBe(200);
    expect(await countRows()).toEqual(before);
  });
});

test('days out of order, or too many, are refused, and a site that is not there is not found', async () => {
  for (const query of ['?from=2026-11-02&to=2026-11-01', '?from=2024-01-01&to=2026-01-01', '?from=yesterday'])
    expect((await sendAsOwner(`${path}${query}`)).status, query).toBe(422);
  expect((await sendAsOwner('/v1/admin/sites/nowhere/protocols')).status).toBe(404);
  expect(await useOf('quiet', '?from=2020-01-01&to=2020-01-02')).toMatchObject({
    from: '2020-01-01',
    to: '2020-01-02',
  });
});
