// A site's list of words that are fine there: exempt for the signals, and left out of what the models are given.

import type { Policy } from '../../domain/policy.ts';
import type { Word } from '../reading/find-words.ts';
import { foldText } from '../reading/folding/fold-text.ts';
import { sourceSpan, type FoldedText } from '../reading/folding/folded-text.ts';
import { readComment, type Reading } from '../reading/read-comment.ts';

const allowedByPolicy = new WeakMap<Policy, Set<string>>();

/** Whether a folded word or phrase is on the site's list. */
export function isAllowed(text: string, policy: Policy): boolean {
  if (policy.allowedWords.length === 0) return false;
  let allowed = allowedByPolicy.get(policy);
  if (allowed === undefined) {
    allowed = new Set(policy.allowedWords.map((word) => foldText(word.trim()).text));
    allowedByPolicy.set(policy, allowed);
  }
  return allowed.has(text);
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

function blankAllowed(folded: FoldedText, words: readonly Word[], policy: Policy): string {
  const pieces: string[] = [];
  let from = 0;
  for (const word of words) {
    if (!isAllowed(word.text, policy)) continue;
    const { start, end } = sourceSpan(folded, word.start, word.end);
    if (start < from) continue;
    pieces.push(folded.source.slice(from, start), ' '.repeat(end - start));
    from = end;
  }
  return pieces.join('') + folded.source.slice(from);
}
