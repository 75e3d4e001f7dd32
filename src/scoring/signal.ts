// What a signal is: a value that looks at a reading and the evidence and says how strongly it saw its one thing.
// A signal holds no weight (the policy does), never sees another signal, and writes no HTML.

import type { Finding, ScoreName, Span } from '../domain/assessment.ts';
import type { TextField } from '../domain/comment.ts';
import type { Evidence } from '../domain/evidence.ts';
import type { Policy } from '../domain/policy.ts';
import { sourceSpan, type FoldedText } from './reading/folding/folded-text.ts';
import type { Reading } from './reading/read-comment.ts';

/** The quoted text of a finding's nth span, shortened, in quotation marks; '' when there is no such span. */
export type Quote = (index: number) => string;

export interface Signal {
  /** The name its weight goes by in the policy. */
  id: string;
  /** Signals of a group share a cap. */
  group: string;
  /** The score it feeds unless the policy says otherwise. */
  score: ScoreName;
  /**
   * `text`: it reads what a model reads too, and counts for less beside one. `order`: who is said to deserve what, which words
   * taken one by one don't tell; it counts in full. `evidence`: what no model sees.
   */
  reads: 'text' | 'order' | 'evidence';
  /** Null when it saw nothing. Pure; may throw only on a bug, which counts as unavailable. */
  look(reading: Reading, evidence: Evidence, policy: Policy): Finding | null;
  /** One plain sentence a moderator can argue with. Must not rely on anything but its arguments. */
  describe(finding: Finding, quote: Quote): string;
}

/** Pieces of evidence kept of one finding. */
export const spansMax = 5;

/** A finding of the given strength, cut to 0..1, with at most `spansMax` spans. */
export function found(strength: number, spans: Span[], facts: Record<string, number | string> = {}): Finding {
  const bounded = Math.min(1, Math.max(0, strength));
  return { strength: bounded, spans: spans.slice(0, spansMax), facts };
}

/** A stretch of a folded field as a span of the stored field. */
export function spanOf(field: TextField, folded: FoldedText, part: { start: number; end: number }): Span {
  return { field, ...sourceSpan(folded, part.start, part.end) };
}

/** A number a finding noted; 0 when it noted none. */
export function factOf(finding: Finding, name: string): number {
  const fact = finding.facts?.[name];
  return typeof fact === 'number' ? fact : 0;
}

/** A sentence with what it quotes behind it, or alone where the quote is withheld (readers see no email address). */
export function withQuote(sentence: string, quoted: string): string {
  return quoted === '' ? sentence : `${sentence}: ${quoted}`;
}
