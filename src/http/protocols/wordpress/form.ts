// WordPress's comment form: `wp-comments-post.php`, answered as it answers.

import type { Context } from 'hono';
import { Failed } from '../../../domain/failure.ts';
import type { Submitted } from '../../../operations/submissions/submit-comment.ts';
import type { Environment, Protocol } from '../../environment.ts';
import { answerFailurePage, answerFormFailure, answerUnreadForm, isUnreadForm, remember } from '../../form-answers.ts';
import { native } from '../native.ts';
import { readSubmission, type ReceivedSubmission } from '../../read-submission.ts';
import { pageAddress, placeAddress, withPairs } from '../../return-address.ts';
import { Refused, refusalOf, type RefusalCode } from './refusal.ts';
import { shortLink } from './short-link.ts';
import { numberOf, parentOf, takeComment } from './take-comment.ts';

/** Faults in fields are answered with 200: whoever watches for it, watches for that (wp-comments-post.php, `wp_die`). */
const statuses = {
  comment_reply_to_unapproved_comment: 403,
  comment_id_not_found: 200,
  comment_closed: 403,
  require_name_email: 200,
  require_valid_email: 200,
  require_valid_comment: 200,
  comment_author_column_length: 200,
  comment_author_email_column_length: 200,
  comment_author_url_column_length: 200,
  comment_content_column_length: 200,
  comment_duplicate: 409,
  comment_flood: 429,
  comment_save_error: 500,
} as const satisfies Record<RefusalCode, number>;

/** How failures are told to whoever posted the form: by a page, with everything typed where it could be read. */
export const wordPressForm: Protocol = {
  async writeError(c, error) {
    if (error instanceof Failed && isUnread(error)) return nothing(c);
    const page = isUnreadForm(c) ? await answerUnreadForm(c, error) : answerFailurePage(c, error);
    const refused = error instanceof Failed ? refusalOf(error) : null;
    return refused === null ? page : withStatus(page, statuses[refused.code]);
  },
  readKey: native.readKey,
};

/** A body that PHP reads no field from is a form without a page to it. */
function isUnread({ failure }: Failed): boolean {
  return failure.kind === 'unsupported-type' || failure.kind === 'malformed';
}

/** Anything but POST. */
export function refuseMethod(c: Context): Response {
  return c.body('', 405, { Allow: 'POST', 'Content-Type': 'text/plain' });
}

/** The form, posted. */
export async function answerPost(c: Context<Environment>): Promise<Response> {
  const received = await readSubmission(c);
  if (received.isJson) return nothing(c);
  const { page, parent, ...fields } = received.raw;
  try {
    const comment = { post: numberOf(page), parent: parentOf(parent), fields, needsParent: true };
    const submitted = await takeComment(c, comment, received);
    remember(c, received, submitted.answer.authorToken);
    return c.body(null, 302, {
      Location: addressAfter(submitted, received, c.req.header('Referer')),
      'Cache-Control': 'no-store',
    });
  } catch (error) {
    if (!(error instanceof Refused)) return answerFormFailure(c, received, error);
    if (error.code === 'comment_id_not_found') return nothing(c);
    return withStatus(answerFormFailure(c, received, error.failed), statuses[error.code]);
  }
}

/** WordPress says nothing at all of a page it doesn't know. */
function nothing(c: Context): Response {
  return c.body('', 200, { 'Content-Type': 'text/html; charset=UTF-8', 'Cache-Control': 'no-store' });
}

function withStatus(page: Response, status: number): Response {
  return new Response(page.body, { status, headers: page.headers });
}

/**
 * Where the author is led: `redirect_to` on the site's hosts, else the page the comment is on, with its fragment. While it is
 * held, and no cookie tells the author by consent, the two pairs by which WordPress shows it to them.
 */
function addressAfter({ site, answer }: Submitted, { raw, redirectTo, consent }: ReceivedSubmission, referer = '') {
  const { id, status, page } = answer.comment;
  const home = shortLink(site, page);
  const url =
    pageAddress(site, (redirectTo?.trim() && URL.parse(redirectTo.trim(), home)?.href) || '') ??
    placeAddress(site, { redirectTo, page, referer }) ??
    home;
  const isShown = status === 'pending' && !consent && Boolean(raw.email?.trim());
  url.search = withPairs(url.search, {
    unapproved: isShown ? id : null,
    'moderation-hash': isShown ? answer.statusToken : null,
  });
  url.hash = `comment-${id}`;
  return url.href;
}
