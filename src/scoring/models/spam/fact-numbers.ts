// How facts become numbers where several say it the same way. No facts of its own.

import type { Reading } from '../../reading/read-comment.ts';
import { unknown } from './facts.ts';

/** Longer fields are read up to here. */
export const fieldUnitsMax = 250;

/** How often a pattern (with the flag g) occurs. */
export function countMatches(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** 1 for yes. */
export function flag(value: boolean): number {
  return value ? 1 : 0;
}

/** Which part of `total` a count is; 0 of nothing. */
export function shareOf(count: number, total: number): number {
  return total > 0 ? count / total : 0;
}

/** Whether a field is given: 1. Sent empty is 0, left out `unknown`, so that a site without the field is not read as authors leaving it empty. */
export function stateOf(field: string | null): number {
  if (field === null) return unknown;
  return flag(field.trim() !== '');
}

const saidUnitsMax = 8000;

/** Whether the body holds a text in lower case, as typed. */
export function says(reading: Reading, text: string): boolean {
  return reading.body.source.slice(0, saidUnitsMax).toLowerCase().includes(text);
}
