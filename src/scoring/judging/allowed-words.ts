// A site's list of words and phrases that are fine there: exempt for the signals, and left out of what the models are given.

import type { Policy } from '../../domain/policy.ts';
import { findWords, type Word } from '../reading/find-words.ts';
import { foldText } from '../reading/folding/fold-text.ts';
import { sourceSpan, type FoldedText } from '../reading/folding/folded-text.ts';
import { readComment, type Reading } from '../reading/read-comment.ts';

/** The listed phrases as a tree of words: what may follow, and whether a phrase may end here. */
interface PhraseTree {
  isEnd: boolean;
  next: Map<string, PhraseTree>;
}

const allowedByPolicy = new WeakMap<Policy, PhraseTree>();

/** A stretch of folded text, end exclusive. */
interface Stretch {
  start: number;
  end: number;
}

/**
 * Where words of a folded text are on the site's list: a listed word by itself, a listed phrase where its words follow each
 * other, the longest first. In the text's order, none within another. At most (words x words of the longest phrase) steps.
 */
export function findAllowed({ text }: FoldedText, words: readonly Word[], policy: Policy): Stretch[] {
  if (policy.allowedWords.length === 0) return [];
  const tree = treeOf(policy);
  const found: Stretch[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const last = endOfPhrase(text, words, { at, tree });
    if (last < at) continue;
    found.push({ start: words[at]?.start ?? 0, end: words[last]?.end ?? 0 });
    at = last;
  }
  return found;
}

/** Whether a stretch lies within one of `findAllowed`'s. */
export function isWithin(stretch: Stretch, allowed: readonly Stretch[]): boolean {
  let low = 0;
  let high = allowed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((allowed[middle]?.start ?? 0) <= stretch.start) low = middle + 1;
    else high = middle;
  }
  const before = allowed[low - 1];
  return before !== undefined && stretch.end <= before.end;
}

/**
 * The comment as read with its allowed words blanked, each by as many spaces, so that places in it are places in the
 * comment. The same reading where none occurs.
 */
export function withoutAllowedWords(reading: Reading, policy: Policy): Reading {
  const body = blankAllowed(reading.body, reading.words, policy);
  const name = reading.name && blankAllowed(reading.name, reading.nameWords, policy);
  if (body === reading.body.source && (name === null || name === reading.name?.source)) return reading;
  return readComment({ ...reading.fields, body, name });
}

function treeOf(policy: Policy): PhraseTree {
  const known = allowedByPolicy.get(policy);
  if (known !== undefined) return known;
  const root: PhraseTree = { isEnd: false, next: new Map() };
  for (const phrase of policy.allowedWords) {
    let node = root;
    for (const { text } of findWords(foldText(phrase).text)) {
      const next = node.next.get(text) ?? { isEnd: false, next: new Map() };
      node.next.set(text, next);
      node = next;
    }
    node.isEnd = node !== root;
  }
  allowedByPolicy.set(policy, root);
  return root;
}

/** The last word of the longest phrase that begins at a word; -1: none does. */
function endOfPhrase(text: string, words: readonly Word[], from: { at: number; tree: PhraseTree }): number {
  let node = from.tree;
  let last = -1;
  for (let at = from.at; at < words.length; at += 1) {
    const word = words[at] as Word;
    if (at > from.at && !isJoined(text.slice(words[at - 1]?.end, word.start))) break;
    const next = node.next.get(word.text) ?? node.next.get(bareOf(word.text));
    if (next === undefined) break;
    node = next;
    if (node.isEnd) last = at;
  }
  return last;
}

/** Words of a phrase stand side by side: a sentence's end or a comma between them parts it. */
function isJoined(between: string): boolean {
  const mark = between.trim();
  return mark === '' || mark === '-';
}

/** The word of which this is the genitive. */
function bareOf(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word;
}

function blankAllowed(folded: FoldedText, words: readonly Word[], policy: Policy): string {
  const pieces: string[] = [];
  let from = 0;
  for (const stretch of findAllowed(folded, words, policy)) {
    const { start, end } = sourceSpan(folded, stretch.start, stretch.end);
    if (start < from) continue;
    pieces.push(folded.source.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  return pieces.join('') + folded.source.slice(from);
}
