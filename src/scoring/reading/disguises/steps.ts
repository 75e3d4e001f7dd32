// How much work a text's disguises are worth. Counted in steps, not in time, so that the same text is always read alike:
// about a unit passed or a word looked up by what undoes disguises. What is no disguise costs none.

/** Steps one text may take; what lies beyond the last of them keeps its disguises. */
export const stepsMax = 600_000;

export interface Steps {
  left: number;
}

/** For one text. */
export function makeSteps(): Steps {
  return { left: stepsMax };
}

/** Counts work that is about to be done; the budget is looked at between chunks, so that none is read by half. */
export function spend(steps: Steps, count: number): void {
  steps.left -= count;
}

/** What is left of a budget after half of what is left now: so much is kept for looking again. */
export function halfOf(steps: Steps): number {
  return Math.max(0, steps.left / 2);
}
