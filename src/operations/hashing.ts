// Keyed hashes and signatures, by the platform's WebCrypto. Hex or base64url text; never raw input back.

const encoder = new TextEncoder();

/** HMAC-SHA-256 under a secret, first 128 bits, hex. The purpose keeps hashes of different kinds apart. */
export async function keyedHash(secret: string, purpose: string, text: string): Promise<string> {
  const key = await crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, [
    'sign',
  ]);
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(`${purpose}\n${text}`));
  return toHex(mac.slice(0, 16));
}

/** SHA-256, hex. */
export async function digest(text: string): Promise<string> {
  return toHex(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
}

/** Compares in a time that does not depend on where the texts differ. */
export async function isSameSecret(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((text) => crypto.subtle.digest('SHA-256', encoder.encode(text))));
  return crypto.subtle.timingSafeEqual(a as ArrayBuffer, b as ArrayBuffer);
}

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
