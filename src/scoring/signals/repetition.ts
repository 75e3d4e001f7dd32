// Repetition: the same words or lines over and over, or long runs of one symbol.

import { makeInt32s } from '../arrays.ts';
import type { Span } from '../../domain/assessment.ts';
import type { Word } from '../reading/find-words.ts';
import type { Reading } from '../reading/read-comment.ts';
import { factOf, found, spanOf, type Signal } from '../signal.ts';

const wordsMin = 8;
const runUnitsMin = 20;
const timesMin = 3;

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

const nothing: { strength: number; spans: Span[]; times: number } = { strength: 0, spans: [], times: 0 };

/** The most frequent pair of neighbouring words: how often, and what share of the text it is. */
function repeatedWords({ words, body }: Reading): typeof nothing {
  if (words.length < wordsMin) return nothing;
  const numbered = numberWords(words);
  // No pair is met more often than its first word.
  if (!isMuch(numbered.most, words.length)) return nothing;
  const { at, times } = topPair(numbered);
  if (!isMuch(times, words.length)) return nothing;
  const part = { start: words[at]?.start ?? 0, end: words[at + 1]?.end ?? 0 };
  return { strength: (2 * times) / words.length, spans: [spanOf('body', body, part)], times };
}

function isMuch(times: number, words: number): boolean {
  return times >= timesMin && (2 * times) / words >= 0.2;
}

interface NumberedWords {
  /** By place: the number of the word, the same wherever it stands. */
  numbers: Int32Array;
  distinct: number;
  /** By number: how often the word is met. */
  times: Int32Array;
  /** How often the most frequent word is met. */
  most: number;
}

function numberWords(words: readonly Word[]): NumberedWords {
  const known = new Map<string, number>();
  const numbers = makeInt32s(words.length);
  const times = makeInt32s(words.length);
  let most = 0;
  for (let at = 0; at < words.length; at++) {
    const { text } = words[at] as Word;
    const number = known.get(text) ?? known.size;
    if (number === known.size) known.set(text, number);
    numbers[at] = number;
    times[number] = (times[number] as number) + 1;
    most = Math.max(most, times[number] as number);
  }
  return { numbers, distinct: known.size, times, most };
}

/**
 * How often the most frequent pair occurs, and where first; pairs that are rare for their words' sake are left out. Words go
 * by numbers: strings of two are slow to make.
 */
function topPair({ numbers, distinct, times }: NumberedWords): { at: number; times: number } {
  const seen = new Map<number, { at: number; times: number }>();
  let top = { at: 0, times: 0 };
  for (let at = 0; at + 1 < numbers.length; at++) {
    const first = numbers[at] as number;
    const second = numbers[at + 1] as number;
    if ((times[first] as number) < timesMin || (times[second] as number) < timesMin) continue;
    const pair = first * distinct + second;
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
