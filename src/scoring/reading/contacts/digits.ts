// Digits of the scripts that telephone numbers are written in. One character at a time; no numbers.

const zeros = [0x660, 0x6f0, 0x966, 0x9e6];

/** Whether a UTF-16 unit is a decimal digit: ASCII, Arabic, Persian, Devanagari or Bengali. */
export function isDigit(code: number): boolean {
  if (code < 0x660) return code >= 0x30 && code <= 0x39;
  return zeros.some((zero) => code >= zero && code <= zero + 9);
}
