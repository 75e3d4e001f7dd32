// A submission's body as JSON, urlencoded or multipart, in our field names or WordPress's. A field that is not one string is absent.

import type { Context } from 'hono';
import { Failed } from '../domain/failure.ts';
import type { RawSubmission } from '../intake/raw-submission.ts';
import { consentField, formTokenField, honeypotField } from '../views/comment-form.ts';

export const submissionTypes = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
] as const;

/** Our name of each field, then WordPress's (wp-comments-post.php). */
export const fieldNames = {
  page: ['page', 'comment_post_ID'],
  parent: ['parent', 'comment_parent'],
  name: ['name', 'author'],
  email: ['email'],
  website: ['website', 'url'],
  body: ['body', 'comment'],
} as const satisfies Record<keyof RawSubmission, readonly string[]>;

export const redirectField = 'redirect_to';

export interface ReceivedSubmission {
  raw: RawSubmission;
  honeypot: string | undefined;
  formToken: string | undefined;
  redirectTo: string | undefined;
  consent: boolean;
  /** Sent as JSON: answered as JSON. */
  isJson: boolean;
  /** The form used WordPress's names. */
  usesWordPressNames: boolean;
}

/** @throws Failed `unsupported-type` or `malformed`. */
export async function readSubmission(c: Context): Promise<ReceivedSubmission> {
  const type = (c.req.header('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase();
  const isJson = type === 'application/json';
  if (!isJson && !submissionTypes.some((accepted) => accepted === type)) {
    throw new Failed({ kind: 'unsupported-type', accepted: submissionTypes });
  }
  const values = isJson ? await readJson(c) : await readForm(c);
  const raw: RawSubmission = {};
  for (const [field, names] of Object.entries(fieldNames) as [keyof RawSubmission, readonly string[]][]) {
    const name = names.find((candidate) => values.has(candidate));
    if (name !== undefined) raw[field] = values.get(name);
  }
  return {
    raw,
    honeypot: values.get(honeypotField),
    formToken: values.get(formTokenField),
    redirectTo: values.get(redirectField),
    consent: values.has(consentField),
    isJson,
    usesWordPressNames: values.has('comment') && !values.has('body'),
  };
}

async function readJson(c: Context): Promise<Map<string, string>> {
  let sent: unknown;
  try {
    sent = await c.req.json();
  } catch {
    throw new Failed({ kind: 'malformed', detail: 'The body is not valid JSON.' });
  }
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) {
    throw new Failed({ kind: 'malformed', detail: 'The body must be a JSON object.' });
  }
  return new Map(Object.entries(sent).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

async function readForm(c: Context): Promise<Map<string, string>> {
  let form: FormData;
  try {
    form = await c.req.raw.formData();
  } catch {
    throw new Failed({ kind: 'malformed', detail: 'The form data can not be read.' });
  }
  // One pass: asking for each name anew would take the square of the fields, of which 60,000 fit into a request.
  const values = new Map<string, string>();
  const seen = new Set<string>();
  for (const [name, value] of form) {
    if (typeof value === 'string' && !seen.has(name)) values.set(name, value);
    else values.delete(name);
    seen.add(name);
  }
  return values;
}
