// A site goes with all it has: at once for whoever asks for it, and within minutes from every table.

import { env } from 'cloudflare:workers';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/env.ts';
import { carryOnSiteDeletion, resumeSiteDeletions } from '../../src/operations/sites/carry-on-deletion.ts';
import { commentTables, siteTables } from '../../src/storage/sites/deletions.ts';
import { findLeaks, tablesOf } from '../setup/find-leaks.ts';
import { fillSite, makeKey, makeSite, post, send, sendAsOwner } from '../setup/service.ts';

const settings = readSettings(env);
const minuteMs = 60_000;

async function columnsOf(table: string): Promise<string[]> {
  const { results } = await env.DB.prepare(`SELECT name FROM pragma_table_info('${table}')`).all<{ name: string }>();
  return results.map(({ name }) => name);
}

function deleteSite(site: string, confirm = site, key = env.OWNER_KEY): Promise<Response> {
  const headers = { Authorization: `Bearer ${key}` };
  return send(`/v1/admin/sites/${site}?confirm=${confirm}`, { method: 'DELETE', headers });
}

test('every table that knows a site or a comment is among those that are emptied', async () => {
  // Campaigns end with their comments.
  const apart = [
    'comments',
    'policies',
    'site_deletions',
    'campaigns',
    'webhooks',
    'deliveries',
    'told_changes',
    'wordpress_comments',
    'wordpress_posts',
  ];
  const tables = (await tablesOf(env.DB)).filter((table) => !apart.includes(table));
  const known = await Promise.all(tables.map(async (table) => [table, await columnsOf(table)] as const));
  const having = (column: string) => known.filter(([, columns]) => columns.includes(column)).map(([table]) => table);
  expect(having('site').sort()).toEqual(Object.keys(siteTables).sort());
  expect(having('comment_id').sort()).toEqual(Object.keys(commentTables).sort());
});

test('a site is gone for everybody at once, and from every table when its parts have gone; others keep theirs', async () => {
  await makeSite('doomed', {}, { holdFirstComment: false });
  await makeSite('staying', {}, { holdFirstComment: false });
  await makeKey('Only there', { secret: 'secret-of-the-doomed-0123456789', role: 'owner', sites: ['doomed'] });
  await makeKey('Both', { secret: 'secret-of-both-sites-0123456789', role: 'owner', sites: ['doomed', 'staying'] });
  const body = 'The choir sings at the harbour wall on Monday, says the baker of the village.';
  await post({ site: 'staying', fields: { body } });
  await fillSite('doomed', 230);
  await post({ site: 'doomed', fields: { body, email: 'ann@doomed.example' } });
  const posted = await post({
    site: 'doomed',
    fields: { body: `${body} Once more.`, website: 'https://link.example' },
  });
  const { comment, statusToken } = await posted.json<{ comment: { id: string }; statusToken: string }>();
  await sendAsOwner(`/v1/admin/comments/${comment.id}/decisions`, { move: 'spam', version: 1 });
  await sendAsOwner('/v1/admin/sites/doomed/webhooks', {
    url: 'https://hooks.doomed.example/',
    kinds: ['comment.held'],
  });
  await env.DB.batch([
    env.DB.prepare("INSERT INTO wordpress_posts SELECT id, 'doomed', 7 FROM webhooks WHERE site = 'doomed'"),
    env.DB.prepare(
      "INSERT INTO wordpress_comments (webhook_id, comment_id, post, at, busy_until) SELECT id, 'doomed', 7, 1, 0 FROM webhooks WHERE site = 'doomed'",
    ),
  ]);
  await sendAsOwner('/v1/admin/sites/doomed/list/entries', { entries: [{ text: 'payday' }] });
  await sendAsOwner('/v1/admin/search/index', {}, {});

  expect((await deleteSite('doomed', 'staying')).status).toBe(422);
  expect((await deleteSite('doomed', 'doomed', 'secret-of-the-doomed-0123456789')).status).toBe(204);
  for (const path of [
    '/v1/sites/doomed/comments?page=post-1',
    '/v1/sites/doomed/form',
    `/v1/comments/${comment.id}/status?token=${statusToken}`,
  ]) {
    expect((await send(path)).status, path).toBe(404);
  }
  expect((await post({ site: 'doomed' })).status).toBe(404);
  for (const path of ['/v1/admin/sites/doomed', '/v1/admin/queue?site=doomed', '/v1/admin/sites/doomed/policy'])
    expect((await sendAsOwner(path)).status, path).toBe(404);
  const me = (key: string) => sendAsOwner('/v1/admin/me', undefined, { key });
  expect((await me('secret-of-the-doomed-0123456789')).status).toBe(401);
  expect(await (await me('secret-of-both-sites-0123456789')).json()).toMatchObject({ sites: ['staying'] });
  const taken = await sendAsOwner('/v1/admin/sites', { slug: 'doomed', title: 'Again', hosts: ['a.example'] });
  expect(taken.status).toBe(409);

  for (let part = 0; part < 8; part++) await carryOnSiteDeletion({ settings, now: Date.now() }, 'doomed');
  const left = await env.DB.prepare('SELECT slug FROM site_deletions').all();
  expect(left.results).toHaveLength(1);
  // What came in late goes with the last part.
  const later = Date.now() + 6 * minuteMs;
  await resumeSiteDeletions({ settings, now: later });
  await carryOnSiteDeletion({ settings, now: later }, 'doomed');
  expect(await findLeaks(['doomed'])).toEqual(['events.subject', 'keys.sites']);
  // The index has lost what it had to, and is not made anew.
  const indexed = await env.SEARCH.prepare('SELECT indexed_seq FROM progress').first<number>('indexed_seq');
  expect(indexed).toBeGreaterThan(0);
  const gone = await env.DB.prepare("SELECT kind, site, subject FROM events WHERE kind = 'site.deleted'").all();
  expect(gone.results).toEqual([{ kind: 'site.deleted', site: null, subject: 'doomed' }]);

  const staying = await (
    await sendAsOwner('/v1/admin/queue?site=staying&status=approved')
  ).json<{ comments: object[] }>();
  expect(staying.comments).toHaveLength(1);
  const anew = await sendAsOwner('/v1/admin/sites', { slug: 'doomed', title: 'Again', hosts: ['a.example'] });
  expect(anew.status).toBe(201);
});

interface Progress {
  slug: string;
  part: string;
  comments: { gone: number; left: number };
  rowsGone: number;
}

async function progress(key = env.OWNER_KEY): Promise<Progress[]> {
  const answer = await sendAsOwner('/v1/admin/deletions', undefined, { key });
  expect(answer.status).toBe(200);
  return (await answer.json<{ deletions: Progress[] }>()).deletions;
}

test('how far it is can be seen by who deletes it and who reaches all sites, until nothing is left', async () => {
  await makeSite('going', {}, { holdFirstComment: false });
  await makeSite('beside');
  const began = 'secret-of-who-deletes-it-0123456789';
  const another = 'secret-of-an-owner-beside-012345678';
  await makeKey('Deleter', { secret: began, role: 'owner', sites: ['going', 'beside'] });
  await makeKey('Beside', { secret: another, role: 'owner', sites: ['going', 'beside'] });
  await fillSite('going', 150);
  expect((await deleteSite('going', 'going', began)).status).toBe(204);
  const now = Date.now();
  const go = () => carryOnSiteDeletion({ settings, now }, 'going');
  expect(await progress(began)).toMatchObject([
    { slug: 'going', part: 'comments', comments: { gone: 0, left: 150 }, rowsGone: 0 },
  ]);
  await Promise.all([go(), go()]);
  const [seen] = await progress();
  expect(seen!.comments.gone + seen!.comments.left).toBe(150);
  expect(seen!.comments.gone).toBeGreaterThanOrEqual(100);
  for (let part = 0; part < 4; part++) await go();
  const [settling] = await progress(began);
  expect(settling).toMatchObject({ part: 'settling', comments: { gone: 150, left: 0 } });
  expect(settling!.rowsGone).toBeGreaterThan(0);
  expect(await progress(another)).toEqual([]);
  await carryOnSiteDeletion({ settings, now: now + 6 * minuteMs }, 'going');
  expect(await progress(began)).toEqual([]);
});

test('is no affair of a moderator, nor of an owner elsewhere', async () => {
  await makeSite('kept');
  await makeKey('Mo', { secret: 'secret-of-a-moderator-0123456789', role: 'moderator', sites: ['kept'] });
  await makeKey('Olu', { secret: 'secret-of-another-owner-0123456', role: 'owner', sites: ['staying'] });
  expect((await deleteSite('kept', 'kept', 'secret-of-a-moderator-0123456789')).status).toBe(403);
  expect((await deleteSite('kept', 'kept', 'secret-of-another-owner-0123456')).status).toBe(404);
  expect((await sendAsOwner('/v1/admin/sites/kept')).status).toBe(200);
});
