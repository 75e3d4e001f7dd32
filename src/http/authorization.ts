// The secret in an Authorization header, in the forms that are read. Whether it opens anything is asked elsewhere.

const secretLengthMax = 512;

/** The secret of `Authorization: Bearer SECRET` (RFC 6750), or null. */
export function bearerOf(header: string | undefined): string | null {
  if (!header || header.length > secretLengthMax || !/^bearer /i.test(header)) return null;
  return header.slice('bearer '.length).trim() || null;
}

/** The password of `Authorization: Basic base64(user:password)` (RFC 7617), or null: for clients that know nothing else. */
export function passwordOf(header: string | undefined): string | null {
  if (!header || header.length > secretLengthMax || !/^basic /i.test(header)) return null;
  try {
    const pair = atob(header.slice('basic '.length).trim());
    const colon = pair.indexOf(':');
    return colon < 0 ? null : pair.slice(colon + 1) || null;
  } catch {
    return null;
  }
}
