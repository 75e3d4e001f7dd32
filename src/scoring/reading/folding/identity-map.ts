// The map back of a text that folding left in its places: unit n came from unit n. One table for all such texts.

let offsets = countUpTo(4_096);

function countUpTo(length: number): Uint32Array {
  const counted = new Uint32Array(length + 1);
  for (let at = 0; at <= length; at++) counted[at] = at;
  return counted;
}

/** Where each of `length` units starts and ends. Shared: not to be written to. */
export function identityMap(length: number): { starts: Uint32Array; ends: Uint32Array } {
  if (offsets.length <= length) offsets = countUpTo(2 * length);
  return { starts: offsets.subarray(0, length), ends: offsets.subarray(1, length + 1) };
}
