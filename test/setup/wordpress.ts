// A reader before a WordPress comment form that posts here, and a program at its REST route. Both answer in WordPress's tongue,
// so nothing of ours describes them.

import { env } from 'cloudflare:workers';
import type { Bindings } from '../../src/env.ts';
import { app, freshAddress, sendAsOwner } from './service.ts';

let comments = 0;

/** What a WordPress theme's form sends, with a text nobody has sent yet. */
export function typed(fields: Record<string, string> = {}): Record<string, string> {
  comments += 1;
  return {
    comment_post_ID: '42',
    comment_parent: '0',
    author: `Reader ${comments}`,
    email: `reader${comments}@example.com`,
    url: '',
    comment: `The ferry at pier ${comments} left on time this morning, as it has all year.`,
    submit: 'Post Comment',
    ...fields,
  };
}

interface Sending {
  site?: string;
  address?: string;
  headers?: Record<string, string>;
  bindings?: Partial<Bindings>;
}

/** Posts a form's fields as a browser does. */
export async function postForm(
  body: Record<string, string> | URLSearchParams | FormData,
  { site = 'blog', address = freshAddress(), headers = {}, bindings = {} }: Sending = {},
): Promise<Response> {
  const sent = body instanceof FormData ? body : new URLSearchParams(body);
  return app.request(
    `/wp/${site}/wp-comments-post.php`,
    { method: 'POST', body: sent, headers: { 'CF-Connecting-IP': address, ...headers } },
    { ...env, ...bindings },
  );
}

/** Where an answer leads, and the id of the comment in its fragment. */
export function ledTo(answer: Response): { url: URL; id: string } {
  const url = new URL(answer.headers.get('Location') ?? '');
  return { url, id: url.hash.replace('#comment-', '') };
}

/** Decides on a comment as the owner. */
export async function decide(id: string, move: string, version = 1): Promise<void> {
  const answer = await sendAsOwner(`/v1/admin/comments/${id}/decisions`, { move, version });
  if (!answer.ok) throw new Error(await answer.text());
}
