// Every route is tried with no key and with a key of every role, at the key's own site and at a foreign one. Who may do what
// is written down here by hand, and the declarations must agree with it.

import { env } from 'cloudflare:workers';
import { beforeAll, describe, expect, test } from 'vitest';
import { roles, scopesOfRole, type Role, type Scope } from '../../src/domain/actor.ts';
import { freshAddress, makeKey, makeSite, post, send, sendAsOwner } from '../setup/service.ts';
import { fillPath, scopeOf, walked } from '../setup/served-routes.ts';
import {
  countEvents,
  storedOf,
  outgoingRows,
  ownChangeRows,
  prepareJob,
  prepareOutgoing,
} from '../setup/scope-things.ts';

/** What one trial has at its site. */
interface Things extends Record<string, string> {
  site: string;
  /** A comment, with its campaign, its latest decision and the token of its author. */
  id: string;
  campaign: string;
  decision: string;
  token: string;
  author: string;
  /** A key that reaches the site alone. */
  key: string;
  /** An entry of its list. */
  entry: string;
  /** A job that runs there, with one comment decided and one to do. */
  job: string;
}

interface Row {
  /** The least role; null: everybody, with a key or without. */
  least: Role | null;
  /** The status at the key's own site. */
  own: number;
  /** At a foreign one. 200 means a list, which must not name the foreign site. */
  foreign: number;
  /** It changes nothing, though it is no GET. */
  onlyAsks?: true;
  /** The answer lists the ids that were asked for, there or not. */
  echoesId?: true;
  /** The events of one act; 1 when left out. */
  events?: number;
  query?: (things: Things) => string;
  body?: (things: Things) => object;
}

let count = 0;
const unique = () => `${(count += 1)}`;
const aText = () => ({ body: 'Hm.' });
const asSpam = () => ({ reason: 'spam' });
const read = (paths: string[], query = ''): Record<string, Row> =>
  Object.fromEntries(paths.map((path) => [`get ${path}`, { least: null, own: 200, foreign: 200, query: () => query }]));

const written: Record<string, Row> = {
  ...read(['/', '/openapi.json', '/healthz', '/v1/sites/{site}/form', '/v1/sites/{site}/comments/{id}/reports']),
  ...read(['/v1/sites/{site}/comments', '/v1/sites/{site}/comments.html'], '?page=post-1'),
  ...read(['/v1/sites/{site}/comments.atom', '/v1/sites/{site}/counts', '/v1/sites/{site}/embed'], '?page=post-1'),
  'get /v1/sites/{site}/challenge': { least: null, own: 404, foreign: 404, query: () => `?text=${'0'.repeat(64)}` },
  'get /v1/comments/{id}/status': { least: null, own: 200, foreign: 200, query: ({ token }) => `?token=${token}` },
  ...ownChangeRows,
  'post /v1/sites/{site}/comments/{id}/reports': { least: null, own: 202, foreign: 202, events: 1, body: asSpam },
  'get /v1/admin/queue': { least: 'reader', own: 200, foreign: 404, query: ({ site }) => `?site=${site}` },
  'get /v1/admin/queue.atom': { least: 'reader', own: 200, foreign: 404, query: ({ site }) => `?site=${site}` },
  'get /v1/admin/queue/count': { least: 'reader', own: 200, foreign: 404, query: ({ site }) => `?site=${site}` },
  'get /v1/admin/campaigns': { least: 'reader', own: 200, foreign: 404, query: ({ site }) => `?site=${site}` },
  'get /v1/admin/campaigns/{id}': { least: 'reader', own: 200, foreign: 404 },
  'get /v1/admin/authors': {
    least: 'moderator',
    own: 200,
    foreign: 404,
    query: ({ site }) => `?site=${site}&email=ann@example.com`,
  },
  'get /v1/admin/authors/{author}': { least: 'reader', own: 200, foreign: 404 },
  'put /v1/admin/authors/{author}/mute': { least: 'moderator', own: 200, foreign: 404, body: () => ({ days: 7 }) },
  'delete /v1/admin/authors/{author}/mute': { least: 'moderator', own: 204, foreign: 404 },
  'post /v1/admin/people/export': {
    least: 'owner',
    own: 200,
    foreign: 404,
    body: ({ site }) => ({ site, email: 'ann@example.com' }),
  },
  'post /v1/admin/people/count': {
    least: 'owner',
    onlyAsks: true,
    own: 200,
    foreign: 404,
    body: ({ site }) => ({ site, email: 'ann@example.com' }),
  },
  'post /v1/admin/people/erase': {
    least: 'owner',
    own: 200,
    foreign: 404,
    body: ({ site }) => ({ site, email: 'ann@example.com', count: 0, text: 'erase' }),
  },
  'get /v1/admin/deletions': { least: 'owner', own: 200, foreign: 200 },
  'get /v1/admin/waiting': { least: 'reader', own: 200, foreign: 200 },
  'get /v1/admin/me': { least: 'reader', own: 200, foreign: 200 },
  'post /v1/admin/sessions': { least: null, own: 401, foreign: 401, body: () => ({ key: 'none' }) },
  'get /v1/admin/sessions': { least: 'reader', own: 200, foreign: 200 },
  'post /v1/admin/sessions/links': { least: 'reader', own: 201, foreign: 201, events: 0 },
  'delete /v1/admin/sessions': { least: 'reader', own: 204, foreign: 204, events: 0 },
  'delete /v1/admin/sessions/{id}': { least: 'reader', own: 404, foreign: 404 },
  'get /v1/admin/stats': { least: 'reader', own: 200, foreign: 404, query: ({ site }) => `?site=${site}` },
  'get /v1/admin/comments/{id}': { least: 'reader', own: 200, foreign: 404 },
  'patch /v1/admin/comments/{id}': {
    least: 'moderator',
    own: 200,
    foreign: 404,
    body: () => ({ version: 2, body: 'As it was meant.' }),
  },
  'delete /v1/admin/comments/{id}': { least: 'moderator', own: 204, foreign: 404 },
  'put /v1/admin/comments/{id}/claim': { least: 'moderator', own: 200, foreign: 404, events: 0 },
  'delete /v1/admin/comments/{id}/claim': { least: 'moderator', own: 204, foreign: 404, events: 0 },
  'post /v1/admin/claims': {
    least: 'moderator',
    own: 200,
    foreign: 200,
    echoesId: true,
    events: 0,
    body: ({ id }) => ({ claim: [id] }),
  },
  'put /v1/admin/comments/{id}/page': {
    least: 'moderator',
    own: 200,
    foreign: 404,
    body: () => ({ page: 'post-2' }),
  },
  'post /v1/admin/comments/{id}/decisions': {
    least: 'moderator',
    own: 200,
    foreign: 404,
    body: () => ({ move: 'reject', version: 2 }),
  },
  // A comment of a foreign site is a conflict like one that isn't there.
  'post /v1/admin/decisions': {
    least: 'moderator',
    own: 200,
    foreign: 200,
    echoesId: true,
    body: ({ id }) => ({ move: 'reject', comments: [{ id, version: 2 }] }),
  },
  'post /v1/admin/comments/{id}/decisions/{decision}/undo': { least: 'moderator', own: 200, foreign: 404 },
  'get /v1/admin/jobs': { least: 'reader', own: 200, foreign: 200 },
  'get /v1/admin/jobs/{id}': { least: 'reader', own: 200, foreign: 404 },
  'get /v1/admin/jobs/{id}/conflicts': { least: 'reader', own: 200, foreign: 404 },
  'post /v1/admin/jobs/{id}/cancel': { least: 'moderator', own: 200, foreign: 404 },
  // It runs: it is cancelled, and the comment's decision undone.
  'post /v1/admin/jobs/{id}/undo': { least: 'moderator', own: 200, foreign: 404, events: 2 },
  'get /v1/admin/sites': { least: 'reader', own: 200, foreign: 200 },
  'post /v1/admin/sites': {
    least: 'owner',
    own: 403,
    foreign: 403,
    body: () => ({ slug: `new-${unique()}`, title: 'New', hosts: ['new.example'] }),
  },
  'get /v1/admin/sites/{site}': { least: 'reader', own: 200, foreign: 404 },
  'delete /v1/admin/sites/{site}': {
    least: 'owner',
    own: 204,
    foreign: 404,
    // Told where no site is: the site's own events go with it.
    events: 0,
    query: ({ site }) => `?confirm=${site}`,
  },
  'patch /v1/admin/sites/{site}': { least: 'owner', own: 200, foreign: 404, body: () => ({ title: 'Other' }) },
  'get /v1/admin/sites/{site}/export': { least: 'owner', own: 200, foreign: 404, events: 1 },
  'post /v1/admin/sites/{site}/import': {
    least: 'owner',
    own: 200,
    foreign: 404,
    body: () => ({ lines: [{ type: 'domain', domain: 'x.example', approved: 1, rejected: 0, spam: 0 }] }),
  },
  'get /v1/admin/sites/{site}/policy': { least: 'reader', own: 200, foreign: 404 },
  'put /v1/admin/sites/{site}/policy': {
    least: 'owner',
    own: 200,
    foreign: 404,
    body: () => ({ policy: {}, version: 1 }),
  },
  'patch /v1/admin/sites/{site}/policy': { least: 'owner', own: 200, foreign: 404, body: () => ({ policy: {} }) },
  'post /v1/admin/sites/{site}/policy/trials': {
    least: 'reader',
    onlyAsks: true,
    own: 200,
    foreign: 404,
    body: () => ({ policy: {} }),
  },
  'post /v1/admin/sites/{site}/judgements': { least: 'reader', onlyAsks: true, own: 200, foreign: 404, body: aText },
  'get /v1/admin/sites/{site}/protocols': { least: 'owner', own: 200, foreign: 404 },
  'get /v1/admin/sites/{site}/list': { least: 'moderator', own: 200, foreign: 404 },
  'post /v1/admin/sites/{site}/list/entries': {
    least: 'owner',
    own: 201,
    foreign: 404,
    body: () => ({ entries: [{ text: 'another one' }] }),
  },
  'get /v1/admin/sites/{site}/list/entries/{entry}': { least: 'moderator', own: 200, foreign: 404 },
  'patch /v1/admin/sites/{site}/list/entries/{entry}': {
    least: 'owner',
    own: 200,
    foreign: 404,
    body: () => ({ effect: 'spam' }),
  },
  'delete /v1/admin/sites/{site}/list/entries/{entry}': { least: 'owner', own: 204, foreign: 404 },
  'get /v1/admin/sites/{site}/list/text': { least: 'moderator', own: 200, foreign: 404 },
  'post /v1/admin/sites/{site}/list/text': {
    least: 'owner',
    own: 200,
    foreign: 404,
    body: () => ({ text: 'another one' }),
  },
  'put /v1/admin/sites/{site}/list/text': {
    least: 'owner',
    own: 200,
    foreign: 404,
    body: () => ({ text: 'another one', version: 1 }),
  },
  'get /v1/admin/sites/{site}/pages': { least: 'reader', own: 200, foreign: 404 },
  'patch /v1/admin/sites/{site}/pages': {
    least: 'moderator',
    own: 200,
    foreign: 404,
    body: () => ({ page: 'post-1', closed: true }),
  },
  'post /v1/admin/pages/merge': { least: 'owner', own: 403, foreign: 403, body: () => ({}) },
  'post /v1/admin/search/index': { least: 'owner', onlyAsks: true, own: 403, foreign: 403, body: () => ({}) },
  'get /v1/admin/events': { least: 'owner', own: 200, foreign: 404, query: ({ site }) => `?site=${site}` },
  'get /v1/admin/events/stream': {
    least: 'reader',
    own: 200,
    foreign: 404,
    query: ({ site }) => `?site=${site}&seconds=0`,
  },
  ...outgoingRows,
  'get /v1/admin/keys': { least: 'owner', own: 200, foreign: 200 },
  'post /v1/admin/keys': {
    least: 'owner',
    own: 201,
    foreign: 403,
    body: ({ site }) => ({ name: `Made ${unique()}`, role: 'reader', sites: [site] }),
  },
  'delete /v1/admin/keys/{id}': { least: 'owner', own: 200, foreign: 404 },
};

/** Posting is everybody's; a key that comes with it must be good for it. */
const posting = 'post /v1/sites/{site}/comments';

/** What only refused requests are about, which leave it as it is. */
let untouched: Things;

beforeAll(async () => {
  await makeSite('demo', { hosts: ['localhost'] });
  untouched = await prepare();
});

/** A site with all that a route may need there. */
async function prepare(): Promise<Things> {
  const site = `site-${unique()}`;
  await makeSite(site);
  const posted = await post({
    site,
    fields: { page: 'post-1', body: `Number ${unique()} of the notes on the harbour wall.` },
  });
  const { comment, statusToken } = await posted.json<{ comment: { id: string }; statusToken: string }>();
  const author = await env.DB.prepare('SELECT author_id FROM comments WHERE id = ?')
    .bind(comment.id)
    .first<string>('author_id');
  const approval = { move: 'approve', version: 1 };
  const decided = await sendAsOwner(`/v1/admin/comments/${comment.id}/decisions`, approval);
  const { decision } = await decided.json<{ decision: { id: string } }>();
  await makeKey(`key-of-${site}`, { role: 'reader', sites: [site] });
  const job = await prepareJob({ site, id: comment.id, decision: decision.id });
  const mute = { text: author, match: 'author', expires: Date.now() + 86_400_000 };
  const listed = await sendAsOwner(`/v1/admin/sites/${site}/list/entries`, {
    entries: [{ text: 'spoken of' }, mute],
  });
  const { entries } = await listed.json<{ entries: [{ id: string }] }>();
  const campaign = env.DB.prepare('SELECT campaign_id FROM comments WHERE id = ?').bind(comment.id);
  return {
    site,
    id: comment.id,
    campaign: (await campaign.first<string>('campaign_id')) ?? '',
    decision: decision.id,
    token: statusToken,
    author: author ?? '',
    key: `key-of-${site}`,
    entry: entries[0].id,
    ...(await prepareOutgoing(site, comment.id)),
    job,
  };
}

/** The answer of one route to a key of a role that reaches `reached` alone; null: every site. */
async function attempt(name: string, things: Things, role: Role | null, reached: string | null): Promise<Response> {
  const [method = '', path = ''] = name.split(' ');
  const row = written[name];
  const secret = `secret-of-a-${role}-${unique()}-0123456789`;
  const sites = reached === null ? null : [reached];
  if (role !== null) await makeKey(`${role}-of-${reached}-${unique()}`, { secret, role, sites });
  const body = row?.body?.(things);
  const values = { ...things, id: idIn(path, things) };
  return send(fillPath(path, values) + (row?.query?.(things) ?? ''), {
    method: method.toUpperCase(),
    headers: {
      'CF-Connecting-IP': freshAddress(),
      ...(role === null ? {} : { Authorization: `Bearer ${secret}` }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** What the path's `id` is the id of. */
function idIn(path: string, { id, key, job, campaign }: Things): string {
  if (path.startsWith('/v1/admin/keys')) return key;
  if (path.startsWith('/v1/admin/jobs')) return job;
  return path.startsWith('/v1/admin/campaigns') ? campaign : id;
}

test('every route is written down, and no other', () => {
  expect([...Object.keys(written), posting].sort()).toEqual(walked.map(([name]) => name).sort());
});

const known = walked.flatMap(([name, route]) => (written[name] ? [[name, route, written[name]] as const] : []));

describe.each(known)('%s', (name, route, row) => {
  const allowed = roles.filter((role) => row.least === null || roles.indexOf(role) >= roles.indexOf(row.least));

  test('is declared for the roles written down', () => {
    const scope = scopeOf(route) as Scope | 'any' | null;
    expect(scope === null).toBe(row.least === null);
    expect(roles.filter((role) => scope === null || scope === 'any' || scopesOfRole[role].includes(scope))).toEqual(
      allowed,
    );
  });

  test(`without a key answers ${row.least === null ? row.own : 401}`, async () => {
    const things = row.least === null ? await prepare() : untouched;
    const answer = await attempt(name, things, null, 'nowhere');
    expect(answer.status).toBe(row.least === null ? row.own : 401);
  });

  test.each(roles)('at its own site answers a %s as written down, and an act is one event', async (role) => {
    const things = allowed.includes(role) ? await prepare() : untouched;
    const before = await countEvents(things.site);
    const answer = await attempt(name, things, role, things.site);
    expect(answer.status, await answer.text()).toBe(allowed.includes(role) ? row.own : 403);
    const isTold = row.events !== undefined || (row.least !== null && route.method !== 'get' && !row.onlyAsks);
    expect((await countEvents(things.site)) - before).toBe(answer.status < 400 && isTold ? (row.events ?? 1) : 0);
  });

  test.each(roles)('at a foreign site answers a %s as written down, and names nothing of it', async (role) => {
    const things = row.least === null ? await prepare() : untouched;
    const own = `own-${unique()}`;
    await makeSite(own);
    const before = await storedOf(things.site);
    const answer = await attempt(name, things, role, own);
    expect(answer.status).toBe(allowed.includes(role) ? row.foreign : 403);
    if (row.least === null) return;
    const told = await answer.text();
    const id = row.echoesId ? things.decision : things.id;
    for (const secret of [things.site, id, things.key, things.job, things.author]) expect(told).not.toContain(secret);
    expect(await storedOf(things.site)).toEqual(before);
  });
});

test.each([
  ['post /v1/admin/sites', 201],
  ['post /v1/admin/pages/merge', 200],
  ['post /v1/admin/search/index', 200],
])('%s, which no key limited to sites may, is for owners of every site', async (name, status) => {
  const things = await prepare();
  expect((await attempt(name, things, 'moderator', null)).status).toBe(403);
  expect((await attempt(name, things, 'owner', null)).status).toBe(status);
});

describe('posting', () => {
  test.each([
    [null, 201, 201],
    ['reader', 403, 404],
    ['moderator', 201, 404],
    ['owner', 201, 404],
  ] as const)('with the key of %s answers %i at its own site, %i at a foreign one', async (role, own, foreign) => {
    const [mine, other] = [await prepare(), await prepare()];
    const secret = `secret-for-posting-${unique()}`;
    if (role !== null) await makeKey(`Poster ${unique()}`, { secret, role, sites: [mine.site] });
    const headers: Record<string, string> = role === null ? {} : { Authorization: `Bearer ${secret}` };
    const statusAt = async ({ site }: Things) => (await post({ site, headers, fields: { page: 'post-1' } })).status;
    expect([await statusAt(mine), await statusAt(other)]).toEqual([own, foreign]);
  });
});
