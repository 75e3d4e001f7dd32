// The forms in which an entry is looked for: folded as comments are, blanks as one, both letters i as one. Which of two
// letters i stands in a text is asked where a pattern was found: capital I may be either.

import { foldText } from '../reading/folding/fold-text.ts';

/** The folded form of an entry's text, and whether folding took a disguise off it. */
export function foldEntry(text: string): { form: string; disguised: boolean } {
  const { text: folded, disguises } = foldText(text);
  return { form: folded.replaceAll(/\s+/g, ' ').trim(), disguised: disguises.length > 0 };
}

const dotless = 0x131;
const dotted = 0x69;

/** The unit that patterns and texts are compared by. */
export function unitOf(unit: number): number {
  return unit === dotless ? dotted : unit;
}

/** A form as a pattern's key. */
export function keyOf(form: string): string {
  return form.replaceAll('ı', 'i');
}

/** A phrase as it may be written: with blanks, or with hyphens. */
export function spellingsOf(form: string): string[] {
  const words = form.split(/[\s-]+/).filter((word) => word !== '');
  return words.length < 2 || /^[\s-]|[\s-]$/.test(form)
    ? [form]
    : [...new Set([words.join(' '), words.join('-'), form])];
}

const spaceless =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;

/** Whether a character is of a script that sets no blanks between words: there every place is a word's border. */
export function isSpaceless(codePoint: number): boolean {
  return codePoint >= 0xe00 && spaceless.test(String.fromCodePoint(codePoint));
}
