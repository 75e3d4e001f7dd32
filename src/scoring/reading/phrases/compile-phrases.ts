// Phrases to look for, written one a line, made ready to be found. No phrase stands here.
//
//   go|get back to your? ..2 @COUNTRY    any of these words, then these; `?`: may be left out; `..2`: up to two words of any kind
//   ^ kill @PEOPLE now|$                 `^` where a sentence begins, `$` where a clause ends; `@PEOPLE`: any word of that set

import { foldText } from '../folding/fold-text.ts';

/** What stands at one place of a phrase. */
export type Element = WordElement | { kind: 'gap'; most: number } | { kind: 'start' } | { kind: 'end' };

/** `words` null: any word; `orEnd`: the clause may end here instead. */
export interface WordElement {
  kind: 'word';
  words: ReadonlySet<string> | null;
  isOptional: boolean;
  orEnd: boolean;
}

export interface Phrase<Kind> {
  kind: Kind;
  elements: readonly Element[];
}

/** Phrases by the words that they can begin with. */
export type Phrases<Kind> = ReadonlyMap<string, readonly Phrase<Kind>[]>;

export type WordSets = Readonly<Record<string, readonly string[]>>;

/** A word as it is looked up: apostrophes are typed or not. What is not ASCII stands folded, as texts are. */
export function bareWord(word: string): string {
  return word.includes("'") ? word.replaceAll("'", '') : word;
}

function foldWord(word: string): string {
  return bareWord(/^[\x00-\x7f]*$/.test(word) ? word : foldText(word).text);
}

/** The lines of a written list, each of the same kind. */
export function linesOf<Kind>(kind: Kind, list: string): (readonly [Kind, string])[] {
  return list
    .trim()
    .split('\n')
    .map((line) => [kind, line] as const);
}

/** Throws on a line that means nothing: an unknown set, or a phrase that could begin with any word. */
export function compilePhrases<Kind>(lines: readonly (readonly [Kind, string])[], sets: WordSets): Phrases<Kind> {
  const byFirst = new Map<string, Phrase<Kind>[]>();
  for (const [kind, line] of lines) {
    const phrase = {
      kind,
      elements: line
        .trim()
        .split(/\s+/)
        .map((token) => readElement(token, sets)),
    };
    for (const word of firstWords(phrase.elements, line)) {
      const others = byFirst.get(word);
      if (others) others.push(phrase);
      else byFirst.set(word, [phrase]);
    }
  }
  return byFirst;
}

function readElement(token: string, sets: WordSets): Element {
  if (token === '^') return { kind: 'start' };
  if (token === '$') return { kind: 'end' };
  if (token.startsWith('..')) return { kind: 'gap', most: Number(token.slice(2)) };
  const isOptional = token.endsWith('?');
  const alternatives = (isOptional ? token.slice(0, -1) : token).split('|');
  if (alternatives.length === 1 && alternatives[0] === '_')
    return { kind: 'word', words: null, isOptional, orEnd: false };
  const words = alternatives
    .filter((one) => one !== '$')
    .flatMap((one) => (one.startsWith('@') ? wordsOf(one.slice(1), sets) : [one]));
  return { kind: 'word', words: new Set(words.map(foldWord)), isOptional, orEnd: alternatives.includes('$') };
}

function wordsOf(name: string, sets: WordSets): readonly string[] {
  const words = sets[name];
  if (words === undefined) throw new Error(`there is no set of words named ${name}`);
  return words;
}

function firstWords(elements: readonly Element[], line: string): Set<string> {
  const first = new Set<string>();
  for (const element of elements) {
    if (element.kind === 'start') continue;
    if (element.kind !== 'word' || element.words === null) throw new Error(`no word begins the phrase: ${line}`);
    for (const word of element.words) first.add(word);
    if (!element.isOptional) return first;
  }
  throw new Error(`nothing must stand in the phrase: ${line}`);
}
