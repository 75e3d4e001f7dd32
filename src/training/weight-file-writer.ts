// Writes model files in the container that scoring/model/weight-file reads. Deterministic: same content, same bytes.

import { weightFileMagic, weightFileVersion } from '../scoring/model/weight-file.ts';

/** One file's bytes: the header (with `sections` filled in) and the sections in the order given, aligned to 4 bytes. */
export function packWeightFile(header: Record<string, unknown>, sections: Record<string, Uint8Array>): Uint8Array {
  const places: Record<string, { offset: number; bytes: number }> = {};
  let offset = 0;
  for (const [name, content] of Object.entries(sections)) {
    places[name] = { offset, bytes: content.length };
    offset += Math.ceil(content.length / 4) * 4;
  }
  const json = JSON.stringify({ ...header, sections: places });
  const encoded = new TextEncoder().encode(json.padEnd(json.length + 4));
  const headerBytes = encoded.length - (encoded.length % 4);
  const bytes = new Uint8Array(12 + headerBytes + offset);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, weightFileMagic, true);
  view.setUint32(4, weightFileVersion, true);
  view.setUint32(8, headerBytes, true);
  bytes.set(encoded.subarray(0, headerBytes), 12);
  for (const [name, content] of Object.entries(sections)) {
    bytes.set(content, 12 + headerBytes + (places[name] as { offset: number }).offset);
  }
  return bytes;
}
