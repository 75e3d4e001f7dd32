// The secrets of keys for software of other services' protocols, in the form that software takes.

import type { ProtocolName } from '../domain/actor.ts';
import { makeSecret } from './random-secret.ts';

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const akismetLength = 12;

/**
 * Akismet's clients call a key of another form invalid without asking: 12 letters and digits, which is 62 bits, and also a
 * host's label, so that case says nothing. The others take any text.
 */
export function makeProtocolSecret(protocol: ProtocolName): string {
  return protocol === 'akismet' ? makeLabel() : makeSecret('ank_');
}

/** The form a secret is hashed in. */
export function foldSecret(protocol: ProtocolName, secret: string): string {
  return protocol === 'akismet' ? secret.toLowerCase() : secret;
}

/** Bytes that would make some letters likelier are drawn again. */
function makeLabel(): string {
  const fair = 256 - (256 % letters.length);
  let label = '';
  while (label.length < akismetLength) {
    const [byte = 0] = crypto.getRandomValues(new Uint8Array(1));
    if (byte < fair) label += letters[byte % letters.length];
  }
  return label;
}
