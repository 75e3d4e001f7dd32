// Secrets of others that must be said again: encrypted by WebCrypto under a key derived from the deployment's, and bound to
// what they are for, so that they open nowhere else.

const encoder = new TextEncoder();
const ivBytes = 12;

/** What a sealed text belongs to. Whatever of it changes, it does not open any more. */
export interface SealedFor {
  purpose: string;
  /** The parts, such as an id and an address. */
  bound: readonly string[];
}

/** AES-256-GCM (NIST SP 800-38D) under a key by HKDF-SHA-256 (RFC 5869), base64: 12 bytes of nonce, then the text with its tag. */
export async function sealText(secret: string, { purpose, bound }: SealedFor, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(ivBytes));
  const options = { name: 'AES-GCM', iv, additionalData: encoder.encode(JSON.stringify(bound)) };
  const sealed = await crypto.subtle.encrypt(options, await keyOf(secret, purpose), encoder.encode(text));
  return btoa(String.fromCharCode(...iv, ...new Uint8Array(sealed)));
}

/** The text; null where it was sealed for something else, under another secret, or was changed since. */
export async function openText(secret: string, { purpose, bound }: SealedFor, sealed: string): Promise<string | null> {
  try {
    const bytes = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0));
    const iv = bytes.subarray(0, ivBytes);
    const options = { name: 'AES-GCM', iv, additionalData: encoder.encode(JSON.stringify(bound)) };
    const opened = await crypto.subtle.decrypt(options, await keyOf(secret, purpose), bytes.subarray(ivBytes));
    return new TextDecoder().decode(opened);
  } catch {
    return null;
  }
}

async function keyOf(secret: string, purpose: string): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', encoder.encode(secret), 'HKDF', false, ['deriveKey']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encoder.encode(purpose) };
  return crypto.subtle.deriveKey(derivation, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
