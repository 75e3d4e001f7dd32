// The typed client of the app's type: what it must be given and what it gets is known when types are checked (`npm run types`),
// and is so when it is asked.

import { env } from 'cloudflare:workers';
import { hc, type InferRequestType, type InferResponseType } from 'hono/client';
import { beforeAll, expect, expectTypeOf, test } from 'vitest';
import type { Scope } from '../../src/domain/actor.ts';
import type { App } from '../../src/http/app.ts';
import { freshAddress, makeSite, send } from '../setup/service.ts';

const client = hc<App>('http://localhost', {
  headers: { Authorization: `Bearer ${env.OWNER_KEY}` },
  fetch: (input: RequestInfo | URL, init?: RequestInit) => send(String(input), init),
});
const { admin, sites, comments } = client.v1;

beforeAll(() => makeSite('demo'));

test('knows the types of every kind of route', () => {
  type Decide = InferRequestType<(typeof admin.comments)[':id']['decisions']['$post']>;
  expectTypeOf<Decide['param']>().toEqualTypeOf<{ id: string }>();
  expectTypeOf<Decide['json']['move']>().toEqualTypeOf<'approve' | 'reject' | 'spam' | 'restore'>();
  expectTypeOf<Decide['json']['version']>().toEqualTypeOf<number>();
  expectTypeOf<Decide['json']['note']>().toEqualTypeOf<string | undefined>();

  type Queue = InferResponseType<typeof admin.queue.$get, 200>;
  expectTypeOf<Queue['comments'][number]['status']>().toEqualTypeOf<'pending' | 'approved' | 'rejected' | 'spam'>();
  expectTypeOf<Queue['comments'][number]['author']['email']>().toEqualTypeOf<string | null>();
  expectTypeOf<InferRequestType<typeof admin.queue.$get>['query']['page']>().toEqualTypeOf<string | undefined>();

  expectTypeOf<InferResponseType<typeof admin.keys.$post, 201>['scopes']>().toEqualTypeOf<readonly Scope[]>();
  expectTypeOf<InferResponseType<typeof admin.keys.$post, 422>['errors'][number]>().toEqualTypeOf<{
    field: string;
    rule: string;
    message: string;
  }>();
  expectTypeOf<
    InferResponseType<(typeof sites)[':site']['comments']['$post'], 201>['statusToken']
  >().toEqualTypeOf<string>();
  expectTypeOf<InferResponseType<(typeof comments)[':id']['status']['$get'], 200>['status']>().toEqualTypeOf<
    'published' | 'held' | 'declined' | 'withdrawn'
  >();
  expectTypeOf<InferResponseType<typeof client.healthz.$get, 200>>().toEqualTypeOf<{
    status: 'ok';
    mail: 'on' | 'off';
  }>();
});

test('refuses at compile time what the service would refuse', () => {
  const wrong = () => [
    // @ts-expect-error no such move
    admin.comments[':id'].decisions.$post({ param: { id: 'x' }, json: { move: 'allow', version: 1 } }),
    // @ts-expect-error the version is missing
    admin.comments[':id'].decisions.$post({ param: { id: 'x' }, json: { move: 'approve' } }),
    // @ts-expect-error the page is missing
    sites[':site'].comments.$get({ param: { site: 'demo' }, query: {} }),
    // @ts-expect-error no such route
    admin.shelf.$get(),
  ];
  expect(wrong).toBeTypeOf('function');
});

test('posts, reads and decides', async () => {
  const posted = await sites[':site'].comments.$post(
    {
      param: { site: 'demo' },
      header: {},
      json: { page: 'post-1', name: 'Ada', email: 'ada@example.com', body: 'The tide was late.' },
    },
    { headers: { 'CF-Connecting-IP': freshAddress() } },
  );
  if (posted.status !== 201) expect.fail(await posted.text());
  const { comment, statusToken } = await posted.json();
  const location = posted.headers.get('Location');
  expect(location).toBe(`/v1/comments/${comment.id}/status?token=${statusToken}`);
  const decided = await admin.comments[':id'].decisions.$post({
    param: { id: comment.id },
    json: { move: 'approve', version: 1 },
  });
  if (decided.status !== 200) expect.fail(await decided.text());
  expect((await decided.json()).comment.status).toBe('approved');
  expect(await (await send(location ?? '')).json()).toMatchObject({ status: 'published' });
  const refused = await admin.queue.$get({ query: { limit: '0' } });
  expect(refused.status === 422 && (await refused.json()).errors.map(({ message }) => message)).toEqual([
    'The field "limit" must be at least 1.',
  ]);
});
