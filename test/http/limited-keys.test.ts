// A key limited to a site is told of another site's things exactly what it is told of things that are nowhere.

import { beforeAll, expect, test } from 'vitest';
import { makeKey, makeSite, post, sendAsOwner } from '../setup/service.ts';

interface Things {
  site: string;
  comment: string;
  decision: string;
  author: string;
  key: string;
}

const nothing: Things = { site: 'nowhere', comment: 'none', decision: 'none', author: 'none', key: 'none' };
let foreign: Things;
let limited: string;

beforeAll(async () => {
  await makeSite('demo');
  await makeSite('other');
  limited = await makeKey('Owner of demo', { role: 'owner', sites: ['demo'] });
  await makeKey('key-of-other', { sites: ['other'] });
  const { comment } = await (await post({ site: 'other' })).json<{ comment: { id: string } }>();
  const decided = await sendAsOwner(`/v1/admin/comments/${comment.id}/decisions`, { move: 'approve', version: 1 });
  const { decision } = await decided.json<{ decision: { id: string } }>();
  const shown = await sendAsOwner(`/v1/admin/comments/${comment.id}`);
  const { author } = (await shown.json<{ comment: { author: { id: string } } }>()).comment;
  const about = { comment: comment.id, decision: decision.id, author: author.id };
  foreign = { site: 'other', key: 'key-of-other', ...about };
});

const asked: [method: string, path: (things: Things) => string, body?: object][] = [
  ['GET', ({ comment }) => `comments/${comment}`],
  ['PATCH', ({ comment }) => `comments/${comment}`, { version: 2, body: 'Said otherwise.' }],
  ['DELETE', ({ comment }) => `comments/${comment}`],
  ['POST', ({ comment }) => `comments/${comment}/decisions`, { move: 'spam', version: 2 }],
  ['POST', ({ comment, decision }) => `comments/${comment}/decisions/${decision}/undo`, {}],
  ['GET', ({ site }) => `queue?site=${site}`],
  ['GET', ({ author }) => `queue?author=${author}&status=approved`],
  ['GET', ({ site }) => `queue.atom?site=${site}`],
  ['GET', ({ site }) => `sites/${site}`],
  ['PATCH', ({ site }) => `sites/${site}`, { title: 'Mine' }],
  ['GET', ({ site }) => `sites/${site}/policy`],
  ['PUT', ({ site }) => `sites/${site}/policy`, { version: 1, policy: {} }],
  ['PATCH', ({ site }) => `sites/${site}/policy`, { policy: {} }],
  ['GET', ({ site }) => `sites/${site}/list`],
  ['GET', ({ site }) => `sites/${site}/list/text`],
  ['POST', ({ site }) => `sites/${site}/list/entries`, { entries: [{ text: 'mine' }] }],
  ['PATCH', ({ site }) => `sites/${site}/list/entries/1-1`, { effect: 'trust' }],
  ['DELETE', ({ site }) => `sites/${site}/list/entries/1-1`],
  ['PUT', ({ site }) => `sites/${site}/list/text`, { text: 'mine', version: 0 }],
  ['GET', ({ site }) => `sites/${site}/pages`],
  ['PATCH', ({ site }) => `sites/${site}/pages`, { page: 'post-1', closed: true }],
  ['DELETE', ({ key }) => `keys/${key}`],
  ['DELETE', ({ key }) => `keys/${key}?made=delete`],
  ['GET', ({ site }) => `events?site=${site}`],
  ['GET', ({ key }) => `events?actor=${key}`],
];

test.each(asked.map((one) => [`${one[0]} ${one[1](nothing)}`, one] as const))(
  '%s',
  async (_title, [method, path, body]) => {
    const answers = [];
    for (const things of [foreign, nothing]) {
      const answer = await sendAsOwner(`/v1/admin/${path(things)}`, body, { method, key: limited });
      answers.push([answer.status, (await answer.text()).replaceAll(things.site, 'SITE')]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]).toBe(/actor=|author=/.test(path(nothing)) ? 200 : 404);
  },
);

test('a new key for a foreign site, and one named as a key of a foreign site', async () => {
  const make = (name: string, site: string) =>
    sendAsOwner('/v1/admin/keys', { name, role: 'reader', sites: [site] }, { key: limited });
  const refused = [await make('X', 'other'), await make('X', 'nowhere')];
  expect(refused.map(({ status }) => status)).toEqual([403, 403]);
  expect(await refused[0]?.json()).toEqual(await refused[1]?.json());
  expect((await make('key-of-other', 'demo')).status).toBe(201);
});

test('no list names what is foreign', async () => {
  for (const list of ['queue?status=approved', 'waiting', 'sites', 'keys', 'events', 'queue.atom']) {
    const answer = await sendAsOwner(`/v1/admin/${list}`, undefined, { key: limited });
    expect(answer.status).toBe(200);
    const text = await answer.text();
    for (const id of [foreign.comment, foreign.decision, foreign.author, '"other"'])
      expect(text, list).not.toContain(id);
  }
});
