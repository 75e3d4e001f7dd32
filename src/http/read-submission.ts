// A submission's fields, in our names or WordPress's, however they were sent.

import type { Context } from 'hono';
import type { Fault } from '../domain/failure.ts';
import type { RawSubmission } from '../intake/raw-submission.ts';
import type { ChallengeAnswer } from '../operations/challenge.ts';
import { authorTokenField, consentField, formTokenField, honeypotField } from '../views/comment-form.ts';
import { readSentFields } from './body/sent-fields.ts';

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

/** As ALTCHA's widget and Turnstile's name the fields they add to a form. */
export const proofOfWorkField = 'altcha';
export const turnstileField = 'cf-turnstile-response';

export interface ReceivedSubmission {
  raw: RawSubmission;
  /** Fields that are no text: of another type, or in bytes that can't be decoded. What could be kept is in `raw`. */
  faults: Fault[];
  honeypot: string | undefined;
  formToken: string | undefined;
  authorToken: string | undefined;
  challenge: ChallengeAnswer;
  redirectTo: string | undefined;
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
  return {
    raw,
    faults,
    honeypot: sent.read(honeypotField)?.text,
    formToken: sent.read(formTokenField)?.text,
    authorToken: sent.read(authorTokenField)?.text,
    challenge: { proofOfWork: sent.read(proofOfWorkField)?.text, turnstile: sent.read(turnstileField)?.text },
    redirectTo: sent.read(redirectField)?.text,
    consent: sent.has(consentField),
    isJson: sent.isJson,
    usesWordPressNames: sent.has('comment') && !sent.has('body'),
  };
}
