// Which bodies a route with a JSON body takes: JSON, and where it may do without one, nothing of whatever type.

import { env } from 'cloudflare:workers';
import { beforeAll, expect, test } from 'vitest';
import { makeSite, post, send, sendAsOwner } from '../../setup/service.ts';

beforeAll(() => makeSite('demo'));

const key = { Authorization: `Bearer ${env.OWNER_KEY}` };

/** A comment that was approved, and the address that takes the approval back. */
async function decide(): Promise<string> {
  const { comment } = await (await post()).json<{ comment: { id: string } }>();
  const decided = await sendAsOwner(`/v1/admin/comments/${comment.id}/decisions`, { move: 'approve', version: 1 });
  const { decision } = await decided.json<{ decision: { id: string } }>();
  return `/v1/admin/comments/${comment.id}/decisions/${decision.id}/undo`;
}

test.each([
  ['no body and no type', {}],
  ['an empty body typed as text', { body: '' }],
  ['an empty body typed as JSON', { body: '', headers: { ...key, 'Content-Type': 'application/json' } }],
  ['an empty form, as curl -d sends it', { body: new URLSearchParams() }],
  ['an empty object', { body: '{}', headers: { ...key, 'Content-Type': 'application/json; charset=utf-8' } }],
])('undo takes %s', async (_title, init) => {
  const undone = await send(await decide(), { method: 'POST', headers: key, ...init });
  expect([undone.status, await undone.json()]).toMatchObject([200, { comment: { status: 'pending', version: 3 } }]);
});

test.each([
  [415, { body: 'version=1' }],
  [415, { body: '{}' }],
  [400, { body: '{', headers: { ...key, 'Content-Type': 'application/json' } }],
  [422, { body: '{"version": "1"}', headers: { ...key, 'Content-Type': 'application/json' } }],
])('undo answers %i to %j', async (status, init) => {
  expect((await send(await decide(), { method: 'POST', headers: key, ...init })).status).toBe(status);
});

test('a decision needs its body', async () => {
  const path = (await decide()).replace(/\/[^/]+\/undo$/, '');
  expect((await send(path, { method: 'POST', headers: key })).status).toBe(415);
});

test('what is made says where it is', async () => {
  const site = await sendAsOwner('/v1/admin/sites', { slug: 'made', title: 'Made', hosts: ['made.example'] });
  expect([site.status, site.headers.get('Location')]).toEqual([201, '/v1/admin/sites/made']);
  expect((await sendAsOwner(site.headers.get('Location') ?? '')).status).toBe(200);
  const made = await sendAsOwner('/v1/admin/keys', { name: 'Kim', role: 'reader', sites: ['made'] });
  const { id } = await made.clone().json<{ id: string }>();
  expect([made.status, made.headers.get('Location')]).toEqual([201, `/v1/admin/keys/${id}`]);
  const comment = await post();
  const status = await send(comment.headers.get('Location') ?? '');
  expect([comment.status, status.status]).toEqual([201, 200]);
});
