// What looks like an address in a chat, by telephone or by mail: @handles, long numbers, x@y.z, and the word after a
// chat's name. Shapes only; what stands around them is find-contacts' business.

import { isDigit } from './digits.ts';

export interface Identifier {
  kind: 'handle' | 'phone' | 'mail' | 'id' | 'private';
  /** UTF-16 units of the folded text, end exclusive. */
  start: number;
  end: number;
}

interface Door {
  start: number;
  end: number;
}

const identifiersMax = 40;

/** The identifiers of a folded text; `doors` are the names of chats in it. Linear in the text. */
export function findIdentifiers(text: string, doors: readonly Door[]): Identifier[] {
  const found = [...findAtSigns(text), ...findNumbers(text), ...findNames(text, doors)];
  found.sort((a, b) => a.start - b.start);
  return found
    .filter(({ start }, at) => at === 0 || start >= (found[at - 1] as Identifier).end)
    .slice(0, identifiersMax);
}

function isNameUnit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
}

const nameUnitsMin = 4;
const nameUnitsMax = 64;

function endOfName(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < nameUnitsMax && (isNameUnit(text.charCodeAt(end)) || isInner(text, end)))
    end += 1;
  return end;
}

/** A dot or hyphen with a name's letter behind it. */
function isInner(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 46 || code === 45) && isNameUnit(text.charCodeAt(at + 1));
}

/** "@handle", "@ handle", and mail addresses around each @. */
function findAtSigns(text: string): Identifier[] {
  const found: Identifier[] = [];
  let at = text.indexOf('@');
  for (let seen = 0; at >= 0 && seen < identifiersMax; seen += 1) {
    const isMail = at > 0 && isNameUnit(text.charCodeAt(at - 1));
    const from = !isMail && text.charCodeAt(at + 1) === 32 ? at + 2 : at + 1;
    const end = endOfName(text, from);
    if (isMail && text.slice(from, end).includes('.')) found.push({ kind: 'mail', start: startOfName(text, at), end });
    else if (!isMail && end - from >= nameUnitsMin) found.push({ kind: 'handle', start: at, end });
    at = text.indexOf('@', Math.max(at + 1, end));
  }
  return found;
}

function startOfName(text: string, at: number): number {
  let start = at;
  while (
    start > 0 &&
    at - start < nameUnitsMax &&
    (isNameUnit(text.charCodeAt(start - 1)) || '.-+'.includes(text.charAt(start - 1)))
  )
    start -= 1;
  return start;
}

const phoneDigitsMin = 8;
const phoneDigitsMax = 15;

/** Numbers of as many digits as telephones have, in groups; years in a row and what a letter or comma touches are none. */
function findNumbers(text: string): Identifier[] {
  const found: Identifier[] = [];
  let at = 0;
  while (at < text.length && found.length < identifiersMax) {
    const code = text.charCodeAt(at);
    if (code < 0x30 || (code > 0x39 && (code < 0x660 || !isDigit(code)))) {
      at += 1;
      continue;
    }
    const run = readNumber(text, at);
    if (
      (run.digits >= phoneDigitsMin || /^\d{3}-\d{4}$/.test(text.slice(at, run.end))) &&
      run.digits <= phoneDigitsMax &&
      !run.isYears &&
      isAlone(text, at, run.end)
    )
      found.push({ kind: 'phone', start: text.charAt(at - 1) === '+' ? at - 1 : at, end: run.end });
    at = run.end;
  }
  return found;
}

const between = ' -()\u00a0\u2011\u2013';

function readNumber(text: string, from: number): { end: number; digits: number; isYears: boolean } {
  let digits = 0;
  let end = from;
  let marks = 0;
  for (let at = from; at < text.length && marks < 3; at += 1) {
    if (isDigit(text.charCodeAt(at))) {
      digits += 1;
      end = at + 1;
      marks = 0;
    } else if (between.includes(text.charAt(at))) marks += 1;
    else break;
  }
  const isYears = /^(?:(?:19|20)\d\d\D{1,3})+(?:(?:19|20)\d\d|\d{1,2}\D\d{1,2})$/.test(
    text.slice(from, Math.min(end, from + 40)),
  );
  return { end, digits, isYears };
}

function isAlone(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  return (
    !/[a-z0-9_.,/#=$€£]/.test(before) &&
    !/[a-z_/=%€£]/.test(after) &&
    !(',.'.includes(after) && isDigit(text.charCodeAt(end + 1)))
  );
}

const leadUnitsMax = 16;
/** What may stand between a chat's name and the name used there. */
const leads = new Set(
  'id at is on me us my no number num name username user handle account link via contact channel и по id号'.split(' '),
);

/** The word behind a chat's name where it is no word of the language: it holds a digit or an underscore. */
function findNames(text: string, doors: readonly Door[]): Identifier[] {
  return doors.flatMap((door) => nameBehind(text, door) ?? nameBefore(text, door) ?? []);
}

/** "gr8_hacker00 on Telegram". */
function nameBefore(text: string, { start }: Door): Identifier | null {
  const before = text.slice(Math.max(0, start - nameUnitsMax), start);
  const link = / (?:on|via|at|en|sur|auf|em|su|в|у) $/.exec(before);
  if (link === null) return null;
  const end = start - link[0].length;
  const from = startOfName(text, end);
  return isName(text.slice(from, end)) ? { kind: 'id', start: from, end } : null;
}

function isName(word: string): boolean {
  return /[\d_]/.test(word) && /[a-z]/.test(word) && word.length >= nameUnitsMin;
}

function nameBehind(text: string, { end: from }: Door): Identifier | null {
  let at = from;
  while (at < text.length && at - from < leadUnitsMax) {
    const code = text.charCodeAt(at);
    if (!isNameUnit(code)) {
      at += 1;
      continue;
    }
    const end = endOfName(text, at);
    const word = text.slice(at, end);
    if (isName(word) || /^\d{8,}$/.test(word)) return { kind: 'id', start: at, end };
    if (!leads.has(word)) return null;
    at = end;
  }
  return null;
}
