// Every way Perspective refuses, as its clients read it.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { makeProtocolKey, postTo } from '../../../setup/protocol-calls.ts';
import { makeSite } from '../../../setup/service.ts';

const path = '/v1alpha1/comments:analyze';
const swahili = 'Habari ya asubuhi rafiki yangu, nimefurahi sana kukuona hapa leo na familia yako yote nyumbani.';
let key: string;

beforeAll(async () => {
  await makeSite('demo');
  key = await makeProtocolKey('perspective');
});

interface GoogleError {
  error: { code: number; message: string; status: string; details: Record<string, unknown>[] };
}

async function refusalOf(answer: Response): Promise<GoogleError['error']> {
  expect(answer.headers.get('Content-Type')).toBe('application/json; charset=UTF-8');
  const { error } = await answer.json<GoogleError>();
  expect(error.code).toBe(answer.status);
  return error;
}

const attributes = { TOXICITY: {} };
const comment = { text: 'A calm remark.' };
const asking = (name: string, of: object = {}) => ({ comment, requestedAttributes: { [name]: of } });

describe('a request', () => {
  test.each<[string, unknown, string, string]>([
    ['without a comment', { requestedAttributes: attributes }, 'COMMENT_EMPTY', 'Comment must be non-empty.'],
    [
      'with an empty comment',
      { comment: { text: '' }, requestedAttributes: attributes },
      'COMMENT_EMPTY',
      'Comment must be non-empty.',
    ],
    [
      'with nothing to see',
      { comment: { text: ' \n\u200b\u0000' }, requestedAttributes: attributes },
      'COMMENT_EMPTY',
      'Comment must be non-empty.',
    ],
    [
      'one byte too long',
      { comment: { text: `${'a'.repeat(20_479)}é` }, requestedAttributes: attributes },
      'COMMENT_TOO_LONG',
      'Comment text too long.',
    ],
    [
      'far too long',
      { comment: { text: 'a'.repeat(300_000) }, requestedAttributes: attributes },
      'COMMENT_TOO_LONG',
      'Comment text too long.',
    ],
    ['without attributes', { comment }, 'NO_REQUESTED_ATTRIBUTES', 'Missing requested_attributes'],
    [
      'with no attribute',
      { comment, requestedAttributes: {} },
      'NO_REQUESTED_ATTRIBUTES',
      'Missing requested_attributes',
    ],
    [
      'for an attribute nobody judges here',
      asking('FLIRTATION'),
      'INVALID_REQUEST',
      'Unknown requested attribute: FLIRTATION',
    ],
    [
      'for an attribute that is a member of every object',
      asking('constructor'),
      'INVALID_REQUEST',
      'Unknown requested attribute: constructor',
    ],
    [
      'for another kind of score',
      asking('TOXICITY', { scoreType: 'PERCENTILE' }),
      'INVALID_REQUEST',
      'Requested score type PERCENTILE is not supported by attribute TOXICITY',
    ],
    [
      'with HTML',
      { comment: { ...comment, type: 'HTML' }, requestedAttributes: attributes },
      'INVALID_REQUEST',
      'Only PLAIN_TEXT comments are supported',
    ],
    [
      'with a text of a type nobody knows',
      { comment: { ...comment, type: 'MARKDOWN' }, requestedAttributes: attributes },
      'INVALID_REQUEST',
      'Unknown text type',
    ],
    [
      'with both kinds of context',
      { comment, requestedAttributes: attributes, context: { entries: [], articleAndParentComment: {} } },
      'INVALID_REQUEST',
      'Only one of entries and article_and_parent_comment may be set in context',
    ],
    [
      'in a language claimed that nobody learnt',
      { comment, requestedAttributes: attributes, languages: ['en', 'tlh', 'xx'] },
      'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE',
      'Attribute TOXICITY does not support request languages: tlh, xx',
    ],
    [
      'for what is judged in English alone, of another language',
      { comment, requestedAttributes: { TOXICITY: {}, INSULT_EXPERIMENTAL: {} }, languages: ['de'] },
      'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE',
      'Attribute INSULT_EXPERIMENTAL does not support request languages: de',
    ],
    [
      'in a language guessed that nobody learnt',
      { comment: { text: swahili }, requestedAttributes: attributes },
      'LANGUAGE_NOT_SUPPORTED_BY_ATTRIBUTE',
      'Attribute TOXICITY does not support request languages: sw',
    ],
  ])('%s is refused as theirs', async (_, body, errorType, message) => {
    const error = await refusalOf(await postTo(`${path}?key=${key}`, body));
    expect(error).toMatchObject({ code: 400, message, status: 'INVALID_ARGUMENT' });
    const [detail] = error.details;
    expect(detail).toMatchObject({ '@type': 'type.googleapis.com/google.commentanalyzer.v1alpha1.Error', errorType });
  });

  test('in a language not supported says which were asked for and which were found', async () => {
    const body = { comment, requestedAttributes: attributes, languages: ['tlh'] };
    const { details } = await refusalOf(await postTo(`${path}?key=${key}`, body));
    expect(details[0]?.['languageNotSupportedByAttributeError']).toEqual({
      detectedLanguages: ['en'],
      requestedLanguages: ['tlh'],
      attribute: 'TOXICITY',
    });
  });

  test('of exactly 20,480 bytes passes', async () => {
    const body = { comment: { text: `${'a'.repeat(20_478)}é` }, requestedAttributes: attributes };
    expect((await postTo(`${path}?key=${key}`, body)).status).toBe(200);
  });

  test.each<[string, unknown, string]>([
    ['no JSON', '{"comment": ', ''],
    ['JSON of another kind', '[1, null]', 'body'],
    ['a field it does not have', { comment, requestedAttributes: attributes, mood: 1 }, 'mood'],
    ['a wrong type', { comment: { text: 7 }, requestedAttributes: attributes }, 'comment.text'],
    [
      'a wrong type deep inside',
      asking('TOXICITY', { scoreThreshold: 'x' }),
      'requestedAttributes.TOXICITY.scoreThreshold',
    ],
    ['a strange language', { comment, requestedAttributes: attributes, languages: ['<b>'] }, 'languages.0'],
  ])('with %s is a bad payload that names the field', async (_, body, field) => {
    const error = await refusalOf(await postTo(`${path}?key=${key}`, body));
    expect([error.code, error.status]).toEqual([400, 'INVALID_ARGUMENT']);
    expect(error.message).toMatch(/^Invalid JSON payload received\./);
    expect(error.details[0]?.['@type']).toBe('type.googleapis.com/google.rpc.BadRequest');
    const violations = error.details[0]?.['fieldViolations'] as { field?: string }[] | undefined;
    expect(violations?.[0]?.field ?? '').toBe(field);
  });
});

describe('a key', () => {
  const info = (reason: string) => ({
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason,
    domain: 'googleapis.com',
    metadata: expect.objectContaining({ service: 'commentanalyzer.googleapis.com' }) as unknown,
  });

  test('that is wrong, or of another protocol, is not valid', async () => {
    for (const wrong of ['nobodys', env.OWNER_KEY, await makeProtocolKey('openai'), 'x'.repeat(10_000)]) {
      const error = await refusalOf(await postTo(`${path}?key=${wrong}`, asking('TOXICITY')));
      expect(error).toEqual({
        code: 400,
        message: 'API key not valid. Please pass a valid API key.',
        status: 'INVALID_ARGUMENT',
        details: [info('API_KEY_INVALID')],
      });
    }
  });

  test('that is missing is asked for', async () => {
    const error = await refusalOf(await postTo(path, asking('TOXICITY')));
    expect([error.code, error.status]).toEqual([403, 'PERMISSION_DENIED']);
  });

  test('that asks too often is over its quota, and told when to come back', async () => {
    const narrow = { PROTOCOL_GATE: env.NARROW_GATE };
    const other = await makeProtocolKey('perspective');
    const statuses: number[] = [];
    for (let n = 0; n < 4; n++)
      statuses.push((await postTo(`${path}?key=${other}`, asking('TOXICITY'), narrow)).status);
    expect(statuses).toEqual([200, 200, 200, 429]);
    const answer = await postTo(`${path}?key=${other}`, asking('TOXICITY'), narrow);
    expect(answer.headers.get('Retry-After')).toBe('60');
    const error = await refusalOf(answer);
    expect([error.code, error.status]).toEqual([429, 'RESOURCE_EXHAUSTED']);
    expect(error.details[0]).toMatchObject({
      ...info('RATE_LIMIT_EXCEEDED'),
      metadata: {
        quota_metric: 'CommentAnalyzerService/analyze_requests',
        quota_limit: 'AnalyzeRequestsPerMinutePerProject',
      },
    });
    expect((await postTo(`${path}?key=${key}`, asking('TOXICITY'), narrow)).status).toBe(200);
  });
});

test.each<[string, string]>([
  ['lists without end', '['.repeat(100_000)],
  ['objects without end', '{"comment":'.repeat(20_000)],
  ['an attribute by the name of every object’s own', '{"comment":{"text":"x"},"requestedAttributes":{"__proto__":{}}}'],
  ['a field by that name', '{"__proto__":{"comment":{"text":"x"}},"requestedAttributes":{"TOXICITY":{}}}'],
  [
    'ten thousand attributes',
    JSON.stringify({
      comment,
      requestedAttributes: Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`A${n}`, {}])),
    }),
  ],
  ['a name of underscores', JSON.stringify({ comment, ['_a'.repeat(50_000)]: 1 })],
  [
    'a thousand languages',
    JSON.stringify({ comment, requestedAttributes: attributes, languages: Array.from({ length: 1_000 }, () => 'en') }),
  ],
  ['a number no number has', '{"comment":{"text":"x"},"requestedAttributes":{"TOXICITY":{"scoreThreshold":1e999}}}'],
  ['a form', 'comment=x&requestedAttributes=TOXICITY'],
  ['nothing', ''],
])('%s is refused in a moment, and briefly', async (_, body) => {
  for (const call of ['analyze', 'suggestscore']) {
    const answer = await postTo(`/v1alpha1/comments:${call}?key=${key}`, body);
    expect(answer.status).toBe(400);
    expect((await answer.text()).length).toBeLessThan(30_000);
  }
});

test('an address that is not there is not found', async () => {
  for (const other of ['comments:score', 'comments', ''])
    expect(await refusalOf(await postTo(`/v1alpha1/${other}?key=${key}`, {}))).toMatchObject({
      code: 404,
      status: 'NOT_FOUND',
    });
});

test('a store out of reach is unavailable, and a bug internal: neither tells more', async () => {
  const failing = (message: string) =>
    new Proxy(env.DB, {
      get: (real, name) => (name === 'batch' ? () => Promise.reject(new Error(message)) : Reflect.get(real, name)),
    });
  const ask = (message: string) => postTo(`${path}?key=${key}`, asking('TOXICITY'), { DB: failing(message) });
  expect(await refusalOf(await ask('D1_ERROR: Network connection lost.'))).toEqual({
    code: 503,
    message: 'The service is currently unavailable.',
    status: 'UNAVAILABLE',
  });
  expect(await refusalOf(await ask('a bug of ours'))).toEqual({
    code: 500,
    message: 'Internal error encountered.',
    status: 'INTERNAL',
  });
});
