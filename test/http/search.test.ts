// Words are looked for over HTTP, in the real index on a real D1.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { QueueSlice } from '../../src/operations/moderation/list-queue.ts';
import { makeKey, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

type Query = Record<string, string>;

const readerKey = 'a-readers-key-of-demo-0123456789';
const otherKey = 'a-moderators-key-of-other-0123456789';

beforeAll(async () => {
  for (const site of ['demo', 'other']) await makeSite(site);
  await makeKey('Rea', { secret: readerKey, role: 'reader', sites: ['demo'] });
  await makeKey('Otto', { secret: otherKey, sites: ['other'] });
});

async function search(query: Query, key = env.OWNER_KEY): Promise<QueueSlice> {
  const answer = await sendAsOwner(`/v1/admin/queue?${new URLSearchParams(query)}`, undefined, { key });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return answer.json<QueueSlice>();
}

async function idsOf(query: Query, key?: string): Promise<string[]> {
  return (await search(query, key)).comments.map(({ id }) => id);
}

async function say(fields: Record<string, unknown>, site = 'demo'): Promise<string> {
  const answer = await post({ site, fields });
  expect(answer.status).toBe(201);
  return (await answer.json<{ comment: { id: string } }>()).comment.id;
}

describe('a comment is found', () => {
  test.each([
    ['a word', 'The LIGHTHOUSE was built in 1887.', 'lighthouse'],
    ['a number', 'Nobody remembers the flood of 1953.', '1953'],
    ['without its accents', 'Die Straße zum Café Müller ist gesperrt.', 'strasse cafe muller'],
    ['with accents that are not there', 'La facade du musee est fermee.', 'Façade musée'],
    ['a Chinese word inside a run', '我們今天去看海港的燈塔吧', '燈塔'],
    ['one Chinese letter, also the last', '這裡的風景很美', '美'],
    ['a Chinese phrase', '明天下午三點在碼頭集合', '"三點在碼頭"'],
    ['a Japanese word', '東京タワーから港が見えます', 'タワー'],
    ['a Korean word before its particle', '우리는 등대에서 만났다', '등대'],
    ['a Thai word inside a run', 'ฉันชอบประภาคารที่ท่าเรือ', 'ประภาคาร'],
    ['a Burmese word inside a run', 'မြန်မာနိုင်ငံကိုချစ်တယ်', 'နိုင်ငံ'],
    ['a Hindi word', 'बंदरगाह की दीवार टूट गई है', 'दीवार'],
    ['an Arabic word without its vowels', 'كَتَبَ الطَّالِبُ رِسَالَةً', 'الطالب'],
    ['a Russian word', 'Маяк построили ещё при царе', 'еще маяк'],
    ['an Amharic word', 'መብራቱ ጠፍቷል', 'ጠፍቷል'],
    ['an emoji', 'What a view 🦀 from there', '🦀'],
    ['the start of a word', 'Unquestionably a scandal.', 'unquest*'],
    ['a phrase', 'They mended the harbour wall at last.', '"harbour wall at"'],
    ['a phrase that breaks off', 'A most peculiar weatherglass hung there.', '"peculiar weather"*'],
    ['a word hidden by what draws nothing', 'This is zebra\u200bfish country.', 'zebrafish'],
    ['full-width letters', 'Ｗｉｄｅｇａｕｇｅ railways', 'widegauge'],
  ])('by %s', async (_what, body, q) => {
    const id = await say({ body });
    expect(await idsOf({ site: 'demo', q })).toEqual([id]);
  });

  test('by name, website, page and address, and by where the words stand', async () => {
    const id = await say({
      name: 'Quentin Quillfeather',
      email: 'q.quill+news@plumage.org',
      website: 'https://ink.example/über-uns',
      page: 'https://demo.example/feathers/moult',
      body: 'Nothing about birds here.',
    });
    for (const q of [
      'quillfeather',
      'q.quill+news@plumage.org',
      'plumage.or*',
      'ink.example',
      'über',
      'feathers/moult',
    ])
      expect(await idsOf({ q }), q).toEqual([id]);
    expect(await idsOf({ q: 'quillfeather', in: 'name' })).toEqual([id]);
    expect(await idsOf({ q: 'quillfeather birds' })).toEqual([id]);
    expect(await idsOf({ q: 'quillfeather', in: 'body,page' })).toEqual([]);
  });
});

test.each([
  ['words that are not all there', 'lighthouse nowhere'],
  ['the middle of a word', 'ighthous'],
  ['a phrase in another order', '"wall harbour"'],
  ['letters that stand apart', '燈港'],
  ['the words of a filter', 'status:pending'],
])('%s find nothing', async (_what, q) => {
  expect(await search({ site: 'demo', q })).toMatchObject({ comments: [], next: null, complete: true });
});

test.each([
  '"',
  '""',
  '*',
  '(',
  'AND',
  'a OR',
  'NEAR(',
  '-',
  '^',
  '{body}',
  "'; DROP TABLE documents; --",
  '\\',
  '%',
  'body:',
  '\u0000x',
  '\ud800',
  '😀'.repeat(90),
])('a query of %j breaks nothing', async (q) => {
  const answer = await sendAsOwner(`/v1/admin/queue?q=${encodeURIComponent(q.toWellFormed())}`);
  expect([200, 422]).toContain(answer.status);
  expect((await search({ q: '1953' })).comments).toHaveLength(1);
});

test.each([
  ['no-word', '?!'],
  ['prefix-too-short', 'a*'],
  ['too-many-words', 'a b c d e f g h i j k'],
])('%s is a fault that says so', async (rule, q) => {
  const answer = await sendAsOwner(`/v1/admin/queue?${new URLSearchParams({ q })}`);
  expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field: 'q', rule }] }]);
});

describe('who may see what', () => {
  test('a key finds only what is on its sites', async () => {
    const id = await say({ body: 'A narwhal was seen.' }, 'other');
    expect(await idsOf({ q: 'narwhal' }, otherKey)).toEqual([id]);
    expect(await idsOf({ q: 'narwhal' }, readerKey)).toEqual([]);
    const foreign = await sendAsOwner('/v1/admin/queue?site=other&q=narwhal', undefined, { key: readerKey });
    expect(foreign.status).toBe(404);
  });

  test('who may see no address finds nobody by one, whole or in part', async () => {
    const id = await say({ email: 'secretive@burrow.org', body: 'Mind the badgers.' });
    for (const q of ['secretive', 'secret*', 'secretive@burrow.org', 'burrow']) {
      expect(await idsOf({ site: 'demo', q })).toEqual([id]);
      expect(await idsOf({ site: 'demo', q }, readerKey)).toEqual([]);
    }
    expect(await idsOf({ site: 'demo', q: 'badgers' }, readerKey)).toEqual([id]);
    const asked = await sendAsOwner('/v1/admin/queue?site=demo&q=secretive&in=email', undefined, { key: readerKey });
    expect(asked.status).toBe(403);
  });
});

describe('what has changed is found as it is', () => {
  const act = (path: string, method: string, body?: object) =>
    send(path, {
      method,
      headers: { Authorization: `Bearer ${env.OWNER_KEY}`, ...(body ? { 'Content-Type': 'application/json' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });

  test('decided, edited, moved and erased', async () => {
    const id = await say({ body: 'The ocelot sleeps.', page: 'https://demo.example/cats' });
    const find = (q: string, status = 'pending') => idsOf({ site: 'demo', q, status });
    expect(await find('ocelot')).toEqual([id]);
    await act(`/v1/admin/comments/${id}/decisions`, 'POST', { move: 'spam', version: 1 });
    expect([await find('ocelot'), await find('ocelot', 'spam')]).toEqual([[], [id]]);
    await act(`/v1/admin/comments/${id}`, 'PATCH', { version: 2, body: 'The margay sleeps.' });
    expect([await find('ocelot', 'spam'), await find('margay', 'spam')]).toEqual([[], [id]]);
    await act(`/v1/admin/comments/${id}/page`, 'PUT', { page: 'https://demo.example/wildcats' });
    expect([await find('"example cats"', 'spam'), await find('wildcats', 'spam')]).toEqual([[], [id]]);
    await act(`/v1/admin/comments/${id}`, 'DELETE');
    for (const status of ['pending', 'spam', 'rejected', 'approved', 'discarded'])
      expect(await find('margay', status)).toEqual([]);
    const left = await env.SEARCH.prepare("SELECT count(*) AS n FROM documents WHERE body LIKE '%margay%'").first('n');
    expect([left, await env.DB.prepare('SELECT count(*) AS n FROM unindexed').first('n')]).toEqual([0, 0]);
  });
});
