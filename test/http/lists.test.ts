// A site's list, from the owner's hands to the reasons in the queue.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ListEntry } from '../../src/domain/list-entry.ts';
import type { EventChanges } from '../../src/domain/event.ts';
import { countDatabase } from '../setup/count-database.ts';
import { makeKey, makeSite, models, post, sendAsOwner } from '../setup/service.ts';
import { assessAgain, readStored } from '../setup/stored-comments.ts';

interface Problem {
  errors: { field: string; rule: string; message: string }[];
}
interface Queued {
  id: string;
  verdict: string;
  verdictByScore: string;
  reasons: {
    signal: string;
    score: string | null;
    points: number;
    sentence: string;
    quotes: { field: string; text: string }[];
  }[];
}

beforeAll(async () => {
  for (const site of ['demo', 'words', 'text', 'races', 'replayed', 'budget', 'edited', 'trusting'])
    await makeSite(site, {}, { holdFirstComment: false });
});

const path = (site: string, rest = '') => `/v1/admin/sites/${site}/list${rest}`;

async function act<Answer>(method: string, to: string, sent?: unknown, status = 200): Promise<Answer> {
  const answer = await sendAsOwner(to, sent, { method });
  expect(answer.status, await answer.clone().text()).toBe(status);
  return status === 204 ? (undefined as Answer) : answer.json<Answer>();
}

async function add(site: string, ...entries: object[]): Promise<ListEntry[]> {
  const sent = { entries };
  return (await act<{ entries: ListEntry[] }>('POST', path(site, '/entries'), sent, 201)).entries;
}

async function refuse(method: string, to: string, sent: unknown): Promise<[string, string][]> {
  const { errors } = await act<Problem>(method, to, sent, 422);
  for (const { message } of errors) expect(message).toMatch(/^[A-Z].*\.$/);
  return errors.map(({ field, rule }) => [field, rule]);
}

/** Posts a comment and gives it as the queue shows it, whichever shelf it is on. */
async function judge(site: string, fields: Record<string, unknown>): Promise<Queued> {
  const answer = await post({ site, fields });
  expect(answer.status, await answer.clone().text()).toBe(201);
  const { comment } = await answer.json<{ comment: { id: string } }>();
  return (await act<{ comment: Queued }>('GET', `/v1/admin/comments/${comment.id}`)).comment;
}

const listed = ({ reasons }: Queued) => reasons.filter(({ signal }) => signal === 'list');

describe('an entry', () => {
  test('holds a comment that says it, in any disguise, and the reason quotes what was typed', async () => {
    const [entry] = await add('words', { text: 'Kryptokasse', note: 'Sold by mail since May' });
    expect(entry).toMatchObject({ id: '1-1', match: 'words', effect: 'hold', field: 'any', version: 1, by: 'owner' });
    const { verdict, verdictByScore, reasons } = await judge('words', {
      body: 'Try the Krypt0kasse, it helped us all.',
    });
    expect([verdict, verdictByScore]).toEqual(['hold', 'approve']);
    expect(reasons.find(({ signal }) => signal === 'list')).toMatchObject({
      sentence: "Words that this site holds (entry 1-1 of its list): 'Krypt0kasse'",
      quotes: [{ field: 'body', text: 'Krypt0kasse' }],
      points: 0,
    });
    expect(reasons.map(({ signal }) => signal)).toContain('listed-hold');
    expect((await judge('words', { body: 'The town hall was open on Monday as promised.' })).verdict).toBe('approve');
  });

  test('makes spam of it, or adds its points, in the field it names', async () => {
    await add(
      'words',
      { text: 'goldkiosk', match: 'part', effect: 'spam', field: 'name' },
      { text: 'marzipan', effect: 'points', points: 2.5 },
      { text: 'badshop.example', match: 'domain', effect: 'spam' },
    );
    expect((await judge('words', { name: 'MyGoldkiosk24' })).verdict).toBe('spam');
    expect(listed(await judge('words', { body: 'My goldkiosk is open on every second Monday.' }))).toEqual([]);
    expect((await judge('words', { body: 'More at https://www.badshop.example/now, as they say.' })).verdict).toBe(
      'spam',
    );
    const sweet = await judge('words', { body: 'The marzipan of that shop is the best in town.' });
    expect(listed(sweet)).toMatchObject([{ score: 'spam', points: 2.5, quotes: [{ text: 'marzipan' }] }]);
    const queue = await act<{ comments: Queued[] }>('GET', '/v1/admin/queue?site=words&status=spam&signal=listed-spam');
    expect(queue.comments).toHaveLength(2);
  });

  test('of an address finds it however it is spelt, and readers without addresses see no quote of it', async () => {
    await add('words', { text: 'j.doe+news@gmail.com', match: 'address', effect: 'spam' });
    const comment = await judge('words', { email: 'jdoe@googlemail.com' });
    expect(comment.verdict).toBe('spam');
    expect(listed(comment)).toMatchObject([{ quotes: [{ field: 'email', text: 'jdoe@googlemail.com' }] }]);
    const reader = await makeKey('reader-of-words', { role: 'reader' });
    const shown = await (await sendAsOwner(`/v1/admin/comments/${comment.id}`, undefined, { key: reader })).text();
    expect(shown).toContain('An address that this site takes for spam');
    expect(shown).not.toContain('jdoe');
  });

  test('does nothing any more once it has expired, is changed or is taken off', async () => {
    const body = 'Every zwetschge tells a story in this valley.';
    const [entry] = await add('words', { text: 'zwetschge', expires: Date.now() - 1 });
    expect((await judge('words', { body: `${body} One.` })).verdict).toBe('approve');
    const at = path('words', `/entries/${entry!.id}`);
    const changed = await act<{ entry: ListEntry }>('PATCH', at, { expires: null, version: entry!.version });
    expect((await judge('words', { body: `${body} Two.` })).verdict).toBe('hold');
    const problem = await act<{ detail: string }>('PATCH', at, { note: 'late', version: entry!.version }, 409);
    expect(problem.detail).toContain(`version ${changed.entry.version}`);
    await act('DELETE', `${at}?version=${entry!.version}`, undefined, 409);
    await act('DELETE', `${at}?version=${changed.entry.version}`, undefined, 204);
    await act('GET', at, undefined, 404);
    expect((await judge('words', { body: `${body} Three.` })).verdict).toBe('approve');
  });
});

describe('what is trusted', () => {
  test('answers for the words within it and the domains under it, and lifts nothing else', async () => {
    await add(
      'trusting',
      { text: 'cialis', match: 'part', effect: 'spam' },
      { text: 'specialist', effect: 'trust' },
      { text: 'example.net', match: 'domain', effect: 'spam' },
      { text: 'docs.example.net', match: 'domain', effect: 'trust' },
    );
    const doctor = await judge('trusting', { body: 'She is a specialist for knees and very patient.' });
    expect(doctor.verdict).toBe('approve');
    expect(listed(doctor)).toMatchObject([{ sentence: expect.stringContaining('that this site trusts'), points: 0 }]);
    expect((await judge('trusting', { body: 'Ask a specialist about cialis, he knows it.' })).verdict).toBe('spam');
    const linked = await judge('trusting', { body: 'It is explained at https://docs.example.net/start in full.' });
    expect(linked.reasons.map(({ signal }) => signal)).not.toContain('links');
    expect(linked.verdict).not.toBe('spam');
    expect(
      (await judge('trusting', { body: 'It is sold at https://shop.example.net/start, all of it.' })).verdict,
    ).toBe('spam');
  });

  test('lets a trusted address be believed as one approved before, as far as anybody may type it', async () => {
    await makeSite('first', {});
    await add('first', { text: 'friend@example.org', match: 'address', effect: 'trust' });
    const body = 'The bakery on the quay opens at eight now.';
    expect((await judge('first', { email: 'stranger@example.org', body })).verdict).toBe('hold');
    expect((await judge('first', { email: 'friend@example.org', body: `${body} Soon.` })).verdict).toBe('approve');
    const linked = `${body} See https://elsewhere.example.com/x`;
    expect((await judge('first', { email: 'friend@example.org', body: linked })).verdict).toBe('hold');
  });
});

describe('faults', () => {
  test('of entries are named each, and then none is added', async () => {
    const refused = await refuse('POST', path('demo', '/entries'), {
      entries: [
        { text: 'good enough' },
        { text: 'a' },
        { text: '  ' },
        { text: 'x'.repeat(201) },
        { text: 'two\nlines' },
        { text: 'not a domain', match: 'domain' },
        { text: 'nobody', match: 'address' },
        { text: 'pointless', effect: 'points' },
        { text: 'kind', effect: 'points', points: -2, score: 'toxicity' },
        { text: 'held', points: 3 },
        { text: 'spam.example', match: 'domain', field: 'name' },
        { text: 'Good  Enough' },
        { text: '==> x' },
      ],
    });
    expect(refused).toEqual([
      ['entries.1.text', 'too-short'],
      ['entries.2.text', 'empty'],
      ['entries.3.text', 'too-long'],
      ['entries.4.text', 'control-character'],
      ['entries.5.text', 'not-a-domain'],
      ['entries.6.text', 'not-an-address'],
      ['entries.7.points', 'required'],
      ['entries.8.points', 'negative-toxicity'],
      ['entries.9.points', 'not-with-effect'],
      ['entries.10.field', 'not-with-match'],
      ['entries.12.text', 'reserved'],
    ]);
    expect(await refuse('POST', path('demo', '/entries'), { entries: [{ text: 'same' }, { text: 'SAME' }] })).toEqual([
      ['entries.1.text', 'listed-already'],
    ]);
    expect(await refuse('POST', path('demo', '/entries'), { entries: [{ text: 'ok', colour: 1 }] })).toEqual([
      ['entries.0.colour', 'unknown'],
    ]);
    expect(await act('GET', path('demo'))).toEqual({ version: 0, size: 0, entries: [], next: null });
  });

  test('of lines are named by their numbers, and nothing is imported by half', async () => {
    const text = ['casino', '', 'x', 'y'.repeat(10_000), 'viagra', '==> {"match":"nonsense"}'].join('\n');
    expect(await refuse('POST', path('demo', '/text'), { text })).toEqual([
      ['text.3', 'too-short'],
      ['text.4', 'too-long'],
      ['text.6', 'not-a-header'],
    ]);
    const many = Array.from({ length: 100_000 }, (_, at) => `w${at}`).join('\n');
    expect(await refuse('POST', path('demo', '/text'), { text: many })).toEqual([['text.65001', 'too-many']]);
    expect(await act('GET', path('demo'))).toMatchObject({ version: 0, size: 0 });
    const kept = await act<object>('POST', path('demo', '/text'), { text, leaveOutFaulty: true });
    expect(kept).toMatchObject({
      version: 1,
      size: 2,
      added: 2,
      leftOut: [{ field: 'text.3' }, { field: 'text.4' }, {}],
    });
  });
});

describe('as text', () => {
  test("WordPress's keys are parts of words in every field, a blocked one outdoing a held one", async () => {
    const moderation = 'casino\r\n\r\n  payday loan \n0\nMyPills\n';
    const first = await act('POST', path('text', '/text'), { text: moderation, format: 'moderation_keys' });
    expect(first).toMatchObject({ version: 1, size: 3, added: 3, changed: 0, unchanged: 0 });
    const second = await act('POST', path('text', '/text'), { text: 'mypills\ncasino', format: 'disallowed_keys' });
    expect(second).toMatchObject({ version: 2, size: 3, added: 0, changed: 2 });
    expect((await judge('text', { name: 'BestMyPillsShop' })).verdict).toBe('spam');
    expect((await judge('text', { body: 'A paydaY  loans office opened in our street.' })).verdict).toBe('hold');
  });

  test('goes out and comes back as it was, in place of what is there', async () => {
    await add(
      'text',
      { text: '赌博', effect: 'points', points: 4, note: 'seen in "ads"' },
      { text: 'ok.example', match: 'domain', effect: 'trust' },
    );
    const out = await sendAsOwner(path('text', '/text'));
    const text = await out.text();
    expect(out.headers.get('ETag')).toBe('"3"');
    expect(text).toContain('==> {"match":"part","effect":"spam"}\ncasino\nmypills\n');
    const before = await act<{ entries: ListEntry[] }>('GET', path('text'));
    expect(await act('PUT', path('text', '/text'), { text, version: 3 })).toMatchObject({
      version: 3,
      unchanged: 5,
      removed: 0,
    });
    expect(await act('PUT', path('text', '/text'), { text: 'only this', version: 3 })).toMatchObject({
      version: 4,
      size: 1,
      removed: 5,
    });
    await act('PUT', path('text', '/text'), { text, version: 3 }, 409);
    expect(await act('PUT', path('text', '/text'), { text, version: 4 })).toMatchObject({ version: 5, size: 5 });
    const plain = ({ entries }: { entries: ListEntry[] }) =>
      entries.map(({ id: _id, version: _version, at: _at, by: _by, ...rest }) => rest);
    expect(plain(await act('GET', path('text')))).toEqual(plain(before));
  });

  test('is paged and searched in any spelling', async () => {
    const found = await act<{ entries: ListEntry[] }>('GET', `${path('text')}?text=C%40sino`);
    expect(found.entries.map(({ text }) => text)).toEqual(['casino']);
    const texts: string[] = [];
    let cursor = '';
    do {
      const page = await act<{ entries: ListEntry[]; next: string | null }>(
        'GET',
        `${path('text')}?limit=2&cursor=${cursor}`,
      );
      texts.push(...page.entries.map(({ text }) => text));
      cursor = page.next ?? '';
    } while (cursor !== '');
    expect(texts).toEqual(['casino', 'mypills', 'ok.example', 'payday loan', '赌博']);
    const trusted = await act<{ entries: ListEntry[] }>('GET', `${path('text')}?effect=trust&match=domain`);
    expect(trusted.entries).toHaveLength(1);
  });
});

describe('changes', () => {
  test('made at the same time are all kept', async () => {
    const names = Array.from({ length: 4 }, (_, at) => `parallel${'abcd'[at]}`);
    await Promise.all(names.map((text) => add('races', { text })));
    const { version, entries } = await act<{ version: number; entries: ListEntry[] }>('GET', path('races'));
    expect(version).toBe(4);
    expect(entries.map(({ text }) => text)).toEqual(names);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(4);
  });

  test('that rest on a version of the list or of the entry lose against one that came before', async () => {
    await act('POST', path('races', '/entries'), { entries: [{ text: 'stale' }], version: 3 }, 409);
    const [one] = await add('races', { text: 'contested' });
    const at = path('races', `/entries/${one!.id}`);
    const answers = await Promise.all(
      ['first', 'second', 'third'].map((note) => sendAsOwner(at, { note, version: one!.version }, { method: 'PATCH' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    await Promise.all(answers.map((answer) => answer.text()));
  });

  test('are told in events: who, which, from what to what, and no address', async () => {
    const [one, two] = await add('replayed', { text: 'nougat' }, { text: 'eve@example.org', match: 'address' });
    await act('PATCH', path('replayed', `/entries/${one!.id}`), { effect: 'spam' });
    await act('DELETE', path('replayed', `/entries/${two!.id}`), undefined, 204);
    const { events } = await act<{
      events: { kind: string; by: { name: string }; subject: string; changes: EventChanges }[];
    }>('GET', '/v1/admin/events?site=replayed&kind=list.changed');
    expect(JSON.stringify(events)).not.toContain('eve@');
    expect(events.map(({ by, subject, changes }) => [by.name, subject, changes])).toMatchObject([
      [
        'owner',
        'replayed',
        {
          version: { from: 2, to: 3 },
          entries: { from: 2, to: 1 },
          'entry 1-2': { from: { match: 'address' }, to: null },
        },
      ],
      [
        'owner',
        'replayed',
        { 'entry 1-1': { from: { text: 'nougat', effect: 'hold' }, to: { text: 'nougat', effect: 'spam' } } },
      ],
      ['owner', 'replayed', { version: { from: 0, to: 1 }, 'entry 1-1': { from: null } }],
    ]);
  });
});

describe('a judgement', () => {
  test('names the version it was made with, and is made again from its evidence whatever became of the list', async () => {
    await judge('replayed', { body: 'The nougat of that shop is the best in town.' });
    await act('PUT', path('replayed', '/text'), { text: '', version: 3 });
    const [stored] = await readStored('replayed');
    expect(stored?.assessment).toMatchObject({ listVersion: 3, verdict: 'spam' });
    expect(stored && assessAgain(stored, models)).toEqual(stored?.assessment);
  });

  test('of an edited text is by the list in force then', async () => {
    await add('edited', { text: 'schokolade' });
    const { id } = await judge('edited', { body: 'The Schokolade of that shop is the best in town.' });
    await add('edited', { text: 'karamell', effect: 'spam' });
    const edit = (body: string, version: number) =>
      act<{ comment: Queued }>('PATCH', `/v1/admin/comments/${id}`, { body, version });
    expect((await edit('The other sweets of that shop are the best in town.', 1)).comment.verdict).toBe('approve');
    expect((await edit('The Karamell of that shop is the best in town.', 2)).comment.verdict).toBe('spam');
  });

  test('is held where the list can not be read', async () => {
    await makeSite('broken', {}, { holdFirstComment: false });
    await env.DB.prepare("UPDATE sites SET list_version = 1, list_key = 'k' WHERE slug = 'broken'").run();
    await env.DB.prepare("INSERT INTO lists (site, part, entries) VALUES ('broken', 0, '{}')").run();
    const { verdict, reasons } = await judge('broken', {});
    expect(verdict).toBe('hold');
    expect(reasons.map(({ sentence }) => sentence)).toContain("Could not be checked: the site's own list (unreadable)");
  });
});

test('costs a submission no trip, at most its rows the first time, and then one row at most', async () => {
  const counted = countDatabase(env.DB);
  await judge('budget', {});
  const lines = Array.from({ length: 10_000 }, (_, at) => `entry number ${at.toString(36)} of a long list`);
  await act('POST', path('budget', '/text'), { text: lines.join('\n') });
  const cost = async (body: string) => {
    counted.reset();
    expect((await post({ site: 'budget', db: counted.db, fields: { body } })).status).toBe(201);
    return { ...counted.cost };
  };
  const cold = await cost('The wall was mended in the spring, as they said.');
  const warm = await cost('The wall was mended in the autumn, as they said.');
  expect([cold.trips, warm.trips]).toEqual([2, 2]);
  expect(cold.rowsRead).toBeLessThanOrEqual(30);
  expect(warm.rowsRead).toBeLessThan(cold.rowsRead);
  expect(cold.rowsWritten).toBeLessThanOrEqual(25);
  await add('budget', { text: 'plätzchen' });
  expect((await judge('budget', { body: 'A Plätzchen for everybody on the last day.' })).verdict).toBe('hold');
});

test('may be read by moderators and changed by owners alone', async () => {
  const moderator = await makeKey('mo-of-lists', { sites: ['words'] });
  expect((await sendAsOwner(path('words'), undefined, { key: moderator })).status).toBe(200);
  expect((await sendAsOwner(path('words', '/text'), { text: 'x' }, { key: moderator })).status).toBe(403);
  expect((await sendAsOwner(path('text'), undefined, { key: moderator })).status).toBe(404);
});
