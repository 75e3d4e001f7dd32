// Which requests to a WordPress site bring a comment, and what it is.

import type { SentTexts } from './sent-texts.ts';
import { numberOf } from './take-comment.ts';

/** A comment as it is judged, and kept if it is spam. */
export interface GateComment {
  by: 'form' | 'rest';
  /** The number of its page, as text. */
  post: string | null;
  name: string;
  email: string;
  website: string;
  body: string;
  /** It was sent in more than one piece, of which nobody knows here which counts. */
  isInPieces: boolean;
  redirectTo: string;
}

/** Which of WordPress's two addresses for comments is meant, in whatever folder the site lies; null: neither. */
export function addressed(request: Request): GateComment['by'] | null {
  const url = new URL(request.url);
  const path = decoded(url.pathname);
  if (path.endsWith('/wp-comments-post.php')) return request.method === 'POST' ? 'form' : null;
  const route = url.searchParams.get('rest_route') ?? '';
  return /\/wp-json\/wp\/v2\/comments\/*$/.test(path) || /^\/*wp\/v2\/comments\/*$/.test(route) ? 'rest' : null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The comment in what was sent; its text is empty where there is none. */
export function readComment(
  by: GateComment['by'],
  { texts, query }: { texts: SentTexts; query: SentTexts },
): GateComment {
  const sentAs = (name: string) => [...(texts.get(name) ?? []), ...(by === 'rest' ? (query.get(name) ?? []) : [])];
  // WordPress's database leaves out bytes that are no characters, and keeps the rest.
  const all = (name: string) => sentAs(name).map((text) => text.replaceAll('\ufffd', ''));
  const last = (name: string) => all(name).at(-1) ?? '';
  const names =
    by === 'form'
      ? { post: 'comment_post_ID', name: 'author', email: 'email', website: 'url', body: 'comment' }
      : { post: 'post', name: 'author_name', email: 'author_email', website: 'author_url', body: 'content' };
  return {
    by,
    post: numberOf(last(names.post)),
    name: last(names.name),
    email: last(names.email),
    website: last(names.website),
    body: all(names.body).join('\n'),
    isInPieces: all(names.body).length > 1,
    redirectTo: last('redirect_to'),
  };
}
