// A key's name as it reads, so that no key passes for another by a look-alike letter, another case or an invisible sign.

import { lookAlikesOf } from '../../scoring/reading/disguises/look-alike-letters.ts';

/** Signs that pass for each other in most typefaces whatever their case: I, l, 1 and |, O and 0. */
const sameSigns: Readonly<Record<string, string>> = { i: 'l', '1': 'l', '|': 'l', '0': 'o' };

/**
 * The name with all that reads the same made the same, after the skeletons of UTS 39 but with case removed. For comparing
 * only: two names that differ may fold to one ("Al", "AI").
 */
export function foldName(name: string): string {
  const visible = name.normalize('NFKC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
  const letters = Array.from(visible, (letter) => plainOf(plainOf(letter).toLowerCase()));
  return Array.from(letters.join(''), (letter) => sameSigns[letter] ?? letter)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}

function plainOf(letter: string): string {
  return lookAlikesOf(letter.codePointAt(0) ?? 0)[0] ?? letter;
}
