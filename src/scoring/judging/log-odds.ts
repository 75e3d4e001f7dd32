// Probabilities and log-odds. A point is one unit of log-odds.

/** The probability of some log-odds. */
export function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** The log-odds of a probability; infinite at 0 and 1. */
export function logitOf(probability: number): number {
  return Math.log(probability / (1 - probability));
}
