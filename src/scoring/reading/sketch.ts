// A short sketch of a long text, by which texts that say nearly the same are found and compared without the texts: MinHash
// (Broder 1997) over runs of letters, by one permutation (Li, Owen and Zhang 2012). Pure, linear, nothing stored here.

/** What is kept of a text. The same seeds must be used for all that are compared. */
export interface Sketch {
  /** Texts that share one of these are worth comparing. */
  bands: string[];
  /** One hexadecimal digit of the least hash in each of the 64 bins. */
  signature: string;
}

/** Two secret 32-bit numbers: nobody who lacks them can make a text whose sketch is that of another. */
export type SketchSeeds = readonly [number, number];

/** Folded letters and digits from which on a text has a sketch. */
export const sketchUnitsMin = 80;

const runUnits = 6;
const bins = 64;
const binBits = 6;
const bandCount = 4;
/** A band is of three bins, which no other band is of. */
const binsApart = bins / bandCount;

/** The sketch of a text's folded letters and digits, of at least `sketchUnitsMin` UTF-16 units. */
export function sketchOf(letters: string, seeds: SketchSeeds): Sketch {
  const least = fillEmptyBins(leastHashes(letters, seeds));
  const bands = Array.from({ length: bandCount }, (_, band) => {
    const start = band * binsApart;
    const high = combine(least.subarray(start, start + 3), seeds[0] + band);
    return toHex(high) + toHex(combine(least.subarray(start, start + 3), high));
  });
  return { bands, signature: Array.from(least, (hash) => (hash & 15).toString(16)).join('') };
}

/**
 * How much of their runs of letters two texts share, 0..1 (the Jaccard index), as their signatures tell: with an error of
 * about .06. Of every 16 bins one agrees by chance (Li and König 2010, b-bit MinHash).
 */
export function resemblanceOf(one: string, other: string): number {
  if (one.length !== bins || other.length !== bins) return one === other ? 1 : 0;
  let agreeing = 0;
  for (let bin = 0; bin < bins; bin++) if (one[bin] === other[bin]) agreeing++;
  return Math.max(0, (agreeing / bins - 1 / 16) / (1 - 1 / 16));
}

function combine(hashes: Uint32Array, seed: number): number {
  return hashes.reduce((state, hash) => mix(Math.imul(state, 0x9e3779b1) ^ hash), mix(seed));
}

const empty = 0xffffffff;

function leastHashes(letters: string, [seed, base]: SketchSeeds): Uint32Array {
  const least = new Uint32Array(bins).fill(empty);
  const factor = base | 1;
  for (let start = 0; start + runUnits <= letters.length; start++) {
    let hash = seed;
    for (let at = start; at < start + runUnits; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), factor);
    hash = mix(hash);
    const bin = hash >>> (32 - binBits);
    const value = hash & (empty >>> binBits);
    if (value < (least[bin] ?? empty)) least[bin] = value;
  }
  return least;
}

/** An empty bin takes the value of one that is not, the same in every text (Shrivastava 2017, optimal densification). */
function fillEmptyBins(least: Uint32Array): Uint32Array {
  return least.map((hash, bin) => {
    let from = bin;
    let value = hash;
    for (let step = 1; value === empty && step <= bins * bins; step++) {
      from = mix(bin * 977 + step * 131_071) >>> (32 - binBits);
      value = least[from] ?? empty;
    }
    return value;
  });
}

/** The finaliser of MurmurHash3, as an unsigned number. */
function mix(number: number): number {
  let hash = number ^ (number >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function toHex(number: number): string {
  return number.toString(16).padStart(8, '0');
}
