// Takes apart a form's body, urlencoded (URL standard) or multipart (RFC 7578), without decoding any text: which charset
// the bytes are in is known only afterwards. Names and values are byte strings.

export interface FormEntry {
  name: string;
  value: string;
  /** The charset a part of a multipart body names for itself. */
  charset: string | null;
  isFile: boolean;
}

/** The fields of an urlencoded form, in their order. */
export function parseUrlencoded(body: string): FormEntry[] {
  return body
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair) => {
      const equals = pair.indexOf('=');
      const [name, value] = equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
      return { name: undoEscapes(name), value: undoEscapes(value), charset: null, isFile: false };
    });
}

function undoEscapes(text: string): string {
  return text
    .replaceAll('+', ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** The parts with a name; null when the body does not end as its boundary says. */
export function parseMultipart(body: string, boundary: string): FormEntry[] | null {
  const [, ...pieces] = `\r\n${body}`.split(`\r\n--${boundary}`);
  const end = pieces.findIndex((piece) => piece.startsWith('--'));
  return end < 0 || boundary === '' ? null : pieces.slice(0, end).flatMap(readPart);
}

const headersUnitsMax = 2_000;

function readPart(piece: string): FormEntry[] {
  const from = piece.indexOf('\r\n');
  const blank = piece.indexOf('\r\n\r\n', from);
  if (from < 0 || blank < 0 || blank - from > headersUnitsMax) return [];
  const headers = piece.slice(from, blank).split('\r\n');
  const headerOf = (name: string) => headers.find((line) => line.toLowerCase().startsWith(`${name}:`)) ?? '';
  const disposition = headerOf('content-disposition');
  const name = parameterOf(disposition, 'name');
  if (name === null) return [];
  const isFile = parameterOf(disposition, 'filename') !== null || parameterOf(disposition, 'filename*') !== null;
  return [{ name, value: piece.slice(blank + 4), charset: parameterOf(headerOf('content-type'), 'charset'), isFile }];
}

/** A parameter of a header value, such as the charset of a Content-Type; null without. */
export function parameterOf(header: string, name: string): string | null {
  for (const [, key = '', quoted, bare] of header.matchAll(/;\s*([a-z*]+)\s*=\s*(?:"([^"]*)"|([^\s;"]*))/gi)) {
    if (key.toLowerCase() === name) return quoted ?? bare ?? '';
  }
  return null;
}
