// From bytes to text by the charset somebody named. What does not decode is kept as far as it can be, and said to be so.

import { toBytes } from './byte-string.ts';

export interface DecodedText {
  text: string;
  /** False: some bytes are no characters of the charset; U+FFFD stands for them. */
  isWhole: boolean;
  /** Another charset than UTF-8. */
  isLegacy: boolean;
}

const labelUnitsMax = 40;

/**
 * Decodes a byte string. `charset` is a label of the Encoding standard ("windows-1256"); none, an unknown one, and UTF-16,
 * which no form is sent in, mean UTF-8.
 */
export function decodeText(byteString: string, charset: string | null): DecodedText {
  const label = knownLabel(charset);
  const isLegacy = label !== 'utf-8';
  if (!isLegacy && /^[\u0000-\u007f]*$/.test(byteString)) return { text: byteString, isWhole: true, isLegacy };
  const bytes = toBytes(byteString);
  try {
    return { text: new TextDecoder(label, { fatal: true, ignoreBOM: false }).decode(bytes), isWhole: true, isLegacy };
  } catch {
    return { text: new TextDecoder(label).decode(bytes), isWhole: false, isLegacy };
  }
}

function knownLabel(charset: string | null): string {
  if (charset === null || charset.length > labelUnitsMax) return 'utf-8';
  try {
    const { encoding } = new TextDecoder(charset);
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding;
  } catch {
    return 'utf-8';
  }
}
