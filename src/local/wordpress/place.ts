// Where a walk goes: the service, the gate and WordPress, the comments that are sent there, and what is seen of them behind.

import { existsSync, readFileSync } from 'node:fs';
import type { AdminAccess } from '../call-admin.ts';
import type { WordPress } from './start-wordpress.ts';

export interface Place extends AdminAccess {
  /** Where readers reach the site, by the gate. */
  gate: string;
  wordpress: WordPress;
}

export const spam =
  'Best casin0 bonus http://bit.ly/x1 [url=http://slots-royal777.com]free spins[/url] http://slots-royal778.com';

let comments = 0;

/** A comment as WordPress's form sends it, of another reader each time. */
export function form(fields: Readonly<Record<string, string>> = {}): URLSearchParams {
  comments += 1;
  return new URLSearchParams({
    comment_post_ID: '1',
    comment_parent: '0',
    author: `Reader ${comments}`,
    email: `reader${comments}@example.com`,
    url: '',
    comment: `The ferry at pier ${comments} left on time — “as ever”.`,
    ...fields,
  });
}

export function post(url: string, body: URLSearchParams, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { method: 'POST', body, headers, redirect: 'manual' });
}

/** Every comment WordPress has, whatever its state. */
export async function textsIn({ wordpress }: Place): Promise<string[]> {
  const url = `${wordpress.origin}/index.php?rest_route=/wp/v2/comments&per_page=100&status=all&context=edit`;
  const answer = await fetch(url, { headers: { Authorization: wordpress.authorization } });
  const list = (await answer.json()) as { content: { raw: string } }[];
  return list.map(({ content }) => content.raw);
}

/** The comment forms that WordPress was sent. */
export function seenBy({ seen }: WordPress): { body: string; headers: Record<string, string> }[] {
  const lines = existsSync(seen) ? readFileSync(seen, 'utf8').trim().split('\n') : [];
  return lines.map((line) => JSON.parse(line) as { body: string; headers: Record<string, string> });
}
