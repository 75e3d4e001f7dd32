// A site is exported, imported elsewhere and exported again: what went out is what is there. And what comes twice, in the wrong
// order, or at fault.

import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import type { Line } from '../../src/domain/transfer.ts';
import type { ImportAnswer } from '../../src/operations/transfer/import-lines.ts';
import { countDatabase } from '../setup/count-database.ts';
import { readSettings } from '../../src/env.ts';
import { makeStatusToken } from '../../src/operations/tokens.ts';
import { freshAddress, makeSite, post, send, sendAsOwner } from '../setup/service.ts';
import { appeal, report } from '../setup/webhooks.ts';

const counted = countDatabase(env.DB);

/** All lines of a site, over as many answers as it takes. */
async function exportAll(site: string, { limit = 3, emails = 'include' } = {}): Promise<Line[]> {
  const lines: Line[] = [];
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    counted.reset();
    const query = new URLSearchParams({ limit: String(limit), emails, cursor });
    const answer = await sendAsOwner(`/v1/admin/sites/${site}/export?${query}`, undefined, { db: counted.db });
    expect(answer.status).toBe(200);
    const given = (await answer.text())
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    expect(counted.cost.statements).toBeLessThanOrEqual(49);
    const last = given.pop();
    lines.push(...given);
    expect(['next', 'end']).toContain(last?.type);
    cursor = last?.type === 'next' ? last.cursor : undefined;
  }
  return lines;
}

async function bring(site: string, lines: unknown[], orphans?: 'root'): Promise<ImportAnswer> {
  counted.reset();
  const answer = await sendAsOwner(`/v1/admin/sites/${site}/import`, { lines, orphans }, { db: counted.db });
  expect(answer.status, await answer.clone().text()).toBe(200);
  expect(counted.cost.statements).toBeLessThanOrEqual(49);
  expect(counted.cost.trips).toBeLessThanOrEqual(3);
  return answer.json<ImportAnswer>();
}

/** In pieces of five. */
async function bringAll(site: string, lines: Line[]): Promise<ImportAnswer[]> {
  const answers: ImportAnswer[] = [];
  for (let at = 0; at < lines.length; at += 5) answers.push(await bring(site, lines.slice(at, at + 5)));
  return answers;
}

/** What the triggers keep of a site. */
async function tallies(site: string): Promise<unknown[]> {
  const queries = [
    'SELECT pending, approved, rejected, spam, discarded, reported, appealed FROM site_counts WHERE site = ?',
    'SELECT key, closed, close_after_days, visible, created_at FROM pages WHERE site = ? ORDER BY key',
    'SELECT email_folded, approved, rejected, spam, now_pending, now_approved, now_rejected, now_spam FROM authors WHERE site = ? ORDER BY 1',
    'SELECT domain, approved, rejected, spam FROM domains WHERE site = ? ORDER BY 1',
    'SELECT page, depth, visible, parent_name, parent_body, signals, duplicate_key IS NULL AS none, campaign_size, reported, reports, report_weight, report_reasons, appeal FROM comments WHERE site = ? ORDER BY created_at, id',
  ];
  const read = await env.DB.batch(queries.map((sql) => env.DB.prepare(sql).bind(site)));
  return read.map(({ results }) => results);
}

interface Posted {
  comment: { id: string };
}

async function say(fields: Record<string, unknown>): Promise<string> {
  const answer = await post({ site: 'old', address: freshAddress(), fields: { page: 'post-1', ...fields } });
  expect(answer.status).toBe(201);
  return (await answer.json<Posted>()).comment.id;
}

const decide = (id: string, move: string, version: number) =>
  sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move, version, reason: 'toxic' });

/** Where its author changes a comment. */
const makeOwn = async (id: string) => `/v1/comments/${id}?token=${await makeStatusToken(readSettings(env), id)}`;

async function fillOld(): Promise<void> {
  await makeSite('old', {}, {});
  await sendAsOwner('/v1/admin/sites/old', { title: 'The old one' }, { method: 'PATCH' });
  await sendAsOwner('/v1/admin/sites/old/policy', { policy: { holdFirstComment: false } }, { method: 'PATCH' });
  await sendAsOwner('/v1/admin/sites/old/list/entries', { entries: [{ text: 'harbour scam', effect: 'spam' }] });
  const root = await say({
    name: 'Ann',
    email: 'Ann@example.com',
    body: 'The wall "must" be mended; 燈塔 https://links.example.org/x',
  });
  await decide(root, 'approve', 1);
  const reply = await say({
    parent: root,
    body: 'It was mended in May, if you look from the mole: all eighty metres of it, and well done, too.',
  });
  await decide(reply, 'approve', 1);
  await say({
    parent: reply,
    body: 'It was mended in May, if you look from the mole: all eighty metres of it, and well done, as well.',
  });
  const edited = await say({ name: 'Bo', body: 'Call me at 555 1234.' });
  await sendAsOwner(
    `/v1/admin/comments/${edited}`,
    { version: 1, body: 'Call me.', note: 'number' },
    { method: 'PATCH' },
  );
  const own = await makeOwn(await say({ name: 'Cy', body: 'I never said that the wall was old.' }));
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ version: 1, body: 'I never said so.' });
  expect((await send(own, { method: 'PATCH', headers, body })).status).toBe(200);
  expect((await send(own, { method: 'DELETE' })).status).toBe(200);
  const refused = await say({
    page: 'https://demo.example/two',
    body: 'You are all idiots, see https://rude.example.org/',
  });
  await decide(refused, 'reject', 1);
  await appeal(refused);
  const granted = await say({ body: 'The harbour master said so himself, on Tuesday.' });
  await decide(granted, 'spam', 1);
  await appeal(granted);
  await decide(granted, 'approve', 3);
  await report('old', granted);
  await report('old', root);
  await decide(root, 'approve', 2);
  const erased = await say({ body: 'Better forgotten.' });
  await decide(erased, 'approve', 1);
  await say({ parent: erased, body: 'Why is it gone?' });
  await sendAsOwner(`/v1/admin/comments/${erased}`, undefined, { method: 'DELETE' });
  await say({
    body: 'Buy cheap pills http://bit.ly/x1 [url=http://slots-royal777.com]free spins[/url] best casino bonus',
  });
  await sendAsOwner(
    '/v1/admin/sites/old/pages',
    { page: 'https://demo.example/two', closed: true },
    { method: 'PATCH' },
  );
}

/** But for what names the site and the moment. */
function without(line: Line): Line {
  if (line.type !== 'site') return line;
  const policies = line.policies.map((one) => (one.version === 1 ? { ...one, at: 0 } : one));
  return { ...line, slug: '', exportedAt: 0, policies };
}

test('what is exported and imported is exported again as it was, in this deployment and another', async () => {
  await fillOld();
  const lines = await exportAll('old');
  expect(new Set(lines.map(({ type }) => type))).toEqual(
    new Set(['site', 'list', 'page', 'comment', 'decision', 'edit', 'report', 'domain']),
  );
  const before = await tallies('old');

  // Beside the old site every comment has another id, and all else is the same.
  await makeSite('beside', {}, {});
  const answers = await bringAll('beside', lines);
  expect(
    answers.flatMap(({ refused, mended, conflicts, waiting }) => [...refused, ...mended, ...conflicts, ...waiting]),
  ).toEqual([]);
  expect(answers.reduce((sum, { stored }) => sum + stored, 0)).toBe(10);
  expect(await tallies('beside')).toEqual(before);
  const again = await exportAll('beside');
  const ids = (all: Line[]) => all.flatMap((line) => (line.type === 'comment' ? [line.kept?.id ?? ''] : []));
  expect(ids(again).filter((id) => ids(lines).includes(id))).toEqual([]);

  // Once more: nothing changes. Where they came from: nothing either.
  for (const site of ['beside', 'old']) {
    const repeated = await bringAll(site, lines);
    expect(repeated.reduce((sum, { stored }) => sum + stored, 0)).toBe(0);
    expect(repeated.flatMap(({ conflicts }) => conflicts)).toEqual([]);
    expect(await tallies(site)).toEqual(before);
  }

  // As if in another deployment, with its own secret.
  for (const table of [
    'decisions',
    'edits',
    'campaigns',
    'campaign_bands',
    'campaign_sites',
    'comments',
    'authors',
    'lists',
  ])
    await env.DB.prepare(`DELETE FROM ${table}`).run();
  await makeSite('new', {}, {});
  await bringAll('new', lines);
  expect(lines).toContainEqual(
    expect.objectContaining({ kept: expect.objectContaining({ withdrawnAt: expect.any(Number) as number }) as object }),
  );
  expect((await exportAll('new', { limit: 500 })).map(without)).toEqual(lines.map(without));
  expect(await tallies('new')).toEqual(before);
  const event = await env.DB.prepare(
    "SELECT count(*) AS n FROM events WHERE site = 'new' AND kind = 'site.imported'",
  ).first('n');
  expect(event).toBeGreaterThan(0);
});

/** As the version before wrote it. */
function asBefore(line: Line): unknown {
  if (line.type === 'site') return { ...line, version: 1 };
  if (line.type === 'decision') {
    const { wordVersion: _from, ...from } = line.from;
    const { wordVersion: _to, ...to } = line.to;
    return { ...line, from, to };
  }
  if (line.type !== 'comment' || !line.kept) return line;
  const { wordVersion: _word, reportsHeldAt: _held, appeal: _appeal, ...kept } = line.kept;
  return { ...line, kept };
}

test('lines of the version before, which knew no reports and no appeals, are read', async () => {
  const lines = (await exportAll('new')).filter(({ type }) => type !== 'report').map(asBefore);
  await makeSite('earlier', {}, {});
  const { refused, stored } = await bring('earlier', lines);
  expect([refused, stored]).toEqual([[], 10]);
});

const line = (fields: Record<string, unknown>) => ({
  type: 'comment',
  source: 'wordpress:demo.example',
  page: 'https://demo.example/harbour',
  name: 'Reader',
  email: 'reader@example.com',
  body: 'The wall is old.',
  status: 'approved',
  createdAt: Date.UTC(2015, 4, 1),
  ...fields,
});

test('comments of another system come in any order, twice, at fault, and beside others', async () => {
  await makeSite('blog', { threadDepth: 2, hosts: ['demo.example'] });
  const existing = await post({ site: 'blog', fields: { page: 'https://demo.example/harbour' } });
  const { comment } = await existing.json<Posted>();

  const lines = [
    line({ id: '3', parent: '2', name: 'Deep', body: 'Third.' }),
    line({ id: '1', body: 'First, see https://www.one.com/x', website: 'https://demo.example' }),
    line({ id: '2', parent: '1', body: 'Second.' }),
    line({ id: '4', parent: '3', body: 'Fourth, too deep for this site.' }),
    line({ id: '5', parent: '99', body: 'Answers nobody.' }),
    line({ id: '6', status: 'pending', body: 'You are an idiot and should be ashamed.', name: 'Troll' }),
    line({ id: '7', status: 'spam', body: 'Casino', email: 'spammer@example.com' }),
    line({ id: '8', status: 'rejected', body: 'Binned.' }),
    line({ id: '9', parent: '8', body: 'Answers what nobody sees.' }),
    line({ id: '10', erasedAt: 1, body: 'gone' }),
    line({ id: '11', parent: '10', body: 'Answers what is gone.' }),
    line({ id: '12', page: 'https://other.example/', body: 'Not ours.' }),
    line({ id: '13', body: ' \u0007 ' }),
    line({
      id: '14',
      email: 'no address',
      website: 'javascript:alert(1)',
      name: 'Ł'.repeat(300),
      body: 'Bell \u0007 and \ud800.',
    }),
    line({ id: '15', body: 'x'.repeat(70_000) }),
    line({ id: '1', body: 'The first again.' }),
    { type: 'comment', id: 16 },
    'nonsense',
    line({ id: '20', parent: '21', body: 'In a circle.' }),
    line({ id: '21', parent: '20', body: 'And round.' }),
  ];
  const first = await bring('blog', lines);
  const ids = (told: { id: string }[]) => told.map(({ id }) => id);
  expect([first.stored, first.unchanged, first.judged]).toEqual([11, 1, 1]);
  expect(ids(first.waiting)).toEqual(['5', '20', '21']);
  expect(first.refused.map(({ id, faults }) => [id, faults[0]?.rule])).toEqual([
    ['12', 'host-not-allowed'],
    ['13', 'required'],
    ['15', 'too-long'],
    ['16', 'invalid-type'],
    ['', 'invalid-type'],
  ]);
  expect(ids(first.mended)).toEqual(['14']);
  expect(first.mended[0]?.faults.map(({ field }) => field)).toEqual(['email', 'website', 'name', 'body']);

  const { results } = await env.DB.prepare(
    `SELECT source_id, depth, visible, decided_status, verdict, parent_body, assessment <> 'null' AS judged
     FROM comments WHERE site = 'blog' AND source IS NOT NULL ORDER BY CAST(source_id AS INTEGER)`,
  ).all<Record<string, unknown>>();
  const told = Object.fromEntries(results.map(({ source_id: id, ...row }) => [String(id), Object.values(row)]));
  expect(told).toEqual({
    1: [0, 1, 'approved', 'approve', null, 0],
    2: [1, 1, 'approved', 'approve', 'First, see https://www.one.com/x', 0],
    3: [2, 1, 'approved', 'approve', 'Second.', 0],
    4: [2, 1, 'approved', 'approve', 'Second.', 0],
    6: [0, 0, null, 'hold', null, 1],
    7: [0, 0, null, 'spam', null, 0],
    8: [0, 0, 'rejected', 'hold', null, 0],
    9: [1, 0, 'approved', 'approve', 'Binned.', 0],
    10: [0, 1, 'approved', 'approve', null, 0],
    11: [1, 1, 'approved', 'approve', null, 0],
    14: [0, 1, 'approved', 'approve', null, 0],
  });
  const [counts, pages, authors, domains] = await tallies('blog');
  expect(counts).toMatchObject([{ approved: 7, rejected: 1, spam: 1, discarded: 0 }]);
  expect(pages).toEqual([
    {
      key: 'https://demo.example/harbour',
      closed: 0,
      close_after_days: null,
      visible: 6,
      created_at: Date.UTC(2015, 4, 1),
    },
  ]);
  expect(authors).toContainEqual(
    expect.objectContaining({ email_folded: 'reader@example.com', approved: 6, rejected: 1, spam: 0, now_pending: 1 }),
  );
  expect(authors).toContainEqual(
    expect.objectContaining({ email_folded: 'spammer@example.com', spam: 0, now_spam: 1 }),
  );
  expect(domains).toEqual(['demo.example', 'one.com'].map((domain) => ({ domain, approved: 1, rejected: 0, spam: 0 })));

  const again = await bring('blog', lines);
  expect([again.stored, again.unchanged]).toEqual([0, 12]);
  expect(await tallies('blog')).toEqual([counts, pages, authors, domains, expect.anything()]);
  const orphans = await bring('blog', lines, 'root');
  expect([orphans.stored, orphans.waiting]).toEqual([3, []]);
  expect(
    await env.DB.prepare(
      "SELECT count(*) FROM comments WHERE site = 'blog' AND source_id IN ('5', '20', '21') AND depth = 0",
    ).first('count(*)'),
  ).toBe(2);

  // A moderator's word on what was imported stands, whatever comes again; and what was judged is told, what was not is told, too.
  const queue = await sendAsOwner('/v1/admin/queue?site=blog&status=pending');
  const { comments } = await queue.json<{ comments: { id: string; body: string; reasons: { signal: string }[] }[] }>();
  const troll = comments.find(({ body }) => body.startsWith('You are an idiot'));
  expect(troll?.reasons.map(({ signal }) => signal)).toContain('toxicity-model');
  await sendAsOwner(`/v1/admin/comments/${troll?.id}/decisions`, { move: 'reject', version: 1 });
  await bring('blog', lines);
  expect(await env.DB.prepare('SELECT status FROM comments WHERE id = ?').bind(troll?.id).first('status')).toBe(
    'rejected',
  );
  const shown = await sendAsOwner('/v1/admin/queue?site=blog&status=approved');
  const approved = await shown.json<{ comments: { body: string; reasons: { signal: string }[] }[] }>();
  expect(approved.comments.find(({ body }) => body === 'Third.')?.reasons.map(({ signal }) => signal)).toEqual([
    'not-judged',
  ]);
  const stats = await sendAsOwner('/v1/admin/stats?site=blog&from=2015-04-15&to=2015-05-15');
  expect(await stats.json()).toMatchObject({ sites: [{ comments: 1 }] });

  // Who was read there before is known here, and no flood was counted.
  const claim = {
    name: 'Reader',
    email: 'reader@example.com',
    website: 'https://demo.example',
    page: 'https://demo.example/harbour',
  };
  await post({ site: 'blog', fields: { ...claim, body: 'I am back, and the wall still stands there.' } });
  const evidence = await env.DB.prepare(
    "SELECT evidence FROM comments WHERE site = 'blog' ORDER BY seq DESC",
  ).first<string>('evidence');
  expect(JSON.parse(evidence ?? '{}')).toMatchObject({ claimsApproved: true, traffic: { runningHour: 1 } });
  expect(comment.id).not.toBe('');
});

test('a site with settings, a policy and comments of its own keeps them, and names what was brought otherwise', async () => {
  const [site] = await exportAll('blog', { limit: 500 });
  await makeSite('own', {}, {});
  await sendAsOwner('/v1/admin/sites/own', { title: 'Mine' }, { method: 'PATCH' });
  await sendAsOwner('/v1/admin/sites/own/policy', { policy: { mode: 'hold-all' } }, { method: 'PATCH' });
  const closing = await sendAsOwner('/v1/admin/sites/own/pages', { page: 'post-1', closed: true }, { method: 'PATCH' });
  expect(closing.status, await closing.text()).toBe(200);
  const page = { type: 'page', page: 'post-1', closed: false, closeAfterDays: 7, createdAt: 5 };
  const policies = [{ version: 2, policy: { mode: 'hold-doubtful' }, by: 'owner', at: 1 }];
  const answer = await bring('own', [{ ...site, policies }, page]);
  expect(answer.conflicts.map(({ what, id }) => [what, id])).toEqual([
    ['settings', 'own'],
    ['policy', 'own'],
    ['page', 'post-1'],
  ]);
  const told = await post({ site: 'own', fields: { page: 'post-2' } });
  const { comment } = await told.json<Posted>();
  const [own] = (await exportAll('own')).filter(({ type }) => type === 'comment');
  await decide(comment.id, 'approve', 1);
  const back = await bring('own', [own]);
  expect(back).toMatchObject({ stored: 0, unchanged: 1, conflicts: [{ line: 1, what: 'comment', id: comment.id }] });
  const omitted = await exportAll('own', { emails: 'omit' });
  expect(JSON.stringify(omitted)).not.toContain('@example.com');
});

test('a comment that is imported costs fewer rows than one that is submitted', async () => {
  await makeSite('cost', {}, {});
  const lines = Array.from({ length: 100 }, (_, i) =>
    line({
      id: String(i),
      body: `Number ${i} of the notes on the harbour wall.`,
      email: `reader${i % 40}@example.com`,
      parent: i % 3 ? String(i - 1) : null,
    }),
  );
  await bring('cost', lines);
  expect(counted.cost.rowsWritten / 100).toBeLessThanOrEqual(16);
  expect(counted.cost.rowsRead / 100).toBeLessThanOrEqual(15);
});
