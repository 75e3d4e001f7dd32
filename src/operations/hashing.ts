// Keyed hashes and signatures, by the platform's WebCrypto. Hex or base64url text; never raw input back.

const encoder = new TextEncoder();

/** HMAC-SHA-256 under a secret, first 128 bits, hex. The purpose keeps hashes of different kinds apart. */
export async function keyedHash(secret: string, purpose: string, text: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', await importSecret(secret), encoder.encode(`${purpose}\n${text}`));
  return toHex(mac.slice(0, 16));
}

const hmac = { name: 'HMAC', hash: 'SHA-256' };
/** Each secret of the deployment is imported once; there are two, and a rotated one takes the place of all kept. */
const imported = new Map<string, Promise<CryptoKey>>();
const importedMax = 4;

function importSecret(secret: string): Promise<CryptoKey> {
  const kept = imported.get(secret);
  if (kept) return kept;
  if (imported.size >= importedMax) imported.clear();
  const key = crypto.subtle.importKey('raw', encoder.encode(secret), hmac, false, ['sign']);
  imported.set(secret, key);
  return key;
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

const hexOfByte = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function toHex(bytes: ArrayBuffer): string {
  let hex = '';
  for (const byte of new Uint8Array(bytes)) hex += hexOfByte[byte];
  return hex;
}

/** The whole HMAC-SHA-256 in base64: a secret that is derived from one of the deployment's, by what it is for. */
export async function derivedSecret(secret: string, purpose: string, text: string): Promise<string> {
  const mac = await crypto.subtle.sign('HMAC', await importSecret(secret), encoder.encode([purpose, text].join('\n')));
  return btoa(String.fromCharCode(...new Uint8Array(mac)));
}
