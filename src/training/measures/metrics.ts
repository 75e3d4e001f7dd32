// Measures of a classifier: numbers in, numbers out. Rows may carry weights (to restore a natural prevalence).

export interface ScoredRows {
  scores: ArrayLike<number>;
  labels: ArrayLike<number>;
  /** How much each row counts; 1 when left out. */
  weights?: ArrayLike<number>;
}

interface Ranked {
  order: number[];
  weight: (row: number) => number;
  positives: number;
  negatives: number;
}

function rank(rows: ScoredRows): Ranked {
  const order = Array.from({ length: rows.labels.length }, (_, row) => row).filter(
    (row) => rows.labels[row] === 0 || rows.labels[row] === 1,
  );
  order.sort((a, b) => (rows.scores[b] as number) - (rows.scores[a] as number));
  const weight = (row: number): number => rows.weights?.[row] ?? 1;
  let positives = 0;
  let negatives = 0;
  for (const row of order) {
    if (rows.labels[row] === 1) positives += weight(row);
    else negatives += weight(row);
  }
  return { order, weight, positives, negatives };
}

/** Calls `visit` after each group of equal scores, from the highest down, with the weights above it. */
function walkThresholds(
  rows: ScoredRows,
  visit: (point: { score: number; hits: number; alarms: number; ranked: Ranked }) => void,
): void {
  const ranked = rank(rows);
  let hits = 0;
  let alarms = 0;
  ranked.order.forEach((row, at) => {
    if (rows.labels[row] === 1) hits += ranked.weight(row);
    else alarms += ranked.weight(row);
    const next = ranked.order[at + 1];
    if (next === undefined || rows.scores[next] !== rows.scores[row]) {
      visit({ score: rows.scores[row] as number, hits, alarms, ranked });
    }
  });
}

/** Area under the ROC curve, ties counted half. NaN without both classes. */
export function rocAuc(rows: ScoredRows): number {
  let area = 0;
  let lastHits = 0;
  let lastAlarms = 0;
  let total = Number.NaN;
  walkThresholds(rows, ({ hits, alarms, ranked }) => {
    area += ((hits + lastHits) / 2) * (alarms - lastAlarms);
    lastHits = hits;
    lastAlarms = alarms;
    total = ranked.positives * ranked.negatives;
  });
  return total > 0 ? area / total : Number.NaN;
}

/** Average precision: the sum of precision times the step in recall. */
export function averagePrecision(rows: ScoredRows): number {
  let sum = 0;
  let lastHits = 0;
  walkThresholds(rows, ({ hits, alarms, ranked }) => {
    sum += ((hits - lastHits) / ranked.positives) * (hits / (hits + alarms));
    lastHits = hits;
  });
  return sum;
}

/** Recall at the lowest threshold that keeps false positives at or under `rate`, and that threshold. */
export function recallAtFalsePositives(rows: ScoredRows, rate: number): { recall: number; threshold: number } {
  let best = { recall: 0, threshold: Number.POSITIVE_INFINITY };
  walkThresholds(rows, ({ score, hits, alarms, ranked }) => {
    if (alarms <= rate * ranked.negatives) best = { recall: hits / ranked.positives, threshold: score };
  });
  return best;
}

/** F1 of the rows scoring at least `threshold`. */
export function f1At(rows: ScoredRows, threshold: number): number {
  const { order, weight, positives } = rank(rows);
  let hits = 0;
  let alarms = 0;
  for (const row of order) {
    if ((rows.scores[row] as number) < threshold) continue;
    if (rows.labels[row] === 1) hits += weight(row);
    else alarms += weight(row);
  }
  return (2 * hits) / (hits + alarms + positives);
}

/** Expected calibration error over ten equal bins of probability (Naeini et al. 2015). */
export function calibrationError(rows: ScoredRows): number {
  const { order, weight } = rank(rows);
  const bins = Array.from({ length: 10 }, () => ({ weight: 0, predicted: 0, observed: 0 }));
  let total = 0;
  for (const row of order) {
    const probability = rows.scores[row] as number;
    const bin = bins[Math.min(9, Math.floor(probability * 10))] as (typeof bins)[number];
    bin.weight += weight(row);
    bin.predicted += weight(row) * probability;
    bin.observed += weight(row) * (rows.labels[row] as number);
    total += weight(row);
  }
  return bins.reduce((sum, bin) => sum + Math.abs(bin.predicted - bin.observed), 0) / total;
}

/** Brier skill: 1 - Brier score / that of always saying the prevalence. */
export function brierSkill(rows: ScoredRows): number {
  const { order, weight, positives, negatives } = rank(rows);
  const prevalence = positives / (positives + negatives);
  let own = 0;
  let reference = 0;
  for (const row of order) {
    const label = rows.labels[row] as number;
    own += weight(row) * ((rows.scores[row] as number) - label) ** 2;
    reference += weight(row) * (prevalence - label) ** 2;
  }
  return 1 - own / reference;
}
