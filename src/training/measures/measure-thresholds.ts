// What a threshold flags: of labelled comments, and of comments that another service scored, too. Arithmetic only.

/** A comment's score here, whether people call it toxic, and how much it counts. */
export interface LabelledScore {
  score: number;
  toxic: boolean;
  weight: number;
}

export interface ThresholdFigures {
  threshold: number;
  /** Of all comments, the share that reaches it. */
  flagged: number;
  /** Of what is flagged, the share that is toxic; NaN where nothing is flagged. */
  precision: number;
  /** Of what is toxic, the share that is flagged. */
  recall: number;
}

/** What each threshold does to these comments. */
export function measureThresholds(rows: readonly LabelledScore[], thresholds: readonly number[]): ThresholdFigures[] {
  const sum = (counts: (row: LabelledScore) => boolean) =>
    rows.reduce((total, row) => total + (counts(row) ? row.weight : 0), 0);
  const all = sum(() => true);
  const toxic = sum((row) => row.toxic);
  return thresholds.map((threshold) => {
    const flagged = sum(({ score }) => score >= threshold);
    const right = sum((row) => row.toxic && row.score >= threshold);
    return { threshold, flagged: flagged / all, precision: right / flagged, recall: right / toxic };
  });
}

/** A comment's score there and here. */
export interface ScorePair {
  there: number;
  here: number;
}

export interface EqualThreshold {
  there: number;
  /** How many reach it there. */
  flagged: number;
  /** The threshold that as many reach here; null where too few reach it there to say. */
  here: number | null;
  /** Of those flagged there, the share that is flagged here with that threshold. */
  shared: number;
}

/** Fewer flagged comments say nothing of where the line is. */
const flaggedMin = 20;

/** For each threshold there the one here that flags the same share of the same comments. Equal scores fall on one side together. */
export function equalThresholds(pairs: readonly ScorePair[], thresholds: readonly number[]): EqualThreshold[] {
  const here = pairs.map((pair) => pair.here).sort((a, b) => b - a);
  return thresholds.map((there) => {
    const flagged = pairs.filter((pair) => pair.there >= there);
    const line = flagged.length < flaggedMin ? null : (here[flagged.length - 1] as number);
    const shared = line === null ? 0 : flagged.filter((pair) => pair.here >= line).length;
    return { there, flagged: flagged.length, here: line, shared: line === null ? Number.NaN : shared / flagged.length };
  });
}
