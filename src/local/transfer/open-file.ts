// A file as pieces of text, unpacked where it is packed, and which system's it is by how it begins.

import { createReadStream, openSync, readSync, closeSync } from 'node:fs';
import { createGunzip, gunzipSync, constants } from 'node:zlib';
import { readAnteroom, readRemark } from './read-lines.ts';
import { readDisqus } from './read-disqus.ts';
import { readIssoDatabase, readIssoJson } from './read-isso.ts';
import { readWordpress } from './read-wordpress.ts';
import type { Item, ReadOptions } from './item.ts';

export const formats = ['anteroom', 'wxr', 'disqus', 'isso', 'remark42'] as const;
export type Format = (typeof formats)[number];

const headBytes = 16_384;
/** Isso's JSON is read as a whole. */
const wholeUnitsMax = 64_000_000;

/** How a file begins, unpacked. */
function headOf(file: string): { head: string; packed: boolean } {
  const bytes = new Uint8Array(headBytes);
  const handle = openSync(file, 'r');
  const length = readSync(handle, bytes);
  closeSync(handle);
  const read = bytes.subarray(0, length);
  const packed = read[0] === 0x1f && read[1] === 0x8b;
  // The start of a packed file ends in the middle.
  const unpacked = packed
    ? gunzipSync(read, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1_000_000 })
    : read;
  return { head: new TextDecoder().decode(unpacked), packed };
}

/** @throws Error when it begins like none that is known. */
export function formatOf(file: string): Format {
  const { head } = headOf(file);
  if (head.startsWith('SQLite format 3\0') || /^\s*\[\s*\{/.test(head)) return 'isso';
  if (head.includes('http://wordpress.org/export/')) return 'wxr';
  if (/<disqus\b/.test(head)) return 'disqus';
  if (/^\s*\{\s*"type"\s*:/.test(head)) return 'anteroom';
  if (/^\s*\{\s*"(?:version|users|posts|id)"\s*:/.test(head)) return 'remark42';
  throw new Error(`${file} begins like no export that is known; say which it is: --format ${formats.join('|')}`);
}

/** All that a file has. `read` is told the bytes read so far. */
export async function* readFile(
  file: string,
  format: Format,
  options: ReadOptions & { read: (bytes: number) => void },
): AsyncGenerator<Item> {
  const { head, packed } = headOf(file);
  if (format === 'isso' && head.startsWith('SQLite format 3\0')) yield* readIssoDatabase(file, options);
  else {
    const pieces = piecesOf(file, { packed, read: options.read });
    if (format === 'wxr') yield* readWordpress(pieces, options);
    if (format === 'disqus') yield* readDisqus(pieces, options);
    if (format === 'remark42') yield* readRemark(pieces, options);
    if (format === 'anteroom') yield* readAnteroom(pieces);
    if (format === 'isso') yield* readIssoJson(await wholeOf(pieces), options);
  }
}

async function* piecesOf(
  file: string,
  { packed, read }: { packed: boolean; read: (bytes: number) => void },
): AsyncGenerator<string> {
  const stream = createReadStream(file);
  const bytes = packed ? stream.pipe(createGunzip()) : stream;
  const decoder = new TextDecoder();
  for await (const piece of bytes as AsyncIterable<Uint8Array>) {
    read(stream.bytesRead);
    yield decoder.decode(piece, { stream: true });
  }
}

async function wholeOf(pieces: AsyncIterable<string>): Promise<string> {
  let whole = '';
  for await (const piece of pieces) {
    whole += piece;
    if (whole.length > wholeUnitsMax) throw new Error('This JSON is too long to be read as a whole.');
  }
  return whole;
}
