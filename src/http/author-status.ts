// How a comment stands, as its author is answered: to a program, and as a page with the form of an appeal where one can be made.

import type { Context } from 'hono';
import type { CommentStatus } from '../operations/submissions/show-status.ts';
import { renderAuthorStatus } from '../views/author-status.ts';
import { pageAddress } from './return-address.ts';

/** The token in the address is told to nobody further, and no cache keeps what it opens. */
export function keepTokenPrivate(c: Context): void {
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cache-Control', 'no-store');
}

/** As `commentStatus` of the API has it. */
export function statusAnswer({ id, status, reason, appeal }: CommentStatus) {
  return { id, status, reason, appeal };
}

/** The page as HTML. */
export function statusPage(found: CommentStatus, token: string): string {
  const { id, status, reason, appeal, body, page, site } = found;
  const back = pageAddress(site, page);
  if (back && status === 'published') back.hash = `comment-${id}`;
  return renderAuthorStatus({
    locale: site.locale,
    status,
    reason: reason?.wording ?? null,
    appeal: appeal && { ...appeal, action: addressOf('appeal', id, token) },
    body,
    backUrl: back?.href ?? null,
    siteTitle: site.title,
  });
}

/** Below the comment's own address, with its token. */
export function addressOf(what: 'appeal' | 'status', id: string, token: string): string {
  return `/v1/comments/${encodeURIComponent(id)}/${what}?token=${encodeURIComponent(token)}`;
}
