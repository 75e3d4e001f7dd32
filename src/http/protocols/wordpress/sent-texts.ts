// What of a comment a request to WordPress carries, wherever PHP and WordPress might read it from. Where a field comes more
// than once, which of them counts depends on settings nobody knows here: all of the text is judged.

import { decodeText } from '../../body/decode-text.ts';
import { toByteString } from '../../body/byte-string.ts';
import { parameterOf, parseMultipart, parseUrlencoded, type FormEntry } from '../../body/parse-form.ts';

/** Values by name; of a name with brackets ("content[raw]") by what stands before them. */
export type SentTexts = ReadonlyMap<string, readonly string[]>;

/** The fields of a request's query. */
export function textsOfQuery(url: string): SentTexts {
  return collect(parseUrlencoded(toByteString(new TextEncoder().encode(new URL(url).search.slice(1)))));
}

/** The fields of a body; none for one of a type that is neither form nor JSON. Null: it can't be taken apart. */
export function textsOfBody(body: Uint8Array, contentType: string): SentTexts | null {
  const type = contentType.split(/[;,\s]/, 1)[0]?.toLowerCase() ?? '';
  if (type === 'application/x-www-form-urlencoded') return collect(parseUrlencoded(toByteString(body)));
  if (type === 'multipart/form-data') {
    const entries = parseMultipart(toByteString(body), parameterOf(contentType, 'boundary') ?? '');
    return entries && collect(entries.filter(({ isFile }) => !isFile));
  }
  return /^application\/(?:[a-z0-9!#$&^_.+-]{1,100}\+)?json$/.test(type) ? textsOfJson(body) : new Map();
}

/** As PHP names them: no blank before, nothing after a NUL, dots and blanks as "_". */
function nameOf(sent: string): string {
  const name = sent.replace(/^ +/, '').split(/[\0[]/, 1)[0] ?? '';
  return name.replaceAll(/[. ]/g, '_');
}

function collect(entries: readonly FormEntry[]): SentTexts {
  const texts = new Map<string, string[]>();
  for (const { name, value } of entries) {
    const { text } = decodeText(value, null);
    const known = texts.get(nameOf(name));
    if (known) known.push(text);
    else texts.set(nameOf(name), [text]);
  }
  return texts;
}

/** Texts and numbers, and "content" as `{"raw": text}`. */
function textsOfJson(body: Uint8Array): SentTexts | null {
  try {
    const sent = JSON.parse(new TextDecoder().decode(body)) as unknown;
    if (typeof sent !== 'object' || sent === null) return new Map();
    const texts = Object.entries(sent).flatMap(([name, value]: [string, unknown]): [string, string[]][] => {
      const inner = typeof value === 'object' && value !== null && 'raw' in value ? value.raw : value;
      return typeof inner === 'string' || typeof inner === 'number' ? [[name, [String(inner)]]] : [];
    });
    return new Map(texts);
  } catch {
    return null;
  }
}
