// Words that a site trusts, as found in a comment: exempt for the signals, and left out of what the models are given.

import type { ListStretch } from '../../domain/list-findings.ts';
import { readComment, type Reading } from '../reading/read-comment.ts';
import type { Evidence } from '../../domain/evidence.ts';

/** The trusted stretches of a field, in order, none within another. */
export function trustedIn({ list }: Pick<Evidence, 'list'>, field: 'name' | 'body'): ListStretch[] {
  return list.known ? list.value.trusted.filter((stretch) => stretch.field === field) : [];
}

/** Whether a stretch lies within one of those trusted. */
export function isWithin(stretch: { start: number; end: number }, trusted: readonly ListStretch[]): boolean {
  let low = 0;
  let high = trusted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((trusted[middle]?.start ?? 0) <= stretch.start) low = middle + 1;
    else high = middle;
  }
  const before = trusted[low - 1];
  return before !== undefined && stretch.end <= before.end;
}

/**
 * The comment as read with its trusted words blanked, each by as many spaces, so that places in it are places in the
 * comment. The same reading where none occurs.
 */
export function withoutTrustedWords(reading: Reading, evidence: Pick<Evidence, 'list'>): Reading {
  const body = blank(reading.fields.body, trustedIn(evidence, 'body'));
  const name = reading.fields.name && blank(reading.fields.name, trustedIn(evidence, 'name'));
  if (body === reading.fields.body && name === reading.fields.name) return reading;
  return readComment({ ...reading.fields, body, name });
}

function blank(text: string, trusted: readonly ListStretch[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { start, end } of trusted) {
    if (start < from) continue;
    pieces.push(text.slice(from, start), ' '.repeat(Math.max(0, Math.min(end, text.length) - start)));
    from = end;
  }
  return pieces.join('') + text.slice(from);
}
