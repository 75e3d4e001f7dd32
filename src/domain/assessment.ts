// The assessment: both scores, every contribution, and the verdict. Holds offsets into the stored text, never copies of it.

import type { TextField } from './comment.ts';

export type ScoreName = 'spam' | 'toxicity';

/** `discard` is blatant spam: stored as spam, off the queue's front page. */
export type Verdict = 'approve' | 'hold' | 'spam' | 'discard';

/** A piece of a stored field, in UTF-16 units, end exclusive. Never cuts a surrogate pair. */
export interface Span {
  field: TextField;
  start: number;
  end: number;
  /** Set by models: what this piece moved the score by, in log-odds. */
  points?: number;
}

/** What one signal saw. */
export interface Finding {
  /** 0..1 for a signal. */
  strength: number;
  /** At most five. */
  spans: Span[];
  /** Numbers and codes the sentence needs ("count": 7). Never text of the comment. */
  facts?: Record<string, number | string>;
}

/** A finding with what it weighs under the policy. Points are log-odds, after the group's cap. */
export interface Contribution {
  signal: string;
  group: string;
  score: ScoreName;
  strength: number;
  weight: number;
  points: number;
  spans: Span[];
  facts?: Record<string, number | string>;
}

/** A check that could not run. `check` is a signal's id or a piece of evidence. */
export interface Unavailable {
  check: string;
  reason: string;
}

export const attributes = ['severe', 'obscene', 'threat', 'insult', 'identity', 'sexual'] as const;
export type Attribute = (typeof attributes)[number];

/** Why the verdict is stricter than the scores alone: codes, shown as sentences. */
export type HoldReason =
  | 'mode-hold-all'
  | 'first-comment'
  | 'no-email'
  | 'surge'
  | 'email-flood'
  | 'unavailable'
  | 'language-not-covered';

export interface Assessment {
  /** Probabilities 0..1: `sigmoid(prior + sum of points)`, or `null` where no check can speak (language not covered). */
  scores: Record<ScoreName, number | null>;
  /** Log-odds before any contribution, from the policy. */
  priors: Record<ScoreName, number>;
  /** Toxicity's attributes, probabilities; empty without a model. */
  attributes: Partial<Record<Attribute, number>>;
  contributions: Contribution[];
  unavailable: Unavailable[];
  /** Rules that were a floor under the verdict. */
  holds: HoldReason[];
  verdict: Verdict;
  /** BCP 47 primary tag as guessed, or null. */
  language: string | null;
  policyVersion: number;
  modelVersion: string;
  /** Present when the text is longer than what the models read: how many UTF-16 units were read. */
  readUnits?: number;
}
