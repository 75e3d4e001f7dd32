// Moderators mute authors and take the mute off, for a while and no more; the list stays its owner's.

import { beforeAll, describe, expect, test } from 'vitest';
import type { ListEntry } from '../../src/domain/list-entry.ts';
import { makeKey, makeSite, post, sendAsOwner } from '../setup/service.ts';

const moderator = 'secret-of-mo-the-moderator-012345';
const reader = 'secret-of-rea-the-reader-01234567';
const elsewhere = 'secret-of-a-moderator-elsewhere-01';
const dayMs = 86_400_000;
let people = 0;

beforeAll(async () => {
  for (const site of ['demo', 'other']) await makeSite(site, {}, { holdFirstComment: false });
  await makeKey('Mo', { secret: moderator, role: 'moderator', sites: ['demo'] });
  await makeKey('Rea', { secret: reader, role: 'reader', sites: ['demo'] });
  await makeKey('Else', { secret: elsewhere, role: 'moderator', sites: ['other'] });
});

interface Person {
  id: string;
  /** Writes once more; answers how that stands. */
  write: () => Promise<string>;
}

/** Somebody who has written once. */
async function meet(): Promise<Person> {
  people += 1;
  const email = `person${people}@example.com`;
  const write = async () => {
    const answer = await post({ site: 'demo', fields: { email } });
    return (await answer.json<{ comment: { status: string } }>()).comment.status;
  };
  expect(await write()).toBe('approved');
  const found = await sendAsOwner(`/v1/admin/authors?site=demo&email=${email}`);
  const { authors } = await found.json<{ authors: { id: string }[] }>();
  return { id: authors[0]!.id, write };
}

const mute = (id: string, sent: object = { days: 7 }, key = moderator) =>
  sendAsOwner(`/v1/admin/authors/${id}/mute`, sent, { method: 'PUT', key });
const unmute = (id: string, key = moderator) =>
  sendAsOwner(`/v1/admin/authors/${id}/mute`, undefined, { method: 'DELETE', key });

async function entriesOn(id: string): Promise<ListEntry[]> {
  const list = await sendAsOwner(`/v1/admin/sites/demo/list?text=${id}`);
  return (await list.json<{ entries: ListEntry[] }>()).entries;
}

async function listAsOwner(entry: object): Promise<void> {
  expect((await sendAsOwner('/v1/admin/sites/demo/list/entries', { entries: [entry] })).status).toBe(201);
}

describe('a moderator', () => {
  test('mutes an author until a day, and takes it off again; events tell who', async () => {
    const { id, write } = await meet();
    const answer = await mute(id, { days: 7, note: 'Quarrels' });
    expect(answer.status).toBe(200);
    const { entry } = await answer.json<{ entry: ListEntry }>();
    expect(entry).toMatchObject({ text: id, match: 'author', effect: 'hold', note: 'Quarrels', by: 'Mo' });
    expect(entry.expires).toBe(entry.at + 7 * dayMs);
    expect(await write()).toBe('pending');
    expect((await unmute(id)).status).toBe(204);
    expect(await write()).toBe('approved');
    const events = await sendAsOwner('/v1/admin/events?site=demo&kind=list.changed&limit=2');
    const told = await events.json<{ events: { by: { name: string } }[] }>();
    expect(told.events.map(({ by }) => by.name)).toEqual(['Mo', 'Mo']);
    expect((await unmute(id)).status).toBe(404);
  });

  test('says anew how long, and there is one mute', async () => {
    const { id } = await meet();
    await mute(id, { days: 30 });
    await mute(id, { days: 1 });
    const [entry, ...more] = await entriesOn(id);
    expect([more, entry?.expires]).toEqual([[], entry!.at + dayMs]);
  });

  test.each([[{ days: 31 }], [{ days: 0 }], [{ days: 1.5 }], [{}], [{ days: 1, effect: 'spam' }], [{ days: null }]])(
    'mutes for one to thirty days and does nothing else: %j',
    async (sent) => {
      const { id } = await meet();
      expect((await mute(id, sent)).status).toBe(422);
      expect(await entriesOn(id)).toEqual([]);
    },
  );

  test.each([
    ['a ban', { effect: 'spam', expires: Date.now() + dayMs }],
    ['trust', { effect: 'trust' }],
    ['a hold without end', { effect: 'hold' }],
    ['a hold for a year', { effect: 'hold', expires: Date.now() + 365 * dayMs }],
  ])('changes nothing of %s that the list has', async (_what, entry) => {
    const { id } = await meet();
    await listAsOwner({ text: id, match: 'author', ...entry });
    const before = await entriesOn(id);
    expect([(await mute(id)).status, (await unmute(id)).status]).toEqual([409, 409]);
    expect(await entriesOn(id)).toEqual(before);
  });

  test('mutes over what the list said and has ended', async () => {
    const { id, write } = await meet();
    await listAsOwner({ text: id, match: 'author', effect: 'trust', expires: Date.now() - 1 });
    expect((await unmute(id)).status).toBe(404);
    expect((await mute(id)).status).toBe(200);
    expect(await write()).toBe('pending');
  });

  test('takes off what an owner muted for a while, and writes nothing else of the list', async () => {
    const { id } = await meet();
    await listAsOwner({ text: id, match: 'author', effect: 'hold', expires: Date.now() + dayMs });
    expect((await unmute(id)).status).toBe(204);
    const ban = { entries: [{ text: id, match: 'author', effect: 'spam' }] };
    expect((await sendAsOwner('/v1/admin/sites/demo/list/entries', ban, { key: moderator })).status).toBe(403);
  });
});

test('a mute is no affair of a reader, nor of a moderator elsewhere, and needs somebody who is there', async () => {
  const { id } = await meet();
  expect([(await mute(id, { days: 1 }, reader)).status, (await unmute(id, reader)).status]).toEqual([403, 403]);
  expect([(await mute(id, { days: 1 }, elsewhere)).status, (await unmute(id, elsewhere)).status]).toEqual([404, 404]);
  expect((await mute('01890000-0000-7000-8000-000000000000')).status).toBe(404);
  expect(await entriesOn(id)).toEqual([]);
});
