// Cursors: where the next page of a list starts, as text that stands in a URL. What its parts mean is for each list; a
// cursor is no secret and no proof, so a list believes nothing of it but a place.

import { Failed } from '../domain/failure.ts';

/** The parts as base64url of JSON. */
export function writeCursor(parts: readonly (string | number | null)[]): string {
  return btoa(escapeBeyondAscii(JSON.stringify(parts)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The parts of a cursor that the list gave. @throws Failed `invalid` for any other text. */
export function readCursor<Parts extends unknown[]>(
  cursor: string,
  isOfList: (parts: unknown[]) => parts is Parts,
): Parts {
  const parts = parse(cursor);
  if (Array.isArray(parts) && isOfList(parts)) return parts;
  const message = 'The cursor is not one that this list gave.';
  throw new Failed({ kind: 'invalid', faults: [{ field: 'cursor', rule: 'unknown-cursor', message }] });
}

/** The same JSON in ASCII, which is all that `btoa` takes. */
function escapeBeyondAscii(json: string): string {
  return json.replaceAll(/[^\x20-\x7E]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(atob(cursor.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return null;
  }
}
