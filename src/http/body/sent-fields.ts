// The fields of a body that is JSON, urlencoded or multipart. A field sent twice, or as a file, is absent. What a field means is
// not known here.

import type { Context } from 'hono';
import { Failed, type Fault } from '../../domain/failure.ts';
import { readCharacterReferences } from '../../intake/character-references.ts';
import { notAString, unreadable } from '../../intake/text.ts';
import { toByteString } from './byte-string.ts';
import { decodeText } from './decode-text.ts';
import { parameterOf, parseMultipart, parseUrlencoded, type FormEntry } from './parse-form.ts';

export const submissionTypes = [
  'application/json',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
] as const;

/** Filled in by the browser with the charset it sends the form in (HTML standard). */
const charsetField = '_charset_';

/** A field as it came: its text, or what was kept of it and why that is not all. */
export interface SentField {
  text: string;
  fault: ((field: string) => Fault) | null;
}

export interface SentFields {
  /** Sent as JSON: answered as JSON. */
  isJson: boolean;
  has: (name: string) => boolean;
  read: (name: string) => SentField | undefined;
}

/** `idNames`: fields that programs may send as numbers. @throws Failed `unsupported-type` or `malformed`. */
export async function readSentFields(c: Context, idNames: readonly string[] = []): Promise<SentFields> {
  const contentType = c.req.header('Content-Type') ?? '';
  const type = submissionTypes.find((accepted) => accepted === contentType.split(';', 1)[0]?.trim().toLowerCase());
  if (type === undefined) throw new Failed({ kind: 'unsupported-type', accepted: submissionTypes });
  const body = toByteString(new Uint8Array(await c.req.arrayBuffer()));
  return type === 'application/json' ? readJson(body, contentType, idNames) : readForm(body, contentType);
}

/** The texts of these fields, and the faults of those that came as no text. */
export function takeTexts<Name extends string>(
  sent: SentFields,
  names: readonly Name[],
): { texts: { [name in Name]?: string }; faults: Fault[] } {
  const texts: { [name in Name]?: string } = {};
  const faults: Fault[] = [];
  for (const name of names) {
    const found = sent.read(name);
    if (!found) continue;
    texts[name] = found.text;
    if (found.fault) faults.push(found.fault(name));
  }
  return { texts, faults };
}

function readJson(body: string, contentType: string, idNames: readonly string[]): SentFields {
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
    isJson: true,
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
    isJson: false,
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
