// A list as it is stored: few rows of compact JSON, each a part of the entries in the order they are given. What many entries
// share is written once. Packing and unpacking; no storage, no folding.

import type { EntrySettings, ListEntry } from './list-entry.ts';

/** An entry with the form it is looked for in. */
export interface StoredEntry extends ListEntry {
  /** The text folded, as texts of comments are. */
  form: string;
  /** Folding took a disguise off it ("m3ga"): it is found where the text is disguised too, not as a plain word. */
  disguised: boolean;
}

/** What entries made by one change share. */
export type SharedSettings = EntrySettings & Pick<ListEntry, 'version' | 'by' | 'at'>;

/** Id, text, place in `shared`; the form where it is not the text in lower case; 1: disguised. */
export type PackedEntry = [id: string, text: string, shared: number, form?: string, disguised?: 1];

export interface PackedPart {
  /** See `formsVersion`. */
  forms: number;
  shared: SharedSettings[];
  entries: PackedEntry[];
}

/** To be raised when folding gives entries other forms: what is stored with another is folded anew. */
export const formsVersion = 1;

/** UTF-16 units of a part, of at most three bytes each; a row of D1 takes 2 MB. */
const partUnitsMax = 400_000;

/** The parts as JSON. The same entries in the same order give the same parts. */
export function packList(entries: readonly StoredEntry[]): string[] {
  const parts: string[] = [];
  let part = startPart();
  for (const entry of entries) {
    if (part.units > partUnitsMax) {
      parts.push(JSON.stringify(part.packed));
      part = startPart();
    }
    addTo(part, entry);
  }
  return part.packed.entries.length === 0 ? parts : [...parts, JSON.stringify(part.packed)];
}

/** Parts as stored. Of each entry only what JSON says is believed: it was checked when it came. */
export function parseParts(parts: readonly string[]): PackedPart[] {
  return parts.map((json) => JSON.parse(json) as PackedPart);
}

/** The entries of parts, in their order. */
export function unpackList(parts: readonly PackedPart[]): StoredEntry[] {
  return parts.flatMap(({ shared, entries }) =>
    entries.map(([id, text, at, form, disguised]) => ({
      ...(shared[at] as SharedSettings),
      id,
      text,
      form: form ?? text.toLowerCase(),
      disguised: disguised === 1,
    })),
  );
}

interface OpenPart {
  packed: PackedPart;
  places: Map<string, number>;
  units: number;
}

function startPart(): OpenPart {
  return { packed: { forms: formsVersion, shared: [], entries: [] }, places: new Map(), units: 0 };
}

function addTo(part: OpenPart, entry: StoredEntry): void {
  const { id, text, form, disguised, match, effect, field, points, score, note, expires, version, by, at } = entry;
  const shared: SharedSettings = { match, effect, field, points, score, note, expires, version, by, at };
  const key = JSON.stringify(shared);
  const place = part.places.get(key) ?? part.packed.shared.push(shared) - 1;
  if (!part.places.has(key)) part.units += key.length;
  part.places.set(key, place);
  const packed: PackedEntry = [id, text, place];
  if (disguised) packed.push(form, 1);
  else if (form !== text.toLowerCase()) packed.push(form);
  part.packed.entries.push(packed);
  part.units += id.length + text.length + (packed[3]?.length ?? 0) + 16;
}
