// Finds a minimum of a smooth function of a few numbers without its gradient, one number at a time. Numbers in, numbers out.

const roundsMax = 400;
const firstStep = 0.3;
const stepMin = 1e-3;
const gainMin = 1e-9;

/** Coordinate search (Hooke and Jeeves 1961, without its pattern moves): a step that helps grows, one that does not is halved. */
export function minimise(measure: (numbers: readonly number[]) => number, start: readonly number[]): number[] {
  const numbers = [...start];
  const steps = numbers.map(() => firstStep);
  let best = measure(numbers);
  const tries = (at: number, step: number): boolean => {
    const before = numbers[at] as number;
    numbers[at] = before + step;
    const value = measure(numbers);
    if (value < best - gainMin) {
      best = value;
      return true;
    }
    numbers[at] = before;
    return false;
  };
  for (let round = 0; round < roundsMax && Math.max(...steps) >= stepMin; round += 1) {
    steps.forEach((step, at) => {
      steps[at] = tries(at, step) || tries(at, -step) ? 1.5 * step : 0.5 * step;
    });
  }
  return numbers;
}
