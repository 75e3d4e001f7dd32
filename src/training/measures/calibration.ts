// Small logistic fits: blending teachers, Platt scaling (Platt 1999). Numbers in, numbers out.

export interface LogisticFit {
  slopes: number[];
  bias: number;
}

export interface LogisticTask {
  inputs: readonly (readonly number[])[];
  labels: readonly number[];
  weights: readonly number[];
}

/** Weighted logistic regression by Newton's method, with a slight pull towards 0 for stability. */
export function fitLogistic(task: LogisticTask): LogisticFit {
  const size = (task.inputs[0]?.length ?? 0) + 1;
  const solution = new Array<number>(size).fill(0);
  for (let round = 0; round < 50; round += 1) {
    const { gradient, hessian } = accumulate(task, solution);
    const step = solveLinear(hessian, gradient);
    step.forEach((change, at) => {
      solution[at] = (solution[at] as number) - Math.max(-4, Math.min(4, change));
    });
    if (Math.max(...step.map(Math.abs)) < 1e-9) break;
  }
  return { slopes: solution.slice(0, -1), bias: solution.at(-1) as number };
}

function accumulate(task: LogisticTask, solution: readonly number[]): { gradient: number[]; hessian: number[][] } {
  const size = solution.length;
  const pull = 1e-3;
  const gradient = solution.map((value) => pull * value);
  const hessian = solution.map((_, row) => solution.map((__, column) => (row === column ? pull : 0)));
  task.inputs.forEach((input, index) => {
    let logit = solution[size - 1] as number;
    for (let at = 0; at < size - 1; at += 1) logit += (solution[at] as number) * (input[at] as number);
    const probability = 1 / (1 + Math.exp(-logit));
    const weight = task.weights[index] as number;
    const slope = weight * (probability - (task.labels[index] as number));
    const curve = weight * probability * (1 - probability);
    for (let row = 0; row < size; row += 1) {
      const value = row === size - 1 ? 1 : (input[row] as number);
      gradient[row] = (gradient[row] as number) + slope * value;
      const line = hessian[row] as number[];
      for (let column = 0; column < size; column += 1) {
        const other = column === size - 1 ? 1 : (input[column] as number);
        line[column] = (line[column] as number) + curve * value * other;
      }
    }
  });
  return { gradient, hessian };
}

/** Solves `matrix * x = right` by elimination with pivoting. */
function solveLinear(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((line, at) => [...line, right[at] as number]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    let pivot = column;
    for (let row = column + 1; row < size; row += 1) {
      if (Math.abs(rows[row]?.[column] as number) > Math.abs(rows[pivot]?.[column] as number)) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot] as number[], rows[column] as number[]];
    const lead = rows[column] as number[];
    for (let row = 0; row < size; row += 1) {
      if (row === column) continue;
      const line = rows[row] as number[];
      const factor = (line[column] as number) / (lead[column] as number);
      for (let at = column; at <= size; at += 1) line[at] = (line[at] as number) - factor * (lead[at] as number);
    }
  }
  return rows.map((line, at) => (line[size] as number) / (line[at] as number));
}
