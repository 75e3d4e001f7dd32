// A person by address: all of it is handed out, and all of it goes. What is left is looked for in every column of every table
// of both databases, so that what is stored one day is looked through, too.

import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { erasedAtOnceMax } from '../../src/domain/erasure.ts';
import type { Job } from '../../src/domain/job.ts';
import { readSettings, type Bindings } from '../../src/env.ts';
import { addressHash, authorKey } from '../../src/operations/author-key.ts';
import { digest, keyedHash } from '../../src/operations/hashing.ts';
import { carryOnJob } from '../../src/operations/moderation/carry-on-job.ts';
import type { PersonCount } from '../../src/operations/moderation/count-person.ts';
import type { PersonExport } from '../../src/operations/moderation/export-person.ts';
import { networkKey } from '../../src/operations/network-key.ts';
import { countDatabase } from '../setup/count-database.ts';
import { findLeaks } from '../setup/find-leaks.ts';
import { fillSite, makeKey, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const email = 'Zwyntek.Quill@quillonia.com';
const folded = email.toLowerCase();
const name = 'Zwyntek Quillonia';
const website = 'https://quillonia.com/zwyntek';
const text = 'Xylorimba lessons begin on Monday, says the choir master of the harbour.';
const network = '203.0.113.9';
const settings = readSettings(env);

beforeAll(async () => {
  await makeSite('demo', {}, { holdFirstComment: false });
  await makeSite('other', {}, { holdFirstComment: false });
});

function ask(path: string, body: object, bindings: Partial<Bindings> = {}, db = env.DB): Promise<Response> {
  return send(
    `/v1/admin/people/${path}`,
    {
      method: 'POST',
      headers: { Authorization: `Bearer ${env.OWNER_KEY}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    },
    db,
    bindings,
  );
}

async function say(fields: Record<string, unknown>, site = 'demo', headers = {}): Promise<string> {
  const answer = await post({ site, fields: { email, name, website, ...fields }, address: network, headers });
  expect(answer.status, await answer.clone().text()).toBe(201);
  return (await answer.json<{ comment: { id: string } }>()).comment.id;
}

/** Everything that the service can come to hold of a person. */
async function live(): Promise<string[]> {
  const first = await say({ body: text }, 'demo', { 'Idempotency-Key': 'key-of-zwyntek' });
  const second = await say({ body: `${text} Once more: https://quillonia.com/more.` }, 'other');
  await sendAsOwner(
    `/v1/admin/comments/${first}`,
    { body: `${text} (edited)`, version: 1, note: `for ${name}` },
    { method: 'PATCH' },
  );
  await sendAsOwner(`/v1/admin/comments/${first}/decisions`, {
    move: 'approve',
    version: 2,
    reason: name,
    note: `${email} called`,
  });
  const reply = await post({ fields: { parent: first, body: 'What an excellent idea this is, well done.' } });
  expect(reply.status).toBe(201);
  const bulk = { move: 'reject', comments: [{ id: second, version: 1 }], note: `All by ${email}`, reason: 'off-topic' };
  expect((await sendAsOwner('/v1/admin/decisions', bulk)).status).toBe(200);
  const author = await env.DB.prepare('SELECT author_id FROM comments WHERE id = ?')
    .bind(first)
    .first<string>('author_id');
  const entries = [
    { text: email, match: 'address', effect: 'spam', note: `${name} again` },
    { text: author, match: 'author', effect: 'trust' },
  ];
  const listed = await sendAsOwner('/v1/admin/sites/demo/list/entries', { entries });
  expect(listed.status, await listed.text()).toBe(201);
  expect((await sendAsOwner('/v1/admin/queue?q=xylorimba', undefined)).status).toBe(200);
  return [first, second];
}

/** The address, what is made of it, and what the person said. */
async function secrets(): Promise<string[]> {
  const networks = await Promise.all(['demo', 'other'].map((site) => networkKey(settings.hashSecret, site, network)));
  const keys = await Promise.all(
    ['demo', 'other'].flatMap((site, i) => [
      authorKey(settings.hashSecret, site, { network: networks[i] ?? '', person: folded }),
      addressHash(settings.hashSecret, site, folded),
    ]),
  );
  const digests = await Promise.all([email, folded, name, text].map(digest));
  const keyed = await keyedHash(settings.hashSecret, 'text', text);
  return [email, 'zwyntek', 'quillonia', 'xylorimba', 'key-of-zwyntek', ...keys, ...digests, keyed];
}

test('all of a person is handed out, in pages, and told in one event; then all of it goes, and the thread keeps its shape', async () => {
  const ids = await live();
  const leaks = await findLeaks(await secrets());
  for (const place of ['comments.body', 'comments.parent_name', 'comments.email_folded', 'authors.email_folded', 'edits.body_before', 'edits.note',
    'decisions.note', 'decisions.reason', 'jobs.note', 'lists.entries', 'rates.key', 'domains.domain', 'comments.idempotency_key', 'documents.body', 'documents.email', 'words_by_time_data.block'])
    expect(leaks, place).toContain(place); // prettier-ignore

  const pages: PersonExport[] = [];
  for (let cursor: string | null | undefined; cursor !== null; cursor = pages.at(-1)?.next) {
    const answer = await ask('export', { email: email.toUpperCase(), limit: 1, cursor });
    expect(answer.status, await answer.clone().text()).toBe(200);
    pages.push(await answer.json());
  }
  const comments = pages.flatMap((page) => page.comments);
  expect(comments.map(({ id }) => id).sort()).toEqual([...ids].sort());
  const one = comments.find(({ id }) => id === ids[0]);
  expect(one).toMatchObject({
    author: { name, email, website },
    body: `${text} (edited)`,
    idempotencyKey: 'key-of-zwyntek',
  });
  expect(one?.edits).toEqual([{ bodyBefore: text, at: expect.any(Number) as number, note: `for ${name}` }]);
  expect(one?.decisions).toMatchObject([{ move: 'approve', note: `${email} called` }]);
  expect(pages[0]?.listed?.map(({ match }) => match).sort()).toEqual(['address', 'author']);
  expect(JSON.stringify(pages)).not.toContain('"owner"');
  const told = await env.DB.prepare("SELECT count(*) AS n FROM events WHERE kind = 'person.exported'").first('n');
  expect(told).toBe(1);

  const count = await (await ask('count', { email })).json<PersonCount>();
  expect(count).toMatchObject({ comments: 2, more: false, authors: [{}, {}], listed: [{}, {}] });
  const changed = await ask('erase', { email, count: 3, text: 'erase' });
  expect([changed.status, (await changed.json<{ count: number }>()).count]).toEqual([409, 2]);
  const erased = await ask('erase', { email, count: 2, text: 'erase', listed: 'erase' });
  expect(erased.status, await erased.clone().text()).toBe(200);
  expect((await erased.json<{ job: Job }>()).job).toMatchObject({ move: 'erase', state: 'done', total: 2, decided: 2 });
  expect(await findLeaks(await secrets())).toEqual([]);

  const thread = await send('/v1/sites/demo/comments?page=https%3A%2F%2Fdemo.example%2Fnews%2Fharbour');
  expect(await thread.json()).toMatchObject({ comments: [{ id: ids[0], erased: true, replies: [{}] }] });
  const event = await env.DB.prepare("SELECT changes FROM events WHERE kind = 'person.erased'").first<string>(
    'changes',
  );
  expect(JSON.parse(event ?? '')).toMatchObject({ comments: { from: 2, to: 0 }, text: { to: 'erase' } });
  expect(await (await ask('count', { email })).json()).toEqual({ comments: 0, more: false, authors: [], listed: [] });
});

test('where the text stays, nothing tells whose it was; a ban stays as a hash and holds the next comment', async () => {
  const ids = await live();
  const banned = await say({ body: 'The xylorimba has been tuned, and the hall is warm.', page: 'post-2' });
  expect(await verdictOf(banned)).toBe('spam');
  const erased = await ask('erase', { email, site: 'demo', count: 2, text: 'keep' });
  expect(erased.status, await erased.clone().text()).toBe(200);
  const row = await env.DB.prepare('SELECT * FROM comments WHERE id = ?').bind(ids[0]).first<Record<string, unknown>>();
  expect(row).toMatchObject({ body: `${text} (edited)`, name: null, website: null, domains: '[]', erased_at: null });
  await ask('erase', { email, site: 'other', count: 1, text: 'keep' });
  const [said, hash] = ['xylorimba', await addressHash(settings.hashSecret, 'demo', folded)];
  const left = (await secrets()).filter((secret) => secret !== said && secret !== hash);
  expect(await findLeaks(left.filter((secret) => secret !== 'quillonia'))).toEqual([]);
  expect(await findLeaks([hash])).toEqual(['lists.entries']);
  const again = await say({ body: 'Here is the choir master again, with a word on the hall.', page: 'post-3' });
  expect(await verdictOf(again)).toBe('spam');
  const tried = await sendAsOwner('/v1/admin/sites/demo/judgements', { body: 'A word on the hall.', email });
  expect(await tried.json()).toMatchObject({ verdict: 'spam' });
  const other = await post({ fields: { body: 'Somebody else has a word on the hall, too, and on the choir.' } });
  expect(await verdictOf((await other.json<{ comment: { id: string } }>()).comment.id)).not.toBe('spam');
});

async function verdictOf(id: string): Promise<string | null> {
  return env.DB.prepare('SELECT verdict FROM comments WHERE id = ?').bind(id).first<string>('verdict');
}

test('thousands of comments are a job in bounded parts, which goes on after it was interrupted', async () => {
  await makeSite('large');
  await fillSite('large', 500);
  await env.DB.prepare(
    "UPDATE comments SET email_folded = 'all@example.com', email = 'all@example.com', author_id = 'all' WHERE site = 'large'",
  ).run();
  await env.DB.prepare(
    "INSERT INTO authors (site, email_folded, id, created_at) VALUES ('large', 'all@example.com', 'all', 1)",
  ).run();
  const sent: string[] = [];
  const queue = {
    send: ({ job }: { job: string }) => Promise.resolve(void sent.push(job)),
  } as unknown as Bindings['JOBS'];
  const begun = await ask(
    'erase',
    { email: 'all@example.com', site: 'large', count: 500, text: 'erase' },
    { JOBS: queue },
  );
  expect(begun.status).toBe(202);
  const { job } = await begun.json<{ job: Job }>();
  const counted = countDatabase(env.DB);
  const run = () => carryOnJob({ settings: { ...settings, db: counted.db, jobs: queue }, now: Date.now() }, job.id);
  await run();
  expect(counted.cost.statements).toBeLessThan(25);
  const left = () =>
    env.DB.prepare("SELECT count(*) AS n FROM comments WHERE site = 'large' AND erased_at IS NULL").first('n');
  expect(await left()).toBe(500 - erasedAtOnceMax);
  await Promise.all([run(), run()]);
  await run();
  expect(await left()).toBe(0);
  const done = await sendAsOwner(`/v1/admin/jobs/${job.id}`);
  expect(await done.json()).toMatchObject({ state: 'done', seen: 500, decided: 500, conflicts: 0 });
  expect(await findLeaks(['all@example.com'])).toEqual([]);
});

test('every fault is named, and the address is in no answer to it', async () => {
  await makeKey('mo', { role: 'moderator' });
  const faults = [
    [{ email, count: 1 }, 422, 'text'],
    [{ email, count: 1, text: 'erase', name: 'keep' }, 422, 'name'],
    [{ email: 'nobody', count: 1, text: 'erase' }, 422, 'email'],
    [{ email, count: 1, text: 'erase', site: 'nowhere' }, 404, null],
  ] as const;
  for (const [body, status, field] of faults) {
    const answer = await ask('erase', body);
    const told = await answer.text();
    expect([answer.status, told]).toEqual([status, expect.stringContaining(field ?? '') as string]);
    expect(told.toLowerCase()).not.toContain(folded);
  }
});
