// What the gate answers for a site whose WordPress never saw the comment: as WordPress would if it held it. The numbers lead
// nowhere.

import type { Context } from 'hono';
import type { GateComment } from './gate-comment.ts';
import { shapeComment } from './rest-comment.ts';

/** WordPress's numbers of comments, as they might be. */
const numberMax = 900_000;

function inventNumber(): number {
  return 100_000 + ((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % numberMax);
}

/** As long as `wp_hash` makes one. */
function inventHash(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Back to where the form stood, with the pairs by which WordPress shows a held comment to its author. */
export function answerHeldForm(c: Context, { redirectTo, post }: GateComment): Response {
  const { origin } = new URL(c.req.url);
  const candidates = [
    redirectTo.trim() && URL.parse(redirectTo.trim(), origin),
    URL.parse(c.req.header('Referer') ?? ''),
  ];
  const url = candidates.find((one) => one && one.origin === origin) || new URL(`/?p=${post ?? ''}`, origin);
  const id = inventNumber();
  url.searchParams.set('unapproved', String(id));
  url.searchParams.set('moderation-hash', inventHash());
  url.hash = `comment-${id}`;
  return c.body(null, 302, {
    Location: url.href,
    'Cache-Control': 'no-cache, must-revalidate, max-age=0, no-store, private',
  });
}

/** As the REST route answers who may not see more. */
export function answerHeldComment(c: Context, comment: GateComment, createdAt: number): Response {
  const { origin, pathname } = new URL(c.req.url);
  const id = inventNumber();
  const post = comment.post ?? '0';
  const link = `${origin}/?p=${post}#comment-${id}`;
  const shown = shapeComment({ ...comment, id, post, parent: null, createdAt, status: 'hold', link });
  return c.json(shown, 201, { Location: `${origin}${pathname.replace(/\/+$/, '')}/${id}` });
}
