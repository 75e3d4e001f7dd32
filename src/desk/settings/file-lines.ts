// The lines of a file that a person chose, read piece by piece, unpacked where it is packed.

const lineUnitsMax = 2_000_000;

export class LineTooLong extends Error {}

/** `read` is told the part of the file that is read, 0..1. @throws LineTooLong */
export async function* linesOf(file: File, read: (part: number) => void): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of piecesOf(file, read)) {
    const [first = '', ...more] = piece.split('\n');
    rest += first;
    for (const next of more) {
      if (rest.trim() !== '') yield rest;
      rest = next;
    }
    if (rest.length > lineUnitsMax) throw new LineTooLong();
  }
  if (rest.trim() !== '') yield rest;
}

async function* piecesOf(file: File, read: (part: number) => void): AsyncGenerator<string> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isPacked = start[0] === 0x1f && start[1] === 0x8b;
  let bytes = 0;
  const counted = new TransformStream<BufferSource & Uint8Array, BufferSource & Uint8Array>({
    transform(piece, controller) {
      bytes += piece.byteLength;
      read(bytes / file.size);
      controller.enqueue(piece);
    },
  });
  const given = file.stream().pipeThrough(counted);
  const unpacked = isPacked ? given.pipeThrough(new DecompressionStream('gzip')) : given;
  const reader = unpacked.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
