// Every act with a key is told once, in the batch of the act; who may read of it.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import { countDatabase } from '../setup/count-database.ts';
import { makeKey, makeSite, post, sendAsOwner } from '../setup/service.ts';

const path = '/v1/admin/events';

interface Page {
  events: Event[];
  next: string | null;
}

let limited: string;

beforeAll(async () => {
  await makeSite('demo');
  await makeSite('other');
  limited = await makeKey('Owner of demo', { role: 'owner', sites: ['demo'] });
});

async function list(query: Record<string, string> = {}, key = env.OWNER_KEY): Promise<Page> {
  const answer = await sendAsOwner(`${path}?${new URLSearchParams(query)}`, undefined, { key });
  expect(answer.status).toBe(200);
  return answer.json<Page>();
}

async function eventsOf(subject: string): Promise<Event[]> {
  return (await list({ limit: '200' })).events.filter((event) => event.subject === subject);
}

async function submit(site = 'demo', fields: Record<string, unknown> = {}): Promise<string> {
  return (await (await post({ site, fields })).json<{ comment: { id: string } }>()).comment.id;
}

function act(method: string, target: string, body?: unknown, key = env.OWNER_KEY): Promise<Response> {
  return sendAsOwner(`/v1/admin/${target}`, body, { method, key });
}

const decide = (id: string, move: string, version: number, key?: string) =>
  act('POST', `comments/${id}/decisions`, { move, version, reason: 'rude', note: 'A private note.' }, key);

describe('one event tells of', () => {
  test('a decision, its undoing, an edit and an erasure, from what to what, and of no text, name or address', async () => {
    const secret = {
      name: 'Wilhelmina Harker',
      email: 'mina.harker@example.com',
      body: 'Telephone me on 555-0147, please.',
    };
    const id = await submit('demo', secret);
    const decided = await (await decide(id, 'approve', 1)).json<{ decision: { id: string } }>();
    await act('POST', `comments/${id}/decisions/${decided.decision.id}/undo`, {});
    await act('PATCH', `comments/${id}`, { version: 3, body: 'Write to me, please.', note: 'Number taken out.' });
    expect((await act('DELETE', `comments/${id}`)).status).toBe(204);
    expect((await act('DELETE', `comments/${id}`)).status).toBe(204);
    const events = await eventsOf(id);
    expect(events.map(({ kind, changes }) => [kind, changes])).toEqual([
      ['comment.erased', { version: { from: 4, to: 5 } }],
      ['comment.edited', { version: { from: 3, to: 4 } }],
      ['comment.undone', { status: { from: 'approved', to: 'pending' }, version: { from: 2, to: 3 } }],
      ['comment.decided', { status: { from: 'pending', to: 'approved' }, version: { from: 1, to: 2 } }],
    ]);
    for (const event of events) {
      expect(event).toMatchObject({ site: 'demo', by: { key: 'owner', name: 'owner' } });
      expect(Math.abs(event.at - Date.now())).toBeLessThan(60_000);
    }
    const { results } = await env.DB.prepare('SELECT * FROM events').all();
    const stored = JSON.stringify(results);
    for (const said of ['Wilhelmina', 'mina.harker', '555-0147', 'Write to me', 'taken out', 'private note']) {
      expect(stored).not.toContain(said);
    }
  });

  test('a site made and changed, with the settings that became others', async () => {
    await act('POST', 'sites', { slug: 'told', title: 'Told', hosts: ['told.example'] });
    await act('POST', 'sites', { slug: 'told', title: 'Again', hosts: ['told.example'] });
    const changes = {
      title: 'Told anew',
      hosts: ['told.example', 'www.told.example'],
      closeAfterDays: 14,
      threadDepth: 5,
    };
    await act('PATCH', 'sites/told', changes);
    await act('PATCH', 'sites/told', { closeAfterDays: null, embedsFormToken: true, version: 2 });
    await act('PATCH', 'sites/told', { title: 'Too late', version: 2 });
    const [last, changed, made, ...more] = await eventsOf('told');
    expect(more).toEqual([]);
    expect(made).toMatchObject({ kind: 'site.made', site: 'told', changes: { title: { from: null, to: 'Told' } } });
    expect(changed).toMatchObject({ kind: 'site.changed', site: 'told' });
    expect(changed?.changes).toEqual({
      version: { from: 1, to: 2 },
      title: { from: 'Told', to: 'Told anew' },
      hosts: { from: ['told.example'], to: ['told.example', 'www.told.example'] },
      closeAfterDays: { from: null, to: 14 },
    });
    expect(last?.changes).toEqual({
      version: { from: 2, to: 3 },
      closeAfterDays: { from: 14, to: null },
      embedsFormToken: { from: false, to: true },
    });
  });

  test('a policy, with the settings that became others, however they were sent', async () => {
    await makeSite('weighed');
    await act('PUT', 'sites/weighed/policy', {
      version: 1,
      policy: { mode: 'hold-all', thresholds: { spam: { hold: 0.5 } } },
    });
    await act('PUT', 'sites/weighed/policy', { version: 1, policy: {} });
    await act('PATCH', 'sites/weighed/policy', { policy: { languages: ['de'] } });
    expect((await eventsOf('weighed')).map(({ kind, site, changes }) => [kind, site, changes])).toEqual([
      ['policy.changed', 'weighed', { version: { from: 2, to: 3 }, languages: { from: [], to: ['de'] } }],
      [
        'policy.changed',
        'weighed',
        {
          version: { from: 1, to: 2 },
          mode: { from: 'hold-doubtful', to: 'hold-all' },
          'thresholds.spam.hold': { from: 0.2, to: 0.5 },
        },
      ],
    ]);
  });

  test('a page closed and reopened', async () => {
    await act('PATCH', 'sites/demo/pages', { page: 'post-7', closed: true, closeAfterDays: 3 });
    await act('PATCH', 'sites/demo/pages', { page: 'post-7', closed: false });
    expect((await eventsOf('post-7')).map(({ kind, site, changes }) => [kind, site, changes])).toEqual([
      ['page.changed', 'demo', { closed: { from: true, to: false } }],
      ['page.changed', 'demo', { closed: { from: false, to: true }, closeAfterDays: { from: null, to: 3 } }],
    ]);
  });

  test('a key made, and each key deleted', async () => {
    const wanted = { name: 'Parent', role: 'owner', sites: null };
    const parent = await (await act('POST', 'keys', wanted)).json<{ id: string; secret: string }>();
    const own = { name: 'Child', scopes: ['comments:read'], sites: ['demo'] };
    const child = await (await act('POST', 'keys', own, parent.secret)).json<{ id: string }>();
    await act('DELETE', `keys/${parent.id}?made=delete`);
    const [childGone, childMade] = await eventsOf(child.id);
    expect(childMade).toMatchObject({ kind: 'key.made', by: { key: parent.id, name: 'Parent' }, site: 'demo' });
    expect(childMade?.changes).toEqual({
      name: { from: null, to: 'Child' },
      role: { from: null, to: null },
      protocol: { from: null, to: null },
      scopes: { from: null, to: ['comments:read'] },
      sites: { from: null, to: ['demo'] },
    });
    expect(childGone).toMatchObject({
      kind: 'key.deleted',
      by: { key: 'owner' },
      changes: { name: { from: 'Child' } },
    });
    const kinds = (await eventsOf(parent.id)).map(({ kind, site }) => [kind, site]);
    expect(kinds).toEqual([
      ['key.deleted', null],
      ['key.made', null],
    ]);
  });
});

test('of eight acts at once on one thing the one that wins is told, and no other', async () => {
  const secrets = await Promise.all(Array.from({ length: 8 }, (_, i) => makeKey(`Racer ${i}`)));
  const owners = await Promise.all(Array.from({ length: 8 }, (_, i) => makeKey(`Owner ${i}`, { role: 'owner' })));
  const [decided, edited, erased] = [await submit(), await submit(), await submit()];
  await makeSite('raced');
  await Promise.all([
    ...secrets.map((key, i) => decide(decided, ['approve', 'spam', 'reject'][i % 3]!, 1, key)),
    ...secrets.map((key, i) => act('PATCH', `comments/${edited}`, { version: 1, body: `Text of ${i}.` }, key)),
    ...secrets.map((key) => act('DELETE', `comments/${erased}`, undefined, key)),
    ...owners.map((key, i) =>
      act('PUT', 'sites/raced/policy', { version: 1, policy: { flood: { perHour: 40 + i } } }, key),
    ),
    ...owners.map((key, i) => act('PATCH', 'sites/raced', { version: 1, title: `Title ${i}` }, key)),
    ...owners.map((key) => act('POST', 'keys', { name: 'Raced for', role: 'reader', sites: ['demo'] }, key)),
  ]);
  for (const subject of [decided, edited, erased]) expect(await eventsOf(subject)).toHaveLength(1);
  const [policy, site, ...more] = (await eventsOf('raced')).sort((a, b) => (a.kind < b.kind ? -1 : 1));
  expect([policy?.kind, site?.kind, more]).toEqual(['policy.changed', 'site.changed', []]);
  const stored = await env.DB.prepare("SELECT by FROM policies WHERE site = 'raced' AND version = 2").first('by');
  expect(policy?.by.name).toBe(stored);
  const made = (await list({ kind: 'key.made', limit: '200' })).events;
  expect(made.filter(({ changes }) => changes['name']?.to === 'Raced for')).toHaveLength(1);
});

test('what fails, or is done without a key, is not told', async () => {
  const before = await env.DB.prepare('SELECT count(*) AS n FROM events').first('n');
  const id = await submit();
  expect((await decide(id, 'approve', 7)).status).toBe(409);
  expect((await act('PATCH', 'sites/other', { title: 'Mine' }, limited)).status).toBe(404);
  expect((await act('PUT', 'sites/other/policy', { version: 1, policy: {} }, limited)).status).toBe(404);
  expect((await act('DELETE', 'keys/nobody')).status).toBe(404);
  expect(await env.DB.prepare('SELECT count(*) AS n FROM events').first('n')).toBe(before);
});

describe('an owner’s key limited to a site', () => {
  test('sees what was done there, by whomever, and nothing else', async () => {
    const [here, there] = [await submit('demo'), await submit('other')];
    await decide(here, 'approve', 1);
    await decide(there, 'approve', 1);
    await act('POST', 'keys', { name: 'Of both', role: 'reader', sites: ['demo', 'other'] });
    const { events } = await list({ limit: '200' }, limited);
    expect(events.map(({ subject }) => subject)).toContain(here);
    expect(new Set(events.map(({ site }) => site))).toEqual(new Set(['demo']));
    expect((await list({ site: 'demo', limit: '200' }, limited)).events).toEqual(events);
    expect(
      (await list({ actor: 'owner', kind: 'comment.decided' }, limited)).events.map(({ site }) => site),
    ).not.toContain('other');
  });

  test('is told of another site what it is told of none', async () => {
    const answers = await Promise.all(
      ['other', 'nowhere'].map((site) => act('GET', `events?site=${site}`, undefined, limited)),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    expect(await answers[0]!.json()).toEqual(await answers[1]!.json());
    expect((await act('GET', 'events?site=nowhere')).status).toBe(404);
  });

  test('of more than twenty sites has to name one', async () => {
    const sites = Array.from({ length: 21 }, (_, i) => `site-${i}`);
    const key = await makeKey('Of many', { role: 'owner', sites: ['demo', ...sites] });
    expect((await act('GET', 'events', undefined, key)).status).toBe(422);
    expect((await list({ site: 'demo' }, key)).events).not.toEqual([]);
  });
});

describe('over 3,000 events of three sites', () => {
  const counted = countDatabase(env.DB);
  const start = Date.UTC(2030, 0, 1);
  let two: string;

  beforeAll(async () => {
    for (const site of ['a', 'b', 'c']) await makeSite(site);
    two = await makeKey('Of two', { role: 'owner', sites: ['a', 'b'] });
    await env.DB.prepare(
      `WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 2999)
       INSERT INTO events (id, site, kind, subject, by_key, by_name, changes, at)
       SELECT printf('%08x-%04x-7000-8000-%012x', (?1 + i) >> 16, (?1 + i) & 65535, i), substr('abbbbbbccc', i % 10 + 1, 1),
         iif(i % 700 = 0, 'comment.erased', 'comment.decided'), printf('c-%d', i), printf('k-%d', i % 5), 'Mo', '{}', ?1 + i
       FROM n`,
    )
      .bind(start)
      .run();
  });

  /** Every page, the subjects in order, and the most rows that a page read. */
  async function walk(query: Record<string, string>, key = env.OWNER_KEY) {
    const subjects: string[] = [];
    let [cursor, pages, rowsRead]: [string | null, number, number] = [null, 0, 0];
    do {
      counted.reset();
      const asked = new URLSearchParams({ since: String(start), ...query, ...(cursor === null ? {} : { cursor }) });
      const answer = await sendAsOwner(`${path}?${asked}`, undefined, { key, db: counted.db });
      const page: Page = await answer.json<Page>();
      subjects.push(...page.events.map(({ subject }) => subject));
      [cursor, pages, rowsRead] = [page.next, pages + 1, Math.max(rowsRead, counted.cost.rowsRead)];
    } while (cursor !== null);
    return { subjects, pages, rowsRead };
  }

  /** One is quiet, one busy, one between. */
  const siteOf = (i: number) => 'abbbbbbccc'[i % 10];

  const numbered = (isIn: (i: number) => boolean) =>
    Array.from({ length: 3_000 }, (_, i) => 2_999 - i)
      .filter(isIn)
      .map((i) => `c-${i}`);

  test.each<[string, Record<string, string>, (i: number) => boolean]>([
    ['all', {}, () => true],
    ['a site', { site: 'b' }, (i) => siteOf(i) === 'b'],
    ['a key', { actor: 'k-2' }, (i) => i % 5 === 2],
    ['a kind', { kind: 'comment.erased' }, (i) => i % 700 === 0],
    ['a site and a key', { site: 'c', actor: 'k-3' }, (i) => siteOf(i) === 'c' && i % 5 === 3],
    ['a time', { since: String(start + 2_500) }, (i) => i >= 2_500],
  ])('pages of %s give each once, latest first, and read a bounded number of rows', async (_what, query, isIn) => {
    const { subjects, rowsRead } = await walk({ limit: '100', ...query });
    expect(subjects).toEqual(numbered(isIn));
    expect(rowsRead).toBeLessThanOrEqual('kind' in query || ('site' in query && 'actor' in query) ? 510 : 110);
  });

  test('a key of two of the sites pages through both, each once', async () => {
    const { subjects, rowsRead } = await walk({ limit: '100' }, two);
    expect(subjects).toEqual(numbered((i) => siteOf(i) !== 'c'));
    expect(rowsRead).toBeLessThanOrEqual(215);
    expect((await walk({ kind: 'comment.erased' }, two)).subjects).toEqual(
      numbered((i) => i % 700 === 0 && siteOf(i) !== 'c'),
    );
  });

  test('a cursor that is none of this list is refused', async () => {
    expect((await sendAsOwner(`${path}?cursor=nonsense`)).status).toBe(422);
  });
});
