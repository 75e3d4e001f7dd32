// The forms in which an entry is looked for: folded as comments are, blanks as one, signs as the letters they may stand for.

import { classLetter, classMark, classNumber, classOf } from '../reading/code-points.ts';
import { foldText } from '../reading/folding/fold-text.ts';
import { comparedUnit } from './list-signs.ts';

/** The folded form of an entry's text, and whether folding took a disguise off it. */
export function foldEntry(text: string): { form: string; disguised: boolean } {
  const { text: folded, disguises } = foldText(text);
  return { form: folded.replaceAll(/\s+/g, ' ').trim(), disguised: disguises.length > 0 };
}

/** A form as a pattern's key. */
export function keyOf(form: string): string {
  return Array.from({ length: form.length }, (_, at) => String.fromCharCode(comparedUnit(form.charCodeAt(at)))).join(
    '',
  );
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

/** Whether a character belongs to words; -1, beyond a text's ends, does not. */
export function isWordPart(codePoint: number): boolean {
  if (codePoint < 0) return false;
  const kind = classOf(codePoint);
  return kind === classLetter || kind === classNumber || kind === classMark;
}
