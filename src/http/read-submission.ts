// A submission's body as JSON, urlencoded or multipart, in our field names or WordPress's. A field sent twice, or as a file, is absent.

import type { Context } from 'hono';
import { Failed, type Fault } from '../domain/failure.ts';
import { readCharacterReferences } from '../intake/character-references.ts';
import type { RawSubmission } from '../intake/raw-submission.ts';
import { notAString, unreadable } from '../intake/text.ts';
import { authorTokenField, consentField, formTokenField, honeypotField } from '../views/comment-form.ts';
import { toByteString } from './body/byte-string.ts';
import { decodeText } from './body/decode-text.ts';
import { parameterOf, parseMultipart, parseUrlencoded, type FormEntry } from './body/parse-form.ts';

export const submissionTypes = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
] as const;

/** Our name of each field, then WordPress's (wp-comments-post.php). */
const fieldNames = {
  page: ['page', 'comment_post_ID'],
  parent: ['parent', 'comment_parent'],
  name: ['name', 'author'],
  email: ['email'],
  website: ['website', 'url'],
  body: ['body', 'comment'],
} as const satisfies Record<keyof RawSubmission, readonly string[]>;

export const redirectField = 'redirect_to';
/** Filled in by the browser with the charset it sends the form in (HTML standard). */
const charsetField = '_charset_';

export interface ReceivedSubmission {
  raw: RawSubmission;
  /** Fields that are no text: of another type, or in bytes that can't be decoded. What could be kept is in `raw`. */
  faults: Fault[];
  honeypot: string | undefined;
  formToken: string | undefined;
  authorToken: string | undefined;
  redirectTo: string | undefined;
  consent: boolean;
  /** Sent as JSON: answered as JSON. */
  isJson: boolean;
  /** The form used WordPress's names. */
  usesWordPressNames: boolean;
}

/** A field as it came: its text, or what was kept of it and why that is not all. */
interface SentField {
  text: string;
  fault: ((field: string) => Fault) | null;
}

/** @throws Failed `unsupported-type` or `malformed`. */
export async function readSubmission(c: Context): Promise<ReceivedSubmission> {
  const contentType = c.req.header('Content-Type') ?? '';
  const type = submissionTypes.find((accepted) => accepted === contentType.split(';', 1)[0]?.trim().toLowerCase());
  if (type === undefined) throw new Failed({ kind: 'unsupported-type', accepted: submissionTypes });
  const body = toByteString(new Uint8Array(await c.req.arrayBuffer()));
  const isJson = type === 'application/json';
  const sent = isJson ? readJson(body, contentType) : readForm(body, contentType);
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
    redirectTo: sent.read(redirectField)?.text,
    consent: sent.has(consentField),
    isJson,
    usesWordPressNames: sent.has('comment') && !sent.has('body'),
  };
}

interface SentFields {
  has: (name: string) => boolean;
  read: (name: string) => SentField | undefined;
}

/** Ids, which programs send as the numbers they are. */
const idNames: readonly string[] = [...fieldNames.page, ...fieldNames.parent];

function readJson(body: string, contentType: string): SentFields {
  const { text, isWhole } = decodeText(body, parameterOf(contentType, 'charset'));
  let sent: unknown;
  try {
    sent = JSON.parse(text);
  } catch {
    throw new Failed({ kind: 'malformed', detail: 'The body is not valid JSON.' });
  }
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) {
    throw new Failed({ kind: 'malformed', detail: 'The body must be a JSON object.' });
  }
  const values = new Map<string, unknown>(Object.entries(sent).filter(([, value]) => value !== null));
  return {
    has: (name) => values.has(name),
    read: (name) =>
      values.has(name) ? readValue(values.get(name), { isId: idNames.includes(name), isWhole }) : undefined,
  };
}

function readValue(value: unknown, { isId, isWhole }: { isId: boolean; isWhole: boolean }): SentField {
  if (typeof value === 'string')
    return { text: value, fault: isWhole || !value.includes('\ufffd') ? null : unreadable };
  if (isId && Number.isSafeInteger(value)) return { text: String(value), fault: null };
  return { text: '', fault: notAString };
}

function readForm(body: string, contentType: string): SentFields {
  const boundary = parameterOf(contentType, 'boundary');
  const isMultipart = /^\s*multipart/i.test(contentType);
  const entries = isMultipart ? parseMultipart(body, boundary ?? '') : parseUrlencoded(body);
  if (entries === null) throw new Failed({ kind: 'malformed', detail: 'The form data can not be read.' });
  const values = onlyOnce(entries);
  const charset = parameterOf(contentType, 'charset') ?? values.get(charsetField)?.value.trim() ?? null;
  return {
    has: (name) => values.has(name),
    read(name) {
      const entry = values.get(name);
      if (entry === undefined) return undefined;
      const { text, isWhole, isLegacy } = decodeText(entry.value, entry.charset ?? charset);
      return { text: readCharacterReferences(text, isLegacy), fault: isWhole ? null : unreadable };
    },
  };
}

/** One pass: asking for each name anew would take the square of the fields, of which 60,000 fit into a request. */
function onlyOnce(entries: readonly FormEntry[]): Map<string, FormEntry> {
  const values = new Map<string, FormEntry>();
  const seen = new Set<string>();
  for (const entry of entries) {
    if (entry.isFile || seen.has(entry.name)) values.delete(entry.name);
    else values.set(entry.name, entry);
    seen.add(entry.name);
  }
  return values;
}
