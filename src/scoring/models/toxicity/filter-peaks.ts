// The strongest value of each of the network's filters over a text, from the projections of its words: adds and maxima.
// What a projection is and how it is remembered is no business of this file.

import type { NetworkShape } from './network-shape.ts';

/** A text as rows of projections. */
export interface RowText {
  /** Words, 1 or more. */
  count: number;
  /** The row of word t stands at t + 1; before the first and after the last stand rows of zeros, as far as filters reach. */
  row: Int32Array;
  /** All rows there are, of `columns` numbers each: bank by bank, part by part, filter by filter. */
  rows: Float64Array;
  columns: number;
}

/** Words `from .. to` of a text, the first being 1, end exclusive. */
export interface WordRange {
  from: number;
  to: number;
}

/** Writes each filter's largest sum over all words into `peaks`. */
export function findPeaks(shape: NetworkShape, text: RowText, peaks: Float64Array): void {
  peaks.fill(-Infinity);
  slideAll(shape, text, () => ({ from: 1, to: text.count + 1 }), peaks);
}

/** Raises `peaks` to each filter's sums over the words that `rangeOf` says for filters of a width. */
function slideAll(
  { filtersPerWidth: filters, widths }: NetworkShape,
  text: RowText,
  rangeOf: (width: number) => WordRange,
  peaks: Float64Array,
): void {
  let column = 0;
  for (let bank = 0; bank < widths.length; bank += 1) {
    const width = widths[bank] as number;
    const slide = slides[width - 1];
    if (slide === undefined) throw new Error(`no filters of width ${width}`);
    slide(text, { ...rangeOf(width), column }, peaks.subarray(bank * filters, (bank + 1) * filters));
    column += width * filters;
  }
}

interface Slide extends WordRange {
  /** The bank's first. */
  column: number;
}

function slideOne({ row, rows, columns }: RowText, { from, to, column }: Slide, peaks: Float64Array): void {
  for (let word = from; word < to; word += 1) {
    const place = (row[word] as number) * columns + column;
    for (let filter = 0; filter < peaks.length; filter += 1) {
      const value = rows[place + filter] as number;
      if (value > (peaks[filter] as number)) peaks[filter] = value;
    }
  }
}

/** Over a word and the next. */
function slideTwo({ row, rows, columns }: RowText, { from, to, column }: Slide, peaks: Float64Array): void {
  const filters = peaks.length;
  for (let word = from; word < to; word += 1) {
    const place = (row[word] as number) * columns + column;
    const next = (row[word + 1] as number) * columns + column + filters;
    for (let filter = 0; filter < filters; filter += 1) {
      const value = (rows[place + filter] as number) + (rows[next + filter] as number);
      if (value > (peaks[filter] as number)) peaks[filter] = value;
    }
  }
}

/** Over the word before, a word and the next. */
function slideThree({ row, rows, columns }: RowText, { from, to, column }: Slide, peaks: Float64Array): void {
  const filters = peaks.length;
  for (let word = from; word < to; word += 1) {
    const before = (row[word - 1] as number) * columns + column;
    const place = (row[word] as number) * columns + column + filters;
    const next = (row[word + 1] as number) * columns + column + 2 * filters;
    for (let filter = 0; filter < filters; filter += 1) {
      const value =
        (rows[before + filter] as number) + (rows[place + filter] as number) + (rows[next + filter] as number);
      if (value > (peaks[filter] as number)) peaks[filter] = value;
    }
  }
}

/** By the filters' width, from 1. */
const slides = [slideOne, slideTwo, slideThree];

/** Of a text of so few words all is looked at anew: that takes less than telling what stays. */
const fewWords = 20;
/** What the filters say of words that go. */
let gone = new Float64Array(0);

/**
 * Writes each filter's largest sum with words `blank` blank into `peaks`: exactly what `findPeaks` finds of such a text,
 * given the peaks of the whole one.
 */
export function findPeaksWithout(
  shape: NetworkShape,
  text: RowText,
  { whole, blank, peaks }: { whole: Float64Array; blank: WordRange; peaks: Float64Array },
): void {
  const isShort = text.count <= fewWords;
  const reach = reachOf(text, blank);
  if (!isShort) {
    if (gone.length !== peaks.length) gone = new Float64Array(peaks.length);
    gone.fill(-Infinity);
    slideAll(shape, text, reach, gone);
  }
  const kept = text.row.slice(blank.from, blank.to);
  text.row.fill(0, blank.from, blank.to);
  if (isShort) findPeaks(shape, text, peaks);
  else {
    peaks.fill(-Infinity);
    slideAll(shape, text, reach, peaks);
    raiseToOthers(shape, text, { whole, reach, peaks });
  }
  text.row.set(kept, blank.from);
}

/** The words whose sums hold any of some words, by the filters' width. */
function reachOf({ count }: RowText, { from, to }: WordRange): (width: number) => WordRange {
  return (width) => ({
    from: Math.max(1, from - (width >> 1)),
    to: Math.min(count + 1, to + ((width - 1) >> 1)),
  });
}

/** Raises each filter's peak to its largest sum out of reach: its peak in the whole text, unless that was `gone`. */
function raiseToOthers(
  { filtersPerWidth: filters, widths }: NetworkShape,
  text: RowText,
  { whole, reach, peaks }: { whole: Float64Array; reach: (width: number) => WordRange; peaks: Float64Array },
): void {
  let column = 0;
  for (let bank = 0; bank < widths.length; bank += 1) {
    const width = widths[bank] as number;
    const within = reach(width);
    for (let filter = bank * filters; filter < (bank + 1) * filters; filter += 1) {
      const elsewhere =
        (gone[filter] as number) < (whole[filter] as number)
          ? (whole[filter] as number)
          : peakOutside(text, { width, filters, column: column + filter - bank * filters }, within);
      peaks[filter] = Math.max(peaks[filter] as number, elsewhere);
    }
    column += width * filters;
  }
}

/** The largest sum of one filter over all words but some. */
function peakOutside(
  { row, rows, columns, count }: RowText,
  { width, filters, column }: { width: number; filters: number; column: number },
  { from, to }: WordRange,
): number {
  let peak = -Infinity;
  for (let word = 1; word <= count; word += 1) {
    if (word === from) word = to;
    if (word > count) break;
    const first = word - (width > 2 ? 1 : 0);
    let value = rows[(row[first] as number) * columns + column] as number;
    for (let part = 1; part < width; part += 1)
      value += rows[(row[first + part] as number) * columns + column + part * filters] as number;
    if (value > peak) peak = value;
  }
  return peak;
}
