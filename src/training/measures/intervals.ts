// How sure a counted share is. Numbers in, numbers out.

export interface Share {
  hits: number;
  count: number;
}

/** The Wilson score interval of a share at 95 % (Wilson 1927); 0..1 where nothing was counted. */
export function wilsonInterval({ hits, count }: Share): { low: number; high: number } {
  if (count === 0) return { low: 0, high: 1 };
  const z = 1.96;
  const share = hits / count;
  const scale = 1 + (z * z) / count;
  const middle = (share + (z * z) / (2 * count)) / scale;
  const half = (z * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count))) / scale;
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
