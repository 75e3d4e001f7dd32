// A comment on its way in by WordPress's form or REST route: asked what WordPress asks, in its order, then submitted like any other.

import type { Context } from 'hono';
import { Failed } from '../../../domain/failure.ts';
import { findPlace } from '../../../operations/submissions/find-place.ts';
import { submitComment, type Submitted } from '../../../operations/submissions/submit-comment.ts';
import type { Environment } from '../../environment.ts';
import { foreignOriginOf } from '../../foreign-origin.ts';
import { rememberedToken } from '../../form-answers.ts';
import { clientAddressOf } from '../../middleware/front-gate.ts';
import type { ReceivedSubmission } from '../../read-submission.ts';
import { checkFields, type SentComment } from './checked-fields.ts';
import { faulty, notAnswerable, Refused, refusalOf } from './refusal.ts';

export interface WordPressComment {
  /** The page's number, as text; null: none, or no number. */
  post: string | null;
  /** Null for a comment that answers none. */
  parent: string | null;
  fields: SentComment;
  /** Does a parent that can't be replied to refuse the comment, or does it answer none then? The form refuses, others do not. */
  needsParent: boolean;
}

/** What came with it beside WordPress's own fields. */
export type Beside = Partial<
  Pick<ReceivedSubmission, 'honeypot' | 'formToken' | 'authorToken' | 'challenge' | 'notify'>
>;

/** @throws Refused as WordPress would refuse it; Failed for what it knows nothing of: no such site, a foreign origin. */
export async function takeComment(
  c: Context<Environment>,
  { post, parent, fields, needsParent }: WordPressComment,
  beside: Beside = {},
): Promise<Submitted> {
  const context = c.get('context');
  const slug = c.req.param('site') ?? '';
  try {
    const { site, isOpen, isAnswerable } = await findPlace(context, { site: slug, page: post, parent });
    c.set('site', site);
    if (!isAnswerable && needsParent) throw faulty('comment_reply_to_unapproved_comment', [notAnswerable], site);
    if (post === null) throw new Refused('comment_id_not_found', { kind: 'not-found', what: 'page' }, site);
    if (!isOpen) throw new Refused('comment_closed', { kind: 'closed' }, site);
    const place = { page: post, ...(isAnswerable && parent !== null && { parent }) };
    return await submitComment(context, {
      site: slug,
      raw: { ...checkFields(fields, site), ...place },
      unread: [],
      clientAddress: clientAddressOf(c.req.header('CF-Connecting-IP')),
      gateFailure: c.get('gateFailure'),
      origin: foreignOriginOf(c),
      honeypot: beside.honeypot,
      formToken: beside.formToken,
      challenge: beside.challenge ?? { proofOfWork: undefined, turnstile: undefined },
      asksNudge: false,
      authorToken: beside.authorToken ?? rememberedToken(c),
      notify: beside.notify ?? null,
      idempotencyKey: null,
      staff: null,
    });
  } catch (error) {
    throw (error instanceof Failed && refusalOf(error)) || error;
  }
}

/** A number as PHP casts a text to one: its leading digits; null for none and for 0. */
export function numberOf(text: string | undefined): string | null {
  const digits = /^\s*\+?0*([1-9][0-9]{0,18})/.exec(text ?? '')?.[1];
  return digits ?? null;
}

const parentUnitsMax = 200;

/** A parent as sent: null for none, which is "0" too. One of ours is no number. */
export function parentOf(text: string | undefined): string | null {
  const parent = (text ?? '').trim().slice(0, parentUnitsMax);
  return /^(?:-.*|0*)$/.test(parent) ? null : parent;
}
