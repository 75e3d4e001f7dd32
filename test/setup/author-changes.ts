// What authors do with their comments by the token of the answer, for the tests.

import { env } from 'cloudflare:workers';
import { expect } from 'vitest';
import type { CommentDetail } from '../../src/operations/moderation/show-comment.ts';
import { post, send, sendAsOwner } from './service.ts';

export const spam =
  'Best casin0 bonus http://bit.ly/x1 [url=http://slots-royal777.com]free spins[/url] buy cheap pills now';
export const insult = 'You are a stupid piece of trash and everybody hates you.';

export interface Own {
  id: string;
  token: string;
}

export interface Told {
  status: string;
  version: number;
  editableUntil: number | null;
}

export async function submit(fields: Record<string, unknown> = {}, site = 'demo'): Promise<Own> {
  const answer = await post({ site, fields });
  expect(answer.status).toBe(201);
  const { comment, statusToken } = await answer.json<{ comment: { id: string }; statusToken: string }>();
  return { id: comment.id, token: statusToken };
}

export const at = ({ id, token }: Own, act = '') => `/v1/comments/${id}${act}?token=${token}`;

export function edit(own: Own, body: string, { version = 1, db = env.DB } = {}): Promise<Response> {
  const headers = { 'Content-Type': 'application/json' };
  return send(at(own), { method: 'PATCH', headers, body: JSON.stringify({ body, version }) }, db);
}

export const withdraw = (own: Own, db = env.DB) => send(at(own), { method: 'DELETE' }, db);

export async function status(own: Own): Promise<Told> {
  const answer = await send(at(own, '/status'));
  expect(answer.status).toBe(200);
  return answer.json();
}

export async function decide({ id }: Own, move: string, version: number): Promise<string> {
  const answer = await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move, version });
  expect(answer.status, await answer.clone().text()).toBe(200);
  return (await answer.json<{ decision: { id: string } }>()).decision.id;
}

export async function detail({ id }: Own): Promise<CommentDetail> {
  return (await sendAsOwner(`/v1/admin/comments/${id}`)).json();
}

export function row({ id }: Own): Promise<Record<string, unknown> | null> {
  return env.DB.prepare('SELECT * FROM comments WHERE id = ?').bind(id).first();
}

/** As if so many seconds had passed since it was sent and edited. */
export async function wait({ id }: Own, seconds: number): Promise<void> {
  await env.DB.prepare(
    'UPDATE comments SET created_at = created_at - ?2, author_edited_at = author_edited_at - ?2 WHERE id = ?1',
  )
    .bind(id, seconds * 1000)
    .run();
}

export async function ruleOf(answer: Response): Promise<[number, string | undefined]> {
  const { errors } = await answer.json<{ errors: { rule: string }[] }>();
  return [answer.status, errors[0]?.rule];
}

export async function readers(page = 'https://demo.example/news/harbour'): Promise<string> {
  return (await send(`/v1/sites/demo/comments?page=${page}`)).text();
}

/** The database, with something happening just before the n-th batch that goes through it. */
export function interruptedBy(n: number, happen: () => Promise<unknown>): D1Database {
  let batches = 0;
  return new Proxy(env.DB, {
    get(real, name) {
      if (name === 'batch') {
        return async (statements: D1PreparedStatement[]) => {
          batches += 1;
          if (batches === n) await happen();
          return real.batch(statements);
        };
      }
      const value = Reflect.get(real, name) as unknown;
      return typeof value === 'function' ? value.bind(real) : value;
    },
  });
}
