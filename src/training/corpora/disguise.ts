// Ways people hide a word from a filter. Training makes copies with them, evaluation measures each. Never shipped.

import { pick, seededRandom } from '../numeric/random.ts';

const leet: Record<string, readonly string[]> = {
  a: ['4', '@'],
  b: ['8'],
  e: ['3'],
  g: ['9'],
  i: ['1', '!'],
  l: ['1', '|'],
  o: ['0'],
  s: ['5', '$'],
  t: ['7', '+'],
  z: ['2'],
};

const lookAlikes: Record<string, readonly string[]> = {
  a: ['а', 'ɑ', 'α'],
  c: ['с', 'ϲ'],
  d: ['ԁ'],
  e: ['е'],
  h: ['һ'],
  i: ['і', 'ι'],
  j: ['ј'],
  k: ['κ'],
  l: ['ӏ', 'ⅼ'],
  m: ['ⅿ'],
  n: ['ո'],
  o: ['о', 'ο', 'օ'],
  p: ['р', 'ρ'],
  q: ['ԛ'],
  r: ['г'],
  s: ['ѕ'],
  u: ['υ', 'ս'],
  v: ['ν', 'ѵ'],
  w: ['ԝ'],
  x: ['х'],
  y: ['у', 'γ'],
};

const zeroWidths = ['\u200b', '\u200c', '\u200d', '\u2060', '\u00ad'] as const;
const styledStarts = [
  0x1d400, 0x1d434, 0x1d468, 0x1d4d0, 0x1d56c, 0x1d5a0, 0x1d5d4, 0x1d608, 0x1d63c, 0x1d670, 0xff21,
] as const;
const masks = ['*', '*', '*', '-', '_', '#', '@', '.'] as const;

type Disguise = (word: string, random: () => number) => string;

function mapLetters(word: string, change: (letter: string, at: number) => string): string {
  return Array.from(word, change).join('');
}

function replaceFrom(table: Record<string, readonly string[]>, share: number): Disguise {
  return (word, random) =>
    mapLetters(word, (letter) => {
      const choices = table[letter.toLowerCase()];
      return choices && random() < share ? pick(random, choices) : letter;
    });
}

function putBetween(separators: readonly string[]): Disguise {
  return (word, random) => Array.from(word).join(pick(random, separators));
}

function maskVowels(word: string, random: () => number): string {
  const mask = pick(random, masks);
  return mapLetters(word, (letter, at) => (at > 0 && /[aeiou]/i.test(letter) ? mask : letter));
}

function stretch(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const times = 2 + Math.floor(random() * 5);
  return mapLetters(word, (letter, place) => (place === at || random() < 0.15 ? letter.repeat(times) : letter));
}

function style(word: string, random: () => number): string {
  const start = pick(random, styledStarts);
  const lower = start === 0xff21 ? 32 : 26;
  return mapLetters(word, (letter) => {
    const code = letter.charCodeAt(0);
    if (code >= 65 && code <= 90) return String.fromCodePoint(start + code - 65);
    return code >= 97 && code <= 122 ? String.fromCodePoint(start + lower + code - 97) : letter;
  });
}

function hideZeroWidth(word: string, random: () => number): string {
  const hidden = pick(random, zeroWidths);
  return mapLetters(word, (letter, at) => (at > 0 && (at === 1 || random() < 0.6) ? hidden + letter : letter));
}

function misspell(word: string, random: () => number): string {
  const at = 1 + Math.floor(random() * Math.max(1, word.length - 2));
  const draw = random();
  if (draw < 0.4) return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  if (draw < 0.7) return word.slice(0, at) + word.slice(at + 1);
  return word.slice(0, at) + word.charAt(at) + word.slice(at);
}

/** The disguises evaluation reports, by name, and `misspelling`, which only training uses. */
export const disguises = {
  leet: replaceFrom(leet, 0.8),
  'look-alikes': replaceFrom(lookAlikes, 0.6),
  spacing: putBetween([' ']),
  dots: putBetween(['.', '.', '-', '_', '*']),
  'zero-width': hideZeroWidth,
  stretching: stretch,
  'masked-vowels': maskVowels,
  styled: style,
  misspelling: misspell,
} satisfies Record<string, Disguise>;

export type DisguiseName = keyof typeof disguises;
export const disguiseNames = Object.keys(disguises) as DisguiseName[];

export interface DisguiseOptions {
  /** Share of the words (of three Latin letters and more) that are altered. */
  share: number;
  seed: number;
}

/** The text with words disguised in one way. Never alters links. Deterministic from the seed. */
export function disguiseText(text: string, name: DisguiseName, options: DisguiseOptions): string {
  const random = seededRandom(options.seed);
  return text
    .split(/(\s+)/)
    .map((piece) => {
      if (/^\s*$/.test(piece) || /:\/\/|^www\./i.test(piece)) return piece;
      return piece.replace(/[A-Za-z]{3,24}/g, (word) =>
        random() < options.share ? disguises[name](word, random) : word,
      );
    })
    .join('');
}
