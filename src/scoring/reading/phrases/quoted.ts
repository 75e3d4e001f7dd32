// Whether a phrase is somebody else's: between quotation marks, or after a word of saying, doubting or denying in its sentence.

import type { Reading } from '../read-comment.ts';
import { bareWord } from './compile-phrases.ts';
import type { FoundPhrase } from './find-phrases.ts';

const wordsBefore = 8;
const unitsBefore = 80;
/** Quotation marks that open or close wherever they stand; any other does by what stands beside it. */
const openers = new Set('“„«‹‘「『');
const closers = new Set('”»›」』');
const apostrophes = new Set("'’");
const marks = new Set([...openers, ...closers, ...apostrophes, '"']);
const letterOrDigit = /[\p{L}\p{N}]/u;
const stops = new Set('.!?…\n;'.split(''));

/** Words that say the rest is told, asked or denied. */
const tellers = new Set(
  `said says say saying shouted shouting wrote written writes called calling calls told tell tells claim claims claimed believe
  believes believed think thinks thought people who whoever if why when how many more never nobody no stop dont not isnt arent
  wasnt cannot shouldnt mustnt wouldnt threatened threat threats chanted tweeted sprayed painted yelled screamed someone somebody
  idea wrong racist imagine pretend suggest suggests suggesting implying convinced accused accuse refrain hear heard read quote
  quoted reported comment comments meme joke song movie film novel game`.split(/\s+/),
);

/** Looks at most eight words and eighty units back. */
export function isQuoted({ body, words }: Pick<Reading, 'body' | 'words'>, phrase: FoundPhrase<unknown>): boolean {
  return isBetweenMarks(body.text, phrase) || isToldBefore(body.text, { words, phrase });
}

/** Behind an opening and before a closing quotation mark, each the nearest, in one line and at most eighty units away. */
export function isBetweenMarks(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = nearestMark(text, { from: start - 1, to: start - unitsBefore, step: -1 });
  if (before === null || !opens(text, before)) return false;
  const after = nearestMark(text, { from: end, to: end + unitsBefore, step: 1 });
  return after !== null && closes(text, after);
}

function opens(text: string, at: number): boolean {
  const isBehindText = /[\p{L}\p{N}.,!?]/u.test(text.charAt(at - 1));
  return openers.has(text.charAt(at)) || !isBehindText;
}

function closes(text: string, at: number): boolean {
  return closers.has(text.charAt(at)) || !letterOrDigit.test(text.charAt(at + 1));
}

/** The place of the first mark on the way, in the line; an apostrophe within or behind a word is none. */
function nearestMark(text: string, { from, to, step }: { from: number; to: number; step: 1 | -1 }): number | null {
  for (let at = from; at !== to && at >= 0 && at < text.length && text[at] !== '\n'; at += step) {
    const mark = text.charAt(at);
    if (marks.has(mark) && !(apostrophes.has(mark) && letterOrDigit.test(text.charAt(at + step)))) return at;
  }
  return null;
}

function isToldBefore(
  text: string,
  { words, phrase }: { words: Reading['words']; phrase: FoundPhrase<unknown> },
): boolean {
  let next = phrase.start;
  for (let at = phrase.first - 1; at >= Math.max(0, phrase.first - wordsBefore); at -= 1) {
    const word = words[at];
    if (word === undefined) return false;
    for (let unit = word.end; unit < next; unit += 1) if (stops.has(text.charAt(unit))) return false;
    if (tellers.has(bareWord(word.text))) return true;
    next = word.start;
  }
  return false;
}
