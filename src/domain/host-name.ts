// Host names: their ASCII form and whether they are well-formed. No list of what exists is asked here.

const labelBytesMax = 63;
const hostBytesMax = 253;
/** With the underscore, which names in use have, though RFC 1123 has none. */
const asciiLabel = /^[a-z0-9_-]+$/;

/**
 * The lower-case A-label form of a typed host name (UTS 46, as URLs do it), or `null` when it is not a host name:
 * empty or over-long labels, outer hyphens, other characters (RFC 1123, RFC 5890). "münchen.de" gives "xn--mnchen-3ya.de".
 */
export function toAsciiHost(typed: string): string | null {
  const ascii = /^[A-Za-z0-9._-]*$/.test(typed) ? typed.toLowerCase() : convertToAscii(typed);
  return ascii !== null && isHostName(ascii) ? ascii : null;
}

/** The URL parser converts; characters that would mean something else to it (":", "/", "@", "%") are kept from it. */
function convertToAscii(typed: string): string | null {
  if (
    typed.length > 4 * hostBytesMax ||
    /[\u0000-\u002c\u002f\u003a-\u0040\u005b-\u005e\u0060\u007b-\u007f]/.test(typed)
  ) {
    return null;
  }
  const url = URL.parse(`https://${typed}/`);
  return url === null || url.port !== '' ? null : url.hostname;
}

function isHostName(host: string): boolean {
  return (
    host.length <= hostBytesMax &&
    host
      .split('.')
      .every(
        (label) =>
          label.length <= labelBytesMax && asciiLabel.test(label) && !label.startsWith('-') && !label.endsWith('-'),
      )
  );
}

/** Whether a host name in A-label form could be a public one: two labels or more, and no number at its end (as in 10.0.0.1). */
export function isPublicHostName(host: string): boolean {
  const labels = host.split('.');
  return labels.length > 1 && /^[a-z]/.test(labels.at(-1) ?? '');
}
