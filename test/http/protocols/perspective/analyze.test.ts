// Perspective's comments:analyze: what it scores, where in the text, in which languages, and that nothing of it stays.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { ask, countRows, makeProtocolKey, postTo } from '../../../setup/protocol-calls.ts';
import { makeSite } from '../../../setup/service.ts';

interface Score {
  value: number;
  type: string;
}

interface Analysis {
  attributeScores: Record<
    string,
    { summaryScore: Score; spanScores: { begin: number; end: number; score: Score }[] } | undefined
  >;
  languages: string[];
  detectedLanguages: string[];
  clientToken?: string;
}

const production = [
  'TOXICITY',
  'SEVERE_TOXICITY',
  'IDENTITY_ATTACK',
  'INSULT',
  'PROFANITY',
  'THREAT',
  'SEXUALLY_EXPLICIT',
  'SPAM',
];
const calm = 'The harbour wall should have been mended years ago, as the council knew.';
const insult = 'You are a stupid pathetic idiot and everybody hates you.';
let key: string;

beforeAll(async () => {
  await makeSite('demo');
  await makeSite('welsh', {}, { languages: ['de', 'en'] });
  key = await makeProtocolKey('perspective');
});

const wanted = (...names: string[]) => Object.fromEntries(names.map((name) => [name, {}]));

async function analyze(text: string, more: object = {}, secret = key): Promise<Analysis> {
  const body = { comment: { text }, requestedAttributes: wanted('TOXICITY'), ...more };
  const answer = await postTo(`/v1alpha1/comments:analyze?key=${secret}`, body);
  expect([answer.status, answer.headers.get('Content-Type')], await answer.clone().text()).toEqual([
    200,
    'application/json; charset=UTF-8',
  ]);
  return answer.json();
}

const valueOf = (analysis: Analysis, name = 'TOXICITY') =>
  analysis.attributeScores[name]?.summaryScore.value ?? expect.fail(`no ${name}`);

test('gives a number for every production attribute and its experimental twin, the same for both', async () => {
  const twins = production.map((name) => `${name}_EXPERIMENTAL`);
  const found = await analyze(insult, { requestedAttributes: wanted(...production, ...twins) });
  expect(Object.keys(found.attributeScores).sort()).toEqual([...production, ...twins].sort());
  for (const name of production) {
    expect(found.attributeScores[name]?.summaryScore.type).toBe('PROBABILITY');
    expect(valueOf(found, name)).toBe(valueOf(found, `${name}_EXPERIMENTAL`));
    expect(valueOf(found, name)).toBeGreaterThanOrEqual(0);
    expect(valueOf(found, name)).toBeLessThanOrEqual(1);
  }
  expect(valueOf(found)).toBeGreaterThan(0.9);
  expect(valueOf(found, 'INSULT')).toBeGreaterThan(0.7);
  expect(valueOf(found, 'INSULT')).toBeGreaterThan(valueOf(found, 'THREAT'));
  expect(valueOf(await analyze(calm))).toBeLessThan(0.2);
});

test('scores what the site’s own judgement scores, not something beside it', async () => {
  const found = await analyze(insult, { requestedAttributes: wanted('TOXICITY', 'SPAM', 'INSULT') });
  const { app } = await import('../../../setup/service.ts');
  const own = await app.request(
    '/v1/admin/sites/demo/judgements',
    {
      method: 'POST',
      headers: { Authorization: `Bearer ${env.OWNER_KEY}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ body: insult }),
    },
    env,
  );
  const { scores, assessment } = await own.json<{
    scores: { spam: number; toxicity: number };
    assessment: { attributes: { insult: number } };
  }>();
  expect([valueOf(found), valueOf(found, 'SPAM'), valueOf(found, 'INSULT')]).toEqual([
    scores.toxicity,
    scores.spam,
    assessment.attributes.insult,
  ]);
});

test('writes nothing to the database, with doNotStore and without', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const before = await countRows();
  for (const doNotStore of [true, false]) await analyze(insult, { doNotStore, sessionId: 's', communityId: 'c' });
  expect(await countRows()).toEqual(before);
});

test('echoes the client’s token, and takes what Google’s clients send along', async () => {
  const query = new URLSearchParams({
    alt: 'json',
    prettyPrint: 'true',
    fields: '*',
    quotaUser: 'q',
    '$.xgafv': '2',
    access_token: 'x',
    key,
  });
  const body = {
    comment: { text: calm, type: 'PLAIN_TEXT' },
    requestedAttributes: wanted('TOXICITY'),
    clientToken: '7',
  };
  const answer = await postTo(`/v1alpha1/comments:analyze?${query}`, body);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect(text).toContain('\n  "attributeScores"');
  expect(JSON.parse(text)).toMatchObject({ clientToken: '7' });
});

test('takes the key in the header too, names with underscores, null for absent, and an escaped colon', async () => {
  const body = {
    comment: { text: calm, type: null },
    requested_attributes: { TOXICITY: { score_type: 'PROBABILITY' } },
    span_annotations: null,
    context: { article_and_parent_comment: { article: { text: 'An article' }, parent_comment: { text: 'A parent' } } },
  };
  const answer = await postTo('/v1alpha1/comments%3Aanalyze', body, { headers: { 'X-Goog-Api-Key': key } });
  expect(answer.status, await answer.clone().text()).toBe(200);
});

describe('spans', () => {
  test('are one, of the whole text, unless asked for by sentence', async () => {
    const { attributeScores } = await analyze(`  ${insult}\r\n`);
    const all = attributeScores['TOXICITY'];
    expect(all?.spanScores).toEqual([{ begin: 0, end: insult.length + 4, score: all?.summaryScore }]);
  });

  test.each([
    ['white space, line ends of two characters and letters of two', ` \r\n\t😀😀 ${calm} ${insult}\r\n\r\n${calm}`],
    ['letters that are composed when stored', `Cafe\u0301 cre\u0300me for e\u0301veryone here. ${insult} ${calm}`],
    ['controls and half a letter', `\u0000\u0007${calm}\ud83d ${insult} ${calm}`],
  ])('lead into the text as it was sent, with %s', async (_, text) => {
    const found = await analyze(text, { spanAnnotations: true });
    const spans = found.attributeScores['TOXICITY']?.spanScores ?? [];
    expect(spans.length).toBeGreaterThan(2);
    const worst = spans.reduce((most, span) => (span.score.value > most.score.value ? span : most));
    expect(text.slice(worst.begin, worst.end)).toBe(insult);
    let end = 0;
    for (const span of spans) {
      expect(span.begin).toBeGreaterThanOrEqual(end);
      expect(span.end).toBeGreaterThan(span.begin);
      end = span.end;
    }
    expect(end).toBeLessThanOrEqual(text.length);
  });

  test('are no more than some hundreds in the longest text', async () => {
    const found = await analyze('a b. '.repeat(4_096), { spanAnnotations: true, languages: ['en'] });
    expect(found.attributeScores['TOXICITY']?.spanScores.length).toBeLessThan(700);
  });
});

test('leaves out what is below the threshold asked for', async () => {
  const below = { TOXICITY: { scoreThreshold: 0.9 }, THREAT: { scoreThreshold: 0.9 } };
  const text = `${calm} ${insult}`;
  const found = await analyze(text, { requestedAttributes: below, spanAnnotations: true });
  expect(Object.keys(found.attributeScores)).toEqual(['TOXICITY']);
  const spans = found.attributeScores['TOXICITY']?.spanScores ?? [];
  expect(spans.map(({ begin, end }) => text.slice(begin, end))).toEqual([insult]);
});

describe('languages', () => {
  test('are guessed, and named by what was asked where something was', async () => {
    const german = 'Das ist doch alles gelogen, du dummer Idiot, und niemand hier will dich hören.';
    expect(await analyze(german)).toMatchObject({ languages: ['de'], detectedLanguages: ['de'] });
    expect(valueOf(await analyze(german))).toBeGreaterThan(0.5);
    expect(await analyze(german, { languages: ['de', 'en'] })).toMatchObject({ languages: ['de', 'en'] });
  });

  test.each(['12345 :-) 67', 'ok', '😀'])('are the site’s for a text that tells none: %s', async (text) => {
    const everything = { requestedAttributes: wanted(...production) };
    const found = await analyze(text, everything);
    expect(found.detectedLanguages).toHaveLength(1);
    for (const name of production) expect(valueOf(found, name)).toBeTypeOf('number');
    expect((await analyze('12345', {}, await makeProtocolKey('perspective', 'welsh'))).languages).toEqual(['de']);
  });

  test('in which an attribute is not judged leave it out where asked to', async () => {
    const asked = { languages: ['de'], requestedAttributes: wanted(...production), dropUnsupportedAttributes: true };
    const found = await analyze('Du dummer Idiot, niemand hier will dich hören.', asked);
    expect(Object.keys(found.attributeScores).sort()).toEqual(['SPAM', 'TOXICITY']);
  });

  test('that were claimed give a number, whatever the text is in', async () => {
    const finnish =
      'Tämä on aivan uskomattoman typerä ajatus eikä kukaan täällä halua kuulla siitä enää yhtään mitään.';
    const found = await analyze(finnish, { languages: ['en'], requestedAttributes: wanted(...production) });
    for (const name of production) expect(valueOf(found, name)).toBeTypeOf('number');
  });
});

describe('a page of any origin', () => {
  test('may ask, with a preflight and without', async () => {
    const preflight = await ask('/v1alpha1/comments:analyze', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://page.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,x-goog-api-key',
      },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(preflight.headers.get('Access-Control-Allow-Methods')).toContain('POST');
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('content-type');
    const headers = { Origin: 'https://page.example' };
    for (const secret of [key, 'wrong']) {
      const answer = await postTo(`/v1alpha1/comments:analyze?key=${secret}`, {}, { headers });
      expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([400, '*']);
    }
  });
});

test('the discovery document leads Google’s clients to where it was asked for', async () => {
  const answer = await ask('https://anteroom.example/$discovery/rest?version=v1alpha1&key=anything');
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({
    rootUrl: 'https://anteroom.example/',
    servicePath: '',
    resources: { comments: { methods: { analyze: { path: 'v1alpha1/comments:analyze', httpMethod: 'POST' } } } },
  });
});

test('no key and no text reaches the log, when all goes well and when nothing does', async () => {
  const lines: string[] = [];
  const spies = (['log', 'warn', 'error', 'info', 'debug'] as const).map((name) =>
    vi.spyOn(console, name).mockImplementation((...said: unknown[]) => {
      for (const one of said) lines.push(one instanceof Error ? `${one.stack} ${JSON.stringify(one)}` : String(one));
    }),
  );
  const broken = new Proxy(env.DB, {
    get: (real, name) =>
      name === 'batch' ? () => Promise.reject(new Error('a bug of ours')) : Reflect.get(real, name),
  });
  const path = `/v1alpha1/comments:analyze?key=${key}`;
  const body = { comment: { text: 'unmistakable words' }, requestedAttributes: wanted('TOXICITY') };
  await postTo(path, body);
  expect((await postTo(path, body, { DB: broken })).status).toBe(500);
  await postTo(path, '{"comment": {"text": "unmistakable words"');
  for (const spy of spies) spy.mockRestore();
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    expect(line).not.toContain(key);
    expect(line).not.toContain('unmistakable');
  }
});
