// A submission's fields, in our names or WordPress's, however they were sent.

import type { Context } from 'hono';
import type { Fault } from '../domain/failure.ts';
import type { RawSubmission } from '../intake/raw-submission.ts';
import { notifyWishes, type NotifyWish } from '../domain/mail.ts';
import type { ChallengeSolution } from '../operations/challenge.ts';
import { authorTokenField, consentField, formTokenField, honeypotField, notifyField } from '../views/comment-form.ts';
import { readSentFields, type SentFields } from './body/sent-fields.ts';

/** Our name of each field, then WordPress's (wp-comments-post.php). */
const fieldNames = {
  page: ['page', 'comment_post_ID'],
  parent: ['parent', 'comment_parent'],
  name: ['name', 'author'],
  email: ['email'],
  website: ['website', 'url'],
  body: ['body', 'comment'],
} as const satisfies Record<keyof RawSubmission, readonly string[]>;

/** Ids, which programs send as the numbers they are. */
const idNames: readonly string[] = [...fieldNames.page, ...fieldNames.parent];

export const redirectField = 'redirect_to';
/** The box "Notify me of follow-up comments by email" of WordPress's forms (Jetpack). */
export const followUpField = 'subscribe_comments';

/** As ALTCHA's widget and Turnstile's name the fields they add to a form. */
export const proofOfWorkField = 'altcha';
/** "ask": its author can be told that the text reads as hurtful, and sends it again without. */
export const nudgeField = 'nudge';
export const turnstileField = 'cf-turnstile-response';

export interface ReceivedSubmission {
  raw: RawSubmission;
  /** Fields that are no text: of another type, or in bytes that can't be decoded. What could be kept is in `raw`. */
  faults: Fault[];
  honeypot: string | undefined;
  formToken: string | undefined;
  authorToken: string | undefined;
  challenge: ChallengeSolution;
  asksNudge: boolean;
  redirectTo: string | undefined;
  /** What the author wishes to be told by mail; null: nothing. */
  notify: NotifyWish | null;
  consent: boolean;
  /** Sent as JSON: answered as JSON. */
  isJson: boolean;
  /** The form used WordPress's names. */
  usesWordPressNames: boolean;
}

/** @throws Failed `unsupported-type` or `malformed`. */
export async function readSubmission(c: Context): Promise<ReceivedSubmission> {
  const sent = await readSentFields(c, idNames);
  const raw: RawSubmission = {};
  const faults: Fault[] = [];
  for (const [field, names] of Object.entries(fieldNames) as [keyof RawSubmission, readonly string[]][]) {
    const name = names.find((candidate) => sent.has(candidate));
    const found = name === undefined ? undefined : sent.read(name);
    if (found === undefined) continue;
    raw[field] = found.text;
    if (found.fault) faults.push(found.fault(field));
  }
  const notify = readWish(sent, faults);
  return {
    raw,
    faults,
    notify,
    honeypot: sent.read(honeypotField)?.text,
    formToken: sent.read(formTokenField)?.text,
    authorToken: sent.read(authorTokenField)?.text,
    challenge: { proofOfWork: sent.read(proofOfWorkField)?.text, turnstile: sent.read(turnstileField)?.text },
    asksNudge: sent.read(nudgeField)?.text === 'ask',
    redirectTo: sent.read(redirectField)?.text,
    consent: sent.has(consentField),
    isJson: sent.isJson,
    usesWordPressNames: sent.has('comment') && !sent.has('body'),
  };
}

/** Words of the field, or WordPress's box; what is no word of ours is a fault. */
function readWish(sent: SentFields, faults: Fault[]): NotifyWish | null {
  const text = sent.read(notifyField)?.text.trim() ?? '';
  const wish = notifyWishes.find((one) => one === text);
  if (wish) return wish;
  if (text !== '' && text !== 'none') {
    const message = `The field "${notifyField}" must be one of none, ${notifyWishes.join(', ')}.`;
    faults.push({ field: notifyField, rule: 'unknown', message });
  }
  return sent.read(followUpField)?.text.trim() ? 'replies' : null;
}
