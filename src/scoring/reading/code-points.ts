// What one code point is (letter, mark, ...) and what it folds to by itself. Answers are remembered per code point in
// bounded tables (a pure memo); nothing here looks at neighbours.

/** Classes of code points, as far as reading needs them. */
export const classOther = 1;
export const classLetter = 2;
export const classNumber = 3;
export const classMark = 4;
export const classSpace = 5;
/** Drawn as nothing: zero-width characters, bidi controls, variation selectors, fillers, tags. */
export const classInvisible = 6;

const invisible =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFB\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/u;

/** Planes of which answers are remembered: the basic one and that of emoji, styled letters and ancient scripts. */
const rememberedMax = 0x20000;
const classes = new Uint8Array(rememberedMax);

/** The class of a code point: one of the `class…` numbers. */
export function classOf(codePoint: number): number {
  if (codePoint >= rememberedMax) return classify(codePoint);
  return classes[codePoint] || (classes[codePoint] = classify(codePoint));
}

function classify(codePoint: number): number {
  if (codePoint < 0x80) return classifyAscii(codePoint);
  const character = String.fromCodePoint(codePoint);
  if (invisible.test(character)) return classInvisible;
  if (codePoint === 0xff9e || codePoint === 0xff9f) return classMark;
  if (/\p{L}/u.test(character)) return isJoiningJamo(codePoint) ? classMark : classLetter;
  if (/\p{M}/u.test(character)) return classMark;
  if (/\p{N}/u.test(character)) return classNumber;
  return /\s/u.test(character) || codePoint === 0x2800 ? classSpace : classOther;
}

function classifyAscii(code: number): number {
  if ((code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)) return classLetter;
  if (code >= 0x30 && code <= 0x39) return classNumber;
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) ? classSpace : classOther;
}

/** Hangul vowels and finals that compose with the syllable before them, as marks do. */
function isJoiningJamo(codePoint: number): boolean {
  return (codePoint >= 0x1160 && codePoint <= 0x11ff) || (codePoint >= 0xd7b0 && codePoint <= 0xd7ff);
}

/** Marks made for any script, the ones text is dressed up with. Marks of one script (vowel signs) are not among them. */
export function isGenericMark(codePoint: number): boolean {
  return (
    (codePoint >= 0x0300 && codePoint <= 0x036f) ||
    (codePoint >= 0x1ab0 && codePoint <= 0x1aff) ||
    (codePoint >= 0x1dc0 && codePoint <= 0x1dff) ||
    (codePoint >= 0x20d0 && codePoint <= 0x20ff) ||
    (codePoint >= 0xfe20 && codePoint <= 0xfe2f)
  );
}

/** Marks that strike a letter through or frame it; no alphabet in use needs them. */
export function isOverlay(codePoint: number): boolean {
  return (codePoint >= 0x0334 && codePoint <= 0x0338) || (codePoint >= 0x20d0 && codePoint <= 0x20ff);
}

const unknownFold = 0;
const simpleFolds = new Uint16Array(0x10000);
/** 1: stays as it is. */
const astralFolds = new Uint8Array(rememberedMax - 0x10000);
const complexFolds = new Map<number, string>();
const complexFoldsMax = 8_192;

/**
 * The folded form of one code point: case, width and compatibility forms taken away, punctuation made plain.
 * 0..4 UTF-16 units; '' for what is drawn as nothing. Folding the result again changes nothing.
 */
export function foldCodePoint(codePoint: number): string {
  if (codePoint <= 0xffff) {
    const simple = simpleFolds[codePoint] ?? unknownFold;
    if (simple !== unknownFold) return String.fromCharCode(simple);
  } else if (astralFolds[codePoint - 0x10000] === 1) return String.fromCodePoint(codePoint);
  const remembered = complexFolds.get(codePoint);
  if (remembered !== undefined) return remembered;
  const folded = computeFold(codePoint);
  if (codePoint <= 0xffff && folded.length === 1) simpleFolds[codePoint] = folded.charCodeAt(0);
  else if (codePoint < rememberedMax && folded === String.fromCodePoint(codePoint))
    astralFolds[codePoint - 0x10000] = 1;
  else if (complexFolds.size < complexFoldsMax) complexFolds.set(codePoint, folded);
  return folded;
}

/** The folded form of a unit of the basic plane where that is one unit and known already; 0 where it is not. */
export function foldUnit(unit: number): number {
  return simpleFolds[unit] ?? unknownFold;
}

const plainPunctuation: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u02BC': "'",
  '\u2032': "'",
  '\u00B4': "'",
  '`': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u201F': '"',
  '\u00AB': '"',
  '\u00BB': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2015': '-',
  '\u2212': '-',
  '\u03C2': '\u03C3',
  '\u0640': '',
};

/** Marks of trade and ordinals that compatibility folding would glue to the word before them as letters. */
const keptAsTheyAre = /[\u2120\u2122\u00AA\u00BA\u3131-\u318E\u2100-\u2101\u2105-\u2106]/;
const foldedUnitsMax = 4;
const capitalDottedI = 0x130;

const roundsMax = 4;

/** Folds a code point, and what comes of it again, until nothing changes. */
function computeFold(codePoint: number): string {
  let folded = String.fromCodePoint(codePoint);
  for (let round = 0; round < roundsMax; round++) {
    let next = '';
    for (const part of folded) next += plainPunctuation[part] ?? computeOwnForm(part.codePointAt(0) ?? 0);
    if (next === folded) break;
    folded = next;
  }
  return folded;
}

function computeOwnForm(codePoint: number): string {
  const kind = classOf(codePoint);
  if (kind === classInvisible) return '';
  if (kind === classSpace) return codePoint === 0x0a || codePoint === 0x2028 || codePoint === 0x2029 ? '\n' : ' ';
  if (codePoint >= 0xd800 && codePoint <= 0xdfff) return '\uFFFD';
  if (codePoint === capitalDottedI) return 'i';
  const letter = smallCapitals.get(codePoint) ?? negativeLetter(codePoint) ?? halfwidthJamo(codePoint);
  if (letter !== null) return letter;
  const character = String.fromCodePoint(codePoint);
  if (keptAsTheyAre.test(character)) return character;
  const folded = dropOverlays(character.normalize('NFKC').toLowerCase());
  return folded.length > foldedUnitsMax ? character.toLowerCase() : folded.normalize('NFC');
}

/** A few symbols decompose into a sign and a stroke, which no composition gives back. */
function dropOverlays(text: string): string {
  if (text.length === 1 || (text.length === 2 && text.charCodeAt(0) >= 0xd800 && text.charCodeAt(0) <= 0xdbff))
    return text;
  return Array.from(text, (part) => (isOverlay(part.codePointAt(0) ?? 0) ? '' : part)).join('');
}

/** Small capitals, made for phonetics and used as a styled alphabet; compatibility folding leaves them alone. */
const smallCapitals = new Map(
  [...'aᴀbʙcᴄdᴅeᴇfꜰgɢhʜiɪjᴊkᴋlʟmᴍnɴoᴏpᴘqꞯrʀsꜱtᴛuᴜvᴠwᴡyʏzᴢ'.matchAll(/([a-z])(.)/gu)].map((pair) => [
    pair[2]?.codePointAt(0) ?? 0,
    pair[1] ?? '',
  ]),
);

/**
 * Letters in black circles and squares, which compatibility folding leaves alone (U+1F150..69 and U+1F170..89), and those
 * in parentheses, which it would set apart with them (U+249C..B5, U+1F110..29).
 */
function negativeLetter(codePoint: number): string | null {
  if (codePoint >= 0x249c && codePoint <= 0x24b5) return String.fromCharCode(0x61 + codePoint - 0x249c);
  if (codePoint >= 0x1f110 && codePoint <= 0x1f129) return String.fromCharCode(0x61 + codePoint - 0x1f110);
  if (codePoint >= 0x1f150 && codePoint <= 0x1f169) return String.fromCharCode(0x61 + codePoint - 0x1f150);
  if (codePoint >= 0x1f170 && codePoint <= 0x1f189) return String.fromCharCode(0x61 + codePoint - 0x1f170);
  return null;
}

/** Half-width Hangul letters fold to the letters people type alone ("ㅋㅋ"), not to conjoining ones. */
function halfwidthJamo(codePoint: number): string | null {
  if (codePoint >= 0xffa1 && codePoint <= 0xffbe) return String.fromCharCode(0x3131 + codePoint - 0xffa1);
  const vowelRows: [number, number][] = [
    [0xffc2, 0x314f],
    [0xffca, 0x3155],
    [0xffd2, 0x315b],
    [0xffda, 0x3161],
  ];
  for (const [first, target] of vowelRows) {
    if (codePoint >= first && codePoint < first + 6) return String.fromCharCode(target + codePoint - first);
  }
  return null;
}
