// First half of folding: character by character (case, width, styled letters, invisible characters, bidi overrides,
// towers of marks), with the map back. Words are not looked at here.

import {
  classInvisible,
  classLetter,
  classMark,
  classNumber,
  classOf,
  foldCodePoint,
  foldUnit,
  isGenericMark,
  isOverlay,
} from '../code-points.ts';
import { noteDisguise, pushString, pushUnit, type FoldedUnits } from './folded-units.ts';

/** A part of a text, and how its capitals fold. */
export interface Part {
  source: string;
  end: number;
  /** Capital I is the capital of dotless ı. */
  turkish: boolean;
}

const rightToLeftOverride = 0x202e;

/** Appends the folded characters of `part.source[from, part.end)`. Work is linear in its length. */
export function foldCharacters(part: Part, from: number, into: FoldedUnits): void {
  const { source, end, turkish } = part;
  let at = from;
  while (at < end) {
    const code = source.charCodeAt(at);
    if (code < 0x80) {
      pushUnit(into, foldAscii(code, turkish), at, at + 1);
      at++;
    } else if (standsAlone(code)) {
      pushUnit(into, foldUnit(code), at, at + 1);
      at++;
    } else if (code === rightToLeftOverride) {
      at = foldReversed(part, at, into);
    } else {
      at = foldOther(part, at, into);
    }
  }
}

/** Whether a unit beyond ASCII, met before, folds to one other whatever stands around it, and is no dressed-up letter. */
function standsAlone(unit: number): boolean {
  if (isSurrogate(unit) || foldUnit(unit) === 0 || (unit >= phoneticExtensions && isLatinLetter(foldUnit(unit))))
    return false;
  const kind = classOf(unit);
  return kind !== classMark && kind !== classInvisible;
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff;
}

function isLatinLetter(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

function foldAscii(code: number, turkish: boolean): number {
  if (code >= 0x41 && code <= 0x5a) return turkish && code === 0x49 ? 0x131 : code + 0x20;
  if (code === 0x60) return 0x27;
  return code < 0x20 && code !== 0x0a ? 0x20 : code;
}

/** Folds what begins at `at`, which is not ASCII; returns where the next character begins. */
function foldOther(part: Part, at: number, into: FoldedUnits): number {
  const codePoint = codePointIn(part, at);
  const kind = classOf(codePoint);
  if (kind === classInvisible) return skipInvisible(part, at, into);
  if (kind === classMark) return foldMarks(part, at, into);
  const next = Math.min(at + unitsOf(codePoint), part.end);
  pushString(into, foldCodePoint(codePoint), { start: at, end: next });
  noteStyle(into, codePoint, { start: at, end: next });
  return next;
}

/** The code point that begins at a unit of the part; half a surrogate pair stands for itself. */
function codePointIn({ source, end }: Part, at: number): number {
  const lead = source.charCodeAt(at);
  if (lead < 0xd800 || lead > 0xdbff || at + 1 >= end) return lead;
  const trail = source.charCodeAt(at + 1);
  return trail < 0xdc00 || trail > 0xdfff ? lead : ((lead - 0xd800) << 10) + trail - 0xdc00 + 0x10000;
}

function unitsOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

/** Below are letters of living alphabets and of phonetics with two small capitals among them. */
const phoneticExtensions = 0x1d00;
const kelvinSign = 0x212a;

/** Full-width Latin is "width"; mathematical, circled, squared, small and otherwise dressed-up Latin is "styled". */
function noteStyle(into: FoldedUnits, codePoint: number, at: { start: number; end: number }): void {
  const folded = into.units[into.length - 1] ?? 0;
  if (codePoint < phoneticExtensions || codePoint === kelvinSign || !isLatinLetter(folded)) return;
  const isFullWidth = codePoint >= 0xff01 && codePoint <= 0xff5e;
  noteDisguise(into.disguises, { kind: isFullWidth ? 'width' : 'styled', ...at, hides: null });
}

const softHyphen = 0xad;

/** Drops a run of invisible characters. Noted only between Latin, Greek or Cyrillic letters, where none belongs. */
function skipInvisible(part: Part, from: number, into: FoldedUnits): number {
  let at = from;
  let isTelling = false;
  while (at < part.end) {
    const codePoint = codePointIn(part, at);
    if (codePoint === rightToLeftOverride || classOf(codePoint) !== classInvisible) break;
    if (codePoint !== softHyphen) isTelling = true;
    at += unitsOf(codePoint);
  }
  const before = into.length - 1;
  if (isTelling && at < part.end && isEuropean(into.units[before]) && isEuropean(part.source.charCodeAt(at))) {
    noteDisguise(into.disguises, { kind: 'invisible', start: into.starts[before] ?? from, end: at + 1, hides: null });
  }
  return at;
}

function isEuropean(unit: number | undefined): boolean {
  return unit !== undefined && unit < 0x530 && (classOf(unit) === classLetter || classOf(unit) === classNumber);
}

const genericMarksMax = 2;
const marksMax = 4;
const keycap = 0x20e3;

/** Joins a run of marks to the character before it (NFC), or drops them where they are a tower, a strike or a frame. */
function foldMarks(part: Part, from: number, into: FoldedUnits): number {
  const marks: string[] = [];
  let at = from;
  let genericCount = 0;
  let isTower = false;
  while (at < part.end) {
    const codePoint = codePointIn(part, at);
    const kind = classOf(codePoint);
    if (kind !== classMark && (kind !== classInvisible || codePoint === rightToLeftOverride)) break;
    at += unitsOf(codePoint);
    if (kind === classInvisible || codePoint === keycap) continue;
    if (isGenericMark(codePoint)) genericCount++;
    const mark = foldCodePoint(codePoint);
    if (isOverlay(codePoint) || marks.includes(mark) || marks.length === marksMax) isTower = true;
    else marks.push(mark);
  }
  const isGenericTower = genericCount > genericMarksMax;
  if (isTower || isGenericTower) {
    const start = into.starts[into.length - 1] ?? from;
    noteDisguise(into.disguises, { kind: 'tower', start, end: at, hides: null });
  }
  composeCluster(into, isGenericTower ? marks.filter((mark) => !isGenericMark(mark.codePointAt(0) ?? 0)) : marks, {
    start: from,
    end: at,
  });
  return at;
}

const dottedI = 'i\u0307';

/** Appends marks to the last character and composes both. Where that changes a unit, all of them map to the cluster. */
function composeCluster(into: FoldedUnits, marks: string[], at: { start: number; end: number }): void {
  if (marks.length === 0) return;
  const last = into.units[into.length - 1] ?? 0x20;
  const baseUnits = last <= 0x20 ? 0 : last >= 0xdc00 && last <= 0xdfff ? 2 : 1;
  const base = String.fromCharCode(...into.units.subarray(into.length - baseUnits, into.length));
  const appended = marks.join('');
  const composed = (base + appended).normalize('NFC');
  if (composed === base + appended && composed !== dottedI) {
    pushString(into, appended, at);
    return;
  }
  into.length -= baseUnits;
  const start = baseUnits > 0 ? (into.starts[into.length] ?? at.start) : at.start;
  pushString(into, composed === dottedI ? 'i' : composed, { start, end: at.end });
}

/** Reads what stands behind a right-to-left override as it is seen, up to the end of the line or of the override. */
function foldReversed(part: Part, from: number, into: FoldedUnits): number {
  const shown: { start: number; end: number; codePoint: number }[] = [];
  let at = from + 1;
  while (at < part.end) {
    const codePoint = codePointIn(part, at);
    if (codePoint === 0x0a || (codePoint >= 0x202a && codePoint <= 0x202e)) break;
    const end = Math.min(at + unitsOf(codePoint), part.end);
    shown.push({ start: at, end, codePoint });
    at = end;
  }
  for (const { start, end, codePoint } of shown.reverse()) {
    if (codePoint < 0x80) pushUnit(into, foldAscii(codePoint, part.turkish), start, end);
    else if (classOf(codePoint) !== classMark) pushString(into, foldCodePoint(codePoint), { start, end });
  }
  if (shown.length > 1) noteDisguise(into.disguises, { kind: 'reversed', start: from, end: at, hides: null });
  return skipLooseMarks(part, at);
}

/** Marks right behind an override belong to nothing that is seen before them. */
function skipLooseMarks(part: Part, from: number): number {
  let at = from;
  while (at < part.end) {
    const codePoint = codePointIn(part, at);
    const kind = classOf(codePoint);
    if (codePoint === rightToLeftOverride || (kind !== classMark && kind !== classInvisible)) break;
    at += unitsOf(codePoint);
  }
  return at;
}
