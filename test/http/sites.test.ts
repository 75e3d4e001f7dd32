import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const path = '/v1/admin/sites';
let ofDemo: { owner: string; moderator: string; reader: string };

async function makeKey(role: string, sites: string[] | null): Promise<string> {
  const answer = await sendAsOwner('/v1/admin/keys', { name: `${role} of ${sites?.join()}`, role, sites });
  return (await answer.json<{ secret: string }>()).secret;
}

function patch(site: string, body: unknown, key = env.OWNER_KEY): Promise<Response> {
  return sendAsOwner(`${path}/${site}`, body, { method: 'PATCH', key });
}

beforeAll(async () => {
  await makeSite('demo');
  await makeSite('other');
  const [owner, moderator, reader] = await Promise.all(
    ['owner', 'moderator', 'reader'].map((role) => makeKey(role, ['demo'])),
  );
  ofDemo = { owner: owner!, moderator: moderator!, reader: reader! };
});

test('a new site takes comments at once, with defaults for all but title and hosts', async () => {
  const answer = await sendAsOwner(path, {
    slug: 'news',
    title: ' The News ',
    hosts: ['News.Example.', 'localhost:8787'],
  });
  expect(answer.status).toBe(201);
  const site = await answer.json<Record<string, unknown>>();
  expect(site).toMatchObject({
    slug: 'news',
    title: 'The News',
    hosts: ['news.example', 'localhost:8787'],
    required: ['name', 'email', 'body'],
    closeAfterDays: null,
    version: 1,
    policyVersion: 1,
  });
  expect(site['createdAt']).toBeTypeOf('number');
  expect(await (await sendAsOwner(`${path}/news`)).json()).toEqual(site);
  expect((await post({ site: 'news', fields: { page: 'https://news.example/a' } })).status).toBe(201);
  const policies = await env.DB.prepare("SELECT version, policy, by FROM policies WHERE site = 'news'").all();
  expect(policies.results).toEqual([{ version: 1, policy: '{}', by: 'owner' }]);
});

test('a slug that is taken is a conflict and changes nothing', async () => {
  const before = await (await sendAsOwner(`${path}/demo`)).json();
  const answers = await Promise.all(
    [1, 2].map(() => sendAsOwner(path, { slug: 'demo', title: 'Mine', hosts: ['evil.example'] })),
  );
  expect(answers.map(({ status }) => status)).toEqual([409, 409]);
  expect(await (await sendAsOwner(`${path}/demo`)).json()).toEqual(before);
});

test('each setting that is not right is named', async () => {
  const answer = await sendAsOwner(path, {
    slug: 'No Slug',
    hosts: ['https://x.example/a'],
    threadDepth: 99,
    colour: 'red',
  });
  expect(answer.status).toBe(422);
  const { errors } = await answer.json<{ errors: { field: string }[] }>();
  expect(errors.map(({ field }) => field).sort()).toEqual(['colour', 'hosts.0', 'slug', 'threadDepth', 'title']);
});

test('hosts may be typed in any script and stand for all names below a domain, but not below one that many people share', async () => {
  const made = await sendAsOwner(path, { slug: 'wild', title: 'x', hosts: ['*.Blog.example', 'münchen.de'] });
  expect([made.status, await made.json()]).toMatchObject([201, { hosts: ['*.blog.example', 'xn--mnchen-3ya.de'] }]);
  for (const page of ['https://ada.blog.example/a', 'https://münchen.de/a']) {
    expect((await post({ site: 'wild', fields: { page } })).status).toBe(201);
  }
  expect((await post({ site: 'wild', fields: { page: 'https://blog.example.evil.net/a' } })).status).toBe(422);
  const shared = await patch('wild', { hosts: ['a.example', '*.co.uk'] });
  expect([shared.status, await shared.json()]).toMatchObject([
    422,
    { errors: [{ field: 'hosts.1', rule: 'shared-host', message: expect.stringContaining('*.example.co.uk') }] },
  ]);
});

test('a change touches what it names and counts the version up', async () => {
  await makeSite('changing', { closeAfterDays: 30, scripts: ['Latn'] });
  const changed = await patch('changing', { closeAfterDays: null, scripts: [], title: 'Changed' });
  expect(changed.status).toBe(200);
  expect(await changed.json()).toMatchObject({
    slug: 'changing',
    title: 'Changed',
    closeAfterDays: null,
    scripts: [],
    hosts: ['demo.example'],
    version: 2,
  });
  expect(await (await sendAsOwner(`${path}/changing`)).json()).toMatchObject({
    title: 'Changed',
    closeAfterDays: null,
    version: 2,
  });
});

test('of two changes made from the same version the second is refused and told the version', async () => {
  await makeSite('raced');
  const answers = await Promise.all(['One', 'Two'].map((title) => patch('raced', { title, version: 1 })));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const lost = answers.find(({ status }) => status === 409);
  expect(await lost?.json()).toMatchObject({ detail: expect.stringContaining('version 2') });
});

test('a key limited to a site sees that site only, and makes none', async () => {
  const { sites } = await (
    await sendAsOwner(path, undefined, { key: ofDemo.reader })
  ).json<{ sites: { slug: string }[] }>();
  expect(sites.map(({ slug }) => slug)).toEqual(['demo']);
  expect((await sendAsOwner(`${path}/demo`, undefined, { key: ofDemo.reader })).status).toBe(200);
  const absent = await sendAsOwner(`${path}/nowhere`, undefined, { key: ofDemo.reader });
  const hidden = await sendAsOwner(`${path}/other`, undefined, { key: ofDemo.reader });
  expect([absent.status, hidden.status]).toEqual([404, 404]);
  expect(await hidden.json()).toEqual(await absent.json());
  expect((await patch('other', { title: 'Mine' }, ofDemo.owner)).status).toBe(404);
  expect(
    (await sendAsOwner(path, { slug: 'fresh', title: 'x', hosts: ['x.example'] }, { key: ofDemo.owner })).status,
  ).toBe(403);
  expect((await patch('demo', { title: 'Demo' }, ofDemo.owner)).status).toBe(200);
});

test('only an owner changes settings, and nobody does without a key', async () => {
  expect((await patch('demo', { title: 'x' }, ofDemo.moderator)).status).toBe(403);
  expect(
    (await sendAsOwner(path, { slug: 'y', title: 'x', hosts: ['x.example'] }, { key: ofDemo.reader })).status,
  ).toBe(403);
  expect((await send(path)).status).toBe(401);
});

test('the list pages by slug, each site once', async () => {
  const { sites } = await (await sendAsOwner(path)).json<{ sites: { slug: string }[] }>();
  const seen: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: { sites: { slug: string }[]; next: string | null } = await (
      await sendAsOwner(`${path}?limit=2&cursor=${cursor}`)
    ).json();
    seen.push(...page.sites.map(({ slug }) => slug));
    cursor = page.next;
  }
  expect(seen).toEqual(sites.map(({ slug }) => slug));
});

test.each([
  'https://evil.example/?p={key}',
  'https://demo.example/?p=1',
  'https://demo.example/{key}/{key}',
  'https://{key}.demo.example/',
  'https://demo.example{key}/',
  'https://demo.example/#{key}',
  'https://{key}@demo.example/{key}',
  'https://me@demo.example/{key}',
  'javascript:{key}',
  '/?p={key}',
  `https://demo.example/${'x'.repeat(500)}/{key}`,
])('%s is no address of a key on this site', async (keyUrl) => {
  const made = await sendAsOwner(path, { slug: 'templated', title: 'T', hosts: ['demo.example'], keyUrl });
  const changed = await patch('demo', { keyUrl });
  for (const answer of [made, changed]) {
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field: 'keyUrl' }] }]);
  }
});

test('the address of keys and the hosts of a site can change together, but not away from each other', async () => {
  await makeSite('moving', { hosts: ['old.example'], keyUrl: 'https://old.example/?p={key}' });
  expect((await patch('moving', { hosts: ['new.example'] })).status).toBe(422);
  expect((await patch('moving', { keyUrl: 'https://new.example/?p={key}' })).status).toBe(422);
  const moved = { hosts: ['*.new.example'], keyUrl: 'https://www.new.example/posts/{key}' };
  expect([(await patch('moving', moved)).status, (await patch('moving', { keyUrl: null })).status]).toEqual([200, 200]);
  expect(await (await patch('moving', { hosts: ['other.example'] })).json()).toMatchObject({
    keyUrl: null,
    version: 4,
  });
});
