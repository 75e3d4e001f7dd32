// What `assess` expects of a learned model. Models live in scoring/models; nothing here knows how one works.

import type { Attribute, ScoreName, Span } from '../domain/assessment.ts';
import type { Reading } from './reading/read-comment.ts';

/** A model's word on one comment. */
export interface Judgement {
  kind: 'judged';
  /** Calibrated log-odds, at the prevalence below. */
  logit: number;
  /** Log-odds of the natural prevalence the calibration states. */
  priorLogit: number;
  /** Probabilities 0..1 of what the comment is besides. Empty for spam. */
  attributes: Partial<Record<Attribute, number>>;
  /** At most five pieces of the stored text that moved the logit most, each with its `points`, greatest first. */
  spans: Span[];
  /** BCP 47 tag of the likeliest language of the comment, or null. */
  language: string | null;
  /** The language whose head decided, where a model has more than one. */
  headLanguage?: string;
  /** Passages in languages that no head knows: nobody has judged them, and the comment is held. */
  notCovered?: UncoveredPassage[];
  /** At most five facts beside the spans that moved the logit, by names in plain words, in log-odds. */
  facts?: Record<string, number>;
}

/** A stretch of the stored body (UTF-16 units, end exclusive), and the BCP 47 tag of its language. */
export interface UncoveredPassage {
  language: string;
  start: number;
  end: number;
}

export type ModelFinding =
  | Judgement
  /** The model does not know this language well enough to judge. The comment is held. */
  | {
      kind: 'not-covered';
      /** The likeliest of those not covered. */
      language: string | null;
      /** How likely the text is in languages not covered, all together. */
      probability?: number;
    }
  /** The model could not run (did not load). `reason` is a code, never text of the comment. */
  | { kind: 'unavailable'; reason: string };

/** What a model may know of a site before it reads a comment. */
export interface SiteKnown {
  /** BCP 47 tags of the languages its comments are expected in. */
  languages?: readonly string[];
}

export interface Model {
  /** The name its weight goes by in the policy ("toxicity-model", "spam-model"); the weight multiplies its points. */
  id: string;
  version: string;
  score: ScoreName;
  /** Whether it learnt a language, by its BCP 47 tag; absent: it judges every language. */
  covers?(language: string): boolean;
  /** Pure and synchronous. What it throws counts as unavailable. */
  judge(reading: Reading, site?: SiteKnown): ModelFinding;
}
