// Writes model files in the container that scoring/models/weights/weight-file reads. Deterministic: same content, same bytes.

import { createHash } from 'node:crypto';
import { weightFileMagic, weightFileVersion } from '../../scoring/models/weights/weight-file.ts';

const versionDigits = 8;

/**
 * One file's bytes: the header (with `sections` and `version` filled in) and the sections in the order given, aligned to
 * 4 bytes. The version names the content: other weights have another one, so that an assessment says what made it.
 */
export function packWeightFile(
  header: { kind: string } & Record<string, unknown>,
  sections: Record<string, Uint8Array>,
): Uint8Array {
  const places: Record<string, { offset: number; bytes: number }> = {};
  let offset = 0;
  for (const [name, content] of Object.entries(sections)) {
    places[name] = { offset, bytes: content.length };
    offset += Math.ceil(content.length / 4) * 4;
  }
  const content = createHash('sha256').update(JSON.stringify({ ...header, sections: places }));
  for (const section of Object.values(sections)) content.update(section);
  const version = `${header.kind}-${content.digest('hex').slice(0, versionDigits)}`;
  const json = JSON.stringify({ ...header, version, sections: places });
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
