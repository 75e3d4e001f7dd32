// Repetition: the same words or lines over and over, or long runs of one symbol.

import type { Reading } from '../reading/read-comment.ts';
import { factOf, found, spanOf, type Signal } from '../signal.ts';

const wordsMin = 8;
const runUnitsMin = 20;

export const repetition: Signal = {
  id: 'repetition',
  group: 'text',
  score: 'spam',
  reads: 'text',
  look(reading) {
    const byWords = repeatedWords(reading);
    const run = longestRun(reading.body.source);
    const byRun = run.end - run.start >= runUnitsMin ? 0.5 : 0;
    if (byWords.strength === 0 && byRun === 0) return null;
    if (byRun > byWords.strength) return found(byRun, [{ field: 'body', ...run }], { run: run.end - run.start });
    return found(byWords.strength, byWords.spans, { times: byWords.times });
  },
  describe(finding, quote) {
    const run = factOf(finding, 'run');
    if (run > 0) return `One character repeated ${run} times: ${quote(0)}`;
    return `The same words ${factOf(finding, 'times')} times: ${quote(0)}`;
  },
};

/** The most frequent pair of neighbouring words: how often, and what share of the text it is. */
function repeatedWords(reading: Reading) {
  const { words, body } = reading;
  if (words.length < wordsMin) return { strength: 0, spans: [], times: 0 };
  const counts = new Map<string, number>();
  let top = '';
  let times = 0;
  for (let at = 0; at + 1 < words.length; at++) {
    const pair = `${words[at]?.text ?? ''} ${words[at + 1]?.text ?? ''}`;
    const count = (counts.get(pair) ?? 0) + 1;
    counts.set(pair, count);
    if (count > times) {
      times = count;
      top = pair;
    }
  }
  const share = (2 * times) / words.length;
  if (times < 3 || share < 0.2) return { strength: 0, spans: [], times };
  const first = words.findIndex((word, at) => `${word.text} ${words[at + 1]?.text ?? ''}` === top);
  const part = { start: words[first]?.start ?? 0, end: words[first + 1]?.end ?? 0 };
  return { strength: share, spans: [spanOf('body', body, part)], times };
}

function longestRun(text: string): { start: number; end: number } {
  let longest = { start: 0, end: 0 };
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && text.charCodeAt(at) === text.charCodeAt(start)) continue;
    const isSurrogate = text.charCodeAt(start) >= 0xd800 && text.charCodeAt(start) <= 0xdfff;
    if (at - start > longest.end - longest.start && !isSurrogate && text.charCodeAt(start) > 0x20) {
      longest = { start, end: at };
    }
    start = at;
  }
  return longest;
}
