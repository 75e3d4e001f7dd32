// How a comment stands, as its author is answered: to a program, and as a page with the forms of what its author can do.

import { minuteMs } from '../domain/durations.ts';
import type { Context } from 'hono';
import type { OwnStatus } from '../operations/submissions/shown-status.ts';
import type { OwnChanges } from '../views/author-changes.ts';
import { renderAuthorStatus } from '../views/author-status.ts';
import { pageAddress } from './return-address.ts';

/** The token in the address is told to nobody further, and no cache keeps what it opens. */
export function keepTokenPrivate(c: Context): void {
  c.header('Referrer-Policy', 'no-referrer');
  c.header('Cache-Control', 'no-store');
}

/** As `ownStatus` of the API has it. */
export function statusAnswer(found: OwnStatus) {
  const { id, status, reason, appeal, version, editableUntil, withdrawableUntil, body } = found;
  return { id, status, reason, appeal, version, editableUntil, withdrawableUntil, body };
}

/** The page as HTML; `unmade`: a change of theirs that was sent and not made. */
export function statusPage(
  found: OwnStatus,
  token: string,
  { now, unmade = null }: { now: number; unmade?: OwnChanges['unmade'] },
): string {
  const { id, status, reason, appeal, body, page, site } = found;
  const back = pageAddress(site, page);
  if (back && status === 'published') back.hash = `comment-${id}`;
  return renderAuthorStatus({
    locale: site.locale,
    status,
    reason: reason?.wording ?? null,
    appeal: appeal && { ...appeal, action: addressOf('appeal', id, token) },
    changes: changesOf(found, token, { now, unmade }),
    body,
    backUrl: back?.href ?? null,
    siteTitle: site.title,
  });
}

function changesOf(
  { id, body, version, editableUntil, withdrawableUntil }: OwnStatus,
  token: string,
  { now, unmade }: { now: number; unmade: OwnChanges['unmade'] },
): OwnChanges {
  return {
    editUrl: editableUntil === null ? null : addressOf('edits', id, token),
    withdrawUrl: withdrawableUntil === null ? null : addressOf('withdrawal', id, token),
    minutes: Math.max(1, Math.ceil(((withdrawableUntil ?? now) - now) / minuteMs)),
    version,
    text: unmade?.typed ?? body,
    unmade,
  };
}

/** Below the comment's own address, with its token. */
export function addressOf(what: 'appeal' | 'edits' | 'status' | 'withdrawal', id: string, token: string): string {
  return `/v1/comments/${encodeURIComponent(id)}/${what}?token=${encodeURIComponent(token)}`;
}
