// A judgement as the comment's row holds it, for whoever writes one: a submission or an edit.

import type { Verdict } from '../domain/verdict.ts';

/** What the scores say, whatever the floors are. */
export interface StoredScores {
  verdictByScore: Verdict;
  spam: number | null;
  toxicity: number | null;
  /** The toxicity score reached the threshold from which the policy holds. */
  toxic: boolean;
  harm: number;
  doubt: number;
}

/** What the floors decide, with all it rests on. */
export interface StoredVerdict {
  verdict: Verdict;
  /** Ids of the signals that spoke, the floors and the checks that could not run: every reason can be filtered by. */
  signals: readonly string[];
  /** JSON. */
  assessment: string;
  /** JSON. */
  evidence: string;
}

/** The row's columns of the scores. */
export function scoreRow({ verdictByScore, spam, toxicity, toxic, harm, doubt }: StoredScores) {
  return { verdict_by_score: verdictByScore, spam, toxicity, toxic: Number(toxic), harm, doubt };
}

/** The row's columns of the verdict. Each id of `signals` stands between bars, so that it can be looked for. */
export function verdictRow({ verdict, signals, assessment, evidence }: StoredVerdict) {
  return { verdict, signals: signals.length ? `|${signals.join('|')}|` : '', assessment, evidence };
}
