// Whether a folded word is known, and as what; and which known word a pattern or a run of letters may be. Hostile words are
// those of every language, by their key where they are not ASCII.

import type { WordKind } from '../reading/folding/folded-text.ts';
import { disguisedGoods } from './commerce-words.ts';
import { common, commonest, seldom, usual } from './everyday-words.ts';
import { hostileWords, strongStems } from './hostile-words.ts';
import { disguisedAbuse, keyOfWord, mayBeMadeOf, unitsOfKeys } from './known-abuse.ts';
import { languagesOf } from './language-words.ts';
import { misspeltWords, writtenBackwards } from './misspelt-words.ts';

export interface KnownWord {
  kind: WordKind;
  /** How unusual, 0 (commonest) to 3. Hostile words and goods count as common. */
  band: number;
  /** It is abuse in another language than English. */
  isForeign?: boolean;
}

const knownWords = new Map<string, KnownWord>();
for (const word of hostileWords) {
  if (!misspeltWords.has(word)) knownWords.set(word, { kind: 'hostile', band: 1 });
}
for (const word of disguisedGoods) if (!knownWords.has(word)) knownWords.set(word, { kind: 'commercial', band: 1 });
for (const [band, words] of [commonest, common, usual, seldom].entries()) {
  const everyday: KnownWord = { kind: 'everyday', band };
  for (const word of words.trim().split(/\s+/)) if (!knownWords.has(word)) knownWords.set(word, everyday);
}

/** What abuse of other languages is about, masked itself at times ("h*jo de puta"). */
for (const word of ['hijo', 'hija', 'hijos', 'filho', 'filha', 'fils', 'maa', 'behen']) {
  if (!knownWords.has(word)) knownWords.set(word, { kind: 'everyday', band: 3 });
}

const foreignUnitsMin = 4;
for (const word of disguisedAbuse) {
  const isLong = word.length >= foreignUnitsMin || !/^[a-z]/.test(word);
  if (isLong && !knownWords.has(word)) knownWords.set(word, { kind: 'hostile', band: 1, isForeign: true });
}

/** What a folded word is known as; null for an unknown one. */
export function findKnownWord(word: string): KnownWord | null {
  return knownWords.get(word) ?? null;
}

/** Which list a folded word is on; null when it is on none. */
export function kindOfWord(word: string): WordKind | null {
  return knownWords.get(word)?.kind ?? null;
}

/** Longest known words that are looked for in a run of letters. */
export const knownUnitsMax = 18;
const prefixUnits = 4;
const prefixes = new Set<string>();

for (const word of knownWords.keys()) if (word.length >= prefixUnits) prefixes.add(word.slice(0, prefixUnits));

/** Whether a known word of four letters or more begins with these four. */
export function beginsKnownWord(fourLetters: string): boolean {
  return prefixes.has(fourLetters);
}

/** All known words but the everyday ones. */
export function tellingWords(): string[] {
  return [...knownWords].filter(([, { kind }]) => kind !== 'everyday').map(([word]) => word);
}

const vowels = /[aeiou]/g;

/** Words by their shape with every vowel masked ("st*p*d"): hostile ones first, then the commonest. */
const byMaskedVowels = new Map<string, string[]>();
/** Hostile words by length and first letter. */
const hostileByForm = new Map<string, string[]>();
for (const [word, { kind }] of knownWords) {
  if (word.length >= 3) addTo(byMaskedVowels, word.replaceAll(vowels, '*'), word);
  if (kind === 'hostile') addTo(hostileByForm, formOf(word), word);
}

const hostileStarts = new Set(Array.from(hostileByForm.values(), ([word = '']) => word.charAt(0)));

/** Whether a hostile word begins with this letter, as keys have it. */
export function beginsHostile(letter: string): boolean {
  return hostileStarts.has(letter);
}

const hostileUnits = unitsOfKeys(Array.from(hostileByForm.values()).flat());

/** The hostile word that a folded word of any script is by its key; null for none. */
export function findHostile(word: string): KnownWord | null {
  const known = mayBeMadeOf(word, hostileUnits) ? knownWords.get(keyOfWord(word)) : undefined;
  return known?.kind === 'hostile' ? known : null;
}

function addTo(index: Map<string, string[]>, key: string, word: string): void {
  const words = index.get(key);
  if (words === undefined) index.set(key, [word]);
  else words.push(word);
}

function formOf(pattern: string): string {
  return `${pattern.length}${pattern.charAt(0)}`;
}

/** The likeliest known word of a pattern in which "*" stands for a vowel. */
export function wordWithMaskedVowels(pattern: string): string | null {
  const candidates = byMaskedVowels.get(pattern.replaceAll(vowels, '*')) ?? [];
  return candidates.find((word) => fits(word, pattern)) ?? null;
}

/** The same, of the commonest everyday words only. */
export function commonestWithMaskedVowels(pattern: string): string | null {
  const candidates = byMaskedVowels.get(pattern.replaceAll(vowels, '*')) ?? [];
  return candidates.find((word) => knownWords.get(word)?.band === 0 && fits(word, pattern)) ?? null;
}

/** The first hostile word of a pattern in which "*" stands for any letter but the first. */
export function hostileWordLike(pattern: string): string | null {
  return hostileByForm.get(formOf(pattern))?.find((word) => fits(word, pattern)) ?? null;
}

function fits(word: string, pattern: string): boolean {
  for (let at = 0; at < pattern.length; at++) {
    const code = pattern.charCodeAt(at);
    if (code !== 0x2a && code !== word.charCodeAt(at)) return false;
  }
  return word.length === pattern.length;
}

/** Hostile words that no honest word of any language is like, and all their beginnings. */
const unmistakable = new Set<string>();
const unmistakableStarts = new Set<string>();
const unmistakableForeignMin = 5;
for (const [word, { kind, isForeign }] of knownWords) {
  if (kind !== 'hostile' || !/^[a-z]{4,}$/.test(word)) continue;
  if (!(isForeign ? word.length >= unmistakableForeignMin : strongStems.test(word))) continue;
  unmistakable.add(word);
  for (let units = 1; units <= word.length; units++) unmistakableStarts.add(word.slice(0, units));
}

/** Whether a word is hostile and nothing else. */
export function isUnmistakable(word: string): boolean {
  return unmistakable.has(word);
}

/** Whether such a word begins with these letters. */
export function beginsUnmistakable(letters: string): boolean {
  return unmistakableStarts.has(letters);
}

const backwards = writtenBackwards(unmistakable);

/** The hostile word that an unknown word of letters alone is misspelt or written backwards; null for none. */
export function findMisspelt(word: string): { text: string; isBackwards: boolean } | null {
  if (languagesOf(word).length > 0) return null;
  const heard = misspeltWords.get(word);
  if (heard !== undefined) return { text: heard, isBackwards: false };
  const text = backwards.get(word);
  return text === undefined ? null : { text, isBackwards: true };
}
