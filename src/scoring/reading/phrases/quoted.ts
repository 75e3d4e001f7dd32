// Whether a phrase is somebody else's: between quotation marks, or after a word of saying, doubting or denying in its sentence.

import type { Reading } from '../read-comment.ts';
import { bareWord } from './compile-phrases.ts';
import type { FoundPhrase } from './find-phrases.ts';

const wordsBefore = 8;
const unitsBefore = 80;
/** Quotation marks that open or close wherever they stand; any other does by what stands beside it. */
const openers = new Set('“„«‹‘「『');
const closers = new Set('”»›」』');
const marks = new Set([...openers, ...closers, '"', "'", '’']);
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
  if (before === null || !(openers.has(text.charAt(before)) || !/[\p{L}\p{N}.,!?]/u.test(text.charAt(before - 1))))
    return false;
  const after = nearestMark(text, { from: end, to: end + unitsBefore, step: 1 });
  return after !== null && (closers.has(text.charAt(after)) || !/[\p{L}\p{N}]/u.test(text.charAt(after + 1)));
}

/** The place of the first mark on the way, in the line; an apostrophe within or behind a word is none. */
function nearestMark(text: string, { from, to, step }: { from: number; to: number; step: 1 | -1 }): number | null {
  for (let at = from; at !== to && at >= 0 && at < text.length && text[at] !== '\n'; at += step) {
    const isApostrophe = /['’]/.test(text.charAt(at)) && /[\p{L}\p{N}]/u.test(text.charAt(at + step));
    if (marks.has(text.charAt(at)) && !isApostrophe) return at;
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
