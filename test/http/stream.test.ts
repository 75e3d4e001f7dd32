// Two desks beside each other: what one does the other is told, once, also after a break, and nothing of other sites.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { countDatabase } from '../setup/count-database.ts';
import { app, makeKey, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const path = '/v1/admin/events/stream';

interface Message {
  id: string;
  event: string;
  data: unknown;
}

interface Told {
  id: string;
  kind: string;
  subject: string;
  site: string | null;
  by: { name: string };
}

const keys: Record<string, string> = {};

beforeAll(async () => {
  for (const site of ['demo', 'other', 'quiet', 'silent']) await makeSite(site, {}, { mode: 'hold-all' });
  for (const name of ['Ann', 'Bob']) keys[name] = await makeKey(name, { sites: ['demo'] });
  keys['Fay'] = await makeKey('Fay', { sites: ['other'] });
  keys['Rita'] = await makeKey('Rita', { role: 'reader', sites: ['demo', 'other'] });
});

async function submit(site = 'demo'): Promise<string> {
  return (await (await post({ site })).json<{ comment: { id: string } }>()).comment.id;
}

const act = (method: string, target: string, key = env.OWNER_KEY, body?: unknown) =>
  sendAsOwner(`/v1/admin/${target}`, body, { method, key });
const decide = (id: string, version: number, key?: string) =>
  act('POST', `comments/${id}/decisions`, key, { move: 'approve', version });

/** A stream as it comes, message by message. */
async function open(query: string, key = env.OWNER_KEY, { last = '', db = env.DB } = {}) {
  const headers = { Authorization: `Bearer ${key}`, ...(last ? { 'Last-Event-ID': last } : {}) };
  const answer = await app.request(`${path}?${query}`, { headers }, { ...env, DB: db });
  expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'text/event-stream']);
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let [text, isOver] = ['', false];
  const next = async (): Promise<Message | null> => {
    for (;;) {
      const end = text.indexOf('\n\n');
      if (end < 0) {
        const { done, value } = await reader.read();
        if (done) isOver = true;
        if (isOver) return null;
        text += value ?? '';
        continue;
      }
      const message = parse(text.slice(0, end));
      text = text.slice(end + 2);
      if (message) return message;
    }
  };
  const until = async (isIt: (message: Message) => boolean): Promise<Message> => {
    for (;;) {
      const message = await next();
      if (!message) throw new Error('the stream is over');
      if (isIt(message)) return message;
    }
  };
  return { next, until, close: () => reader.cancel() };
}

function parse(block: string): Message | null {
  const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s)));
  if (fields['data'] === undefined) return null;
  return { id: fields['id'] ?? '', event: fields['event'] ?? 'message', data: JSON.parse(fields['data']) as unknown };
}

/** All that is new now, with the id to go on from. */
async function news(query: string, key?: string, last?: string): Promise<{ events: Told[]; last: string }> {
  const stream = await open(`${query}&seconds=0`, key, last === undefined ? {} : { last });
  const messages: Message[] = [];
  for (let message = await stream.next(); message; message = await stream.next()) messages.push(message);
  const events = messages.flatMap(({ event, data }) => (event === 'message' ? [data as Told] : []));
  return { events, last: messages.at(-1)?.id ?? '' };
}

/** Comes back with the last id as long as something is new. */
async function all(query: string, key: string | undefined, last: string): Promise<Told[]> {
  const found = await news(query, key, last);
  return found.events.length === 0 ? [] : [...found.events, ...(await all(query, key, found.last))];
}

const isEvent = (kind: string, subject: string) => (message: Message) => {
  const { kind: its, subject: of } = message.data as Told;
  return message.event === 'message' && its === kind && of === subject;
};

describe('two desks', { concurrent: true }, () => {
  test('are told of new comments, claims, decisions, edits and bulk results of the other, as they stand first', async () => {
    const first = await submit();
    const bob = await open('site=demo', keys['Bob']);
    expect(await bob.next()).toMatchObject({ event: 'counts', data: { demo: { pending: expect.any(Number) } } });
    expect((await bob.next())?.event).toBe('claims');
    const [one, two] = [await submit(), await submit()];
    await bob.until(({ event }) => event === 'counts');
    await act('PUT', `comments/${one}/claim`, keys['Ann']);
    const holds = ({ event, data }: Message) => event === 'claims' && JSON.stringify(data).includes(one);
    const claims = await bob.until(holds);
    expect(claims.data).toContainEqual({
      id: one,
      site: 'demo',
      claim: { by: 'Ann', mine: false, until: expect.any(Number) as number },
    });
    await act('POST', 'decisions', keys['Ann'], {
      move: 'spam',
      comments: [one, first].map((id) => ({ id, version: 1 })),
    });
    await act('PATCH', `comments/${two}`, keys['Ann'], { version: 1, body: 'As it was meant.' });
    const decided = await bob.until(isEvent('comment.decided', one));
    expect(decided).toMatchObject({ id: (decided.data as Told).id, data: { by: { name: 'Ann' }, site: 'demo' } });
    await bob.until(isEvent('comment.edited', two));
    await bob.until(({ event, data }) => event === 'claims' && !JSON.stringify(data).includes(one));
    await bob.close();
  });

  test('a stream ends when its key is deleted, and asks no more when its reader is gone', async () => {
    const key = await makeKey('Leaver', { sites: ['quiet'] });
    const counted = countDatabase(env.DB);
    const left = await open('site=quiet', key, { db: counted.db });
    const kept = await open('site=quiet', key);
    for (const stream of [left, kept]) for (let i = 0; i < 2; i++) await stream.next();
    await left.close();
    const { trips } = counted.cost;
    expect((await act('DELETE', 'keys/Leaver')).status).toBe(200);
    while (await kept.next());
    expect(counted.cost.trips).toBe(trips);
    expect((await send(`${path}?site=quiet`, { headers: { Authorization: `Bearer ${key}` } })).status).toBe(401);
  });
});

test('after a break nothing is lost and nothing told twice, also in the middle of one bulk act', async () => {
  const ids = await Promise.all(Array.from({ length: 8 }, () => submit()));
  const { last } = await news('site=demo', keys['Ann']);
  await env.DB.prepare(
    `INSERT INTO comments (id, site, page, root_id, body, status, visible, verdict, harm, doubt, signals, domains, assessment, first_status, created_at)
     SELECT 'bulk-' || value, 'demo', 'p', 'bulk-' || value, 'b', 'pending', 0, 'hold', 0, 0, '', '[]', 'null', 'pending', 1
     FROM json_each(?)`,
  )
    .bind(JSON.stringify(Array.from({ length: 230 }, (_, i) => i)))
    .run();
  const many = Array.from({ length: 230 }, (_, i) => ({ id: `bulk-${i}`, version: 1 }));
  await act('POST', 'decisions', keys['Bob'], { move: 'spam', comments: many });
  await Promise.all(ids.map((id) => decide(id, 1, keys['Bob'])));
  const told = await all('site=demo', keys['Ann'], last);
  const subjects = told.map(({ subject }) => subject);
  expect(new Set(subjects).size).toBe(subjects.length);
  expect(subjects.toSorted()).toEqual([...many.map(({ id }) => id), ...ids].toSorted());
  const again = await all('site=demo', keys['Ann'], told[99]!.id);
  expect(again).toEqual(told.slice(100));
});

test('an event whose id was made before the last one told, and stored after it, is told', async () => {
  const [early, late] = [await submit(), await submit()];
  await decide(late, 1);
  const { last } = await news('site=demo', keys['Ann']);
  await decide(early, 1);
  const id = `00${last.slice(2)}`;
  await env.DB.prepare("UPDATE events SET id = ? WHERE subject = ? AND kind = 'comment.decided'").bind(id, early).run();
  expect((await all('site=demo', keys['Ann'], last)).map((event) => event.id)).toEqual([id]);
  expect(await all('site=demo', keys['Ann'], id)).toEqual([]);
});

test('a key is told of its sites alone, and without events:read of moderation alone', async () => {
  const start = async (key?: string, query = '') => (await news(query, key)).last;
  const [rita, fay, owner, ofDemo] = [await start(keys['Rita']), await start(keys['Fay']), await start(), await start(undefined, 'site=demo')]; // prettier-ignore
  const [here, there] = [await submit('demo'), await submit('other')];
  await decide(here, 1);
  await decide(there, 1);
  await act('PUT', `comments/${here}/claim`);
  await act('PATCH', 'sites/demo', env.OWNER_KEY, { title: 'Demo' });
  await act('POST', 'keys', env.OWNER_KEY, { name: 'Wide', role: 'reader', sites: null });
  const kinds = (events: Told[]) => events.map(({ kind, site }) => `${kind} ${site}`);
  expect(kinds((await news('', keys['Rita'], rita)).events)).toEqual(['comment.decided demo', 'comment.decided other']);
  expect(kinds((await news('site=demo', keys['Rita'], rita)).events)).toEqual(['comment.decided demo']);
  expect(kinds((await news('', keys['Fay'], fay)).events)).toEqual(['comment.decided other']);
  const ofMine = ['comment.decided demo', 'site.changed demo'];
  expect(kinds((await news('site=demo', undefined, ofDemo)).events)).toEqual(ofMine);
  const everything = ['comment.decided demo', 'comment.decided other', 'site.changed demo', 'key.made null'];
  expect(kinds((await news('', undefined, owner)).events)).toEqual(everything);
  const stream = await open('seconds=0', keys['Fay'], { last: fay });
  const texts: string[] = [];
  for (let message = await stream.next(); message; message = await stream.next()) texts.push(JSON.stringify(message));
  for (const foreign of [here, 'demo']) expect(texts.join()).not.toContain(foreign);
});

test('a Last-Event-ID that is none, of no event or of a foreign one is a named fault; before all events is a place, too', async () => {
  const fay = (last: string) =>
    send(path, { headers: { Authorization: `Bearer ${keys['Fay']}`, 'Last-Event-ID': last } });
  await decide(await submit('demo'), 1);
  const foreign = (await news('site=demo')).last;
  const unknown = foreign.replace(/.$/, (digit) => (digit === '0' ? '1' : '0'));
  for (const last of ['nonsense', unknown, foreign, `${foreign}' or 1`]) {
    const answer = await fay(last);
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field: 'Last-Event-ID' }] }]);
  }
  const none = (await news('site=silent')).last;
  expect(none).toBe('00000000-0000-0000-0000-000000000000');
  const first = await submit('silent');
  await decide(first, 1);
  expect((await all('site=silent', undefined, none)).map(({ subject }) => subject)).toContain(first);
  expect((await sendAsOwner(`${path}?seconds=61`)).status).toBe(422);
  expect((await sendAsOwner(`${path}?site=nowhere`)).status).toBe(404);
});
