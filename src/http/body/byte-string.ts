// Bytes as a string of the same length, each byte a character (the Infra standard's isomorphic decoding), so that a body
// whose charset is not known yet can be taken apart with string functions.

const chunkBytes = 8_192;

/** The string whose characters are the bytes. */
export function toByteString(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    text += String.fromCharCode(...bytes.subarray(at, at + chunkBytes));
  }
  return text;
}

/** The bytes of a byte string. */
export function toBytes(byteString: string): Uint8Array {
  const bytes = new Uint8Array(byteString.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = byteString.charCodeAt(at);
  return bytes;
}
