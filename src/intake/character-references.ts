// What a browser makes of letters that a form's charset lacks: "ش" is sent as "&#1588;", just as if the reader had typed
// that. It is read back where a browser must have done it; what a reader typed on purpose stays.

const reference = /&#([0-9]{3,7});/g;
/** A letter as a reference right beside another letter: nobody types a word so. */
const spelled = /(?:[A-Za-z]|&#[0-9]{3,7};)&#([0-9]{3,7});|&#([0-9]{3,7});[A-Za-z]/g;

/**
 * The text with decimal references to characters outside ASCII read (HTML standard, "application/x-www-form-urlencoded
 * encoding"). `isLegacy`: it came in another charset than UTF-8, so a browser had to. Otherwise it is read only where it is
 * else all ASCII and spells words with references to letters.
 */
export function readCharacterReferences(text: string, isLegacy: boolean): string {
  if (!text.includes('&#') || !(isLegacy || isSpelledOut(text))) return text;
  return text.replace(reference, (typed, digits: string) => characterOf(Number(digits)) ?? typed);
}

function isSpelledOut(text: string): boolean {
  if (!/^\p{ASCII}*$/u.test(text)) return false;
  for (const [, second, first] of text.matchAll(spelled)) {
    if (/[\p{L}\p{M}]/u.test(characterOf(Number(second ?? first)) ?? '')) return true;
  }
  return false;
}

/** Null for what is ASCII, a control, half of a pair, or no character. */
function characterOf(code: number): string | null {
  const isCharacter =
    code >= 0xa0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff) && (code & 0xfffe) !== 0xfffe;
  return isCharacter ? String.fromCodePoint(code) : null;
}
