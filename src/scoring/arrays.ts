// Arrays of numbers cut from a common piece of memory. To the engine every array of more than 64 bytes is a piece of memory
// of its own, and making one costs more than most of what is written into it: a comment needs some fifty. What outlives the
// comment is copied (`slice`), or it keeps the whole piece.

const pieceBytes = 1 << 16;
/** Longer ones are worth a piece of their own. */
const sharedBytesMax = 1 << 13;

/** Filled once from its start to its end, so that what is cut from it holds zeros. Lives as long as anything cut from it. */
let piece = new ArrayBuffer(pieceBytes);
let used = 0;

/** Where so many bytes lie in `piece`. */
function cut(bytes: number): number {
  if (used + bytes > pieceBytes) {
    piece = new ArrayBuffer(pieceBytes);
    used = 0;
  }
  const place = used;
  used += (bytes + 7) & ~7;
  return place;
}

/** So many zeros. */
export function makeFloat64s(count: number): Float64Array {
  if (8 * count > sharedBytesMax) return new Float64Array(count);
  const place = cut(8 * count);
  return new Float64Array(piece, place, count);
}

/** So many zeros. */
export function makeFloat32s(count: number): Float32Array {
  if (4 * count > sharedBytesMax) return new Float32Array(count);
  const place = cut(4 * count);
  return new Float32Array(piece, place, count);
}

/** So many zeros. */
export function makeInt32s(count: number): Int32Array {
  if (4 * count > sharedBytesMax) return new Int32Array(count);
  const place = cut(4 * count);
  return new Int32Array(piece, place, count);
}

/** So many zeros. */
export function makeUint8s(count: number): Uint8Array {
  if (count > sharedBytesMax) return new Uint8Array(count);
  const place = cut(count);
  return new Uint8Array(piece, place, count);
}
