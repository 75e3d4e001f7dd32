// The forms in which an entry is looked for: folded as comments are, blanks as one, signs as the letters they may stand for.

import { classLetter, classMark, classNumber, classOf } from '../reading/code-points.ts';
import { foldText } from '../reading/folding/fold-text.ts';
import { comparedUnit } from './list-signs.ts';

/** The folded form of an entry's text, and whether folding took a disguise off it. */
export function foldEntry(text: string): { form: string; disguised: boolean } {
  const { text: folded, disguises } = foldText(text);
  const form = folded.replaceAll(/\s+/g, ' ').trim();
  return { form, disguised: disguises.length > 0 || form.replaceAll('ı', 'i') !== plainForm(text) };
}

/** The text in lower case and with plain quotes, one letter i: what no disguise is needed for. */
function plainForm(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKC')
    .replaceAll(/i\u0307|ı/g, 'i')
    .replaceAll(/[\u2018-\u201b`´′]/g, "'")
    .replaceAll(/[\u201c-\u201f«»″]/g, '"')
    .replaceAll(/\s+/g, ' ');
}

/** A form as a pattern's key. */
export function keyOf(form: string): string {
  const units: number[] = [];
  for (let at = 0; at < form.length; at += 1) units.push(comparedUnit(form.charCodeAt(at)));
  return String.fromCharCode(...units);
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

/** Entries in the order in which they are compiled: kept so, they are quickly compiled. */
export function sortByKey<Entry extends { id: string; form: string }>(entries: readonly Entry[]): Entry[] {
  const keyed = entries.map((entry) => ({ entry, key: keyOf(entry.form) }));
  keyed.sort((a, b) => compare(a.key, b.key) || compare(a.entry.id, b.entry.id));
  return keyed.map(({ entry }) => entry);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
