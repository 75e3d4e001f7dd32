// Where the trees may cut a fact, and which cut of it parts the rows of a node best. Histograms in, cuts out.

export const binsMax = 48;

/** Quantiles of all values and of those above the smallest, so that rare facts get cuts too. */
export function chooseCuts(values: Float32Array): number[] {
  values.sort();
  const cuts = new Set<number>();
  const add = (part: Float32Array, count: number): void => {
    for (let step = 0; step < count && part.length > 0; step += 1) {
      cuts.add(part[Math.floor((step * part.length) / count)] as number);
    }
  };
  const above = (part: Float32Array): Float32Array => {
    const next = part.findIndex((value) => value > (part[0] as number));
    return next < 0 ? new Float32Array(0) : part.subarray(next);
  };
  add(values, 22);
  const second = above(values);
  add(second, 12);
  add(above(second), 12);
  const sorted = [...cuts].sort((a, b) => a - b).slice(0, binsMax);
  if (sorted.at(-1) === values.at(-1)) sorted.pop();
  return sorted;
}

export interface CutLimits {
  /** Added to the curvature of each side: pulls small leaves towards 0. */
  pull: number;
  /** The least curvature (sum of p(1-p), weighted) on either side. */
  curvatureMin: number;
}

export interface Cut {
  /** Bins up to this one go left; 255: all do. */
  cut: number;
  /** The mean of both sides' values. */
  middle: number;
  gain: number;
}

/** The cut of one fact at one node that gains most, among those that keep to the fact's direction. */
export function bestCut(limits: CutLimits, slopes: Float64Array, curves: Float64Array, direction: number): Cut {
  const slope = slopes.reduce((sum, value) => sum + value, 0);
  const curve = curves.reduce((sum, value) => sum + value, 0);
  const whole = (slope * slope) / (curve + limits.pull);
  const best = { cut: 255, middle: 0, gain: 0 };
  let leftSlope = 0;
  let leftCurve = 0;
  for (let cut = 0; cut + 1 < slopes.length; cut += 1) {
    leftSlope += slopes[cut] as number;
    leftCurve += curves[cut] as number;
    if (leftCurve < limits.curvatureMin) continue;
    if (curve - leftCurve < limits.curvatureMin) break;
    const left = -leftSlope / (leftCurve + limits.pull);
    const right = (leftSlope - slope) / (curve - leftCurve + limits.pull);
    if (direction * (right - left) < 0) continue;
    const gain = right * (leftSlope - slope) - left * leftSlope - whole;
    if (gain > best.gain) Object.assign(best, { cut, middle: (left + right) / 2, gain });
  }
  return best;
}
