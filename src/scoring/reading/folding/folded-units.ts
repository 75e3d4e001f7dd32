// Folded text in the making: parallel arrays of UTF-16 units and where each came from, growing as needed.

import { disguisesMax, type Disguise } from './folded-text.ts';

export interface FoldedUnits {
  length: number;
  units: Uint16Array;
  starts: Uint32Array;
  ends: Uint32Array;
  disguises: Disguise[];
}

const firstCapacity = 4_096;

function makeRoom(capacity: number): FoldedUnits {
  return {
    length: 0,
    units: new Uint16Array(capacity),
    starts: new Uint32Array(capacity),
    ends: new Uint32Array(capacity),
    disguises: [],
  };
}

/** Two rooms for all texts, one after another: a text is folded in one and rewritten into the other, to and fro. */
const rooms = [makeRoom(firstCapacity), makeRoom(firstCapacity)] as const;

/** No units of a new text. Whatever was folded before is overwritten: who keeps it has copied it. */
export function startUnits(): FoldedUnits {
  const [room] = rooms;
  room.length = 0;
  room.disguises = [];
  return room;
}

/** No units yet, in the room that `folded` is not in; with its disguises. */
export function otherRoom(folded: FoldedUnits): FoldedUnits {
  const room = rooms[0] === folded ? rooms[1] : rooms[0];
  room.length = 0;
  room.disguises = folded.disguises;
  return room;
}

/** Appends one unit that came from `source[start, end)`. */
export function pushUnit(into: FoldedUnits, unit: number, start: number, end: number): void {
  if (into.length === into.units.length) grow(into);
  into.units[into.length] = unit;
  into.starts[into.length] = start;
  into.ends[into.length] = end;
  into.length++;
}

/** Appends all units of a text, each from its own place. */
export function pushAsTyped(into: FoldedUnits, text: string): void {
  for (let at = 0; at < text.length; at++) pushUnit(into, text.charCodeAt(at), at, at + 1);
}

/** Appends the units `from .. to` (end exclusive) of other folded units. */
export function pushStretch(into: FoldedUnits, folded: FoldedUnits, from: number, to: number): void {
  while (into.units.length < into.length + to - from) grow(into);
  into.units.set(folded.units.subarray(from, to), into.length);
  into.starts.set(folded.starts.subarray(from, to), into.length);
  into.ends.set(folded.ends.subarray(from, to), into.length);
  into.length += to - from;
}

/** Appends the units of a short string, all mapped to `source[part.start, part.end)`. */
export function pushString(into: FoldedUnits, text: string, part: { start: number; end: number }): void {
  for (let at = 0; at < text.length; at++) pushUnit(into, text.charCodeAt(at), part.start, part.end);
}

function grow(into: FoldedUnits): void {
  const wider = makeRoom(into.units.length * 2);
  wider.units.set(into.units);
  wider.starts.set(into.starts);
  wider.ends.set(into.ends);
  into.units = wider.units;
  into.starts = wider.starts;
  into.ends = wider.ends;
}

const chunkUnits = 4_096;

/** The units as a text. */
export function textOf(folded: FoldedUnits): string {
  let text = '';
  for (let at = 0; at < folded.length; at += chunkUnits) {
    const chunk = folded.units.subarray(at, Math.min(at + chunkUnits, folded.length));
    text += String.fromCharCode.apply(null, chunk as unknown as number[]);
  }
  return text;
}

/** Notes a disguise, joined to the one before when at most one unit lies between. Keeps the first `disguisesMax`. */
export function noteDisguise(disguises: Disguise[], disguise: Disguise): void {
  const last = disguises.at(-1);
  const joins =
    last !== undefined && last.kind === disguise.kind && disguise.start >= last.start && disguise.start <= last.end + 1;
  if (joins) {
    last.end = Math.max(last.end, disguise.end);
    last.hides ??= disguise.hides;
  } else if (disguises.length < disguisesMax) {
    disguises.push(disguise);
  }
}
