// Signs that stand for letters of an entry ("k4s1no", "kаzino" with a Cyrillic letter). What a list holds is in no dictionary,
// so folding leaves such signs: texts and patterns are compared by what a unit may be, and then asked whether it is meant.

import { cyrillicLookAlikeOf, lookAlikesOf, looseLookAlikesOf } from '../reading/disguises/look-alike-letters.ts';

const signs: Record<string, string> = {
  '0': 'o', '1': 'il', '2': 'z', '3': 'e', '4': 'a', '5': 's', '6': 'g', '7': 't', '8': 'b', '9': 'g',
  '@': 'a', $: 's', '!': 'il', '|': 'il', '+': 't', '€': 'e', '£': 'l', '¡': 'i', '§': 's',
}; // prettier-ignore

const dotless = 0x131;
const dotted = 0x69;

/** Latin letters that a unit may stand for; '' for none. Dotless i is a letter of its own. */
function lettersOf(unit: number): string {
  const sign = signs[String.fromCharCode(unit)];
  if (sign !== undefined) return sign;
  return unit < 0x80 || unit === dotless ? '' : lookAlikesOf(unit) || looseLookAlikesOf(unit);
}

/** What units are compared by, as far as asked: a pure memo of 128 KB; 0 is not known yet. */
const compared = new Uint16Array(0x10000);

/** The unit that patterns and texts are compared by: of all that may stand for a letter the same. */
export function comparedUnit(unit: number): number {
  return compared[unit] || (compared[unit] = compareBy(unit));
}

function compareBy(unit: number): number {
  const letter = unit === dotless ? dotted : lettersOf(unit).charCodeAt(0) || unit;
  // 1 and | stand for i and for l.
  return letter === 0x6c ? dotted : letter;
}

/** An entry that mixes Latin letters with those that pass for them is meant as it stands, and so is one of two letters. */
export function takesSigns(form: string): boolean {
  if (form.length < 3) return false;
  const isMixed =
    /[a-z]/.test(form) && Array.from({ length: form.length }, (_, at) => form.charCodeAt(at)).some(isForeign);
  return !isMixed;
}

function isForeign(unit: number): boolean {
  return unit >= 0x80 && unit !== dotless && lettersOf(unit) !== '';
}

/** Whether a unit of a text may be meant for another of an entry. */
export function standsFor(unit: number, meant: number): boolean {
  const letter = String.fromCharCode(meant);
  const letters = lettersOf(unit) || (unit < 0x80 ? String.fromCharCode(unit) : '');
  return letters.includes(letter) || (meant >= 0x400 && Array.from(letters, cyrillicLookAlikeOf).includes(letter));
}
