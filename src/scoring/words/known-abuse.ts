// Abuse in the languages beside English as folded text has it: looked up by key, so that accents, marks and the letters
// that keyboards of one script exchange do not hide a word. Look-ups only; what a hit is worth is the signal's business.

import { abusiveWords } from './abusive-words.ts';

/** What a word is abuse in. */
export interface Abuse {
  /** Tags of the languages whose list it is on. */
  languages: string[];
  /** It is abuse in whatever text it stands; otherwise in text of its languages only. */
  isPlain: boolean;
}

/** Arabic vowel signs, and dots below that Devanagari and Bengali letters bear or not. */
const looseMarks = /[\u0610-\u061a\u064b-\u065f\u0670\u093c\u09bc\u200c]/g;
/** Letters that stand for one another on keyboards of one script. */
const sameLetters: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ے: 'ی',
  ك: 'ک',
  ة: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ں: 'ن',
  ё: 'е',
  'ँ': 'ं',
};

/** The form by which a word is looked up, however it is typed. */
export function keyOfWord(word: string): string {
  let key = '';
  let copied = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 0x80) continue;
    const unit = unitInKey(code);
    if (unit === joining) return composeKey(word);
    if (unit === code) continue;
    key += word.slice(copied, at) + String.fromCharCode(unit);
    copied = at + 1;
  }
  return copied === 0 ? word : key + word.slice(copied);
}

/** The units that these keys are made of. */
export function unitsOfKeys(keys: Iterable<string>): Uint8Array {
  const units = new Uint8Array(0x10000);
  for (const key of keys) for (let at = 0; at < key.length; at++) units[key.charCodeAt(at)] = 1;
  return units;
}

/**
 * Whether a word's key may be made of such units; where it is not, the key need not be composed. A unit stands in the key
 * whatever is around it unless a mark may join it.
 */
export function mayBeMadeOf(word: string, units: Uint8Array): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code < 0x80) continue;
    const unit = unitInKey(code);
    if (unit === joining || units[unit] === 1) continue;
    if (at + 1 === word.length || unitInKey(word.charCodeAt(at + 1)) !== joining) return false;
  }
  return true;
}

/** `joining` where what stands around decides. */
function unitInKey(code: number): number {
  return code < 0x80 ? code : keyUnits[code] || learnUnit(code);
}

/** By UTF-16 unit: what it is in a key where nothing joins it; 0 where it was not met yet (a pure memo). */
const keyUnits = new Uint16Array(0x10000);
/** Marks, letters of syllables and halves of pairs, and what a key has another number of units for. */
const joining = 1;
const joins = /^[\p{M}\p{Cs}\u1100-\u11ff\u200c]$/u;

function learnUnit(code: number): number {
  const character = String.fromCharCode(code);
  const key = joins.test(character) ? '' : composeKey(character);
  keyUnits[code] = key.length === 1 ? key.charCodeAt(0) : joining;
  return keyUnits[code] ?? joining;
}

/** The key of any word, letters joined to what stands beside them. */
function composeKey(word: string): string {
  let key = '';
  for (const letter of word.normalize('NFC').normalize('NFD').replaceAll(looseMarks, '').normalize('NFC')) {
    key += sameLetters[letter] ?? letter;
  }
  return key;
}

/** Letters of the Latin alphabet that carry no mark apart but a form of their own. */
const plainLetters: Readonly<Record<string, string>> = { ı: 'i', ł: 'l', đ: 'd', ø: 'o', ß: 'ss', æ: 'ae', œ: 'oe' };

/** A Latin word as typed where the keyboard has no accents. */
export function withoutAccents(word: string): string {
  return Array.from(word.normalize('NFD').replaceAll(/[\u0300-\u036f]/g, ''), (one) => plainLetters[one] ?? one).join(
    '',
  );
}

/** A phrase behind its first word: the keys of the others. */
export interface Phrase {
  rest: readonly string[];
  abuse: Abuse;
}

/** What is known of a word by itself, and the phrases that begin with it. */
export interface Entry {
  abuse: Abuse | null;
  phrases: readonly Phrase[];
}

/** Words by key. */
const words = new Map<string, Abuse>();
/** By the key of their first word. */
const phrases = new Map<string, Phrase[]>();
/** Shorter words are others without their accents ("cặc", "piç"). */
const bareUnitsMin = 5;

for (const [language, { plain, own }] of Object.entries(abusiveWords)) {
  for (const word of plain.trim().split(/\s+/)) addEntry(word, { language, isPlain: true });
  for (const word of own.trim().split(/\s+/)) addEntry(word, { language, isPlain: false });
}

function addEntry(entry: string, of: { language: string; isPlain: boolean }): void {
  add(entry.split(/[_-]/).map(keyOfWord), of);
  const bare = withoutAccents(entry);
  if (bare !== entry && bare.length >= bareUnitsMin && /^[a-z_-]+$/.test(bare)) add(bare.split(/[_-]/), of);
}

function add([first = '', ...rest]: string[], { language, isPlain }: { language: string; isPlain: boolean }): void {
  if (rest.length > 0) {
    phrases.set(first, [...(phrases.get(first) ?? []), { rest, abuse: { languages: [language], isPlain } }]);
    return;
  }
  const known = words.get(first);
  if (known === undefined) words.set(first, { languages: [language], isPlain });
  else if (known.isPlain === isPlain) known.languages.push(language);
  else if (isPlain) words.set(first, { languages: [language], isPlain });
}

const noEntry: Entry = { abuse: null, phrases: [] };
/** One look-up a word. */
const entries = new Map<string, Entry>();
for (const key of new Set([...words.keys(), ...phrases.keys()]))
  entries.set(key, { abuse: words.get(key) ?? null, phrases: phrases.get(key) ?? [] });
const entryUnits = unitsOfKeys(entries.keys());

/** What a folded word is abuse in; null for none. */
export function findAbuse(word: string): Abuse | null {
  return entryOf(word).abuse;
}

/** What is known of a folded word, and of phrases that begin with it. */
export function entryOf(word: string): Entry {
  return (mayBeMadeOf(word, entryUnits) ? entries.get(keyOfWord(word)) : undefined) ?? noEntry;
}

/** The keys of words that nobody disguises but abuse: all plain ones, and those of scripts other than Latin. */
export const disguisedAbuse: readonly string[] = [...words]
  .filter(([word, { isPlain }]) => isPlain || (word.length > 2 && word.charCodeAt(0) >= 0x370))
  .map(([word]) => word);
