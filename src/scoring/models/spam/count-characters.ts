// Counts the characters of a text for the facts about a body: case, digits, marks, lines, scripts' ranges. One pass over the
// text as stored; what the counts mean is for the facts to say.

/** UTF-16 units of a body that are counted. */
export const countedUnitsMax = 8000;

/** How often each kind of character, or of neighbourhood of characters, stands in a text. */
export interface CharacterCounts {
  /** UTF-16 units counted, at least 1. */
  units: number;
  lines: number;
  brokenLines: number;
  spacedLines: number;
  blankLines: number;
  capitals: number;
  small: number;
  digits: number;
  marks: number;
  beyondAscii: number;
  accented: number;
  emoji: number;
  code: number;
  codeStrict: number;
  questions: number;
  exclamations: number;
  doubleSpaces: number;
  spacedMarks: number;
  tightMarks: number;
  apostrophes: number;
  money: number;
  atSigns: number;
  phone: boolean;
}

const isCode = new Uint8Array(128);
for (const mark of '`{}()<>=;_\\#*[]') isCode[mark.charCodeAt(0)] = 1;
for (const mark of '`{}()=;_\\') isCode[mark.charCodeAt(0)] = 2;

const newline = 10;
const space = 32;
const phoneDigitsMin = 8;

/** A small letter of Latin (ASCII, Latin-1) or Russian script. */
export function isSmall(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 0x430 && code <= 0x44f) || (code >= 0xe0 && code <= 0xff);
}

function isCapital(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0x410 && code <= 0x42f) || (code >= 0xc0 && code <= 0xde);
}

/** Counts everything in one pass, over at most `countedUnitsMax` units. */
export function countCharacters(text: string): CharacterCounts {
  const end = Math.min(text.length, countedUnitsMax);
  const counts: CharacterCounts = {
    units: Math.max(1, end),
    lines: 0,
    brokenLines: 0,
    spacedLines: 0,
    blankLines: 0,
    capitals: 0,
    small: 0,
    digits: 0,
    marks: 0,
    beyondAscii: 0,
    accented: 0,
    emoji: 0,
    code: 0,
    codeStrict: 0,
    questions: 0,
    exclamations: 0,
    doubleSpaces: 0,
    spacedMarks: 0,
    tightMarks: 0,
    apostrophes: 0,
    money: 0,
    atSigns: 0,
    phone: false,
  };
  let previous = newline;
  let beforeSpaces = newline;
  let phoneDigits = 0;
  for (let at = 0; at < end; at += 1) {
    const code = text.charCodeAt(at);
    const next = at + 1 < end ? text.charCodeAt(at + 1) : newline;
    if (code >= 128) countWide(counts, code);
    else if (code === newline) countLine(counts, { previous, beforeSpaces, next });
    else if (code > space) countAscii(counts, code, { previous, next });
    if (code === space && previous === space) counts.doubleSpaces += 1;
    if (code >= 48 && code <= 57) {
      phoneDigits += 1;
      if (phoneDigits > phoneDigitsMin) counts.phone = true;
    } else if (code !== space && code !== 45 && code !== 40 && code !== 41) phoneDigits = 0;
    if (code !== space) beforeSpaces = code;
    previous = code;
  }
  return counts;
}

function countLine(counts: CharacterCounts, around: { previous: number; beforeSpaces: number; next: number }): void {
  counts.lines += 1;
  if (around.previous === space) counts.spacedLines += 1;
  if ((isSmall(around.beforeSpaces) || around.beforeSpaces === 44) && isSmall(around.next)) counts.brokenLines += 1;
  if (around.beforeSpaces === newline) counts.blankLines += 1;
}

function countAscii(counts: CharacterCounts, code: number, around: { previous: number; next: number }): void {
  if (code >= 97 && code <= 122) counts.small += 1;
  else if (code >= 65 && code <= 90) counts.capitals += 1;
  else if (code >= 48 && code <= 57) counts.digits += 1;
  else {
    counts.marks += 1;
    const kind = isCode[code] as number;
    if (kind > 0) counts.code += 1;
    if (kind > 1) counts.codeStrict += 1;
    if (code === 63) counts.questions += 1;
    else if (code === 39) counts.apostrophes += 1;
    else if (code === 36 || code === 37) counts.money += 1;
    else if (code === 64 && around.next > space) counts.atSigns += 1;
    if (code === 33) counts.exclamations += 1;
    if (code === 44 || code === 46 || code === 33 || code === 63) {
      if (around.previous === space) counts.spacedMarks += 1;
      if (isSmall(around.previous) && (isSmall(around.next) || isCapital(around.next))) counts.tightMarks += 1;
    }
  }
}

function countWide(counts: CharacterCounts, code: number): void {
  counts.beyondAscii += 1;
  if (isSmall(code)) counts.small += 1;
  else if (isCapital(code)) counts.capitals += 1;
  if ((code >= 0xc0 && code <= 0x24f) || (code >= 0x1e00 && code <= 0x1eff)) counts.accented += 1;
  else if ((code >= 0xd83c && code <= 0xd83e) || (code >= 0x2600 && code <= 0x27bf)) counts.emoji += 1;
  else if (code === 0x2019) counts.apostrophes += 1;
  else if (code === 0x20ac || code === 0xa3 || code === 0x20bd) counts.money += 1;
}
