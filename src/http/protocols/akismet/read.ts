// A request in Akismet's protocol: its fields, decoded by the charset they are in, and where the key stands. Hundreds of fields
// may come that nobody knows: they are passed over. What the fields mean is not known here.

import type { Context } from 'hono';
import { readCharacterReferences } from '../../../intake/character-references.ts';
import { toByteString } from '../../body/byte-string.ts';
import { decodeText } from '../../body/decode-text.ts';
import { parameterOf, parseMultipart, parseUrlencoded } from '../../body/parse-form.ts';

export interface AkismetFields {
  /** The value as text; undefined: not sent. Of a field sent twice the last, as PHP reads it. */
  text: (name: string) => string | undefined;
  /** Whether a field of this name, or one whose name begins so, was sent. */
  hasLike: (beginning: string) => boolean;
}

const none: AkismetFields = { text: () => undefined, hasLike: () => false };

/** A request is read once, though the key and the fields are asked for apart. */
const read = new WeakMap<Request, Promise<AkismetFields>>();

/** The fields of the body, or of the query where there is none. A body that can't be read has none. Never throws but for its length. */
export function readAkismet(c: Context): Promise<AkismetFields> {
  const kept = read.get(c.req.raw);
  if (kept) return kept;
  const fields = readFields(c);
  read.set(c.req.raw, fields);
  return fields;
}

async function readFields(c: Context): Promise<AkismetFields> {
  if (c.req.method === 'GET') return ofForm(toByteString(new TextEncoder().encode(queryOf(c))), '');
  const contentType = c.req.header('Content-Type') ?? '';
  const body = toByteString(new Uint8Array(await c.req.arrayBuffer()));
  return /^\s*application\/json\b/i.test(contentType) ? ofJson(body, contentType) : ofForm(body, contentType);
}

function queryOf(c: Context): string {
  return new URL(c.req.url).search.slice(1);
}

function ofJson(body: string, contentType: string): AkismetFields {
  let sent: unknown;
  try {
    sent = JSON.parse(decodeText(body, parameterOf(contentType, 'charset')).text);
  } catch {
    return none;
  }
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return none;
  const values = new Map<string, unknown>(Object.entries(sent));
  return {
    text(name) {
      const value = values.get(name);
      const isText = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
      return isText ? String(value) : undefined;
    },
    hasLike: (beginning) => [...values.keys()].some((name) => name.startsWith(beginning)),
  };
}

function ofForm(body: string, contentType: string): AkismetFields {
  const isMultipart = /^\s*multipart\/form-data\b/i.test(contentType);
  const parsed = isMultipart ? parseMultipart(body, parameterOf(contentType, 'boundary') ?? '') : parseUrlencoded(body);
  const values = new Map((parsed ?? []).filter(({ isFile }) => !isFile).map(({ name, value }) => [name, value]));
  const named = parameterOf(contentType, 'charset') ?? values.get('blog_charset')?.trim() ?? null;
  const charset = isUtf8(saidIn(values)) ? null : named;
  return {
    text(name) {
      const value = values.get(name);
      if (value === undefined) return undefined;
      const { text, isLegacy } = decodeText(value, charset);
      return readCharacterReferences(text, isLegacy);
    },
    hasLike: (beginning) => [...values.keys()].some((name) => name.startsWith(beginning)),
  };
}

const saidFields = ['comment_content', 'comment_author', 'comment_author_url', 'comment_author_email'];

function saidIn(values: ReadonlyMap<string, string>): string {
  return saidFields.map((name) => values.get(name) ?? '').join('\n');
}

/**
 * Many clients encode in UTF-8 whatever the charset they tell: bytes beyond ASCII that are all of UTF-8 are hardly of another.
 */
function isUtf8(bytes: string): boolean {
  return /[\u0080-\u00ff]/.test(bytes) && decodeText(bytes, null).isWhole;
}

const keyLabel = /^([a-z0-9]{12})\./i;

/**
 * The key: where it is told by name, else the first label of the host. Only of verify-key does `key` name the key that is asked
 * about, beside another that is in use. Null: none came.
 */
export async function readAkismetKey(c: Context): Promise<string | null> {
  const { text } = await readAkismet(c);
  const names = c.req.path.endsWith('/verify-key') ? ['key', 'api_key'] : ['api_key'];
  const named = names.map(text).find(Boolean);
  const label = keyLabel.exec(new URL(c.req.url).hostname)?.[1] ?? keyLabel.exec(c.req.header('Host') ?? '')?.[1];
  const lenient = () => text('key') || c.req.query('api_key') || c.req.query('key') || null;
  return named?.trim() ?? label ?? lenient();
}
