// Comments built to be slow to judge, from a seed: the same seed writes the same text. Texts only; nothing is timed here.

const bytesMax = 65_525;

/** mulberry32 (public domain, T. Ettinger): 32 bits of state, numbers in 0..1. */
function makeRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

interface Source {
  random: () => number;
  /** One of the list. */
  pick: (from: readonly string[]) => string;
  /** 1 to `most`. */
  count: (most: number) => number;
}

const split = (text: string): string[] => [...text];
const latin = split('abcdefghijklmnopqrstuvwxyz');
const cyrillic = split('абвгдежзийклмнопрстуфхцчшщыьэюя');
const greek = split('αβγδεζηθικλμνξοπρστυφχψω');
const arabic = split('ابتثجحخدذرزسشصضطظعغفقكلمنهوي');
const leet = split('013457$@!|+(');
const masks = split('*#_.-~');
const marks = split('\u0300\u0301\u0302\u0303\u0308\u0327\u0336\u0338\u034f\u0489');
const invisible = split('\u200b\u200c\u200d\u2060\ufeff\u00ad\u202a\u202e');
const styled = split('𝐚𝐛𝐜𝓭𝓮𝓯𝔤𝔥𝔦ａｂｃⓐⓑⓒ🅰🅱🇦🇧');
const words = 'fuck shit idiot cunt bitch whore moron nigger kill casino viagra seo free cheap click'.split(' ');
const pieces = [
  'http://',
  'https://',
  'www.',
  '.example',
  '/',
  '?a=',
  '&',
  '@',
  '<a href="',
  '">',
  '</a>',
  '[url=',
  ']',
  '.com',
  '%20',
];

/** `length` of them, joined. */
function repeat(length: number, write: () => string): string {
  let text = '';
  for (let at = 0; at < length; at += 1) text += write();
  return text;
}

/** What one piece of a text of each kind is. */
const kinds: Record<string, (source: Source) => string> = {
  'mixed scripts in one word': ({ pick, count }) =>
    `${repeat(count(30), () => pick(pick(['l', 'c', 'g']) === 'l' ? latin : pick(['c', 'g']) === 'c' ? cyrillic : greek))} `,
  'towers of combining marks': ({ pick, count }) =>
    `${pick(latin)}${repeat(count(12), () => pick(marks))}${pick(['', ' '])}`,
  'spaced letters': ({ pick, count }) => `${repeat(count(40), () => `${pick(latin)}${pick([' ', '.', '-', '  '])}`)} `,
  'spaced letters of a bad word': ({ pick }) => `${split(pick(words)).join(pick([' ', '.', '*', ' . ']))} `,
  'digits and signs for letters': ({ pick, count }) =>
    `${repeat(count(24), () => pick(pick(['l', 'd']) === 'l' ? latin : leet))}${pick([' ', ''])}`,
  'masked letters': ({ pick, count }) =>
    `${repeat(count(20), () => pick(pick(['l', 'm']) === 'l' ? latin : masks))}${pick([' ', ''])}`,
  'stretched letters': ({ pick, count }) => `${repeat(count(8), () => pick(latin).repeat(count(30)))} `,
  'invisible signs': ({ pick, count }) => `${pick(latin)}${repeat(count(4), () => pick(invisible))}${pick(['', ' '])}`,
  'styled letters': ({ pick, count }) => `${repeat(count(20), () => pick(styled))} `,
  'bad words run together': ({ pick, count }) => `${repeat(count(12), () => pick(words))}${pick([' ', ''])}`,
  'links and tags': ({ pick, count }) => `${repeat(count(12), () => pick(pieces))}${pick([' ', '', 'x'])}`,
  'right-to-left in left-to-right': ({ pick, count }) =>
    `${repeat(count(10), () => pick(arabic))}${repeat(count(4), () => pick(latin))}${pick([' ', ''])}`,
  'short words': ({ pick, count }) => `${repeat(count(2), () => pick(latin))} `,
  'one word without an end': ({ pick }) => pick(latin),
  'line ends': ({ pick }) => pick(['\n', '\r\n', ' ', pick(latin)]),
  'any character': ({ random }) => {
    const point = Math.floor(random() * 0x1_f000) + 0x20;
    return point >= 0xd800 && point <= 0xdfff ? ' ' : String.fromCodePoint(point);
  },
};

/** The kinds of texts; the last mixes the others. */
export const fuzzKinds: readonly string[] = [...Object.keys(kinds), 'all in one'];

/** The text of a seed: 65,525 bytes of UTF-8 or a few fewer, never cut inside a character. */
export function writeFuzz(seed: number): { kind: string; text: string } {
  const kind = fuzzKinds[seed % fuzzKinds.length] as string;
  const random = makeRandom(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)] ?? '';
  const source: Source = { random, pick, count: (most) => 1 + Math.floor(random() * most) };
  const all = Object.values(kinds);
  const one = kinds[kind];
  const write = one ?? ((): string => (all[Math.floor(random() * all.length)] as (typeof all)[number])(source));
  // Some texts are a short piece over and over, which finds what repetition makes slow.
  const period = random() < 0.3 ? repeat(source.count(40), () => write(source)) : null;
  return { kind, text: fill(() => period ?? write(source)) };
}

function fill(write: () => string): string {
  const parts: string[] = [];
  for (let bytes = 0; ;) {
    const part = write();
    bytes += new TextEncoder().encode(part).length;
    if (bytes > bytesMax) return parts.join('');
    parts.push(part);
  }
}
