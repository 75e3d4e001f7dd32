// Authors and client networks on a site's list: what is done to a person, from the queue to the next comment and back.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ListEntry } from '../../src/domain/list-entry.ts';
import { countDatabase } from '../setup/count-database.ts';
import { freshAddress, makeKey, makeSite, post, sendAsOwner, type Post } from '../setup/service.ts';

interface Shown {
  id: string;
  status: string;
  version: number;
  verdict: string;
  author: { id: string | null; network: string | null; email: string | null };
  reasons: { signal: string; sentence: string; quotes: { text: string }[] }[];
}

beforeAll(async () => {
  for (const site of ['demo', 'other']) await makeSite(site, {}, { holdFirstComment: false });
});

async function act<Answer>(method: string, to: string, sent?: unknown, status = 200): Promise<Answer> {
  const answer = await sendAsOwner(to, sent, { method });
  expect(answer.status, await answer.clone().text()).toBe(status);
  return status === 204 ? (undefined as Answer) : answer.json<Answer>();
}

async function list(entry: object, site = 'demo'): Promise<ListEntry> {
  const to = `/v1/admin/sites/${site}/list/entries`;
  const [made] = (await act<{ entries: ListEntry[] }>('POST', to, { entries: [entry] }, 201)).entries;
  return made as ListEntry;
}

const show = async (id: string) => (await act<{ comment: Shown }>('GET', `/v1/admin/comments/${id}`)).comment;

async function judge(what: Post): Promise<Shown> {
  const answer = await post(what);
  expect(answer.status, await answer.clone().text()).toBe(201);
  return show((await answer.json<{ comment: { id: string } }>()).comment.id);
}

const sentencesOf = ({ reasons }: Shown) =>
  reasons.filter(({ signal }) => signal === 'list').map(({ sentence }) => sentence);

describe('an author', () => {
  test('is muted and banned by the id that the queue shows, at that site, until the entry is gone', async () => {
    const from = (email: string, site = 'demo') => judge({ site, fields: { email } });
    const first = await from('ann.example@gmail.com');
    expect(first.verdict).toBe('approve');
    const entry = await list({ text: first.author.id, match: 'author', note: 'Quarrels' });
    expect(entry).toMatchObject({ match: 'author', effect: 'hold', field: 'email', note: 'Quarrels' });
    const held = await from('annexample+2@googlemail.com');
    expect([held.verdict, sentencesOf(held)]).toEqual([
      'hold',
      [`An author that this site holds (entry ${entry.id} of its list): 'annexample+2@googlemail.com'`],
    ]);
    expect((await from('ann.example@gmail.com', 'other')).verdict).toBe('approve');
    expect((await from('bob@example.com')).verdict).toBe('approve');
    const at = `/v1/admin/sites/demo/list/entries/${entry.id}`;
    await act('PATCH', at, { effect: 'spam' });
    expect((await from('ann.example@gmail.com')).verdict).toBe('spam');
    await act('PATCH', at, { expires: Date.now() - 1 });
    expect((await from('ann.example@gmail.com')).verdict).toBe('approve');
    await act('PATCH', at, { expires: null });
    await act('DELETE', at, undefined, 204);
    expect((await from('ann.example@gmail.com')).verdict).toBe('approve');
    const { events } = await act<{ events: { kind: string }[] }>('GET', '/v1/admin/events?site=demo&kind=list.changed');
    expect(events).toHaveLength(5);
  });

  test('keeps what a human approved, also when it is edited', async () => {
    const fields = { email: 'kept@example.com' };
    const { id, author } = await judge({ fields });
    const decided = { move: 'approve', version: 1 };
    await act('POST', `/v1/admin/comments/${id}/decisions`, decided);
    await list({ text: author.id, match: 'author', effect: 'spam' });
    await act('PATCH', `/v1/admin/comments/${id}`, { version: 2, body: 'The wall was mended in the end, it seems.' });
    expect(await show(id)).toMatchObject({ status: 'approved', verdict: 'spam' });
    expect((await judge({ fields })).status).toBe('spam');
  });

  test('is shown to readers without the address that was found', async () => {
    const reader = await makeKey('reader-of-senders', { role: 'reader' });
    const { author } = await judge({ fields: { email: 'unseen@example.com' } });
    await list({ text: author.id, match: 'author' });
    const { id } = await judge({ fields: { email: 'unseen@example.com' } });
    const shown = await (await sendAsOwner(`/v1/admin/comments/${id}`, undefined, { key: reader })).text();
    expect(shown).toContain('An author that this site holds');
    expect(shown).not.toContain('unseen@');
  });
});

describe('a client network', () => {
  test('is banned whatever address is typed, and another is not', async () => {
    const [address, other] = [freshAddress(), freshAddress()];
    const { author } = await judge({ address });
    expect(author).toMatchObject({ network: expect.stringMatching(/^[0-9a-f]{32}$/) });
    const entry = await list({ text: author.network, match: 'network', effect: 'spam', field: 'any' });
    const neighbour = address.replace(/\d+$/, '99');
    const banned = await judge({ address: neighbour });
    expect([banned.verdict, sentencesOf(banned)]).toEqual([
      'spam',
      [`A client network that this site takes for spam (entry ${entry.id} of its list)`],
    ]);
    expect((await judge({ address: other })).verdict).toBe('approve');
    expect((await judge({ address: null })).author.network).toBeNull();
    const elsewhere = await judge({ address, site: 'other' });
    expect([elsewhere.verdict, elsewhere.author.network === author.network]).toEqual(['approve', false]);
    const edited = { version: 1, body: 'The wall was mended in the end, it seems.' };
    expect((await act<{ comment: Shown }>('PATCH', `/v1/admin/comments/${banned.id}`, edited)).comment.verdict).toBe(
      'spam',
    );
  });

  test('is forgotten with the comment that is erased', async () => {
    const { id } = await judge({});
    await act('DELETE', `/v1/admin/comments/${id}`, undefined, 204);
    expect((await show(id)).author.network).toBeNull();
  });
});

test('trust of a network spares a first comment without a link its hold, and outranks nothing', async () => {
  await makeSite('office', {}, {});
  const address = freshAddress();
  const first = await judge({ site: 'office', address });
  expect(first.verdict).toBe('hold');
  await list({ text: first.author.network, match: 'network', effect: 'trust' }, 'office');
  expect((await judge({ site: 'office', address })).verdict).toBe('approve');
  await list({ text: 'kryptokasse' }, 'office');
  const body = 'The harbour wall was paid for by the Kryptokasse, as it seems.';
  expect((await judge({ site: 'office', address, fields: { body } })).verdict).toBe('hold');
});

test('an id that is none is refused, and what an id can not have', async () => {
  const wrong = async (entry: object) => {
    const to = '/v1/admin/sites/demo/list/entries';
    const { errors } = await act<{ errors: { field: string; rule: string }[] }>('POST', to, { entries: [entry] }, 422);
    return errors.map(({ field, rule }) => `${field} ${rule}`);
  };
  const hash = '0123456789abcdef'.repeat(2);
  expect(await wrong({ text: 'ann@example.com', match: 'author' })).toEqual(['entries.0.text not-an-id']);
  expect(await wrong({ text: '192.0.2.7', match: 'network' })).toEqual(['entries.0.text not-an-id']);
  expect(await wrong({ text: hash, match: 'network', field: 'body' })).toEqual(['entries.0.field not-with-match']);
});

test('costs a submission nothing more', async () => {
  const counted = countDatabase(env.DB);
  const address = freshAddress();
  const fields = { email: 'costs@example.com' };
  const { author } = await judge({ address, fields });
  await list({ text: author.id, match: 'author' });
  await list({ text: author.network, match: 'network' });
  await judge({ address, fields });
  counted.reset();
  expect((await post({ address, fields, db: counted.db })).status).toBe(201);
  expect(counted.cost.trips).toBe(2);
  expect(counted.cost.rowsRead).toBeLessThanOrEqual(30);
  expect(counted.cost.rowsWritten).toBeLessThanOrEqual(20);
});
