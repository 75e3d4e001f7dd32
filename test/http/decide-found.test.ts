// All that words are found in is counted and decided as one act, through HTTP, in the real index on a real D1.

import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { makeKey, makeSite, post, sendAsOwner } from '../setup/service.ts';

const otherKey = 'a-moderators-key-of-other-0123456789';
const readerKey = 'a-moderators-key-without-emails-0123';

beforeAll(async () => {
  for (const site of ['demo', 'other']) await makeSite(site);
  await makeKey('Otto', { secret: otherKey, sites: ['other'] });
  await makeKey('Rea', { secret: readerKey, role: 'reader', sites: ['demo'] });
});

async function say(body: string, fields: Record<string, unknown> = {}, site = 'demo'): Promise<string> {
  const answer = await post({ site, fields: { body, ...fields } });
  expect(answer.status).toBe(201);
  return (await answer.json<{ comment: { id: string } }>()).comment.id;
}

interface Counted {
  count: number;
  more: boolean;
  to: number;
}

async function count(query: Record<string, string>, key = env.OWNER_KEY): Promise<Counted> {
  const answer = await sendAsOwner(`/v1/admin/queue/count?${new URLSearchParams(query)}`, undefined, { key });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return answer.json<Counted>();
}

function decide(filter: object, counted: number, key = env.OWNER_KEY): Promise<Response> {
  return sendAsOwner('/v1/admin/decisions', { move: 'spam', filter, count: counted }, { key });
}

async function statusOf(id: string): Promise<string | null> {
  return env.DB.prepare('SELECT status FROM comments WHERE id = ?').bind(id).first<string>('status');
}

test('words and filters find what is counted and decided, and nothing else', async () => {
  const hits = [await say('A zeppelin over the pier.'), await say('Zeppelin again, this time at night.')];
  const apart = await say('No airship here.');
  const elsewhere = await say('A zeppelin over another town.', {}, 'other');
  const { count: found, to, more } = await count({ site: 'demo', q: 'zeppelin' });
  expect({ found, more }).toEqual({ found: 2, more: false });
  const answer = await decide({ site: 'demo', q: 'zeppelin', to }, found);
  expect(answer.status).toBe(200);
  expect(await Promise.all([...hits, apart, elsewhere].map(statusOf))).toEqual(['spam', 'spam', 'pending', 'pending']);
  expect((await count({ site: 'demo', q: 'zeppelin' })).count).toBe(0);
  expect((await count({ q: 'zeppelin' })).count).toBe(1);
});

test('the same call sent again gets the job it got, though nothing is found any more', async () => {
  await say('The weathercock fell off the roof.');
  const { to } = await count({ site: 'demo', q: 'weathercock' });
  const filter = { site: 'demo', q: 'weathercock', to };
  const [first, again] = [await decide(filter, 1), await decide(filter, 1)];
  const jobOf = async (answer: Response) => (await answer.json<{ job: { id: string } }>()).job.id;
  expect(await jobOf(again)).toBe(await jobOf(first));
});

test('a count that has changed is refused with the new one, and nothing is decided', async () => {
  const id = await say('Two kingfishers by the weir.');
  await say('One kingfisher by the mill.');
  const answer = await decide({ site: 'demo', q: 'kingfisher*' }, 1);
  expect(answer.status).toBe(409);
  expect(await answer.json()).toMatchObject({ count: 2 });
  expect(await statusOf(id)).toBe('pending');
});

test('words stand where they are asked for, and other filters hold beside them', async () => {
  await say('Ask the ropemaker.', { name: 'Wilhelmina' });
  await say('Wilhelmina asked the ropemaker.', { name: 'Ada' });
  expect((await count({ site: 'demo', q: 'wilhelmina' })).count).toBe(2);
  expect((await count({ site: 'demo', q: 'wilhelmina', in: 'name' })).count).toBe(1);
  expect((await count({ site: 'demo', q: 'wilhelmina', name: 'Ada' })).count).toBe(1);
  expect((await count({ site: 'demo', q: 'wilhelmina', status: 'spam' })).count).toBe(0);
});

test('nobody reaches by words what is not theirs', async () => {
  const id = await say('A gyrocompass for sale.', { email: 'gyro@example.org' });
  expect((await count({ q: 'gyrocompass' }, otherKey)).count).toBe(0);
  expect((await decide({ q: 'gyrocompass' }, 1, otherKey)).status).toBe(409);
  expect((await decide({ q: 'gyrocompass' }, 1, readerKey)).status).toBe(403);
  const byAddress = new URLSearchParams({ q: 'gyro', in: 'email' });
  const refused = await sendAsOwner(`/v1/admin/queue/count?${byAddress}`, undefined, { key: readerKey });
  expect(refused.status).toBe(403);
  expect(await statusOf(id)).toBe('pending');
});

test('words without a word are refused by name', async () => {
  const answer = await decide({ site: 'demo', q: '"' }, 1);
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ errors: [{ field: 'q' }] });
});
