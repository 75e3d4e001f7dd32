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

/** Writes each filter's largest sum over all words into `peaks`. */
export function findPeaks(shape: NetworkShape, text: RowText, peaks: Float64Array): void {
  const { filtersPerWidth: filters, widths } = shape;
  let column = 0;
  peaks.fill(-Infinity);
  for (let bank = 0; bank < widths.length; bank += 1) {
    const width = widths[bank] as number;
    const own = peaks.subarray(bank * filters, (bank + 1) * filters);
    const slide = slides[width - 1];
    if (slide === undefined) throw new Error(`no filters of width ${width}`);
    slide(text, column, own);
    column += width * filters;
  }
}

function slideOne({ count, row, rows, columns }: RowText, column: number, peaks: Float64Array): void {
  for (let word = 1; word <= count; word += 1) {
    const place = (row[word] as number) * columns + column;
    for (let filter = 0; filter < peaks.length; filter += 1) {
      const value = rows[place + filter] as number;
      if (value > (peaks[filter] as number)) peaks[filter] = value;
    }
  }
}

/** Over a word and the next. */
function slideTwo({ count, row, rows, columns }: RowText, column: number, peaks: Float64Array): void {
  const filters = peaks.length;
  for (let word = 1; word <= count; word += 1) {
    const place = (row[word] as number) * columns + column;
    const next = (row[word + 1] as number) * columns + column + filters;
    for (let filter = 0; filter < filters; filter += 1) {
      const value = (rows[place + filter] as number) + (rows[next + filter] as number);
      if (value > (peaks[filter] as number)) peaks[filter] = value;
    }
  }
}

/** Over the word before, a word and the next. */
function slideThree({ count, row, rows, columns }: RowText, column: number, peaks: Float64Array): void {
  const filters = peaks.length;
  for (let word = 1; word <= count; word += 1) {
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
