// Clients of Perspective and OpenAI as they are published, and Coral's caller as its source has it, against the service
// started as a user starts it. What leads each here is what its users can change, or their network.

import { createRequire } from 'node:module';
import { join } from 'node:path';
import OpenAI from 'openai';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callAdmin, type AdminAccess } from '../../../src/local/call-admin.ts';
import { startOwnService, type OwnService } from '../../setup/own-service.ts';

const insult = 'You are a stupid pathetic idiot and everybody hates you.';
const calm = 'The harbour wall should have been mended years ago, as the council knew.';
const require = createRequire(import.meta.url);
let service: OwnService | undefined;
let access: AdminAccess;
const keys = { perspective: '', openai: '' };

beforeAll(async () => {
  service = await startOwnService();
  access = service.owner;
  await callAdmin(access, '/sites', { slug: 'blog', title: 'Blog', hosts: ['blog.example'] });
  for (const protocol of ['perspective', 'openai'] as const) {
    const made = await callAdmin<{ secret: string }>(access, '/keys', { name: protocol, protocol, sites: ['blog'] });
    keys[protocol] = made.answer.secret;
  }
});

afterAll(async () => {
  await service?.stop();
});

interface Axios {
  interceptors: { request: { use(change: (config: { url: string }) => { url: string }): void } };
}

/** These clients have their address built in: a package's own axios sends it here instead, as a user's proxy or host file would. */
function lead(name: string): void {
  const axios = createRequire(require.resolve(name))('axios') as Axios;
  axios.interceptors.request.use((config) => ({
    ...config,
    url: config.url.replace('https://commentanalyzer.googleapis.com', access.origin),
  }));
}

describe('perspective-api-client', () => {
  interface Client {
    analyze(
      text: string,
      options?: object,
    ): Promise<{
      attributeScores: Record<string, { summaryScore: { value: number } }>;
    }>;
  }
  let Perspective: new (options: { apiKey: string }) => Client;
  beforeAll(() => {
    lead('perspective-api-client');
    Perspective = require('perspective-api-client') as typeof Perspective;
  });

  test('gets its scores', async () => {
    const client = new Perspective({ apiKey: keys.perspective });
    const found = await client.analyze(`<p>${insult}</p>`);
    expect(found.attributeScores['TOXICITY']?.summaryScore.value).toBeGreaterThan(0.8);
    const many = await client.analyze(calm, { attributes: ['toxicity', 'spam', 'insult'], doNotStore: false });
    expect(Object.keys(many.attributeScores).sort()).toEqual(['INSULT', 'SPAM', 'TOXICITY']);
  });

  test('tells our words where something is wrong', async () => {
    const wrong = new Perspective({ apiKey: 'wrong' });
    await expect(wrong.analyze(calm)).rejects.toMatchObject({
      name: 'ResponseError',
      message: 'API key not valid. Please pass a valid API key.',
    });
    const client = new Perspective({ apiKey: keys.perspective });
    await expect(client.analyze(calm, { attributes: ['flirtation'] })).rejects.toThrow(
      'Unknown requested attribute: FLIRTATION',
    );
    await expect(client.analyze('é'.repeat(20_000))).rejects.toThrow('Comment text too long.');
  });
});

describe('Jigsaw’s perspectiveapi-js-client', () => {
  test('gets its scores', async () => {
    const name = '@conversationai/perspectiveapi-js-client';
    lead(name);
    const { Client } = require(name) as {
      Client: new (key: string) => { getScores(text: string, options?: object): Promise<Record<string, number>> };
    };
    const client = new Client(keys.perspective);
    const scores = await client.getScores(insult);
    expect(Object.keys(scores).sort()).toEqual(['SPAM', 'TOXICITY']);
    expect(scores['TOXICITY']).toBeGreaterThan(0.8);
    const context = { entries: [{ text: 'What was said before.' }] };
    const attributes = ['THREAT', 'IDENTITY_ATTACK', 'TOXICITY'];
    expect(Object.keys(await client.getScores(calm, { context, attributes })).sort()).toEqual(attributes.sort());
    await expect(new Client('wrong').getScores(calm)).rejects.toThrow('400');
  });
});

describe('Google’s own client, built from our discovery document', () => {
  interface Api {
    comments: Record<
      'analyze' | 'suggestscore',
      (asked: object) => Promise<{ data: { attributeScores: Record<string, { summaryScore: { value: number } }> } }>
    >;
  }

  async function discover(): Promise<Api> {
    const { Discovery } = require('googleapis-common') as {
      Discovery: new (options: object) => { discoverAPI(url: string): Promise<(options: object) => Api> };
    };
    const discovery = new Discovery({ debug: false, includePrivate: false });
    const make = await discovery.discoverAPI(`${access.origin}/$discovery/rest?version=v1alpha1`);
    return make({ version: 'v1alpha1' });
  }

  test('scores and suggests', async () => {
    const { comments } = await discover();
    const resource = { comment: { text: insult }, requestedAttributes: { TOXICITY: {} }, languages: ['en'] };
    const { data } = await comments.analyze({ key: keys.perspective, resource });
    expect(data.attributeScores['TOXICITY']?.summaryScore.value).toBeGreaterThan(0.8);
    const suggested = await comments.suggestscore({
      key: keys.perspective,
      resource: { comment: { text: insult }, attributeScores: { TOXICITY: { summaryScore: { value: 1 } } } },
    });
    expect(suggested.data).toMatchObject({ detectedLanguages: ['en'] });
  });

  test('throws our words', async () => {
    const { comments } = await discover();
    const resource = { comment: { text: '' }, requestedAttributes: { TOXICITY: {} } };
    await expect(comments.analyze({ key: keys.perspective, resource })).rejects.toThrow('Comment must be non-empty.');
  });
});

describe('Coral', () => {
  /** As its server does: the endpoint is a setting of the tenant, the operation is joined to its path. */
  async function send(operation: string, body: object): Promise<{ ok: boolean; data: Record<string, unknown> }> {
    const url = new URL(`${access.origin}/v1alpha1`);
    url.pathname = join(url.pathname, `/${operation}`);
    url.searchParams.set('key', keys.perspective);
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(800),
    });
    return { ok: answer.ok, data: (await answer.json()) as Record<string, unknown> };
  }

  test.each(['en', 'es', 'fr', 'de', 'pt'])('reads its score in %s within its 800 ms', async (language) => {
    const body = {
      comment: { text: insult },
      doNotStore: true,
      requestedAttributes: { TOXICITY: {} },
      languages: [language],
    };
    const { ok, data } = await send('comments:analyze', body);
    expect(ok).toBe(true);
    const scores = data['attributeScores'] as Record<string, { summaryScore: { value: number } }>;
    expect(scores['TOXICITY']?.summaryScore.value).toBeGreaterThan(0.8);
  });

  test('tells what its moderators decided, and the owner sees how it agrees', async () => {
    const id = '5f6f2c1e-7c0a-4a8e-9a51-000000000000';
    const before = await useOf();
    for (const value of [1, 0]) {
      const { ok } = await send('comments:suggestscore', {
        comment: { text: insult },
        context: { entries: [{ text: JSON.stringify({ url: 'https://blog.example/a', Coral_comment_id: id }) }] },
        attributeScores: { TOXICITY: { summaryScore: { value } } },
        languages: ['en'],
        communityId: 'Coral:https://coral.example',
        clientToken: `comment:${id}`,
      });
      expect(ok).toBe(true);
    }
    const after = await useOf();
    expect([after.bad[2] - before.bad[2], after.good[2] - before.good[2]]).toEqual([1, 1]);
  });

  async function useOf(): Promise<{ good: [number, number, number]; bad: [number, number, number] }> {
    const { answer } = await callAdmin<{
      protocols: {
        corrections: { measured: string; good: [number, number, number]; bad: [number, number, number] }[];
      }[];
    }>(access, '/sites/blog/protocols');
    const corrections = answer.protocols.flatMap((one) => one.corrections);
    return corrections.find(({ measured }) => measured === 'TOXICITY') ?? { good: [0, 0, 0], bad: [0, 0, 0] };
  }
});

describe('OpenAI’s client', () => {
  const open = (apiKey = keys.openai) => new OpenAI({ apiKey, baseURL: `${access.origin}/v1`, maxRetries: 0 });

  test('moderates one text, many, and parts', async () => {
    const one = await open().moderations.create({ input: insult });
    expect(one.model).toBe('omni-moderation-latest');
    expect(one.results[0]).toMatchObject({ flagged: true, categories: { harassment: true, illicit: false } });
    const many = await open().moderations.create({ input: [calm, insult], model: 'text-moderation-latest' });
    expect(many.results.map(({ flagged }) => flagged)).toEqual([false, true]);
    const parts = await open().moderations.create({ input: [{ type: 'text', text: insult }] });
    expect(parts.results).toHaveLength(1);
  });

  test('throws what it makes of our refusals', async () => {
    await expect(open('wrong').moderations.create({ input: calm })).rejects.toMatchObject({
      name: 'Error',
      status: 401,
      code: 'invalid_api_key',
    });
    await expect(open('wrong').moderations.create({ input: calm })).rejects.toBeInstanceOf(OpenAI.AuthenticationError);
    const picture = { type: 'image_url' as const, image_url: { url: 'https://pictures.example/x.png' } };
    const refused = open().moderations.create({ input: [picture] });
    await expect(refused).rejects.toBeInstanceOf(OpenAI.BadRequestError);
    await expect(open().moderations.create({ input: [picture] })).rejects.toMatchObject({
      code: 'image_not_supported',
      param: 'input[0].image_url',
      type: 'invalid_request_error',
    });
  });
});
