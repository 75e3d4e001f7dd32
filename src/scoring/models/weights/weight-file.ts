// The container of all model files: a JSON header and named binary sections. Reading only; training/weight-file-writer writes it.

/** Raised when a file's layout changes in a way older code can't read. */
export const weightFileVersion = 1;
export const weightFileMagic = 0x57544e41;

export interface WeightFile {
  /** What the model says of itself: its kind, heads, scales, calibration. Checked by each model's own decoder. */
  header: Record<string, unknown>;
  /** A view, not a copy. Throws when the file has no such section. */
  section(name: string): Uint8Array;
}

/**
 * Opens a model file: magic "ANTW", version, header length (32-bit little-endian each), UTF-8 JSON header, then sections
 * at the offsets the header's `sections` names, counted from the end of the header. Throws on anything else.
 */
export function openWeightFile(bytes: ArrayBuffer): WeightFile {
  const view = new DataView(bytes);
  if (bytes.byteLength < 12 || view.getUint32(0, true) !== weightFileMagic) throw new Error('not a model file');
  if (view.getUint32(4, true) !== weightFileVersion) throw new Error('a model file of another version');
  const headerBytes = view.getUint32(8, true);
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 12, headerBytes))) as Record<
    string,
    unknown
  >;
  const places = header['sections'] as Record<string, { offset: number; bytes: number }>;
  return {
    header,
    section(name) {
      const place = places[name];
      if (!place) throw new Error(`model file without section ${name}`);
      return new Uint8Array(bytes, 12 + headerBytes + place.offset, place.bytes);
    },
  };
}

/** The version in a file's header; "unreadable" for anything else. */
export function readVersion(bytes: ArrayBuffer): string {
  try {
    return String(openWeightFile(bytes).header['version']);
  } catch {
    return 'unreadable';
  }
}
