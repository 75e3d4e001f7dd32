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
function repeatedWords({ words, body }: Reading) {
  if (words.length < wordsMin) return { strength: 0, spans: [], times: 0 };
  const { at, times } = topPair(words.map(({ text }) => text));
  const share = (2 * times) / words.length;
  if (times < 3 || share < 0.2) return { strength: 0, spans: [], times };
  const part = { start: words[at]?.start ?? 0, end: words[at + 1]?.end ?? 0 };
  return { strength: share, spans: [spanOf('body', body, part)], times };
}

/** How often the most frequent pair occurs, and where first. Words go by numbers: strings of two are slow to make. */
function topPair(texts: readonly string[]): { at: number; times: number } {
  const numbers = new Map<string, number>();
  for (const text of texts) if (!numbers.has(text)) numbers.set(text, numbers.size);
  const seen = new Map<number, { at: number; times: number }>();
  let top = { at: 0, times: 0 };
  let before = numbers.get(texts[0] ?? '') ?? 0;
  for (let at = 0; at + 1 < texts.length; at++) {
    const next = numbers.get(texts[at + 1] ?? '') ?? 0;
    const pair = before * numbers.size + next;
    before = next;
    const met = seen.get(pair);
    if (met === undefined) seen.set(pair, { at, times: 1 });
    else met.times++;
    if ((met?.times ?? 1) > top.times) top = { at: met?.at ?? at, times: met?.times ?? 1 };
  }
  return top;
}

function longestRun(text: string): { start: number; end: number } {
  let longest = { start: 0, end: 0 };
  let start = 0;
  let unit = text.charCodeAt(0);
  for (let at = 1; at <= text.length; at++) {
    const next = at < text.length ? text.charCodeAt(at) : -1;
    if (next === unit) continue;
    const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
    if (at - start > longest.end - longest.start && !isSurrogate && unit > 0x20) longest = { start, end: at };
    start = at;
    unit = next;
  }
  return longest;
}
